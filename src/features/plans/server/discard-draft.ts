import { Refusal } from '#kernel/refusal.ts'
import type { StepEffect, StepTaken } from './step-effects.ts'
import './tables.ts'

/** A draft that was never issued goes with all that it said; the log keeps that it was there. */
export async function discardDraft({ transaction, discarded, plan }: StepTaken): Promise<StepEffect> {
  const child = await transaction
    .selectFrom('plan_parent')
    .innerJoin('plan', 'plan.id', 'plan_parent.plan_id')
    .select('plan.title')
    .where('plan_parent.parent_id', '=', plan.id)
    .executeTakeFirst()
  if (child) {
    throw new Refusal('plan-step-impossible', {
      sentence: `Kế hoạch “${child.title}” đang căn cứ vào dự thảo này. Hãy bỏ căn cứ ấy trước.`,
    })
  }
  await discarded(transaction, plan.id)
  for (const table of ['plan_parent', 'plan_step', 'plan_version'] as const) {
    await transaction.deleteFrom(table).where('plan_id', '=', plan.id).execute()
  }
  await transaction.deleteFrom('plan').where('id', '=', plan.id).execute()
  return { told: { title: plan.title } }
}
