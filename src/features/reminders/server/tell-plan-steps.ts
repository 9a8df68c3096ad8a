import '#features/plans/index.ts'
import { dayOf } from '#kernel/dates/day.ts'
import type { OpenTransaction } from '#platform/database/database.ts'
import { planKinds } from '../model/message-kinds.ts'
import { holdersOf, peopleOfUnits, rolesWith } from './told-people.ts'
import { writeReminders } from './write-reminders.ts'

/** Actions of a plan's life that are told, by the kind of message. */
const kindOfAction = { submit: 'plan-submit', return: 'plan-return' } as const

/** Tells whoever may sign of plans submitted to them, and whoever draws them up of those that came back, in (from, to]. */
export async function tellPlanSteps(transaction: OpenTransaction, from: Date | null, to: Date): Promise<number> {
  const steps = await transaction
    .selectFrom('plan_step')
    .innerJoin('plan', 'plan.id', 'plan_step.plan_id')
    .select(['plan_step.id', 'action', 'person_id', 'reason', 'plan.id as plan_id', 'plan.unit_id', 'plan.title'])
    .where('plan_step.at', '<=', to)
    .where('action', 'in', ['submit', 'return'] as const)
    .$if(from !== null, (query) => query.where('plan_step.at', '>', from as Date))
    .orderBy('plan_step.at')
    .execute()
  const units = steps.flatMap(({ unit_id }) => unit_id ?? [])
  const people = await peopleOfUnits(transaction, units, dayOf(to))
  const told = steps.flatMap(({ id, action, person_id, reason, plan_id, unit_id, title }) => {
    if (unit_id === null) return []
    const kind = kindOfAction[action as keyof typeof kindOfAction]
    const { to: verb, class: ofKind } = planKinds[kind]
    const hears = holdersOf(people.get(unit_id), rolesWith(verb, 'plan')).filter((person) => person !== person_id)
    const what = { unitId: unit_id, planId: plan_id, assignmentIds: [], count: 1, due: null, text: title, note: reason }
    return [{ people: hears, class: ofKind, kind, side: 'giver' as const, ...what, dedupeKey: `plan-step:${id}` }]
  })
  return writeReminders(transaction, told, to)
}
