import { sql } from 'kysely'
import type { Day } from '#kernel/dates/day.ts'
import { lines } from '#kernel/line-of-authority.ts'
import type { Database } from '#platform/database/database.ts'
import type { UnitName } from '../contract.ts'
import './tables.ts'

const lineOrder = [...lines]

/** The direct superior of each unit on its day, of the first line in which it has one. */
export async function superiorsOf(
  database: Database,
  asked: readonly { readonly unit: string; readonly day: Day }[],
): Promise<ReadonlyMap<string, UnitName>> {
  const { rows } = await sql<{ unit_id: string; id: string; name: string }>`
    select distinct on (asked.unit_id) asked.unit_id, unit_version.unit_id as id, unit_version.name
    from unnest(${asked.map(({ unit }) => unit)}::uuid[], ${asked.map(({ day }) => day)}::date[]) as asked (unit_id, on_day)
    join unit_superior on unit_superior.unit_id = asked.unit_id and unit_superior.valid @> asked.on_day
    join unit_version on unit_version.unit_id = unit_superior.superior_id and unit_version.valid @> asked.on_day
    order by asked.unit_id, array_position(${lineOrder}::text[], unit_superior.line)`.execute(database)
  return new Map(rows.map(({ unit_id, id, name }) => [unit_id, { id, name }]))
}

/** For each unit that has ended: the units to which it came, over as many changes as there were, that are there on the day. */
export async function heirsOf(
  database: Database,
  ended: readonly string[],
  day: Day,
): Promise<ReadonlyMap<string, readonly UnitName[]>> {
  if (ended.length === 0) return new Map()
  const { rows } = await sql<{ ended_id: string; id: string; name: string }>`
    with recursive passed (ended_id, unit_id) as (
      select id, id from unnest(${[...ended]}::uuid[]) as ended (id)
      union
      select passed.ended_id, unit_succession.heir_id
      from passed
      join unit_succession on unit_succession.unit_id = passed.unit_id and unit_succession.day <= ${day}::date
      where not exists (
        select from unit_version where unit_version.unit_id = passed.unit_id and unit_version.valid @> ${day}::date
      )
    )
    select passed.ended_id, unit_version.unit_id as id, unit_version.name
    from passed
    join unit_version on unit_version.unit_id = passed.unit_id and unit_version.valid @> ${day}::date
    where passed.unit_id <> passed.ended_id
    order by unit_version.name collate vietnamese`.execute(database)
  const heirs = new Map<string, UnitName[]>()
  for (const { ended_id, id, name } of rows) heirs.set(ended_id, [...(heirs.get(ended_id) ?? []), { id, name }])
  return heirs
}
