import { type RawBuilder, sql } from 'kysely'
import type { Reach } from '#access/reach.ts'
import type { Day } from '#kernel/dates/day.ts'
import type { Database } from '#platform/database/database.ts'
import './tables.ts'

/**
 * The condition that a row belongs to a unit in reach on the day, for the `where` of a list, a count or a search; `column`
 * holds the unit, e.g. `document.unit_id`. An ended unit lies in reach where the one that took over its work does. What
 * belongs to no unit lies in reach of those alone who reach everything. The part of a reach that is about a person is the
 * caller's, who knows which column names the person.
 */
export function belongsInReach(reach: Reach, day: Day, column: string): RawBuilder<boolean> {
  if (reach.everywhere) return sql<boolean>`true`
  if (reach.units.length === 0 && reach.subtrees.length === 0) return sql<boolean>`false`
  return sql<boolean>`${sql.ref(column)} in (${unitsInReach(reach, day)})`
}

/** Units in reach up to which they are named to the database one by one, so that it can plan by how many there are. */
const mostNamed = 4000

/**
 * The same condition for long tables: where the units in reach are few, the index by unit finds their rows; the other way
 * round the newest rows of everybody would be gone through for them.
 */
export async function findInReach(
  database: Database,
  reach: Reach,
  day: Day,
  column: string,
): Promise<RawBuilder<boolean>> {
  const general = belongsInReach(reach, day, column)
  if (reach.everywhere || (reach.units.length === 0 && reach.subtrees.length === 0)) return general
  const { rows } = await sql<{ unit_id: string }>`${unitsInReach(reach, day)} limit ${mostNamed + 1}`.execute(database)
  if (rows.length > mostNamed) return general
  return sql<boolean>`${sql.ref(column)} = any (${rows.map(({ unit_id }) => unit_id)}::uuid[])`
}

function unitsInReach({ units, subtrees }: Reach, day: Day): RawBuilder<unknown> {
  return sql`
    with recursive in_reach (unit_id) as (
      (
        select unnest(${[...units]}::uuid[])
        union
        select unit_above.unit_id
        from unnest(${subtrees.map(({ line }) => line)}::text[], ${subtrees.map(({ unit }) => unit)}::uuid[])
          as subtree (line, superior_id)
        join unit_above using (line, superior_id)
        where unit_above.valid @> ${day}::date
      )
      union
      select unit_succession.unit_id
      from in_reach
      join unit_succession on unit_succession.heir_id = in_reach.unit_id
      where unit_succession.takes_over
        and unit_succession.day <= ${day}::date
        and not exists (
          select from unit_version
          where unit_version.unit_id = unit_succession.unit_id and unit_version.valid @> ${day}::date
        )
    )
    select unit_id from in_reach`
}
