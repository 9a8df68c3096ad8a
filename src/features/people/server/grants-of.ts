import { sql } from 'kysely'
import type { Grant } from '#access/actor.ts'
import type { Role } from '#access/roles.ts'
import type { Day } from '#kernel/dates/day.ts'
import type { Database } from '#platform/database/database.ts'
import './tables.ts'

interface GrantRow {
  readonly role: Role
  readonly unit_id: string | null
  readonly appointment_id: string
  readonly named: readonly string[]
  readonly holder_id: string | null
  readonly holder_name: string | null
}

/**
 * What a person may act by on a day: their own appointments that hold, and those whose holder they stand in for. A
 * stand-in carries an appointment only while both hold, so it ends with the appointment whatever it was made for.
 */
export async function grantsOf(database: Database, personId: string, day: Day): Promise<Grant[]> {
  const { rows } = await sql<GrantRow>`
    with carried (appointment_id, holder_id) as (
      select id, null::uuid from appointment where person_id = ${personId}
      union all
      select appointment_id, (select person_id from appointment where id = appointment_id)
      from stand_in
      where person_id = ${personId} and withdrawn_at is null and valid @> ${day}::date
    )
    select appointment.role, appointment.unit_id, carried.appointment_id, carried.holder_id, person.name as holder_name,
      array(
        select unit_id from appointment_named_unit as named where named.appointment_id = appointment.id order by unit_id
      ) as named
    from carried
    join appointment on appointment.id = carried.appointment_id
    left join person on person.id = carried.holder_id
    where appointment.withdrawn_at is null and appointment.valid @> ${day}::date
    order by carried.holder_id nulls first, carried.appointment_id`.execute(database)
  return rows.map(({ role, unit_id, appointment_id, named, holder_id, holder_name }) => ({
    role,
    unit: unit_id,
    named,
    appointmentId: appointment_id,
    standInFor: holder_id === null ? null : { personId: holder_id, name: holder_name ?? '' },
  }))
}
