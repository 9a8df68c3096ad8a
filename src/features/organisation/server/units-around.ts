import { sql } from 'kysely'
import type { Day } from '#kernel/dates/day.ts'
import type { Line } from '#kernel/line-of-authority.ts'
import type { Database } from '#platform/database/database.ts'
import { placeWords, type UnitAround, type UnitKind, type UnitLevel } from '../model/index.ts'
import './tables.ts'

/** A unit as a plan of its own is headed: how it is called, what it is, in which lines it stands. */
export interface StandingUnit {
  readonly name: string
  readonly kind: UnitKind
  readonly level: UnitLevel
  readonly lines: readonly Line[]
}

/** The unit as it stands on the day; null where it is not there then. */
export async function unitOn(database: Database, unit: string, day: Day): Promise<StandingUnit | null> {
  const { rows } = await sql<StandingUnit>`
    select name, kind, level,
      array(select line from unit_superior where unit_id = ${unit} and valid @> ${day}::date order by line) as lines
    from unit_version where unit_id = ${unit} and valid @> ${day}::date`.execute(database)
  return rows[0] ?? null
}

/**
 * The units among which the words of a unit's plan name somebody: itself, everyone above it and directly below those, the
 * other bodies of its place ("Tỉnh ủy X" beside "UBND tỉnh X", which no line joins), and everyone below any of these at
 * the unit's own level of government.
 */
export async function unitsAround(database: Database, unit: string, day: Day): Promise<readonly UnitAround[]> {
  const own = await unitOn(database, unit, day)
  if (!own) return []
  const level = own.level === 'village' ? 'commune' : own.level
  const above = await idsOf(
    database,
    sql`select superior_id as id from unit_above where unit_id = ${unit} and valid @> ${day}::date`,
  )
  const heads = await headsOf(database, [unit, ...above], level, day)
  const { rows } = await sql<UnitAround>`
    with wanted (id) as (
      select unnest(${[unit, ...above, ...heads]}::uuid[])
      union
      select unit_id from unit_superior where superior_id = any(${[...above]}::uuid[]) and valid @> ${day}::date
      union
      select unit_id from unit_above where superior_id = any(${[unit, ...heads]}::uuid[]) and valid @> ${day}::date
    )
    select unit_version.unit_id as id, name, short_name as "shortName", kind, level, coalesce(above, '[]') as above,
      array(
        select distinct other.name from unit_version other
        where other.unit_id = wanted.id and other.name <> unit_version.name
      ) as "otherNames"
    from wanted
    join unit_version on unit_version.unit_id = wanted.id and valid @> ${day}::date
    left join lateral (
      select jsonb_agg(jsonb_build_object('line', line, 'unit', superior_id)) as above
      from unit_superior where unit_superior.unit_id = wanted.id and unit_superior.valid @> ${day}::date
    ) links on true`.execute(database)
  return rows
}

/** The bodies that stand at the top of the unit's place: those above it of its level, and those of the same place. */
async function headsOf(
  database: Database,
  units: readonly string[],
  level: UnitLevel,
  day: Day,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select unit_id as id, name from unit_version
    where unit_id = any(${[...units]}::uuid[]) and level = ${level} and valid @> ${day}::date`.execute(database)
  const places = [...new Set(rows.flatMap(({ name }) => placeWords(name) ?? []))].map((place) => `% ${place}`)
  const mates = await idsOf(
    database,
    sql`select unit_id as id from unit_version
      where level = ${level} and valid @> ${day}::date and name like any(${places}::text[])`,
  )
  return [...new Set([...rows.map(({ id }) => id), ...mates])]
}

async function idsOf(database: Database, query: ReturnType<typeof sql>): Promise<readonly string[]> {
  const { rows } = await (query as ReturnType<typeof sql<{ id: string }>>).execute(database)
  return rows.map(({ id }) => id)
}
