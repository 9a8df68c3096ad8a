import type { Block, Cell } from '../blocks.ts'

/** One line as a file holds it, without marks of the web: the stage between blocks and paragraphs. */
export interface Line {
  readonly text: string
  /** How many leading characters of `text` are bold. */
  readonly boldLead: number
  readonly italic: boolean
  /** A bold mark is still open at the line's end, so that the next line is the same run. */
  readonly boldOpen: boolean
  readonly align: Block['align'] | null
  readonly cell: Cell | null
  readonly page: number | null
  readonly note: boolean
  /** What stands between this line and the one before: nothing, an empty line, or a rule, a cell's edge, a block's. */
  readonly gap: 'none' | 'blank' | 'hard'
}
