/**
 * The cells of a table as a spreadsheet copies it: tabs between cells, a cell with a line break or a quote in quotes, a quote
 * in it twice. Runs of blanks and line breaks within a cell become one blank.
 */
export function pastedTable(text: string): string[][] {
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
