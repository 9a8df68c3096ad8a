import type { Block } from '../../blocks.ts'
import { seam } from '../../lines/joins.ts'
import type { ColumnRegion } from './columns.ts'
import { columnOf } from './columns.ts'
import { type Chunk, type PageLine, textOf } from './page-lines.ts'

const rowLabel = /^(?:\d{1,3}(?:\.\d{1,2})*|[IVXL]{1,5}|[a-zđ])[.)]?$/u

/**
 * Lines set in columns → cells. A head or a foot is one row: its left column is read before its right one. In a table
 * a row begins where the first column has a label; without labels, where a line has words in its first column.
 */
export function columnBlocks(lines: readonly PageLine[], region: ColumnRegion, table: number): Block[] {
  const rows: (readonly Chunk[])[][][] = []
  const cut = lines.slice(region.start, region.end).map((line) => inColumns(line.chunks, region.gutters))
  const labels = cut.filter(([first]) => first && rowLabel.test(textOf(first))).length
  const isTable = labels >= 2 || region.gutters.length >= 2
  for (const columns of cut) {
    const first = textOf(columns[0] ?? [])
    const begins =
      rows.length === 0 || (isTable && (labels >= 2 ? rowLabel.test(first) : startsRow(columns, rows.at(-1))))
    if (begins) rows.push(columns.map(() => []))
    for (const [column, chunks] of columns.entries()) if (chunks.length > 0) rows.at(-1)?.[column]?.push(chunks)
  }
  const page = lines[region.start]?.page ?? 1
  return rows.flatMap((row, rowAt) =>
    row.flatMap((cell, column) =>
      (isTable ? cellParagraphs : headLines)(cell.map(textOf)).map(
        (text): Block => ({ text, cell: { table, row: rowAt, column }, page }),
      ),
    ),
  )
}

function inColumns(chunks: readonly Chunk[], gutters: readonly number[]): Chunk[][] {
  const columns: Chunk[][] = Array.from({ length: gutters.length + 1 }, () => [])
  for (const chunk of chunks) columns[columnOf(chunk, gutters)]?.push(chunk)
  return columns
}

/** Without labels: a row is new where its first column has words and the row above has some in more than that one. */
function startsRow(
  columns: readonly (readonly Chunk[])[],
  above: readonly (readonly (readonly Chunk[])[])[] | undefined,
): boolean {
  const filled = columns.filter((chunks) => chunks.length > 0).length
  const before = above?.filter((cell) => cell.length > 0).length ?? 0
  return (columns[0]?.length ?? 0) > 0 && filled === columns.length && before > 1
}

const mark = /^(?:[-–+•]\s|\d{1,2}[.)]\s)/

/** Lines of a table's cell → its paragraphs: a new one begins with a mark. */
export const cellParagraphs = (lines: readonly string[]): string[] => joined(lines, (_, line) => !mark.test(line))

/** Lines of a head or foot stay lines; among recipients a line without a dash goes on the one above until that ends. */
function headLines(lines: readonly string[]): string[] {
  const isList = lines.filter((line) => mark.test(line)).length >= 2
  return joined(lines, (last, line) => isList && !mark.test(line) && mark.test(last) && !/[;.,:]$/.test(last))
}

function joined(lines: readonly string[], goesOn: (last: string, line: string) => boolean): string[] {
  const paragraphs: string[] = []
  for (const line of lines) {
    const last = paragraphs.at(-1)
    if (last !== undefined && goesOn(last, line)) paragraphs[paragraphs.length - 1] = last + seam(last, line) + line
    else paragraphs.push(line)
  }
  return paragraphs
}
