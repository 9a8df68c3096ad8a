import type { Actor, Grant } from '#access/actor.ts'
import { decideForAll } from '#access/decide.ts'
import type { Resource } from '#access/resource.ts'
import { Refusal } from '#kernel/refusal.ts'
import { writeAudit } from '#platform/audit/audit.ts'
import { inTransaction, type OpenTransaction } from '#platform/database/database.ts'
import type { EndInput } from '../contract.ts'
import { closeAppointment, cutStandIns, endSessionsOfIdle } from './close-appointment.ts'
import { type AppointmentRow, resourceOf } from './load-appointment.ts'
import { lockPerson } from './load-person.ts'
import type { PeopleParts } from './people-parts.ts'
import { placesOn } from './person-resources.ts'
import './tables.ts'

/**
 * A person leaves: from the day on they hold no appointment and stand in for nobody, and once that day has come their
 * sessions end. What they did stays theirs. Refused where one of the appointments is not the actor's to end.
 */
export async function depart(
  { database, clock, signIn }: PeopleParts,
  actor: Actor,
  personId: string,
  { from }: EndInput,
): Promise<void> {
  const now = clock()
  await inTransaction(database, async (transaction) => {
    const { row, resources } = await lockPerson(transaction, actor, 'see', personId)
    // Before anything is said of how things stand: whoever may not do it hears of nothing else.
    authoriseAll(actor, resources)
    const appointments = await openAppointments(transaction, row.id, from)
    const placeOf = placesOn(transaction, actor)
    const toEnd = appointments.map(async (each) => resourceOf(each, await placeOf(each.unit_id)))
    const grant = authoriseAll(actor, await Promise.all(toEnd))
    for (const appointment of appointments) {
      await closeAppointment(transaction, appointment, { actor, grant, from, now, signIn })
    }
    await cutStandIns(transaction, { personId: row.id }, from, now)
    await writeAudit(transaction, {
      at: now,
      actor,
      as: grant,
      action: 'person.depart',
      subject: { kind: 'person', id: row.id },
      unit: resources[0].unit,
      after: { from },
    })
    await endSessionsOfIdle(transaction, row.id, actor.day, signIn)
  })
}

/** Those that would still hold on the day or after, locked. */
async function openAppointments(
  transaction: OpenTransaction,
  personId: string,
  from: string,
): Promise<readonly AppointmentRow[]> {
  const open = await transaction
    .selectFrom('appointment')
    .select(['id', 'person_id', 'role', 'unit_id', 'valid', 'appointed_to', 'withdrawn_at', 'ends'])
    .where('person_id', '=', personId)
    .where('withdrawn_at', 'is', null)
    .where((where) => where.or([where('ends', 'is', null), where('ends', '>', from)]))
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
  if (open.length === 0) throw new Refusal('already-ended')
  return open
}

function authoriseAll(actor: Actor, [first, ...others]: readonly Resource[]): Grant {
  if (!first) throw new Refusal('not-found')
  const asAppointment = (resource: Resource): Resource => ({ ...resource, kind: 'appointment' })
  const { grant, why } = decideForAll(actor, 'end', [asAppointment(first), ...others.map(asAppointment)])
  if (!grant) throw new Refusal('forbidden', { sentence: why })
  return grant
}
