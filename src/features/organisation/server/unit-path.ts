import { sql } from 'kysely'
import type { Day } from '#kernel/dates/day.ts'
import { isId } from '#kernel/ids.ts'
import type { Line } from '#kernel/line-of-authority.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Database } from '#platform/database/database.ts'
import type { UnitPath } from '../unit-contract.ts'
import './tables.ts'

/** The way from the top of a line down to a unit on a day, the unit itself last. Throws a Refusal for an unknown unit. */
export async function getUnitPath(database: Database, id: string, line: Line, day: Day): Promise<UnitPath> {
  const known = isId(id) && (await database.selectFrom('unit').select('id').where('id', '=', id).executeTakeFirst())
  if (!known) throw new Refusal('not-found')
  const { rows } = await sql<{ id: string; name: string }>`
    select unit_version.unit_id as id, unit_version.name
    from (
      select superior_id as unit_id, depth from unit_above
      where unit_id = ${id} and line = ${line} and valid @> ${day}::date
      union all
      select ${id}::uuid, 0
    ) way
    join unit_version on unit_version.unit_id = way.unit_id and unit_version.valid @> ${day}::date
    order by way.depth desc`.execute(database)
  // Not there on the day: it has superiors of other days only, and no way leads to it.
  return { items: rows.at(-1)?.id === id ? rows : [] }
}
