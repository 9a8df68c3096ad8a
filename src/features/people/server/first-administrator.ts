import { dayOf } from '#kernel/dates/day.ts'
import { newId } from '#kernel/ids.ts'
import type { Database, OpenTransaction } from '#platform/database/database.ts'
import { dayRange } from '#platform/database/day-range.ts'
import { newPerson } from './new-person.ts'
import './tables.ts'

/** Whether anybody was ever appointed administrator of the whole installation. The last one cannot be ended. */
export async function hasAdministrator(database: Database): Promise<boolean> {
  const found = await database
    .selectFrom('appointment')
    .select('id')
    .where('role', '=', 'administrator')
    .where('unit_id', 'is', null)
    .where('withdrawn_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** Makes the person who administers the whole installation from today on, without an end. Answers the person's id. */
export async function addFirstAdministrator(transaction: OpenTransaction, name: string, now: Date): Promise<string> {
  const person = newPerson({ name, email: null, phone: null }, now)
  await transaction.insertInto('person').values(person).execute()
  await transaction
    .insertInto('appointment')
    .values({
      id: newId(now.getTime()),
      person_id: person.id,
      role: 'administrator',
      unit_id: null,
      position: null,
      valid: dayRange(dayOf(now), null),
      appointed_to: null,
      decision_sign: null,
      decision_date: null,
      made_at: now,
      withdrawn_at: null,
    })
    .execute()
  return person.id
}
