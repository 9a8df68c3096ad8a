import { sql } from 'kysely'
import { permissions } from '#access/permissions.ts'
import type { ResourceKind, Verb } from '#access/resource.ts'
import { type Role, roles } from '#access/roles.ts'
import { standingUnits } from '#features/organisation/index.ts'
import type { Day } from '#kernel/dates/day.ts'
import type { Database } from '#platform/database/database.ts'
import '#features/people/index.ts'

/** The people of a unit who hold a role there on a day, or stand in for one who does. */
export interface PeopleOfUnit {
  /** By role; a person of two roles stands under both. */
  readonly byRole: ReadonlyMap<Role, readonly string[]>
}

/** For each unit asked for, those of whoever answers for its work on the day: an ended unit's heir. Nobody: not in the map. */
export async function peopleOfUnits(
  database: Database,
  units: readonly string[],
  day: Day,
): Promise<ReadonlyMap<string, PeopleOfUnit>> {
  const standing = await standingUnits(database, units, day)
  const { rows } = await sql<{ unit_id: string; role: Role; person_id: string }>`
    with held as (
      select id, unit_id, role, person_id from appointment
      where unit_id = any (${[...new Set(standing.values())]}::uuid[]) and withdrawn_at is null and valid @> ${day}::date
    )
    select unit_id, role, person_id from held
    union
    select held.unit_id, held.role, stand_in.person_id
    from held join stand_in on stand_in.appointment_id = held.id
    where stand_in.withdrawn_at is null and stand_in.valid @> ${day}::date`.execute(database)
  const found = new Map<string, Map<Role, string[]>>()
  for (const { unit_id, role, person_id } of rows) {
    const ofUnit = found.get(unit_id) ?? new Map<Role, string[]>()
    ofUnit.set(role, [...(ofUnit.get(role) ?? []), person_id])
    found.set(unit_id, ofUnit)
  }
  return new Map(
    [...standing].flatMap(([unit, stands]) => {
      const byRole = found.get(stands)
      return byRole ? [[unit, { byRole }] as const] : []
    }),
  )
}

/** The roles that may do this to what is their own unit's, by the table of permissions. */
export function rolesWith(verb: Verb, kind: ResourceKind): readonly Role[] {
  return roles.filter((role) =>
    permissions[role].some(
      (each) => each.kind === kind && (each.verbs as readonly Verb[]).includes(verb) && each.reach !== 'installation',
    ),
  )
}

const workers = rolesWith('work', 'assignment').filter((role) => role !== 'leader')
const judges = rolesWith('judge', 'giving').filter((role) => role !== 'leader')
const readers = rolesWith('see', 'assignment').filter((role) => role !== 'leader')

/**
 * Those at a unit who are told of its work: whoever may work on it; where there is nobody, the leaders; where there are none
 * either, whoever may at least see it, such as the clerk.
 */
export function doersOf(people: PeopleOfUnit | undefined): readonly string[] {
  return firstThereAre(people, [workers, ['leader'], readers])
}

/** Those at the unit that gave it who are told: whoever judges it; where there is nobody, the leaders. */
export function giversOf(people: PeopleOfUnit | undefined): readonly string[] {
  return firstThereAre(people, [judges, ['leader']])
}

export function leadersOf(people: PeopleOfUnit | undefined): readonly string[] {
  return holdersOf(people, ['leader'])
}

/** Everybody who holds one of the roles, each once. */
export function holdersOf(people: PeopleOfUnit | undefined, wanted: readonly Role[]): readonly string[] {
  return [...new Set(wanted.flatMap((role) => people?.byRole.get(role) ?? []))]
}

function firstThereAre(people: PeopleOfUnit | undefined, tiers: readonly (readonly Role[])[]): readonly string[] {
  for (const tier of tiers) {
    const found = holdersOf(people, tier)
    if (found.length > 0) return found
  }
  return []
}
