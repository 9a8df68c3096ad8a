import { UnreadableFile } from '#documents/reading/formats/file-problem.ts'
import { decodeText } from '#documents/reading/formats/text/decode-text.ts'
import { type Sheet, type SheetLimits, type SheetRow, sheetLimits, tooManyRows } from './sheet.ts'
import { clean } from './sheet-walk.ts'

/**
 * A table in text, its cells parted by tabs, semicolons or commas, in UTF-8, UTF-16 or windows-1258; also what is pasted
 * from a spreadsheet. Throws UnreadableFile for what is no table or too large.
 */
export function readCsv(bytes: Uint8Array, limits: SheetLimits = sheetLimits): Sheet {
  return readTable(decodeText(bytes).text, limits)
}

export function readTable(text: string, limits: SheetLimits = sheetLimits): Sheet {
  if (text.trim() === '') throw new UnreadableFile('empty')
  if (text.includes('\0')) throw new UnreadableFile('damaged')
  // Excel's own word for the separator may stand in the first line.
  const said = /^\ufeff?sep=(.)\r?\n/i.exec(text)
  const body = text.slice(said ? said[0].length : text.startsWith('\ufeff') ? 1 : 0)
  const rows = new TableWalk(body, said?.[1] ?? separatorOf(body), limits).rows(said ? 2 : 1)
  return { name: '', rows }
}

/** The separator that stands most often in the first line that says anything, outside quotes. */
function separatorOf(text: string): string {
  const line = (/[^\r\n]+/.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '')
  const count = (mark: string) => line.split(mark).length - 1
  return ['\t', ';', ','].reduce((best, mark) => (count(mark) > count(best) ? mark : best), '\t')
}

/** The apostrophe by which a spreadsheet keeps text from being a formula is no part of the text (`write-csv.ts`). */
const shown = (cell: string): string => cell.replace(/^'(?=[=+\-@])/, '')

/** Cells and rows as RFC 4180 has them, with any separator; a quote inside an unquoted cell is a quote. */
class TableWalk {
  readonly #text: string
  readonly #separator: string
  readonly #limits: SheetLimits
  #at = 0

  constructor(text: string, separator: string, limits: SheetLimits) {
    this.#text = text
    this.#separator = separator
    this.#limits = limits
  }

  rows(first: number): readonly SheetRow[] {
    const rows: SheetRow[] = []
    for (let number = first; this.#at < this.#text.length; number += 1) {
      const cells = this.#row(number)
      if (cells.every((cell) => cell === '')) continue
      if (rows.length >= this.#limits.rows) throw new UnreadableFile('too-large', tooManyRows(this.#limits))
      rows.push({ number, cells, flaws: new Map() })
    }
    return rows
  }

  #row(number: number): string[] {
    const cells: string[] = []
    for (;;) {
      const cell = this.#text[this.#at] === '"' ? this.#quoted(number) : this.#plain()
      if (cells.length < this.#limits.columns) cells.push(shown(clean(cell.slice(0, this.#limits.cellCharacters))))
      if (this.#text[this.#at] === this.#separator) this.#at += 1
      else break
    }
    if (this.#text[this.#at] === '\r') this.#at += 1
    if (this.#text[this.#at] === '\n') this.#at += 1
    return cells
  }

  #plain(): string {
    const start = this.#at
    while (this.#at < this.#text.length && !this.#ends(this.#text.charAt(this.#at))) this.#at += 1
    return this.#text.slice(start, this.#at)
  }

  #ends(mark: string): boolean {
    return mark === this.#separator || mark === '\n' || mark === '\r'
  }

  #quoted(number: number): string {
    let cell = ''
    let from = this.#at + 1
    for (;;) {
      const end = this.#text.indexOf('"', from)
      if (end < 0)
        throw new UnreadableFile(
          'damaged',
          `Dòng ${number} có dấu nháy kép mở mà không đóng; hãy sửa dòng này hoặc lưu lại thành .xlsx.`,
        )
      cell += this.#text.slice(from, end)
      if (this.#text[end + 1] === '"') {
        cell += '"'
        from = end + 2
        continue
      }
      this.#at = end + 1
      return cell + this.#plain()
    }
  }
}
