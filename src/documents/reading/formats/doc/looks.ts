import type { Block } from '../../blocks.ts'
import type { Property } from './properties.ts'

/** How letters look; in a style, and on top of one. */
export interface LetterLook {
  bold: boolean
  italic: boolean
  capitals: boolean
  hidden: boolean
  /** An index into the file's fonts. */
  font: number
  style: number | null
}

export interface ParagraphLook {
  align: Block['align']
  inTable: boolean
  /** How many tables the paragraph stands in, one within another. */
  depth: number
  endsRow: boolean
  endsInnerCell: boolean
  list: number
  level: number
}

export const plainLetters: LetterLook = {
  bold: false,
  italic: false,
  capitals: false,
  hidden: false,
  font: -1,
  style: null,
}

export const plainParagraph: ParagraphLook = {
  align: undefined,
  inTable: false,
  depth: 0,
  endsRow: false,
  endsInnerCell: false,
  list: 0,
  level: 0,
}

const alignments: readonly Block['align'][] = ['left', 'center', 'right', 'justify', 'justify']

/** 80 hex: as the style has it; 81 hex: the other way round. */
function toggled(operand: Buffer, style: boolean): boolean {
  const value = operand[0] ?? 0
  if (value === 0x80) return style
  return value === 0x81 ? !style : value !== 0
}

/** Letters of a style, or of none, with properties of their own on top (MS-DOC 2.6.1). */
export function withLetterProperties(style: LetterLook, properties: readonly Property[]): LetterLook {
  const look = { ...style }
  for (const { code, operand } of properties) {
    if (code === 0x0835) look.bold = toggled(operand, style.bold)
    else if (code === 0x0836) look.italic = toggled(operand, style.italic)
    else if (code === 0x083b) look.capitals = toggled(operand, style.capitals)
    else if (code === 0x083c) look.hidden = toggled(operand, style.hidden)
    else if (code === 0x0800) look.hidden ||= operand[0] === 1
    else if (code === 0x4a4f || code === 0x4a51) look.font = operand.readUInt16LE(0)
    else if (code === 0x4a30) look.style = operand.readUInt16LE(0)
  }
  return look
}

/** A paragraph of a style with properties of its own on top (MS-DOC 2.6.2). */
export function withParagraphProperties(style: ParagraphLook, properties: readonly Property[]): ParagraphLook {
  const look = { ...style }
  for (const { code, operand } of properties) {
    const first = operand[0] ?? 0
    if (code === 0x2403 || code === 0x2461) look.align = alignments[first]
    else if (code === 0x2416) look.inTable = first === 1
    else if (code === 0x2417 || code === 0x244c) look.endsRow = first === 1
    else if (code === 0x244b) look.endsInnerCell = first === 1
    else if (code === 0x6649) look.depth = Math.min(50, operand.readUInt32LE(0))
    else if (code === 0x460b) look.list = operand.readUInt16LE(0)
    else if (code === 0x260a) look.level = first
  }
  return look
}
