import type { Cascade } from '#features/plans/index.ts'
import { amendUnits } from './amend-units.ts'
import { issueToUnits } from './cascade-issue.ts'
import { issuerOf } from './cascade-plan.ts'
import { restorePlan, withdrawPlan } from './cascade-withdraw.ts'

/** Gives out what plans say as assignments, and carries their amendments over. */
export const cascade: Cascade = {
  issue: issueToUnits,
  amend: amendUnits,
  async withdraw(transaction, actor, planId, reason, now) {
    const unit = await issuerOf(transaction, actor, planId)
    return withdrawPlan(transaction, { actor, unit, reason, now, detail: { whole: 'plan' } }, planId)
  },
  async restore(transaction, actor, planId, now) {
    return restorePlan(transaction, { actor, unit: await issuerOf(transaction, actor, planId), now }, planId)
  },
}
