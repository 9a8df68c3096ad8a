import { sql } from 'kysely'
import type { Day } from '#kernel/dates/day.ts'
import type { Database } from '#platform/database/database.ts'
import './tables.ts'

/**
 * For each unit the one of the candidates that stands nearest to it on the day: above it, or directly below one of those
 * above it ("Phòng Nội vụ" of one's own district), in any line. A unit to which several are equally near, or none, does not
 * stand in the answer.
 */
export async function nearestUnits(
  database: Database,
  units: readonly string[],
  candidates: readonly string[],
  day: Day,
): Promise<ReadonlyMap<string, string>> {
  if (units.length === 0 || candidates.length === 0) return new Map()
  const { rows } = await sql<{ unit: string; nearest: string }>`
    with step (unit, candidate, far) as (
      select unit_id, superior_id, depth * 2
      from unit_above
      where unit_id = any(${[...units]}::uuid[]) and superior_id = any(${[...candidates]}::uuid[])
        and valid @> ${day}::date
      union all
      select unit_above.unit_id, unit_superior.unit_id, unit_above.depth * 2 + 1
      from unit_superior
      join unit_above on unit_above.superior_id = unit_superior.superior_id and unit_above.line = unit_superior.line
      where unit_superior.unit_id = any(${[...candidates]}::uuid[]) and unit_superior.valid @> ${day}::date
        and unit_above.unit_id = any(${[...units]}::uuid[]) and unit_above.valid @> ${day}::date
        and unit_above.unit_id <> unit_superior.unit_id
    ),
    ranked (unit, candidate, place) as (
      select unit, candidate, rank() over (partition by unit order by min(far)) from step group by unit, candidate
    )
    select unit, min(candidate::text) as nearest
    from ranked where place = 1
    group by unit having count(*) = 1`.execute(database)
  return new Map(rows.map(({ unit, nearest }) => [unit, nearest]))
}
