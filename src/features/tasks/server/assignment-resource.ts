import type { Actor } from '#access/actor.ts'
import { decide } from '#access/decide.ts'
import type { Resource } from '#access/resource.ts'
import { placeOfUnit, type UnitPlace } from '#features/organisation/index.ts'
import { isId } from '#kernel/ids.ts'
import type { Database } from '#platform/database/database.ts'
import type { AssignmentSide } from '../model/index.ts'
import './tables.ts'

/** The units around a piece of work, with where they stand on the actor's day. */
export interface AssignmentPlaces {
  readonly doer: UnitPlace
  readonly giver: UnitPlace
  readonly supporters: readonly UnitPlace[]
}

interface Given {
  readonly id: string
  readonly unit_id: string
  readonly giver_id: string
}

export async function placesOf(database: Database, actor: Actor, row: Given): Promise<AssignmentPlaces> {
  const supporters = await database
    .selectFrom('assignment_support')
    .select('unit_id')
    .where('assignment_id', '=', row.id)
    .orderBy('unit_id')
    .execute()
  return {
    doer: await placeOfUnit(database, row.unit_id, actor.day),
    giver: await placeOfUnit(database, row.giver_id, actor.day),
    supporters: await Promise.all(supporters.map(({ unit_id }) => placeOfUnit(database, unit_id, actor.day))),
  }
}

/** The work as its unit's; whoever helps with it sees it too. */
export function workResource(id: string, { doer, supporters }: AssignmentPlaces): Resource {
  return { kind: 'assignment', id, ...doer, ...(supporters.length > 0 ? { givenTo: supporters } : {}) }
}

/** The same work as its giver's. */
export function givingResource(id: string, { giver }: AssignmentPlaces): Resource {
  return { kind: 'giving', id, ...giver }
}

/** Whether the actor sees the work, as whoever does it, helps with it or gave it. */
export function isSeen(actor: Actor, id: string, places: AssignmentPlaces): boolean {
  return (
    decide(actor, 'see', workResource(id, places)).allowed || decide(actor, 'see', givingResource(id, places)).allowed
  )
}

/** What a step of a side is decided on; a supporter by the helping unit. The record itself has been seen already. */
export function resourcesOfSide(
  side: AssignmentSide,
  kind: 'assignment' | 'giving',
  { doer, giver, supporters }: AssignmentPlaces,
): readonly Resource[] {
  const places = side === 'doer' ? [doer] : side === 'giver' ? [giver] : supporters
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
        .select(['id', 'unit_id', 'giver_id'])
        .where('id', '=', id)
        .executeTakeFirst()
    : undefined
  return row ? resourceOf(row.id, await placesOf(database, actor, row)) : null
}
