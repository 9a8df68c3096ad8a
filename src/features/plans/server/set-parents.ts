import { sql } from 'kysely'
import type { Actor } from '#access/actor.ts'
import { authorise } from '#access/authorise.ts'
import { Refusal } from '#kernel/refusal.ts'
import { writeAudit } from '#platform/audit/audit.ts'
import { type Database, inTransaction, type OpenTransaction } from '#platform/database/database.ts'
import type { ParentsInput } from '../contract.ts'
import { lockPlan } from './load-plan.ts'
import { findRelated } from './related-plans.ts'
import './tables.ts'

/** Says anew what a plan rests on: plans here that the actor sees, and documents outside in words. No plan rests on itself. */
export function setParents(
  database: Database,
  actor: Actor,
  planId: string,
  { items }: ParentsInput,
  now: Date,
): Promise<void> {
  return inTransaction(database, async (transaction) => {
    const { row: plan, resource } = await lockPlan(transaction, actor, planId)
    const grant = authorise(actor, 'make', resource)
    if (plan.state === 'replaced' || plan.state === 'closed') throw new Refusal('plan-step-impossible')
    const before = await parentIdsOf(transaction, planId)
    const ids = [...new Set(items.flatMap(({ parentId }) => parentId ?? []))]
    const seen = await findRelated(transaction, actor, ids)
    // What was there stays, even where this actor does not see it.
    const unknown = ids.find((id) => !seen.has(id) && !before.includes(id))
    if (unknown) throw new Refusal('not-found')
    await refuseRing(transaction, planId, ids)
    await transaction.deleteFrom('plan_parent').where('plan_id', '=', planId).execute()
    if (items.length > 0) {
      const rows = items.map(({ parentId, reference, line, relation }, position) => ({
        plan_id: planId,
        position,
        parent_id: parentId,
        reference: reference || null,
        line,
        relation,
      }))
      await transaction.insertInto('plan_parent').values(rows).execute()
    }
    await writeAudit(transaction, {
      at: now,
      actor,
      as: grant,
      action: 'plan.set-parents',
      subject: { kind: 'plan', id: planId },
      unit: plan.unit_id,
      before: { parents: before },
      after: { parents: ids, references: items.flatMap(({ reference }) => reference || []) },
    })
  })
}

async function parentIdsOf(transaction: OpenTransaction, planId: string): Promise<string[]> {
  const rows = await transaction
    .selectFrom('plan_parent')
    .select('parent_id')
    .where('plan_id', '=', planId)
    .orderBy('position')
    .execute()
  return rows.flatMap(({ parent_id }) => parent_id ?? [])
}

/** Throws a Refusal where one of the parents rests, directly or not, on the plan itself. */
async function refuseRing(transaction: OpenTransaction, planId: string, parents: readonly string[]): Promise<void> {
  const { rows } = await sql<{ title: string }>`
    with recursive up (id) as (
      select unnest(${[...parents]}::uuid[])
      union
      select parent_id from up join plan_parent on plan_id = up.id where parent_id is not null
    )
    select title from plan where id = ${planId} and id in (select id from up)`.execute(transaction)
  if (rows.length === 0) return
  const sentence = 'Kế hoạch được chọn làm căn cứ lại đang căn cứ vào chính kế hoạch này. Hãy bỏ một trong hai.'
  throw new Refusal('invalid', { sentence, place: 'items' })
}
