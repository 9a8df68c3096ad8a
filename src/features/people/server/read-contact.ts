import type { Actor } from '#access/actor.ts'
import { recordRead } from '#platform/audit/audit.ts'
import type { Database } from '#platform/database/database.ts'
import type { PersonContact } from '../contract.ts'
import { loadPerson } from './load-person.ts'

/** The e-mail and phone of a person, for whoever may see them. That they were looked at is written down first. */
export async function readContact(database: Database, actor: Actor, id: string, now: Date): Promise<PersonContact> {
  const { row, resources, grant } = await loadPerson(database, actor, 'contact', id)
  if (row.id !== actor.personId) {
    await recordRead(database, {
      at: now,
      actor,
      as: grant,
      action: 'person.contact',
      subject: { kind: 'person', id: row.id },
      unit: resources[0].unit,
      fields: ['email', 'phone'],
    })
  }
  return { email: row.email, phone: row.phone }
}
