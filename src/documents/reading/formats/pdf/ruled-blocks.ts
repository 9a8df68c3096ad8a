import type { Block } from '../../blocks.ts'
import { cellParagraphs } from './column-blocks.ts'
import { type PageLine, textOf } from './page-lines.ts'
import { cellAt, type RuledTable } from './ruled-tables.ts'

interface OpenCell {
  readonly row: number
  readonly column: number
  readonly lines: string[]
}

/** The lines within a drawn table → the paragraphs of its cells, row by row; rows are counted on from `firstRow`. */
export function ruledBlocks(
  lines: readonly PageLine[],
  ruled: RuledTable,
  place: { readonly table: number; readonly firstRow: number },
): Block[] {
  const cells = new Map<number, OpenCell>()
  for (const line of lines) {
    const seen = new Set<OpenCell>()
    for (const chunk of line.chunks) {
      const { row, column } = cellAt(ruled, (chunk.left + chunk.right) / 2, line.y)
      const key = row * 1_000 + column
      const cell = cells.get(key) ?? { row, column, lines: [] }
      cells.set(key, cell)
      if (seen.has(cell)) cell.lines[cell.lines.length - 1] += ` ${textOf([chunk])}`
      else cell.lines.push(textOf([chunk]))
      seen.add(cell)
    }
  }
  const page = lines[0]?.page ?? 1
  return [...cells]
    .sort(([a], [b]) => a - b)
    .flatMap(([, { row, column, lines: texts }]) =>
      cellParagraphs(texts).map(
        (text): Block => ({ text, cell: { table: place.table, row: row + place.firstRow, column }, page }),
      ),
    )
}
