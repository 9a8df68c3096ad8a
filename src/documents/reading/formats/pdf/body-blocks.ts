import type { Block, Cell } from '../../blocks.ts'
import { columnBlocks } from './column-blocks.ts'
import { findColumns } from './columns.ts'
import type { PageLine } from './page-lines.ts'
import { Paragraphs, type TextArea } from './paragraphs.ts'
import { ruledBlocks } from './ruled-blocks.ts'
import type { RuledTable } from './ruled-tables.ts'

/** Gathers the blocks of the body, page by page: running paragraphs, columns and drawn tables. */
export class BodyBlocks {
  readonly #paragraphs = new Paragraphs()
  #tables = 0
  /** The table that the page before ended with: one that opens the next page in the same columns goes on. */
  #open: { readonly ruled: RuledTable; readonly table: number; rows: number } | null = null

  /** Two columns that reach the end of the page: the next page may go on with them. */
  #held: readonly PageLine[] = []
  #area: TextArea = { left: 0, right: 0 }

  addPage(lines: readonly PageLine[], area: TextArea, tables: readonly RuledTable[]): void {
    let run: PageLine[] = [...this.#held]
    this.#held = []
    this.#area = area
    for (let at = 0; at < lines.length; at += 1) {
      const line = lines[at]
      const ruled = line && tables.find(({ top, bottom }) => line.y > top && line.y - line.size * 0.4 < bottom)
      if (line && !ruled) run.push(line)
      if (!ruled) continue
      const end = lines.findIndex((other, index) => index > at && other.y - other.size * 0.4 >= ruled.bottom)
      const inside = lines.slice(at, end < 0 ? lines.length : end)
      if (run.length > 0) this.#open = null
      this.#addRunning(run, area)
      run = []
      this.#addTable(inside, ruled)
      at += inside.length - 1
    }
    if (run.length > 0) this.#open = null
    const last = findColumns(run, (area.left + area.right) / 2).at(-1)
    const held = last?.end === run.length && last.gutters.length === 1 ? last.start : run.length
    this.#addRunning(run.slice(0, held), area)
    this.#held = run.slice(held)
  }

  /** All blocks; nothing can be added afterwards. */
  end(): readonly Block[] {
    this.#addRunning(this.#held, this.#area)
    this.#held = []
    this.#paragraphs.end()
    return this.#paragraphs.blocks
  }

  #addTable(lines: readonly PageLine[], ruled: RuledTable): void {
    const goesOn = this.#open && sameColumns(this.#open.ruled, ruled) ? this.#open : null
    const table = goesOn?.table ?? this.#tables
    if (!goesOn) this.#tables += 1
    this.#paragraphs.end()
    const blocks = ruledBlocks(lines, ruled, { table, firstRow: goesOn?.rows ?? 0 })
    const cut = goesOn !== null && !blocks.some(({ cell }) => cell?.row === goesOn.rows && cell.column === 0)
    const firstRow = goesOn ? goesOn.rows - (cut ? 1 : 0) : 0
    for (const block of blocks) this.#addCell(cut ? raised(block) : block, cut ? firstRow : -1)
    this.#open = { ruled, table, rows: firstRow + ruled.ys.length - 1 }
  }

  /** Adds a paragraph of a cell; in a row that the page end has cut, to the words that its cell already has. */
  #addCell(block: Block, cutRow: number): void {
    const { blocks } = this.#paragraphs
    const { cell } = block
    const begun = cell?.row === cutRow ? blocks.findLastIndex((other) => sameCell(other.cell, cell)) : -1
    const above = blocks[begun]
    if (above) blocks[begun] = { ...above, text: `${above.text} ${block.text}` }
    else blocks.push(block)
  }

  #addRunning(lines: readonly PageLine[], area: TextArea): void {
    let at = 0
    for (const region of findColumns(lines, (area.left + area.right) / 2)) {
      for (const line of lines.slice(at, region.start)) this.#paragraphs.add(line, area)
      this.#paragraphs.end()
      this.#paragraphs.blocks.push(...columnBlocks(lines, region, this.#tables))
      this.#tables += 1
      at = region.end
    }
    for (const line of lines.slice(at)) this.#paragraphs.add(line, area)
  }
}

const raised = (block: Block): Block =>
  block.cell ? { ...block, cell: { ...block.cell, row: block.cell.row - 1 } } : block

const sameCell = (a: Cell | undefined, b: Cell): boolean =>
  a !== undefined && a.table === b.table && a.row === b.row && a.column === b.column

function sameColumns(a: RuledTable, b: RuledTable): boolean {
  return a.xs.length === b.xs.length && a.xs.every((x, at) => Math.abs(x - (b.xs[at] ?? 0)) < 4)
}
