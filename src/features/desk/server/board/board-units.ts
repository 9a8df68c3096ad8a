import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#kernel/dates/day.ts'
import type { Line } from '#kernel/line-of-authority.ts'

/** Where a board is opened, once it is known what of it may be seen. */
export type BoardPlace =
  /** The unit for itself, and each unit directly below it in the line with everything under that. */
  | { readonly from: 'unit'; readonly unit: string }
  /** Each unit at the top of the line with everything under it. */
  | { readonly from: 'top' }
  /** These units, each for itself alone. */
  | { readonly from: 'units'; readonly units: readonly string[] }

/** `branch_id, unit_id`: which units' work is counted in which row. */
export function branchesOf(place: BoardPlace, line: Line, day: Day): RawBuilder<unknown> {
  if (place.from === 'units') return sql`select id, id from unnest(${[...place.units]}::uuid[]) as named (id)`
  const heads =
    place.from === 'top'
      ? sql`select unit_id from unit_top where line = ${line} and valid @> ${day}::date`
      : sql`select unit_id from unit_superior
          where superior_id = ${place.unit} and line = ${line} and valid @> ${day}::date`
  return sql`
    select unit_id, unit_id from (${heads}) head
    union all
    select head.unit_id, unit_above.unit_id
    from (${heads}) head
    join unit_above on unit_above.superior_id = head.unit_id and unit_above.line = ${line}
      and unit_above.valid @> ${day}::date
    ${place.from === 'unit' ? sql`union all select ${place.unit}::uuid, ${place.unit}::uuid` : sql``}`
}

/** `unit_id, holder_id`: units that have ended, each with the one that is there on the day and took over its work. */
export function takenOver(day: Day): RawBuilder<unknown> {
  return sql`
    with recursive passed (ended_id, unit_id) as (
      select unit_id, heir_id from unit_succession where takes_over and day <= ${day}::date
      union
      select passed.ended_id, unit_succession.heir_id
      from passed
      join unit_succession on unit_succession.unit_id = passed.unit_id
      where unit_succession.takes_over and unit_succession.day <= ${day}::date
    )
    select passed.ended_id, passed.unit_id
    from passed
    where exists (
        select from unit_version where unit_version.unit_id = passed.unit_id and unit_version.valid @> ${day}::date
      )
      and not exists (
        select from unit_version where unit_version.unit_id = passed.ended_id and unit_version.valid @> ${day}::date
      )`
}
