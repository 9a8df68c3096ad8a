import type { Actor, Grant } from '#access/actor.ts'
import { authorise } from '#access/authorise.ts'
import type { Resource, VerbOf } from '#access/resource.ts'
import { placeOfUnit } from '#features/organisation/index.ts'
import { isId } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { OpenTransaction } from '#platform/database/database.ts'
import { readDayRange } from '#platform/database/day-range.ts'
import { type Term, termOf } from '../model/index.ts'
import type { AppointmentTable } from './tables.ts'

export type AppointmentRow = Pick<
  AppointmentTable,
  'id' | 'person_id' | 'role' | 'unit_id' | 'valid' | 'appointed_to' | 'withdrawn_at'
> & { readonly ends: string | null }

/** An appointment that the actor may do something to, locked, and by which grant. */
export interface AllowedAppointment {
  readonly row: AppointmentRow
  readonly term: Term
  readonly resource: Resource
  readonly grant: Grant
}

/**
 * Locks the holder and the appointment, in this order as every command does, loads and authorises in one call. An unknown
 * one and one that the actor may not see are refused alike.
 */
export async function lockAppointment(
  transaction: OpenTransaction,
  actor: Actor,
  verb: VerbOf<'appointment'>,
  id: string,
): Promise<AllowedAppointment> {
  if (!isId(id)) throw new Refusal('not-found')
  const holder = await transaction
    .selectFrom('appointment')
    .innerJoin('person', 'person.id', 'appointment.person_id')
    .select('person.id')
    .where('appointment.id', '=', id)
    .forNoKeyUpdate('person')
    .executeTakeFirst()
  const row =
    holder &&
    (await transaction
      .selectFrom('appointment')
      .select(['id', 'person_id', 'role', 'unit_id', 'valid', 'appointed_to', 'withdrawn_at', 'ends'])
      .where('id', '=', id)
      .forNoKeyUpdate()
      .executeTakeFirst())
  if (!row) throw new Refusal('not-found')
  const resource = resourceOf(row, await placeOfUnit(transaction, row.unit_id, actor.day))
  return { row, term: termOf(readDayRange(row.valid)), resource, grant: authorise(actor, verb, resource) }
}

/** An appointment as `decide` asks for it. */
export function resourceOf(
  { id, person_id }: Pick<AppointmentRow, 'id' | 'person_id'>,
  place: Pick<Resource, 'unit' | 'above'>,
): Resource {
  return { kind: 'appointment', id, person: person_id, ...place }
}
