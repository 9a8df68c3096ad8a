import { sql } from 'kysely'
import type { Actor } from '#access/actor.ts'
import type { Role } from '#access/roles.ts'
import type { Day } from '#kernel/dates/day.ts'
import type { Database } from '#platform/database/database.ts'
import { appointmentSeen } from './seen-in-reach.ts'
import './tables.ts'

export interface AppointmentRow {
  readonly id: string
  readonly person_id: string
  readonly role: Role
  readonly unit_id: string | null
  readonly position: string | null
  readonly valid: string
  readonly appointed_to: Day | null
  readonly decision_sign: string | null
  readonly decision_date: Day | null
  readonly withdrawn: boolean
  readonly named: readonly string[]
}

export interface StandInRow {
  readonly id: string
  readonly appointment_id: string
  readonly person_id: string
  readonly person_name: string
  readonly valid: string
  readonly decision_sign: string | null
  readonly decision_date: Day | null
  readonly withdrawn: boolean
}

/** A stand-in seen from the person who stands in: the appointment and its holder. */
export interface CarriedRow
  extends Pick<AppointmentRow, 'id' | 'person_id' | 'role' | 'unit_id' | 'position' | 'named'> {
  readonly stand_in_id: string
  readonly person_name: string
  readonly valid: string
  readonly withdrawn: boolean
}

/** What the person held, holds and will hold, as far as the actor may see it; what holds longest first. */
export async function appointmentsOf(database: Database, actor: Actor, personId: string): Promise<AppointmentRow[]> {
  const { rows } = await sql<AppointmentRow>`
    select id, person_id, role, unit_id, position, valid, appointed_to, decision_sign, decision_date,
      withdrawn_at is not null as withdrawn,
      array(select unit_id from appointment_named_unit where appointment_id = appointment.id order by unit_id) as named
    from appointment
    where person_id = ${personId} and ${appointmentSeen(actor)}
    order by ends desc nulls first, lower(valid) desc, id`.execute(database)
  return rows
}

/** Who stood in, stands in and will stand in for these appointments, the newest first. */
export async function standInsFor(database: Database, appointments: readonly string[]): Promise<StandInRow[]> {
  const { rows } = await sql<StandInRow>`
    select stand_in.id, appointment_id, person_id, person.name as person_name, valid, decision_sign, decision_date,
      withdrawn_at is not null as withdrawn
    from stand_in
    join person on person.id = person_id
    where appointment_id = any(${[...appointments]}::uuid[])
    order by lower(valid) desc, stand_in.id desc`.execute(database)
  return rows
}

/** For whom the person stood in, stands in and will stand in; seen by whoever may see the holder's appointment, and by themself. */
export async function carriedBy(database: Database, actor: Actor, personId: string): Promise<CarriedRow[]> {
  const { rows } = await sql<CarriedRow>`
    select stand_in.id as stand_in_id, stand_in.valid, stand_in.withdrawn_at is not null as withdrawn,
      appointment.id, appointment.person_id, appointment.role, appointment.unit_id, appointment.position,
      person.name as person_name, array[]::uuid[] as named
    from stand_in
    join appointment on appointment.id = stand_in.appointment_id
    join person on person.id = appointment.person_id
    where stand_in.person_id = ${personId}
      and (${appointmentSeen(actor)} or stand_in.person_id = ${actor.personId})
    order by lower(stand_in.valid) desc, stand_in.id desc`.execute(database)
  return rows
}
