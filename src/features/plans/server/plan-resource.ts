import type { Actor } from '#access/actor.ts'
import { reachOf } from '#access/reach.ts'
import type { Resource } from '#access/resource.ts'
import { belongsInReach, placeOfUnit } from '#features/organisation/index.ts'
import { isId } from '#kernel/ids.ts'
import type { Database } from '#platform/database/database.ts'
import { type PlanState, wasIssued } from '../model/index.ts'
import './tables.ts'

/** A plan as `decide` asks for it; null for an unknown one. A draft is its unit's alone. */
export async function findPlanResource(database: Database, actor: Actor, id: string): Promise<Resource | null> {
  const row = isId(id)
    ? await database.selectFrom('plan').select(['id', 'unit_id', 'state']).where('id', '=', id).executeTakeFirst()
    : undefined
  return row ? planResource(database, actor, row) : null
}

/** The same of a row that is at hand. */
export async function planResource(
  database: Database,
  actor: Actor,
  row: { readonly id: string; readonly unit_id: string | null; readonly state: PlanState },
): Promise<Resource> {
  const own: Resource = { kind: 'plan', id: row.id, ...(await placeOfUnit(database, row.unit_id, actor.day)) }
  const recipient = wasIssued(row.state) ? await recipientInReach(database, actor, row.id) : undefined
  return recipient === undefined ? own : { ...own, givenTo: [await placeOfUnit(database, recipient, actor.day)] }
}

/** The plan as its own unit's, whoever else sees it. */
export function ownResource({ givenTo: _, ...own }: Resource): Resource {
  return own
}

/** One of the units to which the plan gives anything, where the actor sees what is theirs. */
async function recipientInReach(database: Database, actor: Actor, planId: string): Promise<string | undefined> {
  const row = await database
    .selectFrom('plan_recipient')
    .select('unit_id')
    .where('plan_id', '=', planId)
    .where(belongsInReach(reachOf(actor, 'see', 'plan'), actor.day, 'plan_recipient.unit_id'))
    .orderBy('unit_id')
    .limit(1)
    .executeTakeFirst()
  return row?.unit_id
}
