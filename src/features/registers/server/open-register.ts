import { sql } from 'kysely'
import type { Actor } from '#access/actor.ts'
import { authorise } from '#access/authorise.ts'
import { isTypeCode } from '#documents/signs/type-codes.ts'
import { newId } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusal.ts'
import { writeAudit } from '#platform/audit/audit.ts'
import { type Database, inTransaction, type OpenTransaction } from '#platform/database/database.ts'
import type { OpenInput } from '../contract.ts'
import { lockUnitForOpening } from './find-register.ts'
import { lockRegisterRow, registerAt } from './register-resource.ts'
import './tables.ts'

/** Opens a unit's register from the number after the last one used on paper; answers its id. */
export function openRegister(database: Database, actor: Actor, input: OpenInput, now: Date): Promise<string> {
  return inTransaction(database, async (transaction) => {
    const { unitId, typeCode, year, termId, lastUsed } = input
    const grant = authorise(actor, 'change', await registerAt(transaction, actor, unitId))
    await lockUnitForOpening(transaction, unitId)
    await refuseWrong(transaction, input)
    const id = newId(now.getTime())
    await transaction
      .insertInto('number_register')
      .values({
        id,
        unit_id: unitId,
        family: year === null ? 'party' : 'state',
        type_code: typeCode,
        year,
        term_id: termId,
        started_after: lastUsed,
        last_number: lastUsed,
        opened_at: now,
        opened_by: actor.personId,
      })
      .execute()
    await writeAudit(transaction, {
      at: now,
      actor,
      as: grant,
      action: 'number-register.open',
      subject: { kind: 'number-register', id },
      unit: unitId,
      after: { typeCode, year, term: termId, lastUsed },
    })
    return id
  })
}

async function refuseWrong(transaction: OpenTransaction, { unitId, typeCode, year, termId }: OpenInput): Promise<void> {
  if ((year === null) === (termId === null)) {
    throw new Refusal('invalid', { sentence: 'Hãy chọn năm, hoặc nhiệm kỳ với sổ của Đảng.', place: 'year' })
  }
  if (termId !== null && typeCode === null) {
    const sentence = 'Văn bản của Đảng đánh số theo từng tên loại trong nhiệm kỳ. Hãy chọn loại văn bản.'
    throw new Refusal('invalid', { sentence, place: 'typeCode' })
  }
  if (typeCode !== null && !isTypeCode(typeCode)) throw new Refusal('invalid', { place: 'typeCode' })
  if (termId !== null && !(await termReaches(transaction, termId, unitId))) throw new Refusal('not-found')
  const there = await transaction
    .selectFrom('number_register')
    .select('id')
    .where('unit_id', '=', unitId)
    .where(sql<boolean>`type_code is not distinct from ${typeCode}`)
    .where(sql<boolean>`year is not distinct from ${year}::integer and term_id is not distinct from ${termId}::uuid`)
    .executeTakeFirst()
  if (there) throw new Refusal('register-there')
}

/** Whether the term is the unit's own, or that of somebody who is or was above it in the Party line. */
async function termReaches(transaction: OpenTransaction, termId: string, unit: string): Promise<boolean> {
  const { rows } = await sql`
    select from party_term
    where id = ${termId} and (unit_id = ${unit} or unit_id in (
      select superior_id from unit_above where unit_id = ${unit} and line = 'party'
    ))`.execute(transaction)
  return rows.length > 0
}

/** Says anew which number was used last before the register was opened; while no number was given here. */
export function changeStart(database: Database, actor: Actor, id: string, lastUsed: number, now: Date): Promise<void> {
  return inTransaction(database, async (transaction) => {
    const { row, grant } = await lockRegisterRow(transaction, actor, id)
    const { first } = await transaction
      .selectFrom('number_taken')
      .select(({ fn }) => fn.min('number').as('first'))
      .where('register_id', '=', row.id)
      .where('on_paper', '=', false)
      .executeTakeFirstOrThrow()
    if (first !== null) throw new Refusal('register-begun')
    const { last } = await transaction
      .selectFrom('number_taken')
      .select(({ fn }) => fn.max('number').as('last'))
      .where('register_id', '=', row.id)
      .executeTakeFirstOrThrow()
    await transaction
      .updateTable('number_register')
      .set({ started_after: lastUsed, last_number: Math.max(lastUsed, last ?? 0) })
      .where('id', '=', row.id)
      .execute()
    await writeAudit(transaction, {
      at: now,
      actor,
      as: grant,
      action: 'number-register.change',
      subject: { kind: 'number-register', id: row.id },
      unit: row.unit_id,
      before: { lastUsed: row.started_after },
      after: { lastUsed },
    })
  })
}
