import { sql } from 'kysely'
import type { Day } from '#kernel/dates/day.ts'
import type { Database } from '#platform/database/database.ts'
import './tables.ts'

/**
 * For each unit the one that answers for its work on a day: the unit itself where it is there, otherwise whoever took its
 * work over, however many times it has passed on. A unit that nobody took over does not stand in the answer.
 */
export async function standingUnits(
  database: Database,
  units: readonly string[],
  day: Day,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ unit: string; standing: string }>`
    with recursive answerable (unit, standing) as (
      select unit, unit from unnest(${[...new Set(units)]}::uuid[]) as asked (unit)
      union
      select answerable.unit, unit_succession.heir_id
      from answerable
      join unit_succession on unit_succession.unit_id = answerable.standing
      where unit_succession.takes_over
        and unit_succession.day <= ${day}::date
        and not exists (
          select from unit_version
          where unit_version.unit_id = answerable.standing and unit_version.valid @> ${day}::date
        )
    )
    select unit, standing from answerable
    where exists (
      select from unit_version where unit_version.unit_id = standing and unit_version.valid @> ${day}::date
    )`.execute(database)
  return new Map(rows.map(({ unit, standing }) => [unit, standing]))
}
