import type { Block, Cell } from '../../blocks.ts'
import type { Opened } from '../archive/parse-xml.ts'

interface OpenTable {
  readonly index: number
  row: number
  column: number
  span: number
  inCell: boolean
}

/** Follows the tables of a part, one within another, and knows the cell that the walk stands in. */
export class TableWalk {
  readonly #open: OpenTable[] = []
  readonly #first: number
  #count = 0

  /** Tables are counted on from those already in `blocks`, so that notes do not repeat their numbers. */
  constructor(blocks: readonly Block[]) {
    this.#first = blocks.reduce((most, { cell }) => Math.max(most, cell ? cell.table + 1 : 0), 0)
  }

  get cell(): Cell | null {
    const table = this.#open.at(-1)
    return table?.inCell ? { table: table.index, row: Math.max(0, table.row), column: table.column } : null
  }

  open(name: string, element: Opened): void {
    const table = this.#open.at(-1)
    if (name === 'w:tbl') {
      this.#open.push({ index: this.#first + this.#count, row: -1, column: 0, span: 1, inCell: false })
      this.#count += 1
    } else if (!table) return
    else if (name === 'w:tr') {
      table.row += 1
      table.column = 0
      table.span = 0
    } else if (name === 'w:gridBefore') table.column += Number(element.attributes['w:val']) || 0
    else if (name === 'w:tc') {
      table.column += table.span
      table.span = 1
      table.inCell = true
    } else if (name === 'w:gridSpan') table.span = Math.max(1, Number(element.attributes['w:val']) || 1)
  }

  close(name: string): void {
    if (name === 'w:tbl') this.#open.pop()
    else if (name === 'w:tc') {
      const table = this.#open.at(-1)
      if (table) table.inCell = false
    }
  }
}
