import { sql } from 'kysely'
import type { Line } from '#kernel/line-of-authority.ts'
import type { OpenTransaction } from '#platform/database/database.ts'
import './tables.ts'

/**
 * Works out `unit_above` again for the units whose links changed and for everyone below them, in these lines: one
 * statement, whether one unit moved or the whole country. The same links always give the same rows.
 */
export async function keepAbove(
  transaction: OpenTransaction,
  changed: readonly { readonly unit: string; readonly line: Line }[],
): Promise<void> {
  if (changed.length === 0) return
  await sql`
    with recursive affected (unit_id, line) as (
      select distinct * from unnest(
        ${changed.map(({ unit }) => unit)}::uuid[],
        ${changed.map(({ line }) => line)}::text[]
      ) as changed (unit_id, line)
      union
      select unit_superior.unit_id, unit_superior.line
      from affected
      join unit_superior on unit_superior.superior_id = affected.unit_id and unit_superior.line = affected.line
    ),
    way_up (unit_id, line, superior_id, depth, valid) as (
      select unit_superior.unit_id, unit_superior.line, unit_superior.superior_id, 1, unit_superior.valid
      from affected
      join unit_superior using (unit_id, line)
      union all
      select way_up.unit_id, way_up.line, above.superior_id, way_up.depth + 1, way_up.valid * above.valid
      from way_up
      join unit_superior above
        on above.unit_id = way_up.superior_id and above.line = way_up.line and above.valid && way_up.valid
    ),
    gone as (
      delete from unit_above using affected
      where unit_above.unit_id = affected.unit_id and unit_above.line = affected.line
    )
    insert into unit_above (unit_id, line, superior_id, depth, valid) select * from way_up`.execute(transaction)
}
