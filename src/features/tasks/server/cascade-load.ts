import type { Actor, Grant } from '#access/actor.ts'
import { authorise } from '#access/authorise.ts'
import type { Resource } from '#access/resource.ts'
import { findPlanResource } from '#features/plans/index.ts'
import type { IssuedVersion } from '#features/plans/model/index.ts'
import { isInForce, type PlanContent, versionToIssue } from '#features/plans/model/index.ts'
import { dayOf } from '#kernel/dates/day.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Database, OpenTransaction } from '#platform/database/database.ts'
import { issuerOf, versionAsIssued } from './cascade-plan.ts'
import './tables.ts'

/** A plan that is about to be issued, and the version in force that it would amend. */
export interface ToIssue {
  readonly issued: IssuedVersion
  readonly before: IssuedVersion | null
}

/** The version that issuing today would issue; for those who see the drafts of its unit. */
export async function loadToIssue(database: Database, actor: Actor, planId: string, now: Date): Promise<ToIssue> {
  const resource = await findPlanResource(database, actor, planId)
  if (!resource) throw new Refusal('not-found')
  const { givenTo: _, ...own } = resource
  authorise(actor, 'see', own)
  const plan = await database.selectFrom('plan').selectAll().where('id', '=', planId).executeTakeFirstOrThrow()
  const isDraft = plan.state === 'draft' || plan.state === 'submitted' || plan.state === 'returned'
  if (!isDraft && plan.amendment === null) {
    throw new Refusal('plan-step-impossible', { sentence: 'Kế hoạch này không có dự thảo nào đang chờ ban hành.' })
  }
  const number = versionToIssue(plan)
  const unit = await issuerOf(database, actor, planId)
  const { content } = await database
    .selectFrom('plan_version')
    .select('content')
    .where('plan_id', '=', planId)
    .where('number', '=', number)
    .executeTakeFirstOrThrow()
  const issued: IssuedVersion = {
    planId,
    unit,
    version: number,
    content: content as PlanContent,
    issueDate: dayOf(now),
    periodFrom: plan.period_from,
    periodTo: plan.period_to,
    dueShift: plan.due_shift,
    day: dayOf(now),
  }
  return { issued, before: isDraft ? null : await versionAsIssued(database, planId, plan.version, unit) }
}

/** A plan in force whose work is being given or changed, locked until the transaction ends. */
export interface PlanInForce {
  readonly issued: IssuedVersion
  readonly grant: Grant
}

/** Loads the version in force for whoever may give its work out, and locks the plan. */
export async function lockInForce(transaction: OpenTransaction, actor: Actor, planId: string): Promise<PlanInForce> {
  const resource = await findPlanResource(transaction, actor, planId)
  if (!resource) throw new Refusal('not-found')
  authorise(actor, 'see', resource)
  const grant = authorise(actor, 'give', givingOf(resource))
  const plan = await transaction
    .selectFrom('plan')
    .select(['state', 'version'])
    .where('id', '=', planId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (!isInForce(plan.state)) {
    throw new Refusal('plan-step-impossible', { sentence: 'Chỉ giao việc của kế hoạch đang có hiệu lực.' })
  }
  const unit = await issuerOf(transaction, actor, planId)
  return { grant, issued: await versionAsIssued(transaction, planId, plan.version, unit) }
}

/** What a plan has given, as `decide` asks for it: it belongs to the unit whose plan it is. */
export function givingOf({ givenTo: _, id: __, ...plan }: Resource): Resource {
  return { ...plan, kind: 'giving' }
}
