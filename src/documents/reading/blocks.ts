import type { ReadingProblem } from './contract.ts'

/** Where a block stands in a table; rows and columns count from 0, merged cells keep their first place. */
export interface Cell {
  readonly table: number
  readonly row: number
  readonly column: number
}

/**
 * One paragraph as a file holds it: the stage between a format and the grammar.
 * `text` is Unicode (legacy encodings already repaired), may be decomposed, may hold `\n` for a hard line break and
 * `\t` for a tab; the label of an automatic list stands in it as it is printed ("1. ", "a) ").
 */
export interface Block {
  readonly text: string
  readonly bold?: boolean
  readonly italic?: boolean
  readonly align?: 'left' | 'center' | 'right' | 'justify'
  readonly cell?: Cell
  /** From 1, where the format knows pages. */
  readonly page?: number
  readonly role?: 'header' | 'footer' | 'note'
}

/** What a format reader makes of a file's bytes. */
export interface FileContent {
  readonly mediaType: string
  readonly encoding: string
  readonly ocr: boolean
  readonly blocks: readonly Block[]
  readonly problems: readonly ReadingProblem[]
}
