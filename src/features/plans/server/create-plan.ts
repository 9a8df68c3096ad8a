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
      state_at: now,
      ...(draft.type === undefined ? {} : { type: draft.type }),
      ...(draft.line === undefined ? {} : { line: draft.line }),
      is_umbrella: draft.isUmbrella ?? false,
      due_shift: draft.dueShift ?? 'none',
    })
    .execute()
  await transaction
    .insertInto('plan_version')
    .values({
      plan_id: planId,
      number: 1,
      content: JSON.stringify(draft.content),
      changed_at: now,
      changed_by: actor.accountId,
    })
    .execute()
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
      tasks: draft.content.tasks.length,
      duties: draft.content.duties.length,
    },
  })
  return planId
}
