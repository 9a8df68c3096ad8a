import type { Actor } from '#access/actor.ts'
import { decide } from '#access/decide.ts'
import type { Resource } from '#access/resource.ts'
import { placeOfUnit, type UnitPlace } from '#features/organisation/index.ts'
import { isId } from '#kernel/ids.ts'
import type { Database } from '#platform/database/database.ts'
import { type AssignmentStep, receiverActions } from '../model/index.ts'
import './tables.ts'

/** The units around a piece of work, with where they stand on the actor's day. */
export interface AssignmentPlaces {
  readonly doer: UnitPlace
  readonly giver: UnitPlace
  readonly supporters: readonly UnitPlace[]
  /** Through whom and to whom it is reported, where those are others than the giver. */
  readonly receivers: readonly UnitPlace[]
}

interface Given {
  readonly id: string
  readonly unit_id: string
  readonly giver_id: string
  readonly to_id: string | null
  readonly via_id: string | null
}

export async function placesOf(database: Database, actor: Actor, row: Given): Promise<AssignmentPlaces> {
  const supporters = await database
    .selectFrom('assignment_support')
    .select('unit_id')
    .where('assignment_id', '=', row.id)
    .orderBy('unit_id')
    .execute()
  const receivers = [row.via_id, row.to_id].filter((unit) => unit !== null && unit !== row.giver_id)
  return {
    doer: await placeOfUnit(database, row.unit_id, actor.day),
    giver: await placeOfUnit(database, row.giver_id, actor.day),
    supporters: await Promise.all(supporters.map(({ unit_id }) => placeOfUnit(database, unit_id, actor.day))),
    receivers: await Promise.all(receivers.map((unit) => placeOfUnit(database, unit, actor.day))),
  }
}

/** The work as its unit's; whoever helps with it sees it too. */
export function workResource(id: string, { doer, supporters }: AssignmentPlaces): Resource {
  return { kind: 'assignment', id, ...doer, ...(supporters.length > 0 ? { givenTo: supporters } : {}) }
}

/** The same work as its giver's; whoever receives its result sees it too. */
export function givingResource(id: string, { giver, receivers }: AssignmentPlaces): Resource {
  return { kind: 'giving', id, ...giver, ...(receivers.length > 0 ? { givenTo: receivers } : {}) }
}

/** Whether the actor sees the work, as whoever does it, helps with it or gave it. */
export function isSeen(actor: Actor, id: string, places: AssignmentPlaces): boolean {
  return (
    decide(actor, 'see', workResource(id, places)).allowed || decide(actor, 'see', givingResource(id, places)).allowed
  )
}

/**
 * What a step of a side is decided on: a supporter by the helping unit, what is done to a result by its receivers as well
 * as by its giver. The record itself has been seen already.
 */
export function resourcesOfStep(
  { side, action, right: { kind } }: Pick<AssignmentStep, 'side' | 'action' | 'right'>,
  { doer, giver, supporters, receivers }: AssignmentPlaces,
): readonly Resource[] {
  const takers = receiverActions.includes(action) ? [giver, ...receivers] : [giver]
  const places = { doer: [doer], giver: takers, supporter: supporters }[side]
  return places.map((place) => ({ kind, ...place }))
}

/** A piece of work as `decide` asks for it; null for an unknown one. */
export function findAssignmentResource(database: Database, actor: Actor, id: string): Promise<Resource | null> {
  return findOne(database, actor, id, workResource)
}

/** A piece of work as what its giver gave; null for an unknown one. */
export function findGivingResource(database: Database, actor: Actor, id: string): Promise<Resource | null> {
  return findOne(database, actor, id, givingResource)
}

async function findOne(
  database: Database,
  actor: Actor,
  id: string,
  resourceOf: (id: string, places: AssignmentPlaces) => Resource,
): Promise<Resource | null> {
  const row = isId(id)
    ? await database
        .selectFrom('assignment')
        .select(['id', 'unit_id', 'giver_id', 'to_id', 'via_id'])
        .where('id', '=', id)
        .executeTakeFirst()
    : undefined
  return row ? resourceOf(row.id, await placesOf(database, actor, row)) : null
}
