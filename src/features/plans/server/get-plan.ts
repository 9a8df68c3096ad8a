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
  const { content, revision } = await database
    .selectFrom('plan_version')
    .select(['content', 'revision'])
    .where('plan_id', '=', id)
    .where('number', '=', plan.version)
    .executeTakeFirstOrThrow()
  const abilities = {
    see: abilityTo(actor, 'see', resource),
    document: abilityTo(actor, 'see', { ...resource, kind: 'document' }),
  }
  return { plan: planSummaryOf(plan), content: content as PlanDetail['content'], revision, abilities }
}
