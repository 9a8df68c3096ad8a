import type { Block, Cell } from '../../blocks.ts'
import { type LegacyFont, legacyFont } from '../legacy/legacy-font.ts'
import type { ListLabels } from '../lists/count-labels.ts'
import { ParagraphText } from '../paragraph-text.ts'
import { type LetterLook, type ParagraphLook, withLetterProperties, withParagraphProperties } from './looks.ts'
import { type Formatted, stretchAt } from './properties.ts'
import type { StyleSheet } from './style-sheet.ts'
import type { Piece } from './word-streams.ts'

/** Everything that the walk through the characters of a file looks up. */
export interface DocBook {
  readonly text: string
  readonly pieces: readonly Piece[]
  readonly letters: readonly Formatted[]
  readonly paragraphs: readonly Formatted[]
  readonly styles: StyleSheet
  readonly fonts: readonly string[]
  readonly labels: ListLabels
}

interface OpenTable {
  readonly index: number
  row: number
  column: number
}

/** Ends of a paragraph, of a cell or row, and of a page or section. */
const paragraphEnds = new Set([0x0d, 0x07, 0x0c])

/** Walks through the stories of a Word file and gathers their paragraphs. */
export class DocWalk {
  readonly blocks: Block[] = []
  readonly decoded = new Set<LegacyFont>()
  readonly #book: DocBook
  readonly #tables: OpenTable[] = []
  #tableCount = 0
  #page = 1
  #piece = 0

  constructor(book: DocBook) {
    this.#book = book
  }

  /** Reads the characters from `start` up to `end`. */
  story(start: number, end: number, role?: Block['role']): void {
    const { text } = this.#book
    this.#tables.length = 0
    const last = Math.min(end, text.length)
    let fields: boolean[] = []
    for (let from = start; from < last; ) {
      let stop = from
      while (stop < last && !paragraphEnds.has(text.charCodeAt(stop))) stop += 1
      const gathered = this.#gather(from, stop, fields)
      fields = gathered.fields
      this.#end(gathered.paragraph, Math.min(stop, last - 1), role)
      from = stop + 1
    }
  }

  /** Puts the runs of a paragraph together; fields may reach over paragraphs. */
  #gather(from: number, to: number, open: boolean[]): { paragraph: ParagraphText; fields: boolean[] } {
    const { text, styles } = this.#book
    const paragraph = new ParagraphText()
    const style = stretchAt(this.#book.paragraphs, this.#byteOf(to))?.style ?? 0
    const base = styles.letters(style)
    const fields = [...open]
    for (let at = from; at < to; ) {
      const piece = this.#pieceAt(at)
      const byte = this.#byteOf(at)
      const run = stretchAt(this.#book.letters, byte)
      const width = piece?.width ?? 1
      const left = run ? Math.ceil((run.to - byte) / width) : 1
      const end = Math.min(to, at + Math.max(1, left), piece?.end ?? to)
      const look = run ? this.#look(base, run) : base
      this.#addRun(paragraph, text.slice(at, end), look, fields)
      at = end
    }
    return { paragraph, fields }
  }

  #look(base: LetterLook, { properties }: Formatted): LetterLook {
    const own = withLetterProperties(base, properties)
    if (own.style === null || own.style === base.style) return own
    const styled = withLetterProperties(base, this.#book.styles.letterProperties(own.style))
    return withLetterProperties({ ...styled, style: own.style }, properties)
  }

  #addRun(paragraph: ParagraphText, text: string, look: LetterLook, fields: boolean[]): void {
    if (look.hidden) return
    let shown = ''
    for (const sign of text) {
      if (sign === '\x13') fields.push(true)
      else if (sign === '\x14') fields[fields.length - 1] = false
      else if (sign === '\x15') fields.pop()
      else if (!fields.includes(true)) shown += printed(sign)
    }
    if (shown === '') return
    const legacy = legacyFont(this.#book.fonts[look.font])
    paragraph.add(look.capitals ? shown.toUpperCase() : shown, { bold: look.bold, italic: look.italic, legacy })
  }

  #end(paragraph: ParagraphText, mark: number, role: Block['role']): void {
    const sign = this.#book.text[mark]
    const found = stretchAt(this.#book.paragraphs, this.#byteOf(mark))
    const look = withParagraphProperties(this.#book.styles.paragraph(found?.style ?? 0), found?.properties ?? [])
    const table = this.#tableOf(look)
    if (table && look.endsRow) {
      table.row += 1
      table.column = 0
      return
    }
    this.#put(paragraph, look, table && { table: table.index, row: table.row, column: table.column }, role)
    if (table && (sign === '\x07' || look.endsInnerCell)) table.column += 1
    if (sign === '\f') this.#page += 1
  }

  #put(paragraph: ParagraphText, look: ParagraphLook, cell: Cell | null, role: Block['role']): void {
    const { text, bold, italic } = paragraph.finish()
    if (paragraph.decoded) this.decoded.add(paragraph.decoded)
    const label = look.list > 0 ? this.#book.labels.next(String(look.list), look.level) : ''
    const isEmpty = text.trim() === ''
    if (isEmpty && role) return
    this.blocks.push({
      text: isEmpty ? '' : label + text,
      ...(bold && { bold }),
      ...(italic && { italic }),
      ...(look.align && { align: look.align }),
      ...(cell && { cell }),
      ...(role ? { role } : { page: this.#page }),
    })
  }

  #tableOf({ inTable, depth }: ParagraphLook): OpenTable | null {
    const deep = inTable ? Math.max(1, depth) : depth
    while (this.#tables.length > deep) this.#tables.pop()
    while (this.#tables.length < deep) {
      this.#tables.push({ index: this.#tableCount, row: 0, column: 0 })
      this.#tableCount += 1
    }
    return this.#tables.at(-1) ?? null
  }

  /** The piece of a character; walks forwards mostly, so it begins where the last one was. */
  #pieceAt(at: number): Piece | null {
    const { pieces } = this.#book
    const here = pieces[this.#piece]
    if (here && at >= here.start && at < here.end) return here
    this.#piece = Math.max(
      0,
      pieces.findLastIndex(({ start }) => start <= at),
    )
    return pieces[this.#piece] ?? null
  }

  #byteOf(at: number): number {
    const piece = this.#pieceAt(at)
    return piece ? piece.offset + (at - piece.start) * piece.width : -1
  }
}

/** A character as it is printed: line breaks, hyphens that keep words together, and marks of pictures and notes. */
function printed(sign: string): string {
  if (sign >= ' ' || sign === '\t') return sign
  if (sign === '\v') return '\n'
  return sign === '\x1e' ? '-' : ''
}
