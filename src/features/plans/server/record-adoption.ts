import type { Actor, Grant } from '#access/actor.ts'
import { authorise } from '#access/authorise.ts'
import type { Day } from '#kernel/dates/day.ts'
import { isId } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusal.ts'
import { writeAudit } from '#platform/audit/audit.ts'
import { type Database, inTransaction, type OpenTransaction } from '#platform/database/database.ts'
import { lockPlan } from './load-plan.ts'
import './tables.ts'

/** States, or (null) takes back, that a unit issued its own plan on paper. */
export function recordAdoption(
  database: Database,
  actor: Actor,
  at: { readonly planId: string; readonly unitId: string },
  paper: { readonly sign: string; readonly date: Day } | null,
  now: Date,
): Promise<void> {
  const { planId, unitId } = at
  return inTransaction(database, async (transaction) => {
    const { row: plan, resource } = await lockPlan(transaction, actor, planId)
    const grant: Grant = authorise(actor, 'make', resource)
    const before = await adoptionOf(transaction, planId, unitId)
    if (!before) {
      const sentence = 'Đơn vị này không phải ban hành kế hoạch riêng theo kế hoạch này.'
      throw new Refusal('invalid', { sentence, place: 'unitId' })
    }
    if (paper && paper.date > actor.day) {
      throw new Refusal('invalid', {
        sentence: 'Ngày ban hành không thể sau hôm nay. Hãy kiểm tra lại.',
        place: 'date',
      })
    }
    await transaction.deleteFrom('plan_adoption').where('plan_id', '=', planId).where('unit_id', '=', unitId).execute()
    if (paper) {
      await transaction
        .insertInto('plan_adoption')
        .values({
          plan_id: planId,
          unit_id: unitId,
          sign: paper.sign,
          issue_date: paper.date,
          recorded_at: now,
          recorded_by: actor.personId,
        })
        .execute()
    }
    await writeAudit(transaction, {
      at: now,
      actor,
      as: grant,
      action: paper ? 'plan.record-adoption' : 'plan.withdraw-adoption',
      subject: { kind: 'plan', id: planId },
      unit: plan.unit_id,
      before: { sign: before.sign, issueDate: before.issue_date },
      after: { sign: paper?.sign ?? null, issueDate: paper?.date ?? null },
      detail: { unit: unitId },
    })
  })
}

/** What is stated of a unit that owes a plan (nulls: nothing); undefined for one that owes none. */
async function adoptionOf(transaction: OpenTransaction, planId: string, unitId: string) {
  if (!isId(unitId)) return undefined
  return transaction
    .selectFrom('plan_recipient')
    .leftJoin('plan_adoption', (join) =>
      join
        .onRef('plan_adoption.plan_id', '=', 'plan_recipient.plan_id')
        .onRef('plan_adoption.unit_id', '=', 'plan_recipient.unit_id'),
    )
    .select(['plan_adoption.sign', 'plan_adoption.issue_date'])
    .where('plan_recipient.plan_id', '=', planId)
    .where('plan_recipient.unit_id', '=', unitId)
    .where('plan_recipient.must_plan', '=', true)
    .executeTakeFirst()
}
