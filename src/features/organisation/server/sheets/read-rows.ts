import { type Day, shiftDay } from '#kernel/dates/day.ts'
import { foldForSearch } from '#kernel/fold-for-search.ts'
import { isoFromWritten, precisionOf, writtenDate } from '#kernel/written-date.ts'
import type { CellFlaw, Sheet, SheetRow } from '#platform/sheets/sheet.ts'
import type { ImportDefaults } from '../../import-contract.ts'
import {
  isOrganId,
  kindNames,
  levelNames,
  type UnitFace,
  type UnitKind,
  type UnitLevel,
  unitKinds,
  unitLevels,
} from '../../model/index.ts'
import { type ColumnKey, columnOfHead, columns, foldedHead, superiorColumns } from './columns.ts'
import type { RowProblem, UnitRow } from './unit-row.ts'

export interface ReadRow {
  readonly number: number
  /** As far as it can be read; null where something in the row is wrong. */
  readonly unit: UnitRow | null
  readonly name: string
  readonly problems: readonly RowProblem[]
}

/** The rows of a sheet, or one sentence where it is no sheet of units. */
export type ReadRows =
  | { readonly rows: readonly ReadRow[]; readonly unknownColumns: readonly string[]; readonly sentence: null }
  | { readonly sentence: string }

/** The head may stand below a title; further down it is none. */
const deepestHead = 10
const mostLetters: Partial<Record<ColumnKey, number>> = {
  rowKey: 100,
  name: 300,
  shortName: 100,
  signAbbreviation: 40,
  areaCode: 20,
  address: 300,
  sign: 100,
}

/** Takes the rows of a sheet apart. Cells that a row leaves empty take what `defaults` say; `today` bounds the days. */
export function readRows(sheet: Sheet, defaults: ImportDefaults, today: Day): ReadRows {
  const at = sheet.rows.slice(0, deepestHead).findIndex(({ cells }) => cells.filter(columnOfHead).length >= 2)
  const headRow = sheet.rows[at]
  const places = headRow ? placesOf(headRow) : null
  if (!headRow || !places?.has('name')) return { sentence: noHead }
  const missing = (['kind', 'level'] as const).filter((key) => !places.has(key))
  if (missing.length > 0) return { sentence: missingColumns(missing) }
  const doubled = headRow.cells.find(
    (head, index) =>
      columnOfHead(head) && headRow.cells.findIndex((other) => columnOfHead(other) === columnOfHead(head)) < index,
  )
  if (doubled) return { sentence: `Cột “${doubled}” có hai lần trong dòng tiêu đề; hãy bỏ bớt một cột.` }
  const known = new Set([...places.values()])
  const rows = sheet.rows.slice(at + 1).filter((row) => isTold(row, known))
  if (rows.length === 0) return { sentence: 'Dưới dòng tiêu đề không có dòng nào; hãy điền ít nhất một đơn vị.' }
  const unknownColumns = headRow.cells.filter((head) => head !== '' && !columnOfHead(head))
  return { rows: rows.map((row) => new RowReader(row, places, defaults, today).read()), unknownColumns, sentence: null }
}

const noHead = `Không thấy dòng tiêu đề có cột “${columns.name.head}”; hãy dùng tệp mẫu, hoặc ghi tên các cột ở dòng đầu: ${columns.name.head}, ${columns.kind.head}, ${columns.level.head}, ${columns.government.head}…`

function missingColumns(missing: readonly ColumnKey[]): string {
  const names = missing.map((key) => `“${columns[key].head}”`).join(' và ')
  return `Dòng tiêu đề thiếu cột ${names}; hãy thêm cột này rồi nhập lại.`
}

function placesOf({ cells }: SheetRow): ReadonlyMap<ColumnKey, number> {
  const places = new Map<ColumnKey, number>()
  for (const [index, head] of cells.entries()) {
    const key = columnOfHead(head)
    if (key && !places.has(key)) places.set(key, index)
  }
  return places
}

function isTold({ cells, flaws }: SheetRow, known: ReadonlySet<number>): boolean {
  return (
    cells.some((cell, index) => cell !== '' && known.has(index)) || [...flaws.keys()].some((index) => known.has(index))
  )
}

const flawSentences: Readonly<Record<CellFlaw, string>> = {
  formula: 'Ô này chứa công thức. Hãy chép cột này rồi dán lại bằng “Dán giá trị”.',
  merged: 'Ô này đã được gộp với ô khác. Hãy bỏ gộp ô và điền đủ từng dòng.',
  error: 'Ô này đang báo lỗi của bảng tính. Hãy sửa lại nội dung.',
}

const kindWords = new Map<string, UnitKind>(
  unitKinds.flatMap((kind) => [
    [foldedHead(kindNames[kind]), kind],
    [foldedHead(kind), kind],
  ]),
)
for (const [word, kind] of [
  ['ubnd', 'people-committee'],
  ['hdnd', 'people-council'],
  ['so', 'department'],
  ['phong', 'division'],
  ['bo', 'ministry'],
  ['dang uy', 'party-committee'],
  ['mttq', 'front-committee'],
  ['thon', 'village'],
] as const)
  kindWords.set(word, kind)

const levelWords = new Map<string, UnitLevel>(
  unitLevels.flatMap((level) => [
    [foldedHead(levelNames[level]), level],
    [foldedHead(levelNames[level]).replace(/^cap /, ''), level],
    [foldedHead(level), level],
  ]),
)
for (const [word, level] of [
  ['thon', 'village'],
  ['phuong', 'commune'],
  ['dac khu', 'commune'],
] as const)
  levelWords.set(word, level)

const someKinds = `Hãy ghi đúng một loại, ví dụ: ${(['people-committee', 'department', 'division', 'office'] as const).map((kind) => kindNames[kind]).join('; ')}. Cả danh sách ở trang “Cách điền” của bảng trống.`
const allLevels = `Hãy ghi một trong: ${Object.values(levelNames).join('; ')}.`

const firstDay: Day = '1900-01-01'
const daysAhead = 366

/** Reads one row cell by cell and keeps every problem of it, not only the first. */
class RowReader {
  readonly #row: SheetRow
  readonly #places: ReadonlyMap<ColumnKey, number>
  readonly #defaults: ImportDefaults
  readonly #today: Day
  readonly #problems: RowProblem[] = []

  constructor(row: SheetRow, places: ReadonlyMap<ColumnKey, number>, defaults: ImportDefaults, today: Day) {
    this.#row = row
    this.#places = places
    this.#defaults = defaults
    this.#today = today
  }

  read(): ReadRow {
    const { number } = this.#row
    const name = this.#text('name')
    if (name === '') this.#problem('name', 'Tên đơn vị đang để trống.')
    const kind = this.#word('kind', kindWords, someKinds)
    const level = this.#word('level', levelWords, allLevels)
    const unit = {
      number,
      key: this.#text('rowKey') || null,
      face: this.#face(name, kind, level),
      superiors: Object.fromEntries(
        superiorColumns.flatMap((line) => {
          const text = this.#text(line)
          return text === '' ? [] : [[line, text]]
        }),
      ),
      day: this.#day('day', this.#defaults.day, shiftDay(this.#today, daysAhead)),
      decision: {
        sign: this.#sign(),
        date: this.#day('signed', this.#defaults.signed, this.#today),
        documentId: null,
      },
    }
    return { number, name, unit: this.#problems.length > 0 ? null : unit, problems: this.#problems }
  }

  #face(name: string, kind: UnitKind, level: UnitLevel): UnitFace {
    const organId = this.#text('organId') || null
    if (organId !== null && !isOrganId(organId))
      this.#problem(
        'organId',
        `“${organId}” không đúng dạng. Mã chỉ gồm chữ số và chữ in hoa không dấu, chia nhóm bằng dấu chấm, dài nhất 35 ký tự.`,
      )
    return {
      name,
      shortName: this.#text('shortName') || null,
      signAbbreviation: this.#text('signAbbreviation') || null,
      kind,
      level,
      status: 'active',
      organId,
      areaCode: this.#text('areaCode') || null,
      address: this.#text('address') || null,
    }
  }

  #text(key: ColumnKey): string {
    const place = this.#places.get(key)
    if (place === undefined) return ''
    const flaw = this.#row.flaws.get(place)
    if (flaw) {
      this.#problem(key, flawSentences[flaw])
      return ''
    }
    const text = this.#row.cells[place] ?? ''
    const most = mostLetters[key]
    if (most !== undefined && text.length > most) this.#problem(key, `Dài quá ${most} ký tự. Hãy rút ngắn.`)
    return text
  }

  #word<Value>(key: 'kind' | 'level', words: ReadonlyMap<string, Value>, choice: string): Value {
    const text = this.#text(key)
    const found = words.get(foldedHead(text))
    const first = [...words.values()][0] as Value
    if (found !== undefined) return found
    if (this.#isFlawed(key)) return first
    this.#problem(key, text === '' ? `Đang để trống. ${choice}` : `Không có “${text}”. ${choice}`)
    return first
  }

  #sign(): string {
    const sign = this.#text('sign') || (this.#defaults.sign ?? '')
    if (sign === '' && !this.#isFlawed('sign'))
      this.#problem('sign', 'Đang để trống. Hãy ghi số, ký hiệu văn bản, hoặc điền văn bản chung cho cả tệp.')
    return sign
  }

  #day(key: 'day' | 'signed', usual: Day | undefined, last: Day): Day {
    const text = this.#text(key)
    if (this.#isFlawed(key)) return firstDay
    const iso = text === '' ? (usual ?? '') : (isoOf(text) ?? '')
    if (iso === '' && text === '')
      this.#problem(key, 'Đang để trống. Hãy ghi ngày dạng dd/mm/yyyy, hoặc điền ngày chung cho cả tệp.')
    else if (iso === '')
      this.#problem(key, `“${text}” không phải một ngày trong lịch. Hãy ghi dạng dd/mm/yyyy, ví dụ 01/07/2025.`)
    else if (iso < firstDay || iso > last)
      this.#problem(
        key,
        `Ngày ${writtenDate(iso)} nằm ngoài khoảng từ ${writtenDate(firstDay)} đến ${writtenDate(last)}.`,
      )
    return iso
  }

  #isFlawed(key: ColumnKey): boolean {
    const place = this.#places.get(key)
    return place !== undefined && this.#row.flaws.has(place)
  }

  #problem(column: ColumnKey, message: string): void {
    this.#problems.push({ row: this.#row.number, column, message })
  }
}

/** `1/7/2025` and `2025-07-01` alike; null where it is no whole day. */
function isoOf(text: string): Day | null {
  const iso = precisionOf(text) === 'day' ? isoFromWritten(writtenDate(text)) : isoFromWritten(foldForSearch(text))
  return iso !== null && precisionOf(iso) === 'day' ? iso : null
}
