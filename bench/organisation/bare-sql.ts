import { type RawBuilder, sql } from 'kysely'

/**
 * What the program answers over HTTP, as somebody would ask the tables for it by hand: the same rows, without counts,
 * order of kinds, access, or JSON. `day` is today.
 */
export const bareSql: Readonly<Record<string, (day: string, unit: string) => RawBuilder<unknown>>> = {
  roots: (day) => sql`
    select v.unit_id, v.name from unit_version v
    where v.valid @> ${day}::date
      and not exists (
        select from unit_superior s where s.unit_id = v.unit_id and s.line = 'government' and s.valid @> ${day}::date
      )
      and exists (
        select from unit_superior s where s.superior_id = v.unit_id and s.line = 'government' and s.valid @> ${day}::date
      )
    order by v.name limit 201`,
  branch: (day, unit) => sql`
    select v.unit_id, v.name from unit_superior s
    join unit_version v on v.unit_id = s.unit_id and v.valid @> ${day}::date
    where s.superior_id = ${unit} and s.line = 'government' and s.valid @> ${day}::date
    order by v.name limit 201`,
  path: (day, unit) => sql`
    with recursive up as (
      select s.superior_id, 1 as depth from unit_superior s
      where s.unit_id = ${unit} and s.line = 'government' and s.valid @> ${day}::date
      union all
      select s.superior_id, up.depth + 1 from up
      join unit_superior s on s.unit_id = up.superior_id and s.line = 'government' and s.valid @> ${day}::date
    )
    select v.unit_id, v.name from up join unit_version v on v.unit_id = up.superior_id and v.valid @> ${day}::date
    order by depth desc`,
  group: (day, unit) => sql`
    select v.unit_id, v.name from unit_above a
    join unit_version v on v.unit_id = a.unit_id and v.valid @> ${day}::date
    where a.superior_id = ${unit} and a.line = 'government' and a.valid @> ${day}::date
      and v.kind = 'people-committee' and v.level = 'commune'
    order by v.name limit 50`,
  place: (day, unit) => sql`
    select line, superior_id from unit_above where unit_id = ${unit} and valid @> ${day}::date`,
}

/** A search by hand: every word somewhere in the folded names and codes, of the units of today alone. */
export function bareSearch(day: string, words: string): RawBuilder<unknown> {
  const each = words.split(' ').map((word) => sql<boolean>`folded like ${`%${word}%`}`)
  return sql`
    select unit_id, name from unit_version
    where valid @> ${day}::date and ${sql.join(each, sql` and `)}
    order by name limit 31`
}
