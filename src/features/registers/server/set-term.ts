import type { Actor } from '#access/actor.ts'
import { authorise } from '#access/authorise.ts'
import { isId, newId } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusal.ts'
import { writtenDate } from '#kernel/written-date.ts'
import { writeAudit } from '#platform/audit/audit.ts'
import { type Database, inTransaction, type OpenTransaction } from '#platform/database/database.ts'
import type { TermInput } from '../contract.ts'
import { lockUnitForOpening } from './find-register.ts'
import { registerAt } from './register-resource.ts'
import './tables.ts'

/** Declares a term of a Party committee; answers its id. */
export function makeTerm(database: Database, actor: Actor, input: TermInput, now: Date): Promise<string> {
  return inTransaction(database, async (transaction) => {
    const grant = authorise(actor, 'change', await registerAt(transaction, actor, input.unitId))
    const id = newId(now.getTime())
    await refuseOverlap(transaction, id, input)
    const { unitId, name, from, lastDay } = input
    await transaction
      .insertInto('party_term')
      .values({ id, unit_id: unitId, name, from_day: from, last_day: lastDay })
      .execute()
    await writeAudit(transaction, {
      at: now,
      actor,
      as: grant,
      action: 'party-term.make',
      subject: { kind: 'party-term', id },
      unit: unitId,
      after: { name, from, lastDay },
    })
    return id
  })
}

/** Says anew when a term began and ended: its end is known when the next congress has closed. */
export function changeTerm(database: Database, actor: Actor, id: string, input: TermInput, now: Date): Promise<void> {
  return inTransaction(database, async (transaction) => {
    const row = isId(id)
      ? await transaction.selectFrom('party_term').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
      : undefined
    if (!row) throw new Refusal('not-found')
    const grant = authorise(actor, 'change', await registerAt(transaction, actor, row.unit_id, id))
    await refuseOverlap(transaction, id, { ...input, unitId: row.unit_id })
    const { name, from, lastDay } = input
    await transaction
      .updateTable('party_term')
      .set({ name, from_day: from, last_day: lastDay })
      .where('id', '=', id)
      .execute()
    await writeAudit(transaction, {
      at: now,
      actor,
      as: grant,
      action: 'party-term.change',
      subject: { kind: 'party-term', id },
      unit: row.unit_id,
      before: { name: row.name, from: row.from_day, lastDay: row.last_day },
      after: { name, from, lastDay },
    })
  })
}

/** A committee has one term at a time: the next begins the day after the congress closed. */
async function refuseOverlap(transaction: OpenTransaction, id: string, term: TermInput): Promise<void> {
  const { unitId, from, lastDay } = term
  if (lastDay !== null && lastDay < from) {
    throw new Refusal('invalid', { sentence: 'Ngày kết thúc nhiệm kỳ phải sau ngày bắt đầu.', place: 'lastDay' })
  }
  await lockUnitForOpening(transaction, unitId)
  const others = await transaction
    .selectFrom('party_term')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('id', '<>', id)
    .execute()
  const other = others.find(
    (each) => (lastDay === null || each.from_day <= lastDay) && (each.last_day === null || from <= each.last_day),
  )
  if (!other) return
  const sentence = `Thời gian này trùng với “${other.name}” (từ ${writtenDate(other.from_day)}). Hãy ghi ngày kết thúc của nhiệm kỳ ấy trước.`
  throw new Refusal('invalid', { sentence, place: 'from' })
}
