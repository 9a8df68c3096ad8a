import type { Actor } from '#access/actor.ts'
import { authorise } from '#access/authorise.ts'
import { nextSign } from '#features/registers/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import { refusals } from '#kernel/refusals.ts'
import type { Database } from '#platform/database/database.ts'
import type { NextNumber } from '../contract.ts'
import { findPlanResource, ownResource } from './plan-resource.ts'
import './tables.ts'

/** The sign under which the plan would be issued today; nothing is taken. */
export async function nextNumberOf(database: Database, actor: Actor, id: string): Promise<NextNumber> {
  const resource = await findPlanResource(database, actor, id)
  if (!resource) throw new Refusal('not-found')
  authorise(actor, 'see', ownResource(resource))
  const plan = await database.selectFrom('plan').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const unit = plan.unit_id ?? actor.unit
  if (unit === null) return { sign: null, problem: refusals['plan-without-unit'].message, opened: false }
  const found = await nextSign(database, { unit, line: plan.line, type: plan.type, day: actor.day })
  return 'problem' in found ? { sign: null, opened: false, ...found } : { ...found, problem: null }
}
