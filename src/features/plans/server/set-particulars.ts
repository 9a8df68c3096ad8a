import type { Actor } from '#access/actor.ts'
import { authorise } from '#access/authorise.ts'
import { Refusal } from '#kernel/refusal.ts'
import { writeAudit } from '#platform/audit/audit.ts'
import { type Database, inTransaction } from '#platform/database/database.ts'
import type { ParticularsInput } from '../contract.ts'
import { editedVersion } from '../model/index.ts'
import { lockPlan, type PlanRow } from './load-plan.ts'
import './tables.ts'

/** Says anew what a draft is called, its type and line, the time it covers. Once it is issued these stand. */
export function setParticulars(
  database: Database,
  actor: Actor,
  planId: string,
  input: ParticularsInput,
  now: Date,
): Promise<void> {
  return inTransaction(database, async (transaction) => {
    const { row: plan, resource } = await lockPlan(transaction, actor, planId)
    const grant = authorise(actor, 'make', resource)
    if (editedVersion(plan) !== plan.version) throw new Refusal('plan-step-impossible')
    const { periodFrom, periodTo } = input
    if (periodFrom !== null && periodTo !== null && periodFrom > periodTo) {
      throw new Refusal('invalid', { sentence: 'Thời gian kết thúc phải sau thời gian bắt đầu.', place: 'periodTo' })
    }
    const { title, type, line, issuer, isUmbrella, dueShift } = input
    await transaction
      .updateTable('plan')
      .set({
        title,
        type,
        line,
        issuer,
        period_from: periodFrom,
        period_to: periodTo,
        is_umbrella: isUmbrella,
        due_shift: dueShift,
      })
      .where('id', '=', planId)
      .execute()
    await writeAudit(transaction, {
      at: now,
      actor,
      as: grant,
      action: 'plan.set-particulars',
      subject: { kind: 'plan', id: planId },
      unit: plan.unit_id,
      before: particularsOf(plan),
      after: input,
    })
  })
}

function particularsOf(plan: PlanRow): ParticularsInput {
  return {
    title: plan.title,
    type: plan.type,
    line: plan.line,
    issuer: plan.issuer,
    periodFrom: plan.period_from,
    periodTo: plan.period_to,
    isUmbrella: plan.is_umbrella,
    dueShift: plan.due_shift,
  }
}
