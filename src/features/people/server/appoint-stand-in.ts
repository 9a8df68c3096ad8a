import type { Actor } from '#access/actor.ts'
import type { Day } from '#kernel/dates/day.ts'
import { newId } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusal.ts'
import { writeAudit } from '#platform/audit/audit.ts'
import { type Database, inTransaction, type OpenTransaction } from '#platform/database/database.ts'
import { dayRange } from '#platform/database/day-range.ts'
import type { StandInInput } from '../contract.ts'
import { endOf, problemOfStandIn } from '../model/index.ts'
import { isBrokenRule } from './broken-rule.ts'
import { type AllowedAppointment, lockAppointment } from './load-appointment.ts'
import { loadPerson } from './load-person.ts'
import './tables.ts'

/**
 * Appoints a stand-in for the holder of an appointment (ủy quyền), by the holder or by an administrator. What one carries
 * for another cannot be passed on. Answers the holder.
 */
export function appointStandIn(
  database: Database,
  actor: Actor,
  appointmentId: string,
  input: StandInInput,
  now: Date,
): Promise<string> {
  return inTransaction(database, async (transaction) => {
    const allowed = await lockAppointment(transaction, actor, 'delegate', appointmentId)
    await refuseImproper(transaction, actor, allowed, input)
    const { row, grant } = allowed
    const id = newId(now.getTime())
    try {
      await transaction
        .insertInto('stand_in')
        .values({
          id,
          appointment_id: row.id,
          person_id: input.personId,
          valid: dayRange(input.from, endOf(input)),
          decision_sign: input.decision.sign,
          decision_date: input.decision.date,
          made_at: now,
          withdrawn_at: null,
        })
        .execute()
    } catch (error) {
      throw isBrokenRule(error, 'stand_in_one_at_a_time') ? new Refusal('stand-in-there') : error
    }
    const { personId, from, lastDay, decision } = input
    await writeAudit(transaction, {
      at: now,
      actor,
      as: grant,
      action: 'stand-in.make',
      subject: { kind: 'stand-in', id },
      unit: row.unit_id,
      after: { appointment: row.id, holder: row.person_id, person: personId, from, lastDay, decision },
    })
    return row.person_id
  })
}

async function refuseImproper(
  transaction: OpenTransaction,
  actor: Actor,
  { row, term, grant }: AllowedAppointment,
  input: StandInInput,
): Promise<void> {
  if (row.withdrawn_at) throw new Refusal('already-ended')
  if (grant.standInFor !== null && grant.appointmentId === row.id) {
    throw new Refusal('forbidden', { sentence: 'Người làm thay không được ủy quyền lại cho người khác.' })
  }
  const problem = problemOfStandIn(input, term, actor.day)
  if (problem) throw new Refusal('invalid', { sentence: problem, place: 'from' })
  if (input.personId === row.person_id) throw improper('Hãy chọn người khác: không ai tự làm thay mình.')
  await refuseUnknown(transaction, actor, input.personId)
  if (await hasLeft(transaction, input.personId, input.from)) {
    throw improper('Người này không giữ vai trò nào trong thời gian đó nên không nhận ủy quyền được.')
  }
}

const improper = (sentence: string) => new Refusal('invalid', { sentence, place: 'personId' })

/** One whom the actor may not see is refused as one that does not exist. */
async function refuseUnknown(transaction: OpenTransaction, actor: Actor, personId: string): Promise<void> {
  try {
    await loadPerson(transaction, actor, 'see', personId)
  } catch (error) {
    throw error instanceof Refusal ? improper('Không tìm thấy người này. Hãy chọn lại.') : error
  }
}

async function hasLeft(transaction: OpenTransaction, personId: string, from: Day): Promise<boolean> {
  const held = await transaction
    .selectFrom('appointment')
    .select('id')
    .where('person_id', '=', personId)
    .where((where) => where.or([where('ends', 'is', null), where('ends', '>', from)]))
    .limit(1)
    .executeTakeFirst()
  return held === undefined
}
