import type { Cell } from '../blocks.ts'

/** One paragraph of the text as a person reads it: hard line breaks, page cuts and marks of the web joined away. */
export interface Paragraph {
  readonly text: string
  /** Place in `SourceText.text`. */
  readonly start: number
  readonly end: number
  /** Bold as a whole or at its start. */
  readonly bold: boolean
  /** How many leading characters of `text` are bold: `text.length` where all are. */
  readonly boldLead: number
  readonly italic: boolean
  readonly align: 'left' | 'center' | 'right' | 'justify' | null
  readonly cell: Cell | null
  readonly page: number | null
  readonly note: boolean
}

/** The NFC text of a document, `paragraphs[i].text` joined by `\n`. */
export interface SourceText {
  readonly text: string
  readonly paragraphs: readonly Paragraph[]
}
