import { type RawBuilder, sql } from 'kysely'

/**
 * The figures of the board as somebody would ask the tables for them by hand: by unit at the top of a line, or directly
 * below a unit, with all under it. Without access, heirs, names, nudges, order, and JSON.
 */
export function bareBoard(
  day: string,
  { line, unit, plan, kind }: { line: string; unit: string | null; plan: string | null; kind: string | null },
): RawBuilder<unknown> {
  const heads = unit
    ? sql`select unit_id from unit_superior where superior_id = ${unit} and line = ${line} and valid @> ${day}::date`
    : sql`select unit_id from unit_top where line = ${line} and valid @> ${day}::date`
  return sql`
    with head as (${heads}),
    branch as (
      select unit_id as head_id, unit_id from head
      union all
      select head.unit_id, a.unit_id from head
      join unit_above a on a.superior_id = head.unit_id and a.line = ${line} and a.valid @> ${day}::date
    )
    select head_id, count(*) as owed, count(*) filter (where due < ${day}::date) as late,
      count(*) filter (where due between ${day}::date and ${day}::date + 7) as soon,
      count(*) filter (where acknowledged_version is null or acknowledged_version < content_version) as unacknowledged,
      count(distinct unit_id) as units
    from branch
    join assignment using (unit_id)
    where state in ('given', 'doing', 'refused', 'returned')
      ${plan ? sql`and plan_id = ${plan}` : sql``} ${kind ? sql`and kind = ${kind}` : sql``}
    group by head_id`
}
