import type { Actor } from '#access/actor.ts'
import { inTransaction } from '#platform/database/database.ts'
import type { EndInput } from '../contract.ts'
import { closeAppointment, endSessionsOfIdle } from './close-appointment.ts'
import { lockAppointment } from './load-appointment.ts'
import type { PeopleParts } from './people-parts.ts'

/** Ends an appointment from a day on; answers the holder. It can be taken back by `restoreAppointment`. */
export function endAppointment(
  { database, clock, signIn }: PeopleParts,
  actor: Actor,
  id: string,
  { from }: EndInput,
): Promise<string> {
  return inTransaction(database, async (transaction) => {
    const { row, grant } = await lockAppointment(transaction, actor, 'end', id)
    await closeAppointment(transaction, row, { actor, grant, from, now: clock(), signIn })
    await endSessionsOfIdle(transaction, row.person_id, actor.day, signIn)
    return row.person_id
  })
}
