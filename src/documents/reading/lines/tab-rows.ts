import type { Cell } from '../blocks.ts'

/** Fewer columns are a head or a foot in two halves, not a table. */
const fewestColumns = 3
const fewestRows = 2

/** A line that may lie in a table already. */
interface TabbedLine {
  readonly text: string
  readonly cell: Cell | null
}

/** The fields of a line between its tabs; null where it is no row. */
const fieldsOf = ({ text, cell }: TabbedLine): readonly string[] | null => {
  if (cell !== null || !text.includes('\t')) return null
  const fields = text.split('\t').map((field) => field.trim())
  return fields.length < fewestColumns ? null : fields
}

/**
 * Rows whose cells a tab parts, as a table comes when it is pasted out of Word or Excel: one line for each cell. The
 * first row names every column; those below have as many cells, of which some may be empty.
 */
export function splitTabRows<Raw extends TabbedLine>(lines: readonly Raw[], firstTable: number): readonly Raw[] {
  if (!lines.some(({ text }) => text.includes('\t'))) return lines
  const split: Raw[] = []
  let table = firstTable
  for (let at = 0; at < lines.length; ) {
    const rows = rowsFrom(lines, at)
    for (const [row, fields] of rows.entries())
      for (const [column, text] of fields.entries())
        split.push({ ...(lines[at + row] as Raw), text, cell: { table, row, column } })
    if (rows.length > 0) table += 1
    else split.push(lines[at] as Raw)
    at += Math.max(1, rows.length)
  }
  return split
}

/** The rows of the table whose head stands at a place; none where no table begins there. */
function rowsFrom(lines: readonly TabbedLine[], from: number): readonly (readonly string[])[] {
  const head = fieldsOf(lines[from] as TabbedLine)
  if (!head?.every((field) => field !== '')) return []
  const rows = [head]
  for (let at = from + 1; at < lines.length; at += 1) {
    const fields = fieldsOf(lines[at] as TabbedLine)
    if (fields?.length !== head.length || fields.every((field) => field === '')) break
    rows.push(fields)
  }
  return rows.length < fewestRows ? [] : rows
}
