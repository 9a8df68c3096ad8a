import type { Actor, Grant } from '#access/actor.ts'
import { newId } from '#kernel/ids.ts'
import { writeAudit } from '#platform/audit/audit.ts'
import type { OpenTransaction } from '#platform/database/database.ts'
import type { PlanDraft } from '../model/plan-draft.ts'
import './tables.ts'

/** Writes a unit's plan with its tasks and report duties, and answers its id. One document has one plan. */
export async function createPlan(
  transaction: OpenTransaction,
  actor: Actor,
  grant: Grant,
  unit: string | null,
  draft: PlanDraft,
  now: Date,
): Promise<string> {
  const planId = newId(now.getTime())
  await transaction
    .insertInto('plan')
    .values({
      id: planId,
      document_id: draft.documentId,
      sign: draft.sign,
      title: draft.title,
      issuer: draft.issuer,
      issue_date: draft.issueDate,
      period_from: draft.periodFrom,
      period_to: draft.periodTo,
      created_at: now,
      created_by: actor.accountId,
      unit_id: unit,
    })
    .execute()
  await writeTasks(transaction, planId, draft, now)
  await writeDuties(transaction, planId, draft, now)
  await writeAudit(transaction, {
    at: now,
    actor,
    as: grant,
    action: 'plan.create',
    subject: { kind: 'plan', id: planId },
    unit,
    after: {
      documentId: draft.documentId,
      sign: draft.sign,
      title: draft.title,
      tasks: draft.tasks.length,
      duties: draft.duties.length,
    },
  })
  return planId
}

async function writeTasks(transaction: OpenTransaction, planId: string, draft: PlanDraft, now: Date): Promise<void> {
  for (const [position, task] of draft.tasks.entries()) {
    await transaction
      .insertInto('plan_task')
      .values({
        id: newId(now.getTime()),
        plan_id: planId,
        position,
        fact_id: task.factId,
        path: task.path,
        text: task.text,
        lead: [...task.lead],
        support: [...task.support],
        deadlines: JSON.stringify(task.deadlines),
      })
      .execute()
  }
}

async function writeDuties(transaction: OpenTransaction, planId: string, draft: PlanDraft, now: Date): Promise<void> {
  for (const [position, duty] of draft.duties.entries()) {
    await transaction
      .insertInto('report_duty')
      .values({
        id: newId(now.getTime()),
        plan_id: planId,
        position,
        fact_id: duty.factId,
        what: duty.what,
        from_unit: duty.from,
        to_unit: duty.to,
        via_unit: duty.via,
        deadline: JSON.stringify(duty.deadline),
      })
      .execute()
  }
}
