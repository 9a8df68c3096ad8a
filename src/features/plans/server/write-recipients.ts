import { sql } from 'kysely'
import type { OpenTransaction } from '#platform/database/database.ts'
import type { Recipient } from '../model/index.ts'
import './tables.ts'

/** Those to whom it gives anything see it from now on; whoever it gave anything before goes on seeing it. */
export async function writeRecipients(
  transaction: OpenTransaction,
  planId: string,
  recipients: readonly Recipient[],
): Promise<void> {
  const units = recipients.map(({ unit }) => unit)
  const musts = recipients.map(({ mustPlan }) => mustPlan)
  await transaction
    .updateTable('plan_recipient')
    .set({ must_plan: false })
    .where('plan_id', '=', planId)
    .where('unit_id', '<>', sql<string>`all(${units}::uuid[])`)
    .execute()
  await sql`
    insert into plan_recipient (plan_id, unit_id, must_plan)
    select ${planId}, unit_id, bool_or(must_plan)
    from unnest(${units}::uuid[], ${musts}::boolean[]) as given (unit_id, must_plan)
    group by unit_id
    on conflict (plan_id, unit_id) do update set must_plan = excluded.must_plan`.execute(transaction)
}
