import type { Actor } from '#access/actor.ts'
import { authorise } from '#access/authorise.ts'
import { dayOf } from '#kernel/dates/day.ts'
import { newId } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusal.ts'
import { writeAudit } from '#platform/audit/audit.ts'
import { type Database, inTransaction, type OpenTransaction } from '#platform/database/database.ts'
import type { StepAnswer, StepInput } from '../contract.ts'
import {
  findStep,
  type Given,
  type PlanAction,
  type PlanStage,
  stageOf,
  stageWords,
  storedAfter,
  verbOfAction,
  versionToIssue,
} from '../model/index.ts'
import { discardDraft } from './discard-draft.ts'
import { dropAmendment, startAmendment } from './draft-amendment.ts'
import { closePlan, reopenPlan, replacePlan } from './end-plan.ts'
import { issueVersion } from './issue-version.ts'
import { lockPlan } from './load-plan.ts'
import type { StepEffect, StepParts, StepTaken } from './step-effects.ts'
import { refuseUnready } from './submit-plan.ts'
import './tables.ts'

/** What each action does besides moving the plan on. */
const effects: Readonly<Record<PlanAction, (taken: StepTaken) => Promise<StepEffect>>> = {
  submit: refuseUnready,
  'take-back': async () => ({}),
  return: async () => ({}),
  issue: issueVersion,
  record: issueVersion,
  amend: startAmendment,
  'drop-amendment': dropAmendment,
  replace: replacePlan,
  close: closePlan,
  reopen: reopenPlan,
  discard: discardDraft,
}

/**
 * Takes one step of a plan's life as the table says: authorised by the deed of its row, with a reason where one is owed.
 * Of two people at once the second finds the plan moved on, and is refused.
 */
export function takeStep(
  database: Database,
  parts: StepParts,
  actor: Actor,
  planId: string,
  input: StepInput,
  now: Date,
): Promise<StepAnswer> {
  return inTransaction(database, async (transaction) => {
    const { row: plan, resource } = await lockPlan(transaction, actor, planId)
    const grant = authorise(actor, verbOfAction(input.action), resource)
    const before = stageOf(plan)
    const step = findStep(before, input.action)
    if (!step) throw impossible(before)
    const reason = input.reason?.trim() || null
    if (step.reason && reason === null) {
      throw new Refusal('invalid', { sentence: 'Hãy nêu lý do.', place: 'reason' })
    }
    const taken: StepTaken = { ...parts, transaction, actor, grant, plan, input, now, today: dayOf(now) }
    const effect = await effects[input.action](taken)
    const version = effect.set?.version ?? plan.version
    const stored = storedAfter(step.to, plan.state, version)
    if (stored) {
      await transaction
        .updateTable('plan')
        .set({ ...effect.set, ...stored, ...(stored.state === plan.state ? {} : { state_at: now }) })
        .where('id', '=', plan.id)
        .execute()
      await transaction
        .insertInto('plan_step')
        .values({
          id: newId(now.getTime(), await countSteps(transaction, plan.id)),
          plan_id: plan.id,
          version: versionToIssue(plan),
          at: now,
          person_id: actor.personId,
          unit_id: actor.unit,
          action: input.action,
          from_state: before,
          to_state: stageOf(stored),
          reason,
        })
        .execute()
    }
    const after = stored ? stageOf(stored) : 'discarded'
    await writeAudit(transaction, {
      at: now,
      actor,
      as: grant,
      action: `plan.${input.action}`,
      subject: { kind: 'plan', id: plan.id },
      unit: effect.set?.unit_id ?? plan.unit_id,
      before: { state: before },
      after: { state: after, ...effect.told },
      ...(reason === null ? {} : { detail: { reason } }),
    })
    return { stage: after, sign: signOf(effect), given: effect.given ? countsOf(effect.given) : null }
  })
}

/** Keeps the steps of one millisecond in their order. */
async function countSteps(transaction: OpenTransaction, planId: string): Promise<number> {
  const { count } = await transaction
    .selectFrom('plan_step')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('plan_id', '=', planId)
    .executeTakeFirstOrThrow()
  return Number(count) % 4096
}

function impossible(stage: PlanStage): Refusal {
  const sentence = `Kế hoạch đang ở bước “${stageWords[stage]}” nên việc này không làm được. Hãy tải lại trang.`
  return new Refusal('plan-step-impossible', { sentence })
}

const signOf = ({ told }: StepEffect): string | null => (typeof told?.sign === 'string' ? told.sign : null)

function countsOf({ assignments, recipients, toAcknowledge, nobody, past }: Given): NonNullable<StepAnswer['given']> {
  return { assignments, units: recipients.length, toAcknowledge, nobody: [...nobody], past: [...past] }
}
