import { sql } from 'kysely'
import type { Day } from '#kernel/dates/day.ts'
import { type Line, lines } from '#kernel/line-of-authority.ts'
import { writtenDate } from '#kernel/written-date.ts'
import type { Database } from '#platform/database/database.ts'
import { kindNames, levelNames, type UnitKind, type UnitLevel } from '../../model/index.ts'
import '../tables.ts'
import { type ColumnKey, columnKeys, columns, superiorColumns } from './columns.ts'
import { nameKey } from './unit-row.ts'

interface StoredUnit {
  readonly id: string
  readonly name: string
  readonly short_name: string | null
  readonly sign_abbreviation: string | null
  readonly kind: UnitKind
  readonly level: UnitLevel
  readonly organ_id: string | null
  readonly area_code: string | null
  readonly address: string | null
  /** From when the unit has this face. */
  readonly since: Day
  readonly links: readonly { readonly line: Line; readonly superior: string; readonly since: Day }[]
}

interface Decided {
  readonly day: Day
  readonly sign: string
  readonly signed: Day
}

/**
 * The units of a day as rows of a sheet, heads first, superiors before those below them. Read in again it gives the same
 * tree on that day: “Có từ ngày” is the first day on which a unit stood as its row says, with its superiors there.
 */
export async function exportRows(database: Database, day: Day): Promise<readonly (readonly string[])[]> {
  const units = inTreeOrder(await findUnits(database, day))
  const decisions = await findDecisions(database, day)
  const marks = marksOf(units)
  const days = firstDays(units)
  const rows = units.map((unit) => {
    const since = days.get(unit.id) ?? unit.since
    const decided = decisions.get(unit.id)?.find((each) => each.day <= since)
    const superior = (line: Line) => marks.get(unit.links.find((link) => link.line === line)?.superior ?? '') ?? ''
    const cells: Record<ColumnKey, string> = {
      rowKey: marks.get(unit.id)?.startsWith('#') ? (marks.get(unit.id) ?? '') : '',
      name: unit.name,
      shortName: unit.short_name ?? '',
      signAbbreviation: unit.sign_abbreviation ?? '',
      kind: kindNames[unit.kind],
      level: levelNames[unit.level],
      organId: unit.organ_id ?? '',
      areaCode: unit.area_code ?? '',
      address: unit.address ?? '',
      ...(Object.fromEntries(superiorColumns.map((line) => [line, superior(line)])) as Record<Line, string>),
      day: writtenDate(since),
      sign: decided?.sign ?? '',
      signed: decided ? writtenDate(decided.signed) : '',
    }
    return columnKeys.map((key) => cells[key])
  })
  return [columnKeys.map((key) => columns[key].head), ...rows]
}

async function findUnits(database: Database, day: Day): Promise<StoredUnit[]> {
  const { rows } = await sql<StoredUnit>`
    select unit_version.unit_id as id, name, short_name, sign_abbreviation, kind, level, organ_id, area_code, address,
      lower(valid) as since,
      coalesce((
        select jsonb_agg(jsonb_build_object('line', line, 'superior', superior_id, 'since', lower(unit_superior.valid)))
        from unit_superior
        where unit_superior.unit_id = unit_version.unit_id and unit_superior.valid @> ${day}::date
      ), '[]') as links
    from unit_version
    where valid @> ${day}::date
    order by name, unit_version.unit_id`.execute(database)
  return rows
}

/** What was decided about each unit up to the day, the latest first. */
async function findDecisions(database: Database, day: Day): Promise<ReadonlyMap<string, readonly Decided[]>> {
  const { rows } = await sql<Decided & { id: string }>`
    select unit_id as id, day, decision_sign as sign, decision_date as signed
    from organisation_event_unit
    join organisation_event on organisation_event.id = event_id
    where is_changed and undone_at is null and day <= ${day}::date
    order by day desc, number desc`.execute(database)
  return Map.groupBy(rows, ({ id }) => id)
}

/** How other rows call a unit: by its name where that is its alone, else by its code, else by a mark of the row. */
function marksOf(units: readonly StoredUnit[]): ReadonlyMap<string, string> {
  const count = new Map<string, number>()
  for (const { name, short_name } of units)
    for (const key of new Set([name, short_name ?? name].map(nameKey))) count.set(key, (count.get(key) ?? 0) + 1)
  return new Map(
    units.map(({ id, name, organ_id }, index) => [
      id,
      count.get(nameKey(name)) === 1 ? name : (organ_id ?? `#${index + 1}`),
    ]),
  )
}

function inTreeOrder(units: readonly StoredUnit[]): readonly StoredUnit[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const firstSuperior = ({ links }: StoredUnit) =>
    lines.flatMap((line) => links.find((link) => link.line === line)?.superior ?? [])[0]
  const below = Map.groupBy(units, (unit) => {
    const superior = firstSuperior(unit)
    return superior !== undefined && byId.has(superior) ? superior : ''
  })
  const ordered: StoredUnit[] = []
  const seen = new Set<string>()
  const stack = [...(below.get('') ?? [])].reverse()
  for (let unit = stack.pop(); unit; unit = stack.pop()) {
    if (seen.has(unit.id)) continue
    seen.add(unit.id)
    ordered.push(unit)
    stack.push(...[...(below.get(unit.id) ?? [])].reverse())
  }
  // Units that stand above each other in different lines hang below no root.
  return [...ordered, ...units.filter(({ id }) => !seen.has(id))]
}

/** The first day on which each unit stood as its row says: its face, its links, and its superiors likewise. */
function firstDays(units: readonly StoredUnit[]): ReadonlyMap<string, Day> {
  const days = new Map(units.map(({ id, since, links }) => [id, latest([since, ...links.map((link) => link.since)])]))
  for (let changed = true; changed; ) {
    changed = false
    for (const { id, links } of units)
      for (const { superior } of links) {
        const above = days.get(superior) ?? ''
        if (above <= (days.get(id) ?? '')) continue
        days.set(id, above)
        changed = true
      }
  }
  return days
}

const latest = (days: readonly Day[]): Day => days.toSorted().at(-1) ?? ''
