import type { Block, Cell } from '../../blocks.ts'

interface OpenTable {
  readonly index: number
  row: number
  column: number
  span: number
  inCell: boolean
  /** Rows that a cell above still reaches down into, by column. */
  readonly reaching: number[]
}

const number = (value: string | undefined): number =>
  Math.min(1000, Math.max(1, Number.parseInt(value ?? '1', 10) || 1))

/** Follows the tables of a page and knows the cell that the walk stands in, with merged cells counted. */
export class HtmlTables {
  readonly #open: OpenTable[] = []
  #count = 0
  /** Tables that hold another table: they lay out a page and mean nothing. */
  readonly layout = new Set<number>()

  get cell(): Cell | null {
    const table = this.#open.at(-1)
    return table?.inCell ? { table: table.index, row: Math.max(0, table.row), column: table.column } : null
  }

  open(name: string, { colspan, rowspan }: Readonly<Record<string, string>>): void {
    const table = this.#open.at(-1)
    if (name === 'table') {
      if (table) this.layout.add(table.index)
      this.#open.push({ index: this.#count, row: -1, column: 0, span: 0, inCell: false, reaching: [] })
      this.#count += 1
    } else if (table && name === 'tr') {
      table.row += 1
      table.column = 0
      table.span = 0
    } else if (table && (name === 'td' || name === 'th')) {
      // A cell may come without its row.
      table.row = Math.max(0, table.row)
      table.column += table.span
      while ((table.reaching[table.column] ?? 0) > table.row) table.column += 1
      table.span = number(colspan)
      const reach = table.row + number(rowspan)
      if (reach > table.row + 1) for (let at = 0; at < table.span; at += 1) table.reaching[table.column + at] = reach
      table.inCell = true
    }
  }

  close(name: string): void {
    if (name === 'table') this.#open.pop()
    else if (name === 'td' || name === 'th') {
      const table = this.#open.at(-1)
      if (table) table.inCell = false
    }
  }
}

/** Takes the cells of layout tables, and of tables of one single cell, off the blocks: they are no table to a reader. */
export function withoutLayoutTables(blocks: readonly Block[], layout: ReadonlySet<number>): Block[] {
  const real = new Set<number>()
  for (const { cell } of blocks) {
    if (cell && (cell.row > 0 || cell.column > 0) && !layout.has(cell.table)) real.add(cell.table)
  }
  return blocks.map((block) => {
    if (!block.cell || real.has(block.cell.table)) return block
    const { cell: _, ...rest } = block
    return rest
  })
}
