import { beginSession } from '../../src/features/accounts/server/sessions.ts'
import { nameColumns } from '../../src/features/people/server/new-person.ts'
import { newId } from '../../src/kernel/ids.ts'
import { type Database, inTransaction } from '../../src/platform/database/database.ts'
import { dayRange } from '../../src/platform/database/day-range.ts'
import type { Cast } from './actors.ts'

interface SavedCast {
  readonly ids: ReadonlyMap<string, string>
  /** Of the session of each person. */
  readonly cookies: ReadonlyMap<string, string>
}

/** Saves people with accounts, appointments and stand-ins, and signs everybody in. */
export function saveCast(database: Database, cast: Cast, now: Date): Promise<SavedCast> {
  const ids = new Map<string, string>()
  const cookies = new Map<string, string>()
  const paper = { decision_sign: null, decision_date: null, made_at: now, withdrawn_at: null }
  const idFor = (key: string): string => {
    const id = ids.get(key) ?? newId(now.getTime())
    ids.set(key, id)
    return id
  }
  return inTransaction(database, async (transaction) => {
    for (const [index, name] of [...cast.people, ...cast.bystanders].entries()) {
      const person = {
        id: idFor(name),
        ...nameColumns(name),
        email: `nguoi${index}@vi-du.vn`,
        phone: null,
        made_at: now,
      }
      await transaction.insertInto('person').values(person).execute()
      const id = idFor(`account of ${name}`)
      const account = {
        id,
        person_id: person.id,
        username: `nguoi${index}`,
        password_hash: null,
        created_at: now,
      }
      await transaction.insertInto('account').values(account).execute()
      cookies.set(name, `danvan_session=${await beginSession(transaction, begun(id), now)}`)
    }
    for (const { key, role, unit, named, from, to, holder } of cast.appointments) {
      const id = idFor(`appointment of ${key}`)
      const valid = dayRange(from, to)
      const row = {
        id,
        person_id: idFor(holder),
        role,
        unit_id: unit,
        position: null,
        valid,
        appointed_to: to,
        ...paper,
      }
      await transaction.insertInto('appointment').values(row).execute()
      for (const unit_id of named) {
        await transaction.insertInto('appointment_named_unit').values({ appointment_id: id, unit_id }).execute()
      }
    }
    for (const { person, appointment, from, to } of cast.standIns) {
      const appointment_id = idFor(`appointment of ${appointment}`)
      const row = {
        id: idFor(`stand-in of ${person}`),
        appointment_id,
        person_id: idFor(person),
        valid: dayRange(from, to),
        ...paper,
      }
      await transaction.insertInto('stand_in').values(row).execute()
    }
    return { ids, cookies }
  })
}

function begun(accountId: string) {
  const place = { address: '127.0.0.1', userAgent: 'matrix', browserToken: null }
  return { accountId, secondFactor: false, place }
}
