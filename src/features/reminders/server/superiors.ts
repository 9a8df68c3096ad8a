import { sql } from 'kysely'
import type { Day } from '#kernel/dates/day.ts'
import type { Database } from '#platform/database/database.ts'

/** The direct superiors of units on a day in the lines in which a superior directs the whole work. */
export async function superiorsOf(
  database: Database,
  units: readonly string[],
  day: Day,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await sql<{ unit_id: string; superiors: string[] }>`
    select unit_id, array_agg(distinct superior_id) as superiors
    from unit_superior
    where unit_id = any (${[...new Set(units)]}::uuid[]) and line in ('government', 'party', 'front')
      and valid @> ${day}::date
    group by unit_id`.execute(database)
  return new Map(rows.map(({ unit_id, superiors }) => [unit_id, superiors]))
}
