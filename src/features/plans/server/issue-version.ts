import { namesOf } from '#features/organisation/index.ts'
import { recordSign, takeNumber } from '#features/registers/index.ts'
import type { Day } from '#kernel/dates/day.ts'
import { Refusal } from '#kernel/refusal.ts'
import { isRealDate } from '#kernel/written-date.ts'
import { type IssuedVersion, type PlanContent, versionToIssue } from '../model/index.ts'
import { loadVersion } from './load-plan.ts'
import type { StepEffect, StepTaken } from './step-effects.ts'
import { writeRecipients } from './write-recipients.ts'
import './tables.ts'

/**
 * Issues the first version of a plan, or its amendment: the number is taken from the unit's register (or stated, where the
 * paper bears it), and what the version says is given out, all in the transaction of the step.
 */
export async function issueVersion(taken: StepTaken): Promise<StepEffect> {
  const { transaction, actor, plan, now } = taken
  const number = versionToIssue(plan)
  const version = await loadVersion(transaction, plan.id, number)
  const content = version.content as PlanContent
  if (taken.input.revision !== undefined && taken.input.revision !== version.revision) throw new Refusal('plan-changed')
  if (content.sections.length + content.tasks.length + content.duties.length === 0) throw new Refusal('plan-empty')
  const unit = plan.unit_id ?? actor.unit
  if (unit === null) throw new Refusal('plan-without-unit')
  const { sign, day } = await signAndDay(taken, unit)
  await transaction
    .updateTable('plan_version')
    .set({ sign, issue_date: day, issued_at: now })
    .where('plan_id', '=', plan.id)
    .where('number', '=', number)
    .execute()
  const issued = (each: number, said: PlanContent): IssuedVersion => ({
    planId: plan.id,
    unit,
    version: each,
    content: said,
    issueDate: day,
    periodFrom: plan.period_from,
    periodTo: plan.period_to,
    dueShift: plan.due_shift,
    day: taken.today,
  })
  const given =
    number === 1
      ? await taken.cascade.issue(transaction, actor, issued(1, content), now)
      : await taken.cascade.amend(
          transaction,
          actor,
          issued(plan.version, (await loadVersion(transaction, plan.id, plan.version)).content as PlanContent),
          issued(number, content),
          now,
        )
  await writeRecipients(transaction, plan.id, given.recipients)
  const issuer = plan.issuer ?? (await namesOf(transaction, [unit], taken.today)).get(unit) ?? null
  const first = number === 1 ? { sign, issue_date: day } : {}
  return {
    set: { ...first, issuer, unit_id: unit, version: number },
    given,
    told: { sign, issueDate: day, version: number, assignments: given.assignments, units: given.recipients.length },
  }
}

/** The sign and the day: the next number of today, or what stands on the paper. */
async function signAndDay(
  { transaction, actor, plan, input, now, today }: StepTaken,
  unit: string,
): Promise<{ readonly sign: string; readonly day: Day }> {
  const book = {
    unit,
    line: plan.line,
    type: plan.type,
    title: plan.title,
    planId: plan.id,
    by: actor.personId,
    at: now,
  }
  if (input.action === 'issue') return { sign: await takeNumber(transaction, { ...book, day: today }), day: today }
  if (!input.sign) throw new Refusal('invalid', { sentence: 'Hãy ghi số, ký hiệu trên văn bản giấy.', place: 'sign' })
  const day = input.date
  if (day === undefined || !isRealDate(day)) {
    throw new Refusal('invalid', { sentence: 'Hãy ghi ngày ban hành trên văn bản giấy.', place: 'date' })
  }
  if (day > today) {
    throw new Refusal('invalid', { sentence: 'Ngày ban hành không thể sau hôm nay. Hãy kiểm tra lại.', place: 'date' })
  }
  return { sign: await recordSign(transaction, input.sign, { ...book, day }), day }
}
