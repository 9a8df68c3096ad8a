import type { Attributes } from '#documents/reading/formats/archive/scan-xml.ts'
import { UnreadableFile } from '#documents/reading/formats/file-problem.ts'
import { writtenDate } from '#kernel/written-date.ts'
import { type CellFlaw, columnIndex, type SheetLimits, type SheetRow, tooManyRows } from './sheet.ts'

export interface SheetSurroundings {
  readonly dateStyles: ReadonlySet<number>
  /** Days are counted from 1 January 1904, as old programs on a Macintosh did. */
  readonly from1904: boolean
  readonly limits: SheetLimits
}

/** Cells that are gathered into one: only the first of them holds a text. */
interface MergedArea {
  readonly firstRow: number
  readonly lastRow: number
  readonly firstColumn: number
  readonly lastColumn: number
}

interface OpenRow {
  readonly number: number
  readonly cells: string[]
  readonly flaws: Map<number, CellFlaw>
}

/** More merged areas than this say nothing more about a table. */
const mostAreas = 2_000

/** Takes the elements of a worksheet one after the other and keeps its rows. */
export class SheetWalk {
  readonly #around: SheetSurroundings
  readonly #rows: OpenRow[] = []
  readonly #areas: MergedArea[] = []
  /** Cells whose text stands elsewhere, by its number there. */
  readonly #shared: { readonly cells: string[]; readonly column: number; readonly text: number }[] = []
  #row: OpenRow | null = null
  #lastNumber = 0
  #column = -1
  #type = ''
  #style = -1
  #value = ''
  #isValue = false
  #hasFormula = false

  constructor(around: SheetSurroundings) {
    this.#around = around
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'row') this.#openRow(attributes)
    else if (name === 'c') this.#openCell(attributes)
    else if (name === 'v' || name === 't') this.#isValue = true
    else if (name === 'f') this.#hasFormula = true
    else if (name === 'mergeCell') this.#merge(attributes.ref ?? '')
  }

  text(text: string): void {
    const most = this.#around.limits.cellCharacters
    if (this.#isValue && this.#value.length < most) this.#value += text.slice(0, most - this.#value.length)
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#isValue = false
    else if (name === 'c') this.#closeCell()
    else if (name === 'row') this.#closeRow()
  }

  /** Which of the shared texts the cells refer to. */
  get sharedTexts(): ReadonlySet<number> {
    return new Set(this.#shared.map(({ text }) => text))
  }

  /** The rows that hold anything, with the shared texts put in and the flaws of merged cells. */
  finish(shared: ReadonlyMap<number, string>): readonly SheetRow[] {
    for (const { cells, column, text } of this.#shared) cells[column] = clean(shared.get(text) ?? '')
    for (const area of this.#areas)
      for (const row of this.#rows) {
        if (row.number < area.firstRow || row.number > area.lastRow) continue
        for (let column = area.firstColumn; column <= area.lastColumn; column += 1) row.flaws.set(column, 'merged')
      }
    return this.#rows
  }

  #openRow({ r }: Attributes): void {
    const number = r === undefined ? this.#lastNumber + 1 : Number(r)
    if (!Number.isSafeInteger(number) || number < 1) throw new UnreadableFile('damaged')
    this.#lastNumber = number
    this.#column = -1
    this.#row = { number, cells: [], flaws: new Map() }
  }

  #openCell({ r, t, s }: Attributes): void {
    this.#column = r === undefined ? this.#column + 1 : columnIndex(r.replace(/\d+$/, ''))
    this.#type = t ?? 'n'
    this.#style = s === undefined ? -1 : Number(s)
    this.#value = ''
    this.#hasFormula = false
  }

  #closeCell(): void {
    const row = this.#row
    const column = this.#column
    if (!row || column < 0 || column >= this.#around.limits.columns) return
    const text = this.#textOfCell()
    if (this.#hasFormula) row.flaws.set(column, 'formula')
    else if (this.#type === 'e') row.flaws.set(column, 'error')
    else if (text === '') return
    while (row.cells.length <= column) row.cells.push('')
    row.cells[column] = text
    if (this.#type === 's') this.#shared.push({ cells: row.cells, column, text: Number(text) })
  }

  #textOfCell(): string {
    const value = this.#value
    if (this.#type === 's') return value.trim()
    if (this.#type === 'b') return value === '1' ? 'Có' : 'Không'
    if (this.#type === 'd') return writtenDate(value.slice(0, 10))
    if (this.#type !== 'n') return clean(value)
    const number = Number(value)
    if (value === '' || !Number.isFinite(number)) return clean(value)
    if (this.#around.dateStyles.has(this.#style)) return dayOfSerial(number, this.#around.from1904) ?? String(number)
    return String(number)
  }

  #closeRow(): void {
    const row = this.#row
    this.#row = null
    if (!row || (row.cells.every((cell) => cell === '') && row.flaws.size === 0)) return
    const { limits } = this.#around
    if (this.#rows.length >= limits.rows) throw new UnreadableFile('too-large', tooManyRows(limits))
    this.#rows.push(row)
  }

  #merge(reference: string): void {
    const parts = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(reference)
    if (!parts || this.#areas.length >= mostAreas) return
    const [, left = '', top, right = '', bottom] = parts
    this.#areas.push({
      firstRow: Number(top),
      lastRow: Number(bottom),
      firstColumn: columnIndex(left),
      lastColumn: Math.min(columnIndex(right), this.#around.limits.columns - 1),
    })
  }
}

/** Cell text as a person sees it: the marks that Excel writes for control characters taken out, blanks made one. */
export function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(/_x000[Dd]_/g, ' ')
    .replace(/[\s\p{Z}\p{Cc}]+/gu, ' ')
    .trim()
}

const dayMilliseconds = 24 * 60 * 60 * 1000

/** A day that a spreadsheet counts (1 is 01/01/1900, with a 29/02/1900 that never was) as `dd/mm/yyyy`; null beyond all use. */
function dayOfSerial(serial: number, from1904: boolean): string | null {
  const count = Math.floor(serial)
  if (count < 1 || count > 2_958_465) return null
  const base = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, count < 60 ? 31 : 30)
  return writtenDate(new Date(base + count * dayMilliseconds).toISOString().slice(0, 10))
}
