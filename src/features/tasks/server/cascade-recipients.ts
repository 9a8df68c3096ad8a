import { sql } from 'kysely'
import type { Recipient } from '#features/plans/model/index.ts'
import type { Database } from '#platform/database/database.ts'
import './tables.ts'

/**
 * Every unit that an issued plan gives anything to as things stand: those that lead, support or report, and those through
 * whom a report goes. `asking` are the items whose units owe a plan of their own: those to whom `giver` gave them.
 */
export async function recipientsOf(
  database: Database,
  planId: string,
  giver: string,
  asking: readonly string[],
): Promise<readonly Recipient[]> {
  const { rows } = await sql<Recipient>`
    with owed as (
      select id, unit_id, via_id, giver_id = ${giver} and item_id = any(${[...asking]}::text[]) as must_plan
      from assignment
      where plan_id = ${planId} and state <> 'withdrawn'
    )
    select unit, bool_or(must_plan) as "mustPlan"
    from (
      select unit_id as unit, must_plan from owed
      union all
      select assignment_support.unit_id, false from owed join assignment_support on assignment_id = owed.id
      union all
      select via_id, false from owed where via_id is not null
    ) as recipient
    group by unit
    order by unit`.execute(database)
  return rows
}
