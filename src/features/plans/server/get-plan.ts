import type { Actor } from '#access/actor.ts'
import { authorise } from '#access/authorise.ts'
import { abilityTo } from '#access/decide.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Database } from '#platform/database/database.ts'
import type { PlanDetail } from '../contract.ts'
import { planSummaryOf, selectSummaries } from './find-plans.ts'
import { findPlanResource } from './plan-resource.ts'

/** One plan with its tasks and report duties in the order of the document, and what the viewer may do. */
export async function getPlan(database: Database, actor: Actor, id: string): Promise<PlanDetail> {
  const resource = await findPlanResource(database, actor, id)
  if (!resource) throw new Refusal('not-found')
  authorise(actor, 'see', resource)
  const plan = await selectSummaries(database).where('plan.id', '=', id).executeTakeFirstOrThrow()
  const tasks = await database
    .selectFrom('plan_task')
    .select(['id', 'fact_id as factId', 'path', 'text', 'lead', 'support', 'deadlines'])
    .where('plan_id', '=', id)
    .orderBy('position')
    .execute()
  const duties = await database
    .selectFrom('report_duty')
    .select(['id', 'fact_id as factId', 'what', 'from_unit as from', 'to_unit as to', 'via_unit as via', 'deadline'])
    .where('plan_id', '=', id)
    .orderBy('position')
    .execute()
  const abilities = {
    see: abilityTo(actor, 'see', resource),
    document: abilityTo(actor, 'see', { ...resource, kind: 'document' }),
  }
  return { plan: planSummaryOf(plan), tasks, duties, abilities }
}
