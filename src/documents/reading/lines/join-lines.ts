import type { Block } from '../blocks.ts'
import { partColumns } from './columns.ts'
import { dropFurniture } from './furniture.ts'
import { isJoined, seam, shapeOf } from './joins.ts'
import type { Line } from './line.ts'
import { readLines } from './read-lines.ts'
import type { Paragraph, SourceText } from './source-text.ts'

/** The mark that a web page puts before a footnote's words. */
const noteMark = /^\[\d{1,3}\]\s/

/** A paragraph while its lines are gathered. */
interface Growing {
  readonly first: Line
  last: Line
  text: string
  boldLead: number
  italic: boolean
}

/**
 * Blocks → the text of the document as a person reads it and its paragraphs: NFC, hard line breaks and page cuts
 * joined, marks of the web, rules, page numbers, running headers and footers left out.
 */
export function joinLines(blocks: readonly Block[]): SourceText {
  const lines = partColumns(dropFurniture(readLines(blocks)))
  const { shape, width } = shapeOf(lines)
  const grown: Growing[] = []
  for (const line of lines) {
    const current = grown.at(-1)
    if (current && isJoined(current.last, current.text, line, shape, width)) grow(current, line)
    else grown.push({ first: line, last: line, text: line.text, boldLead: line.boldLead, italic: line.italic })
  }
  return place(grown)
}

function grow(paragraph: Growing, line: Line): void {
  const between = seam(paragraph.text, line.text)
  const wasBold = paragraph.boldLead >= paragraph.text.length
  if (wasBold && line.boldLead > 0) paragraph.boldLead = paragraph.text.length + between.length + line.boldLead
  paragraph.text += between + line.text
  paragraph.italic &&= line.italic
  paragraph.last = line
}

function place(grown: readonly Growing[]): SourceText {
  let at = 0
  const paragraphs = grown.map(({ first, text, boldLead, italic }): Paragraph => {
    const start = at
    at += text.length + 1
    const { align, cell, page } = first
    const note = first.note || (cell === null && noteMark.test(text))
    return {
      text,
      start,
      end: start + text.length,
      bold: boldLead > 0,
      boldLead,
      italic,
      align: align ?? null,
      cell,
      page,
      note,
    }
  })
  return { text: paragraphs.map((paragraph) => paragraph.text).join('\n'), paragraphs }
}
