import { pastedTable } from '#kernel/pasted-table.ts'

/** One row of a pasted table, as it was written. */
export interface PastedPerson {
  readonly name: string
  readonly email: string
  readonly unit: string
  readonly role: string
  readonly position: string
}

/**
 * The rows of a table copied from a spreadsheet: tabs between the cells name, e-mail, unit, role and, where there is one,
 * position. Blank lines and a first line that names the columns are left out. Text in quotes may hold line breaks, which
 * become blanks.
 */
export function pastedPeople(text: string): PastedPerson[] {
  const rows = pastedTable(text).filter((cells) => cells.some((cell) => cell !== ''))
  const first = rows[0]
  const body = first && isHead(first) ? rows.slice(1) : rows
  return body.map(([name = '', email = '', unit = '', role = '', position = '']) => ({
    name,
    email,
    unit,
    role,
    position,
  }))
}

/** A line of names of columns: no e-mail stands in it, and its first cell is what the column is called. */
function isHead(cells: readonly string[]): boolean {
  return (
    /^(họ và tên|họ tên|tên)$/iu.test((cells[0] ?? '').normalize('NFC')) && !cells.some((cell) => cell.includes('@'))
  )
}
