import { sql } from 'kysely'
import { lines } from '#kernel/line-of-authority.ts'
import type { OpenTransaction } from '#platform/database/database.ts'
import type { SuperiorLink, UnitVersion } from '../model/index.ts'
import './tables.ts'

const allLines = [...lines]

/**
 * Works out `unit_top` again for the units whose versions or links changed and for the superiors in those links, in one
 * statement: over which days each is at the top of which line. The same versions and links always give the same rows.
 */
export async function keepTop(
  transaction: OpenTransaction,
  changed: { readonly versions: readonly UnitVersion[]; readonly links: readonly SuperiorLink[] },
): Promise<void> {
  const units = new Set([
    ...changed.versions.map(({ unit }) => unit),
    ...changed.links.flatMap(({ unit, superior }) => [unit, superior]),
  ])
  if (units.size === 0) return
  await sql`
    with affected (unit_id) as (select unnest(${[...units]}::uuid[])),
    life as (
      select unit_id, range_agg(valid) as days from unit_version join affected using (unit_id) group by unit_id
    ),
    own as (
      select unit_id, line, range_agg(valid) as days
      from unit_superior join affected using (unit_id)
      group by unit_id, line
    ),
    below as (
      select affected.unit_id, line, range_agg(valid) as days
      from unit_superior join affected on affected.unit_id = unit_superior.superior_id
      group by affected.unit_id, line
    ),
    linked as (
      select unit_id, range_agg(days) as days
      from (select unit_id, days from own union all select unit_id, days from below) link
      group by unit_id
    ),
    gone as (delete from unit_top using affected where unit_top.unit_id = affected.unit_id)
    insert into unit_top (unit_id, line, valid)
    select unit_id, line, unnest(
      (life.days * coalesce(below.days, '{}') - coalesce(own.days, '{}')) + (life.days - coalesce(linked.days, '{}'))
    )
    from life
    cross join unnest(${allLines}::text[]) as line
    left join own using (unit_id, line)
    left join below using (unit_id, line)
    left join linked using (unit_id)`.execute(transaction)
}
