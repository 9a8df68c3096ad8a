import { sql } from 'kysely'
import type { Actor } from '#access/actor.ts'
import type { Resource } from '#access/resource.ts'
import type { Day } from '#kernel/dates/day.ts'
import { isId } from '#kernel/ids.ts'
import type { Line } from '#kernel/line-of-authority.ts'
import type { Database } from '#platform/database/database.ts'
import './tables.ts'

/** Where a unit stands, as `decide` asks for it. */
export type UnitPlace = Required<Pick<Resource, 'unit' | 'above' | 'heirs'>>

/** The place of what belongs to no unit. */
export const noPlace: UnitPlace = { unit: null, above: {}, heirs: [] }

/**
 * Where a unit stands on a day: everyone above it in each line; for a unit that has ended, who took over its work, and
 * everyone above those. `null`, for what belongs to no unit, stands nowhere.
 */
export async function placeOfUnit(database: Database, unit: string | null, day: Day): Promise<UnitPlace> {
  if (unit === null) return noPlace
  const { rows } = await sql<{ unit_id: string; line: Line | null; superior_id: string | null }>`
    with recursive answerable (unit_id) as (
      select ${unit}::uuid
      union
      select unit_succession.heir_id
      from answerable
      join unit_succession on unit_succession.unit_id = answerable.unit_id
      where unit_succession.takes_over
        and unit_succession.day <= ${day}::date
        and not exists (
          select from unit_version
          where unit_version.unit_id = answerable.unit_id and unit_version.valid @> ${day}::date
        )
    )
    select unit_id, null as line, null as superior_id from answerable
    union all
    select unit_id, line, superior_id
    from unit_above
    where unit_id = any (array (select unit_id from answerable)) and valid @> ${day}::date`.execute(database)
  const above: Partial<Record<Line, string[]>> = {}
  for (const { line, superior_id } of rows) {
    if (line === null || superior_id === null) continue
    above[line] ??= []
    above[line].push(superior_id)
  }
  const heirs = new Set(rows.map(({ unit_id }) => unit_id))
  heirs.delete(unit)
  return { unit, above, heirs: [...heirs] }
}

/** A unit as `decide` asks for it; null for an unknown one. */
export async function findUnitResource(database: Database, actor: Actor, id: string): Promise<Resource | null> {
  const known = isId(id) && (await database.selectFrom('unit').select('id').where('id', '=', id).executeTakeFirst())
  return known ? { kind: 'unit', id, ...(await placeOfUnit(database, id, actor.day)) } : null
}
