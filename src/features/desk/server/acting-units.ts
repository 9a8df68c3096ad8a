import { sql } from 'kysely'
import type { Day } from '#kernel/dates/day.ts'
import type { Database } from '#platform/database/database.ts'
import '#features/organisation/index.ts'

/** The units for whose work one answers at a unit: itself, and the ended ones whose work it took over. */
export async function actingUnits(database: Database, unit: string, day: Day): Promise<readonly string[]> {
  const { rows } = await sql<{ unit_id: string }>`
    with recursive held (unit_id) as (
      select ${unit}::uuid
      union
      select unit_succession.unit_id
      from held
      join unit_succession on unit_succession.heir_id = held.unit_id
      where unit_succession.takes_over and unit_succession.day <= ${day}::date
        and not exists (
          select from unit_version
          where unit_version.unit_id = unit_succession.unit_id and unit_version.valid @> ${day}::date
        )
    )
    select unit_id from held`.execute(database)
  return rows.map(({ unit_id }) => unit_id)
}
