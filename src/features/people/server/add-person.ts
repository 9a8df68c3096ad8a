import type { Actor, Grant } from '#access/actor.ts'
import { Refusal } from '#kernel/refusal.ts'
import { writeAudit } from '#platform/audit/audit.ts'
import { type Database, inTransaction, type OpenTransaction } from '#platform/database/database.ts'
import type { PersonInput } from '../contract.ts'
import { authoriseAppointment, insertAppointment } from './appoint.ts'
import { isBrokenRule } from './broken-rule.ts'
import { newPerson } from './new-person.ts'
import './tables.ts'

/** Adds a person with their first appointment, without which they would belong nowhere. Answers the person's id. */
export function addPerson(database: Database, actor: Actor, input: PersonInput, now: Date): Promise<string> {
  return inTransaction(database, async (transaction) => {
    const grant = await authoriseAppointment(transaction, actor, input.appointment)
    return insertPerson(transaction, { actor, grant, input, now })
  })
}

/** Writes the person, the appointment and their entries into the log; the caller has authorised it. */
export async function insertPerson(
  transaction: OpenTransaction,
  made: { readonly actor: Actor; readonly grant: Grant; readonly input: PersonInput; readonly now: Date },
): Promise<string> {
  const { actor, grant, input, now } = made
  const person = newPerson({ ...input, email: input.email?.toLowerCase() ?? null }, now)
  try {
    await transaction.insertInto('person').values(person).execute()
  } catch (error) {
    throw isBrokenRule(error, 'person_email_once') ? new Refusal('email-taken', { place: 'email' }) : error
  }
  const { name, email, phone } = person
  await writeAudit(transaction, {
    at: now,
    actor,
    as: grant,
    action: 'person.add',
    subject: { kind: 'person', id: person.id },
    unit: input.appointment.unitId,
    after: { name, email, phone },
  })
  await insertAppointment(transaction, { actor, grant, personId: person.id, input: input.appointment, now })
  return person.id
}
