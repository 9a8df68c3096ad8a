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
  const rows = tableOf(text).filter((cells) => cells.some((cell) => cell !== ''))
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

/** Cells as a spreadsheet copies them: a cell with a line break or a quote stands in quotes, a quote in it twice. */
function tableOf(text: string): string[][] {
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\r?\n|$)/y
  const rows: string[][] = [[]]
  while (cell.lastIndex < text.length) {
    const found = cell.exec(text)
    if (!found) return withoutQuotes(text)
    const [, quoted, plain = '', end] = found
    rows.at(-1)?.push((quoted?.replaceAll('""', '"') ?? plain).replace(/\s+/gu, ' ').trim())
    if (end !== '\t' && end !== '') rows.push([])
  }
  return rows
}

/** Where quotes do not pair they are the writer's own. */
function withoutQuotes(text: string): string[][] {
  return text.split(/\r?\n/).map((line) => line.split('\t').map((each) => each.trim()))
}
