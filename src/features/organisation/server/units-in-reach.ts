import { type RawBuilder, sql } from 'kysely'
import type { Reach } from '#access/reach.ts'
import type { Day } from '#kernel/dates/day.ts'
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
