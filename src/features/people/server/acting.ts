import { sql } from 'kysely'
import type { Actor } from '#access/actor.ts'
import { authorise } from '#access/authorise.ts'
import type { Role } from '#access/roles.ts'
import { findUnitResource, namesOf } from '#features/organisation/index.ts'
import type { Day } from '#kernel/dates/day.ts'
import { shiftDay } from '#kernel/dates/day.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Database } from '#platform/database/database.ts'
import type { ActingPeople, ActingPlaces } from '../contract.ts'
import { appointmentSeen } from './seen-in-reach.ts'
import './tables.ts'

interface ActingRow {
  readonly appointment_id: string
  readonly person_id: string
  readonly person_name: string
  readonly role: Role
  readonly position: string | null
  readonly stand_in_id: string | null
  readonly stand_in_name: string | null
  readonly stand_in_end: Day | null
}

/** Who works for a unit on a day and who stands in for them, as far as the actor may see the appointments there. */
export async function actingForUnit(database: Database, actor: Actor, unit: string, day: Day): Promise<ActingPeople> {
  const resource = await findUnitResource(database, actor, unit)
  if (!resource) throw new Refusal('not-found')
  authorise(actor, 'see', resource)
  const { rows } = await sql<ActingRow>`
    select appointment.id as appointment_id, appointment.person_id, holder.name as person_name, appointment.role,
      appointment.position, substitute.id as stand_in_id, substitute.name as stand_in_name,
      upper(stand_in.valid) as stand_in_end
    from appointment
    join person as holder on holder.id = appointment.person_id
    left join stand_in on stand_in.appointment_id = appointment.id
      and stand_in.withdrawn_at is null and stand_in.valid @> ${day}::date
    left join person as substitute on substitute.id = stand_in.person_id
    where appointment.unit_id = ${unit}
      and appointment.withdrawn_at is null and appointment.valid @> ${day}::date
      and ${appointmentSeen(actor)}
    order by holder.sort_key, appointment.id`.execute(database)
  const names = await namesOf(database, [unit], day)
  return {
    unit: { id: unit, name: names.get(unit) ?? '' },
    day,
    items: rows.map((row) => ({
      appointmentId: row.appointment_id,
      person: { id: row.person_id, name: row.person_name },
      role: row.role,
      position: row.position,
      standIn: standInOf(row),
    })),
  }
}

function standInOf({ stand_in_id, stand_in_name, stand_in_end }: ActingRow) {
  if (stand_in_id === null || stand_in_end === null) return null
  return { person: { id: stand_in_id, name: stand_in_name ?? '' }, lastDay: shiftDay(stand_in_end, -1) }
}

/** The units that the actor can act at today, one's own before those where one only stands in. */
export async function actingPlaces(database: Database, actor: Actor): Promise<ActingPlaces> {
  const own = actor.grants.filter(({ standInFor }) => standInFor === null)
  const units = [...new Set([...own, ...actor.grants].map(({ unit }) => unit))]
  const names = await namesOf(
    database,
    units.filter((unit) => unit !== null),
    actor.day,
  )
  return {
    current: actor.unit,
    items: units.map((unit) => ({
      unit: unit === null ? null : { id: unit, name: names.get(unit) ?? '' },
      roles: actor.grants
        .filter((grant) => grant.unit === unit)
        .map(({ role, standInFor }) => ({ role, standInFor: standInFor?.name ?? null })),
    })),
  }
}
