/**
 * A table as text that Excel opens by a double click on a Vietnamese machine: UTF-8 with its mark, semicolons, CRLF. A
 * cell that a spreadsheet would take for a formula gets an apostrophe in front, as Excel itself shows text.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((cells) => cells.map(cell).join(';')).join('\r\n')}\r\n`
}

function cell(text: string): string {
  const safe = /^[=+\-@]/.test(text) ? `'${text}` : text
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
