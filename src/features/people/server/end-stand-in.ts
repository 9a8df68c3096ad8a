import type { Actor } from '#access/actor.ts'
import { isId } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusal.ts'
import { writeAudit } from '#platform/audit/audit.ts'
import { inTransaction, type OpenTransaction } from '#platform/database/database.ts'
import { dayRange, readDayRange } from '#platform/database/day-range.ts'
import { termOf } from '../model/index.ts'
import { endSessionsOfIdle } from './close-appointment.ts'
import { lockAppointment } from './load-appointment.ts'
import type { PeopleParts } from './people-parts.ts'
import './tables.ts'

/** Ends a stand-in today, by the holder or by an administrator; one that has not held yet is withdrawn. */
export async function endStandIn({ database, clock, signIn }: PeopleParts, actor: Actor, id: string): Promise<string> {
  return inTransaction(database, async (transaction) => {
    const appointmentId = await appointmentOf(transaction, id)
    const { row, grant } = await lockAppointment(transaction, actor, 'delegate', appointmentId)
    const standIn = await transaction
      .selectFrom('stand_in')
      .select(['person_id', 'valid', 'withdrawn_at'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    const { from, to } = readDayRange(standIn.valid)
    if (standIn.withdrawn_at || (to !== null && to <= actor.day)) throw new Refusal('already-ended')
    const withdrawn = actor.day <= from
    const now = clock()
    await transaction
      .updateTable('stand_in')
      .set(withdrawn ? { withdrawn_at: now } : { valid: dayRange(from, actor.day) })
      .where('id', '=', id)
      .execute()
    await writeAudit(transaction, {
      at: now,
      actor,
      as: grant,
      action: withdrawn ? 'stand-in.withdraw' : 'stand-in.end',
      subject: { kind: 'stand-in', id },
      unit: row.unit_id,
      before: { lastDay: termOf({ from, to }).lastDay, withdrawn: false },
      after: { lastDay: termOf({ from, to: actor.day }).lastDay, withdrawn },
      detail: { appointment: row.id, holder: row.person_id, person: standIn.person_id },
    })
    await endSessionsOfIdle(transaction, standIn.person_id, actor.day, signIn)
    return row.person_id
  })
}

async function appointmentOf(transaction: OpenTransaction, id: string): Promise<string> {
  const found = isId(id)
    ? await transaction.selectFrom('stand_in').select('appointment_id').where('id', '=', id).executeTakeFirst()
    : undefined
  if (!found) throw new Refusal('not-found')
  return found.appointment_id
}
