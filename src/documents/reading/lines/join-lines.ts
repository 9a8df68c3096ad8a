import type { Block } from '../blocks.ts'
import { partColumns } from './columns.ts'
import { dropFurniture } from './furniture.ts'
import { isJoined, layoutOf, seam } from './joins.ts'
import type { Line } from './line.ts'
import { readLines } from './read-lines.ts'
import type { Paragraph, SourceText } from './source-text.ts'

/** The mark that a web page puts before a footnote's words. */
const noteMark = /^\[\d{1,3}\]\s/

/** A paragraph while its lines are gathered. */
interface Growing {
  readonly first: Line
  readonly pieces: string[]
  last: Line
  length: number
  /** The end of what is gathered so far: the whole of it while it is short. Only this is looked at. */
  tail: string
  boldLead: number
  italic: boolean
}

const tailLength = 240

/**
 * Blocks → the text of the document as a person reads it and its paragraphs: NFC, hard line breaks and page cuts
 * joined, marks of the web, rules, page numbers, running headers and footers left out. Linear in the length.
 */
export function joinLines(blocks: readonly Block[]): SourceText {
  const lines = partColumns(dropFurniture(readLines(blocks)))
  const layout = layoutOf(lines)
  const grown: Growing[] = []
  for (const line of lines) {
    const current = grown.at(-1)
    if (current && isJoined(current.last, current.tail, line, layout)) grow(current, line)
    else grown.push(begin(line))
  }
  return place(grown)
}

function begin(line: Line): Growing {
  const { text, boldLead, italic } = line
  return {
    first: line,
    last: line,
    pieces: [text],
    length: text.length,
    tail: text.slice(-tailLength),
    boldLead,
    italic,
  }
}

function grow(paragraph: Growing, line: Line): void {
  const between = seam(paragraph.tail, line.text)
  const wasBold = paragraph.boldLead >= paragraph.length
  if (wasBold && line.boldLead > 0) paragraph.boldLead = paragraph.length + between.length + line.boldLead
  paragraph.pieces.push(between, line.text)
  paragraph.length += between.length + line.text.length
  paragraph.tail = (paragraph.tail + between + line.text).slice(-tailLength)
  paragraph.italic &&= line.italic
  paragraph.last = line
}

function place(grown: readonly Growing[]): SourceText {
  let at = 0
  const paragraphs = grown.map(({ first, pieces, boldLead, italic }): Paragraph => {
    const text = pieces.length === 1 ? first.text : pieces.join('')
    const start = at
    at += text.length + 1
    const { align, cell, page } = first
    const note = first.note || (cell === null && text.startsWith('[') && noteMark.test(text))
    const bold = boldLead > 0
    return { text, start, end: start + text.length, bold, boldLead, italic, align: align ?? null, cell, page, note }
  })
  return { text: paragraphs.map((paragraph) => paragraph.text).join('\n'), paragraphs }
}
