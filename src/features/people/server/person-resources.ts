import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '#access/actor.ts'
import type { Resource } from '#access/resource.ts'
import { placeOfUnit, type UnitPlace } from '#features/organisation/index.ts'
import type { Day } from '#kernel/dates/day.ts'
import type { Database } from '#platform/database/database.ts'
import './tables.ts'

/**
 * The condition that a row of `appointment` tells where its person belongs: it holds on the day or is to come; of one who
 * has left it is the last that ended.
 */
export function tellsWhere(day: Day): RawBuilder<boolean> {
  return sql<boolean>`(
    appointment.ends is null or appointment.ends > ${day}::date or not exists (
      select from appointment as later
      where later.person_id = appointment.person_id and (later.ends is null or later.ends > appointment.ends)
    )
  )`
}

/** Where units stand on the actor's day, each looked up once. */
export function placesOn(database: Database, actor: Actor): (unit: string | null) => Promise<UnitPlace> {
  const known = new Map<string | null, Promise<UnitPlace>>()
  return (unit) => {
    const place = known.get(unit) ?? placeOfUnit(database, unit, actor.day)
    known.set(unit, place)
    return place
  }
}

/** A person as `decide` asks for them: once for each unit that they belong to. Null for an unknown one. */
export async function findPersonResources(
  database: Database,
  actor: Actor,
  personId: string,
): Promise<[Resource, ...Resource[]] | null> {
  const rows = await database
    .selectFrom('appointment')
    .select('unit_id')
    .distinct()
    .where('person_id', '=', personId)
    .where(tellsWhere(actor.day))
    .execute()
  const placeOf = placesOn(database, actor)
  const [first, ...others] = await Promise.all(
    rows.map(async ({ unit_id }): Promise<Resource> => {
      return { kind: 'person', id: personId, person: personId, ...(await placeOf(unit_id)) }
    }),
  )
  return first ? [first, ...others] : null
}
