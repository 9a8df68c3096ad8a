import { sql } from 'kysely'
import type { Actor, Grant } from '#access/actor.ts'
import { decideForAll } from '#access/decide.ts'
import type { Resource } from '#access/resource.ts'
import type { Day } from '#kernel/dates/day.ts'
import { newId } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusal.ts'
import { writtenDate } from '#kernel/written-date.ts'
import { writeAudit } from '#platform/audit/audit.ts'
import { type Database, inTransaction, type OpenTransaction } from '#platform/database/database.ts'
import { dayRange } from '#platform/database/day-range.ts'
import type { AppointmentInput } from '../contract.ts'
import { endOf, problemOfTerm } from '../model/index.ts'
import { isBrokenRule } from './broken-rule.ts'
import { lockPerson } from './load-person.ts'
import { placesOn } from './person-resources.ts'
import './tables.ts'

/** Appoints a person whom the actor may see; answers the appointment's id. */
export function appoint(
  database: Database,
  actor: Actor,
  personId: string,
  input: AppointmentInput,
  now: Date,
): Promise<string> {
  return inTransaction(database, async (transaction) => {
    const { row } = await lockPerson(transaction, actor, 'see', personId)
    const grant = await authoriseAppointment(transaction, actor, input)
    return insertAppointment(transaction, { actor, grant, personId: row.id, input, now })
  })
}

/** The grant by which the actor may appoint so: every unit that the appointment would reach from lies in their own reach. */
export async function authoriseAppointment(
  transaction: OpenTransaction,
  actor: Actor,
  input: AppointmentInput,
): Promise<Grant> {
  const placeOf = placesOn(transaction, actor)
  const resourceAt = async (unit: string | null): Promise<Resource> => ({
    kind: 'appointment',
    ...(await placeOf(unit)),
  })
  const named = await Promise.all(input.named.map(resourceAt))
  const { grant, why } = decideForAll(actor, 'make', [await resourceAt(input.unitId), ...named])
  if (!grant) throw new Refusal('forbidden', { sentence: why })
  return grant
}

/** Writes the appointment and its entry into the log; the caller has authorised it and locked the person. */
export async function insertAppointment(
  transaction: OpenTransaction,
  made: {
    readonly actor: Actor
    readonly grant: Grant
    readonly personId: string
    readonly input: AppointmentInput
    readonly now: Date
  },
): Promise<string> {
  const { actor, grant, personId, input, now } = made
  const problem = problemOfTerm(input)
  if (problem) throw new Refusal('invalid', { sentence: problem, place: 'lastDay' })
  if (input.role !== 'appraiser' && input.named.length > 0) {
    throw new Refusal('invalid', { sentence: 'Chỉ người thẩm định mới được giao thêm đơn vị.', place: 'named' })
  }
  await refuseEndedUnits(transaction, [...(input.unitId ? [input.unitId] : []), ...input.named], input.from)
  const id = newId(now.getTime())
  const to = endOf(input)
  try {
    await transaction
      .insertInto('appointment')
      .values({
        id,
        person_id: personId,
        role: input.role,
        unit_id: input.unitId,
        position: input.position,
        valid: dayRange(input.from, to),
        appointed_to: to,
        decision_sign: input.decision.sign,
        decision_date: input.decision.date,
        made_at: now,
        withdrawn_at: null,
      })
      .execute()
  } catch (error) {
    throw isBrokenRule(error, 'appointment_once_at_a_time') ? new Refusal('role-held') : error
  }
  if (input.named.length > 0) {
    const named = [...new Set(input.named)].map((unit_id) => ({ appointment_id: id, unit_id }))
    await transaction.insertInto('appointment_named_unit').values(named).execute()
  }
  const { role, from, lastDay, named, decision } = input
  await writeAudit(transaction, {
    at: now,
    actor,
    as: grant,
    action: 'appointment.make',
    subject: { kind: 'appointment', id },
    unit: input.unitId,
    after: { person: personId, role, unit: input.unitId, position: input.position, from, lastDay, named, decision },
  })
  return id
}

/** Nobody is appointed at a unit that is not there on the first day. */
async function refuseEndedUnits(transaction: OpenTransaction, units: readonly string[], from: Day): Promise<void> {
  for (const unit of new Set(units)) {
    const there = await transaction
      .selectFrom('unit_version')
      .select('unit_id')
      .where('unit_id', '=', unit)
      .where(sql<boolean>`valid @> ${from}::date`)
      .executeTakeFirst()
    if (there) continue
    const sentence = `Đơn vị này không hoạt động vào ngày ${writtenDate(from)}. Hãy chọn đơn vị hoặc ngày khác.`
    throw new Refusal('invalid', { sentence, place: 'unitId' })
  }
}
