import type { Actor } from '#access/actor.ts'
import { composeSign } from '#documents/signs/compose-sign.ts'
import type { Day } from '#kernel/dates/day.ts'
import { Refusal } from '#kernel/refusal.ts'
import { writeAudit } from '#platform/audit/audit.ts'
import { type Database, inTransaction, type OpenTransaction } from '#platform/database/database.ts'
import type { StatedNumber } from '../contract.ts'
import { yearOf } from '../model/index.ts'
import { issuerOn, refuseMissing } from './issuer-of-signs.ts'
import { lockRegisterRow, type RegisterRow } from './register-resource.ts'
import { refuseTaken } from './take-number.ts'
import './tables.ts'

/** States a number as used on paper, so that it is never given here; the next one given comes after it. */
export function stateNumber(
  database: Database,
  actor: Actor,
  id: string,
  stated: StatedNumber,
  now: Date,
): Promise<void> {
  return inTransaction(database, async (transaction) => {
    const { row, grant } = await lockRegisterRow(transaction, actor, id)
    const { number, suffix, date: day, title, type } = stated
    await refuseOutside(transaction, row, day, actor.day)
    await refuseTaken(transaction, row.id, number, suffix)
    const { issuer } = refuseMissing(await issuerOn(transaction, row.unit_id, day))
    const plain = composeSign({ family: row.family, number, typeCode: row.type_code ?? 'KH', issuer })
    // In a series for all types the type is known by its words alone.
    const sign = row.type_code === null ? `${number}${suffix}` : plain.replace(/^\d+/, (figures) => figures + suffix)
    await transaction
      .insertInto('number_taken')
      .values({
        register_id: row.id,
        number,
        suffix,
        sign,
        day,
        type,
        title,
        plan_id: null,
        on_paper: true,
        taken_at: now,
        taken_by: actor.personId,
      })
      .execute()
    const last_number = Math.max(row.last_number, number)
    await transaction.updateTable('number_register').set({ last_number }).where('id', '=', row.id).execute()
    await writeAudit(transaction, {
      at: now,
      actor,
      as: grant,
      action: 'number-register.state-number',
      subject: { kind: 'number-register', id: row.id },
      unit: row.unit_id,
      after: { sign, number, date: day, title },
    })
  })
}

async function refuseOutside(
  transaction: OpenTransaction,
  { year, term_id }: RegisterRow,
  day: Day,
  today: Day,
): Promise<void> {
  if (day > today) {
    throw new Refusal('invalid', { sentence: 'Ngày văn bản không thể sau hôm nay. Hãy kiểm tra lại.', place: 'date' })
  }
  const term =
    term_id === null
      ? undefined
      : await transaction.selectFrom('party_term').selectAll().where('id', '=', term_id).executeTakeFirst()
  const inside = term ? term.from_day <= day && (term.last_day === null || day <= term.last_day) : yearOf(day) === year
  if (inside) return
  throw new Refusal('invalid', { sentence: 'Ngày văn bản không thuộc thời gian của sổ này.', place: 'date' })
}

/** Takes a number stated by mistake back; one that a plan bears stays. */
export function withdrawNumber(
  database: Database,
  actor: Actor,
  at: { readonly id: string; readonly number: number; readonly suffix: string },
  now: Date,
): Promise<void> {
  return inTransaction(database, async (transaction) => {
    const { row, grant } = await lockRegisterRow(transaction, actor, at.id)
    const taken = await transaction
      .deleteFrom('number_taken')
      .where('register_id', '=', row.id)
      .where('number', '=', at.number)
      .where('suffix', '=', at.suffix)
      .where('plan_id', 'is', null)
      .where('on_paper', '=', true)
      .returning(['sign', 'title'])
      .executeTakeFirst()
    if (!taken) {
      throw new Refusal('invalid', {
        sentence: 'Số này không được ghi theo giấy, hoặc đã cấp cho kế hoạch.',
        place: 'number',
      })
    }
    const { last } = await transaction
      .selectFrom('number_taken')
      .select(({ fn }) => fn.max('number').as('last'))
      .where('register_id', '=', row.id)
      .executeTakeFirstOrThrow()
    const last_number = Math.max(row.started_after, last ?? 0)
    await transaction.updateTable('number_register').set({ last_number }).where('id', '=', row.id).execute()
    await writeAudit(transaction, {
      at: now,
      actor,
      as: grant,
      action: 'number-register.withdraw-number',
      subject: { kind: 'number-register', id: row.id },
      unit: row.unit_id,
      before: taken,
    })
  })
}
