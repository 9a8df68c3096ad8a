import { sql } from 'kysely'
import type { Actor, Grant } from '#access/actor.ts'
import type { Day } from '#kernel/dates/day.ts'
import { Refusal } from '#kernel/refusal.ts'
import { writeAudit } from '#platform/audit/audit.ts'
import type { OpenTransaction } from '#platform/database/database.ts'
import { dayRange, readDayRange } from '#platform/database/day-range.ts'
import { problemOfEnd, termOf } from '../model/index.ts'
import { grantsOf } from './grants-of.ts'
import type { AppointmentRow } from './load-appointment.ts'
import type { SignInOfPeople } from './people-parts.ts'
import './tables.ts'

export interface Closing {
  readonly actor: Actor
  readonly grant: Grant
  /** The first day without it. */
  readonly from: Day
  readonly now: Date
  readonly signIn: SignInOfPeople
}

/**
 * Ends a locked appointment from a day on, and the stand-ins for it: they never outlast it. One that would end before it
 * ever held is withdrawn.
 */
export async function closeAppointment(
  transaction: OpenTransaction,
  row: AppointmentRow,
  { actor, grant, from, now, signIn }: Closing,
): Promise<void> {
  if (row.withdrawn_at) throw new Refusal('already-ended')
  const term = termOf(readDayRange(row.valid))
  const problem = problemOfEnd(from, term, actor.day)
  if (problem) throw new Refusal('invalid', { sentence: problem, place: 'from' })
  await refuseLastAdministrator(transaction, row, actor.day, signIn)
  const withdrawn = from <= term.from
  await transaction
    .updateTable('appointment')
    .set(withdrawn ? { withdrawn_at: now } : { valid: dayRange(term.from, from) })
    .where('id', '=', row.id)
    .execute()
  await cutStandIns(transaction, { appointmentId: row.id }, from, now)
  await writeAudit(transaction, {
    at: now,
    actor,
    as: grant,
    action: withdrawn ? 'appointment.withdraw' : 'appointment.end',
    subject: { kind: 'appointment', id: row.id },
    unit: row.unit_id,
    before: { lastDay: term.lastDay, withdrawn: false },
    after: { lastDay: termOf({ from: term.from, to: from }).lastDay, withdrawn },
    detail: { person: row.person_id, role: row.role },
  })
}

/** Cuts stand-ins, of an appointment or of a person, so that none holds from the day on. */
export async function cutStandIns(
  transaction: OpenTransaction,
  whose: { readonly appointmentId: string } | { readonly personId: string },
  from: Day,
  now: Date,
): Promise<void> {
  const standIns = transaction
    .updateTable('stand_in')
    .where('withdrawn_at', 'is', null)
    .where((where) =>
      'personId' in whose ? where('person_id', '=', whose.personId) : where('appointment_id', '=', whose.appointmentId),
    )
  await standIns.set({ withdrawn_at: now }).where(sql<boolean>`lower(valid) >= ${from}::date`).execute()
  await standIns
    .set({ valid: sql<string>`daterange(lower(valid), ${from}::date)` })
    .where(sql<boolean>`lower(valid) < ${from}::date and upper(valid) > ${from}::date`)
    .execute()
}

/** Whoever may do nothing any more today is not left signed in. */
export async function endSessionsOfIdle(
  transaction: OpenTransaction,
  personId: string,
  today: Day,
  signIn: SignInOfPeople,
): Promise<void> {
  const grants = await grantsOf(transaction, personId, today)
  if (grants.length === 0) await signIn.endSessionsOf(transaction, personId)
}

/** Held while one looks who else administers, so that two do not end each other's at once. Any number of our own. */
const administratorsLock = 7_201_974_110_003n

/** Somebody who can sign in must always be there to administer the installation, without an end. */
async function refuseLastAdministrator(
  transaction: OpenTransaction,
  { id, role, unit_id }: AppointmentRow,
  today: Day,
  signIn: SignInOfPeople,
): Promise<void> {
  if (role !== 'administrator' || unit_id !== null) return
  await sql`select pg_advisory_xact_lock(${administratorsLock})`.execute(transaction)
  const others = await transaction
    .selectFrom('appointment')
    .select('person_id')
    .where('role', '=', 'administrator')
    .where('unit_id', 'is', null)
    .where('id', '<>', id)
    .where('ends', 'is', null)
    .where(sql<boolean>`lower(valid) <= ${today}::date`)
    .execute()
  for (const { person_id } of others) if (await signIn.canSignIn(transaction, person_id)) return
  throw new Refusal('last-administrator')
}
