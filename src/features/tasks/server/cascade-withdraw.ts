import { sql } from 'kysely'
import type { Actor } from '#access/actor.ts'
import { newId } from '#kernel/ids.ts'
import type { OpenTransaction } from '#platform/database/database.ts'
import { writeSteps } from './cascade-rows.ts'
import './tables.ts'

interface Withdrawal {
  readonly actor: Actor
  /** The unit that takes the work back. */
  readonly unit: string
  readonly reason: string
  readonly now: Date
  readonly detail: Readonly<Record<string, unknown>>
}

/** What has been handed in stays with whoever judges it. */
const unfinished = sql<boolean>`state in ('given', 'doing', 'refused', 'returned')`

/** Takes back these copies and what was made of them below, unless handed in; answers how many. */
export async function withdrawCopies(
  transaction: OpenTransaction,
  withdrawal: Withdrawal,
  ids: readonly string[],
): Promise<number> {
  if (ids.length === 0) return 0
  const { rows } = await sql<{ id: string }>`
    with recursive taken (id, plan_id) as (
      select id, plan_id from assignment where id = any(${[...ids]}::uuid[])
      union
      select assignment.id, assignment.plan_id
      from taken join assignment on assignment.parent_id = taken.id and assignment.plan_id = taken.plan_id
    )
    select assignment.id from taken join assignment using (id) where ${unfinished} for update of assignment`.execute(
    transaction,
  )
  await withdraw(transaction, withdrawal, rows)
  return rows.length
}

/** Takes back all of a plan that has not been handed in; answers how many. */
export async function withdrawPlan(
  transaction: OpenTransaction,
  withdrawal: Withdrawal,
  planId: string,
): Promise<number> {
  const rows = await transaction
    .selectFrom('assignment')
    .select('id')
    .where('plan_id', '=', planId)
    .where(unfinished)
    .forUpdate()
    .execute()
  await withdraw(transaction, withdrawal, rows)
  return rows.length
}

async function withdraw(
  transaction: OpenTransaction,
  withdrawal: Withdrawal,
  copies: readonly { readonly id: string }[],
): Promise<void> {
  if (copies.length === 0) return
  const { reason: text, detail } = withdrawal
  const step = { action: 'withdraw', text, detail, batchId: newId(withdrawal.now.getTime()) } as const
  await writeSteps(transaction, withdrawal, step, copies, { to: 'withdrawn' })
  await sql`
    update assignment set state = 'withdrawn', revision = revision + 1
    where id = any(${copies.map(({ id }) => id)}::uuid[])`.execute(transaction)
}

/** Gives back what the latest withdrawal of a whole plan took, as it then stood; answers how many. */
export async function restorePlan(
  transaction: OpenTransaction,
  { actor, unit, now }: Pick<Withdrawal, 'actor' | 'unit' | 'now'>,
  planId: string,
): Promise<number> {
  const latest = await transaction
    .selectFrom('assignment_step')
    .innerJoin('assignment', 'assignment.id', 'assignment_step.assignment_id')
    .select('assignment_step.batch_id')
    .where('assignment.plan_id', '=', planId)
    .where('assignment_step.action', '=', 'withdraw')
    .where(sql<boolean>`assignment_step.detail ->> 'whole' = 'plan'`)
    .orderBy('assignment_step.ordinal', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!latest?.batch_id) return 0
  const { rows } = await sql<{ id: string }>`
    update assignment set state = step.from_state, revision = revision + 1
    from assignment_step step
    where step.batch_id = ${latest.batch_id} and step.assignment_id = assignment.id and assignment.state = 'withdrawn'
    returning assignment.id`.execute(transaction)
  await writeSteps(transaction, { actor, unit, now }, { action: 'restore' }, rows, { from: 'withdrawn' })
  return rows.length
}
