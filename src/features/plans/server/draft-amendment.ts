import { loadVersion } from './load-plan.ts'
import type { StepEffect, StepTaken } from './step-effects.ts'
import './tables.ts'

/** The next version begins as a copy of what is in force. */
export async function startAmendment({ transaction, actor, plan, now }: StepTaken): Promise<StepEffect> {
  const { content } = await loadVersion(transaction, plan.id, plan.version)
  await transaction
    .insertInto('plan_version')
    .values({
      plan_id: plan.id,
      number: plan.version + 1,
      content: JSON.stringify(content),
      changed_at: now,
      changed_by: actor.accountId,
    })
    .execute()
  return { told: { version: plan.version + 1 } }
}

/** Nobody was given anything by it: it goes, and what is in force stays. */
export async function dropAmendment({ transaction, plan }: StepTaken): Promise<StepEffect> {
  await transaction
    .deleteFrom('plan_version')
    .where('plan_id', '=', plan.id)
    .where('number', '=', plan.version + 1)
    .where('issued_at', 'is', null)
    .execute()
  return {}
}
