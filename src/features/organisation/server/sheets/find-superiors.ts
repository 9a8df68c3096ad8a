import { sql } from 'kysely'
import { isId } from '#kernel/ids.ts'
import { type Line, lines } from '#kernel/line-of-authority.ts'
import type { Database } from '#platform/database/database.ts'
import '../tables.ts'
import { nameKey, type RowProblem, type UnitRow } from './unit-row.ts'

/** A row with its unit's id and its superiors as units: of the sheet, or of the organisation as it is. */
export interface PlacedRow {
  readonly row: UnitRow
  readonly id: string
  readonly superiors: Readonly<Partial<Record<Line, string>>>
}

/** A unit that is there now and on every later day. */
interface LivingUnit {
  readonly id: string
  readonly name: string
  readonly organ_id: string | null
  readonly short_name: string | null
  readonly superiors: readonly string[]
}

/**
 * Finds the superior that each row means: by the mark of a row, its code or its name in the sheet, then by id, code or name
 * among the units that there are. What is named by more than one is refused, never guessed. `faulty` are rows that cannot be
 * read: they too may be meant.
 */
export async function placeRows(
  database: Database,
  rows: readonly { readonly row: UnitRow; readonly id: string }[],
  faulty: readonly { readonly name: string; readonly id: string }[],
): Promise<{ placed: readonly PlacedRow[]; problems: readonly RowProblem[] }> {
  const inSheet = new SheetNames(rows, faulty)
  const living = new LivingNames(
    await findLiving(
      database,
      rows.map(({ row }) => row),
    ),
  )
  const problems: RowProblem[] = []
  const placed = rows.map(({ row, id }): PlacedRow => {
    const superiors: Partial<Record<Line, string>> = {}
    for (const line of lines) {
      const text = row.superiors[line]
      if (text === undefined) continue
      const found = inSheet.find(text, id) ?? living.find(text)
      if (typeof found === 'string') superiors[line] = found
      else problems.push({ row: row.number, column: line, message: found?.sentence ?? unknown(text) })
    }
    return { row, id, superiors }
  })
  problems.push(...doubledRows(placed), ...alreadyThere(placed, living))
  return { placed, problems }
}

const unknown = (text: string): string =>
  `Không tìm thấy “${text}” trong tệp này và trong các đơn vị đang hoạt động. Hãy kiểm tra lại tên, hoặc nhập cơ quan này trước.`

const several = (text: string, count: number): string =>
  `Có ${count} đơn vị tên “${text}”. Hãy ghi mã định danh điện tử, hoặc mã trong tệp của cơ quan cần chọn.`

type Found = string | { readonly sentence: string } | undefined

/** The rows of the sheet by everything that another row may call them. */
class SheetNames {
  readonly #byMark = new Map<string, string[]>()
  readonly #byName = new Map<string, string[]>()

  constructor(
    rows: readonly { readonly row: UnitRow; readonly id: string }[],
    faulty: readonly { readonly name: string; readonly id: string }[],
  ) {
    for (const { name, id } of faulty) push(this.#byName, nameKey(name), id)
    for (const { row, id } of rows) {
      if (row.key) push(this.#byMark, nameKey(row.key), id)
      if (row.face.organId) push(this.#byMark, nameKey(row.face.organId), id)
      for (const name of new Set([row.face.name, row.face.shortName ?? row.face.name].map(nameKey)))
        push(this.#byName, name, id)
    }
  }

  find(text: string, self: string): Found {
    const found = this.#byMark.get(nameKey(text)) ?? this.#byName.get(nameKey(text))
    if (!found) return undefined
    const others = found.filter((id) => id !== self)
    if (others.length === 0) return { sentence: 'Đơn vị không thể là cấp trên của chính mình. Hãy ghi cơ quan khác.' }
    return others.length === 1 ? (others[0] as string) : { sentence: several(text, others.length) }
  }
}

/** The units that there are by everything that a row may call them. */
class LivingNames {
  readonly #byMark = new Map<string, string[]>()
  readonly #byName = new Map<string, LivingUnit[]>()

  constructor(units: readonly LivingUnit[]) {
    for (const unit of units) {
      push(this.#byMark, unit.id, unit.id)
      if (unit.organ_id) push(this.#byMark, nameKey(unit.organ_id), unit.id)
      for (const name of new Set([unit.name, unit.short_name ?? unit.name].map(nameKey))) push(this.#byName, name, unit)
    }
  }

  find(text: string): Found {
    const found = this.#byMark.get(nameKey(text)) ?? this.#byName.get(nameKey(text))?.map(({ id }) => id)
    if (!found) return undefined
    return found.length === 1 ? (found[0] as string) : { sentence: several(text, found.length) }
  }

  named(name: string): readonly LivingUnit[] {
    return (this.#byName.get(nameKey(name)) ?? []).filter((unit) => nameKey(unit.name) === nameKey(name))
  }
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

async function findLiving(database: Database, rows: readonly UnitRow[]): Promise<LivingUnit[]> {
  const texts = rows.flatMap((row) => [row.face.name, ...Object.values(row.superiors)])
  const names = [...new Set(texts.map(nameKey))]
  const codes = [...new Set(texts)]
  const ids = codes.filter(isId)
  const { rows: found } = await sql<LivingUnit>`
    select unit_version.unit_id as id, name, organ_id, short_name,
      array (
        select superior_id::text from unit_superior
        where unit_superior.unit_id = unit_version.unit_id and upper_inf(unit_superior.valid)
      ) as superiors
    from unit_version
    where upper_inf(valid)
      and (lower(name) = any (${names}::text[]) or lower(short_name) = any (${names}::text[])
        or organ_id = any (${codes}::text[]) or unit_id = any (${ids}::uuid[]))`.execute(database)
  return found
}

/** Two rows that found the same unit twice: same name, same superiors. */
function doubledRows(placed: readonly PlacedRow[]): RowProblem[] {
  const seen = new Map<string, number>()
  const codes = new Map<string, number>()
  return placed.flatMap(({ row, superiors }) => {
    const key = `${nameKey(row.face.name)} | ${lines.map((line) => superiors[line] ?? row.superiors[line] ?? '').join(' | ')}`
    const twin = seen.get(key)
    if (twin !== undefined)
      return [
        {
          row: row.number,
          column: 'name' as const,
          message: `Trùng với dòng ${twin}: cùng tên và cùng cấp trên. Hãy bỏ bớt một dòng.`,
        },
      ]
    seen.set(key, row.number)
    const problems: RowProblem[] = []
    for (const [column, code] of [
      ['organId', row.face.organId],
      ['rowKey', row.key],
    ] as const) {
      if (code === null) continue
      const other = codes.get(`${column} ${nameKey(code)}`)
      if (other === undefined) codes.set(`${column} ${nameKey(code)}`, row.number)
      else
        problems.push({
          row: row.number,
          column,
          message: `“${code}” trùng với dòng ${other}. Mỗi đơn vị có một mã riêng.`,
        })
    }
    return problems
  })
}

/**
 * Rows of units that are there: of the same name below the same superior, or both below none. A superior in the sheet that
 * is there itself counts as the unit it is.
 */
function alreadyThere(placed: readonly PlacedRow[], living: LivingNames): RowProblem[] {
  const twins = new Map<string, string>()
  for (let before = -1; before < twins.size; ) {
    before = twins.size
    for (const { row, id, superiors } of placed) {
      if (twins.has(id)) continue
      const above = Object.values(superiors).map((superior) => twins.get(superior) ?? superior)
      const isTwin = (unit: LivingUnit) =>
        Object.keys(row.superiors).length === 0
          ? unit.superiors.length === 0
          : above.some((superior) => unit.superiors.includes(superior))
      const twin = living.named(row.face.name).find(isTwin)
      if (twin) twins.set(id, twin.id)
    }
  }
  const message = 'Đơn vị này đã có trong hệ thống. Hãy bỏ dòng này.'
  return placed.flatMap(({ row, id }) => (twins.has(id) ? [{ row: row.number, column: 'name' as const, message }] : []))
}
