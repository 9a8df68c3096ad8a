import type { Actor } from '#access/actor.ts'
import { Refusal } from '#kernel/refusal.ts'
import { writeAudit } from '#platform/audit/audit.ts'
import { type Database, inTransaction } from '#platform/database/database.ts'
import type { PersonChange } from '../contract.ts'
import { isBrokenRule } from './broken-rule.ts'
import { lockPerson } from './load-person.ts'
import { nameColumns } from './new-person.ts'
import './tables.ts'

/** Changes the name, the e-mail or the phone; what is left out stays. */
export async function changePerson(
  database: Database,
  actor: Actor,
  id: string,
  change: PersonChange,
  now: Date,
): Promise<void> {
  await inTransaction(database, async (transaction) => {
    const { row, resources, grant } = await lockPerson(transaction, actor, 'change', id)
    const after = {
      name: change.name ?? row.name,
      email: change.email === undefined ? row.email : (change.email?.toLowerCase() ?? null),
      phone: change.phone === undefined ? row.phone : change.phone,
    }
    try {
      await transaction
        .updateTable('person')
        .set({ ...nameColumns(after.name), email: after.email, phone: after.phone })
        .where('id', '=', row.id)
        .execute()
    } catch (error) {
      throw isBrokenRule(error, 'person_email_once') ? new Refusal('email-taken', { place: 'email' }) : error
    }
    const { name, email, phone } = row
    await writeAudit(transaction, {
      at: now,
      actor,
      as: grant,
      action: 'person.change',
      subject: { kind: 'person', id: row.id },
      unit: resources[0].unit,
      before: { name, email, phone },
      after,
    })
  })
}
