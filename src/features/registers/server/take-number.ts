import { behindIssuer, codeOfType, composeSign, readWrittenSign } from '#documents/signs/compose-sign.ts'
import type { Day } from '#kernel/dates/day.ts'
import type { Line } from '#kernel/line-of-authority.ts'
import { Refusal } from '#kernel/refusal.ts'
import { writtenDate } from '#kernel/written-date.ts'
import type { Database, OpenTransaction } from '#platform/database/database.ts'
import { familyOf } from '../model/index.ts'
import { findRegister, lockRegister, periodOn, type Series } from './find-register.ts'
import { issuerOn, type MissingForSign, refuseMissing } from './issuer-of-signs.ts'
import './tables.ts'

/** A document that is to be numbered. */
export interface Numbered {
  readonly unit: string
  readonly line: Line
  /** Its type by name: `Kế hoạch`. */
  readonly type: string
  readonly day: Day
}

/** What the book says of it. */
export interface InBook extends Numbered {
  readonly title: string
  readonly planId: string
  readonly by: string
  readonly at: Date
}

/** The next sign of a series, as it would be now; nothing is taken. */
export async function nextSign(
  database: Database,
  numbered: Numbered,
): Promise<{ readonly sign: string; readonly opened: boolean } | MissingForSign> {
  const found = await seriesFor(database, numbered)
  if ('problem' in found) return found
  const register = await findRegister(database, found.series)
  const number = (register?.last_number ?? 0) + 1
  return { sign: signOf(found, number), opened: register !== undefined }
}

/**
 * Takes the next number for a plan and answers its sign; the register's row stays locked until the transaction ends, so a
 * rolled back one gives it back. Throws a Refusal with what is missing (abbreviation, Party term, type).
 */
export async function takeNumber(transaction: OpenTransaction, book: InBook): Promise<string> {
  const found = refuseMissing(await seriesFor(transaction, book))
  const register = await lockRegister(transaction, found.series, book)
  const number = register.last_number + 1
  const sign = signOf(found, number)
  await write(transaction, register.id, { number, suffix: '', sign }, book, false)
  await transaction.updateTable('number_register').set({ last_number: number }).where('id', '=', register.id).execute()
  return sign
}

/**
 * States the sign that a plan bears on paper and answers it as it is kept. A sign of the unit itself reserves its number,
 * and is refused where the number was given already, whatever stands behind the issuer; a sign of another issuer is none of
 * the unit's registers'.
 */
export async function recordSign(transaction: OpenTransaction, written: string, book: InBook): Promise<string> {
  const sign = readWrittenSign(written)
  if (!sign) {
    throw new Refusal('invalid', {
      sentence: 'Số, ký hiệu chưa đúng. Hãy ghi như trên văn bản: 12/KH-STP, hoặc 12-KH/HU với văn bản của Đảng.',
      place: 'sign',
    })
  }
  const issuer = await issuerOn(transaction, book.unit, book.day)
  const family = familyOf(book.line)
  const isOwn = !('problem' in issuer) && behindIssuer(sign.issuer, issuer.issuer) !== null && family === sign.family
  if (!isOwn) return sign.text
  const period = refuseMissing(await periodOn(transaction, book.unit, family, book.day))
  const series: Series = { unit: book.unit, family, typeCode: sign.typeCode, period }
  const register = await lockRegister(transaction, series, book)
  await refuseTaken(transaction, register.id, sign.number, sign.suffix)
  await write(transaction, register.id, { number: sign.number, suffix: sign.suffix, sign: sign.text }, book, true)
  const last_number = Math.max(register.last_number, sign.number)
  await transaction.updateTable('number_register').set({ last_number }).where('id', '=', register.id).execute()
  return sign.text
}

/** Throws a Refusal that names the document which has the number. */
export async function refuseTaken(
  transaction: OpenTransaction,
  registerId: string,
  number: number,
  suffix: string,
): Promise<void> {
  const taken = await transaction
    .selectFrom('number_taken')
    .select(['sign', 'day', 'title'])
    .where('register_id', '=', registerId)
    .where('number', '=', number)
    .where('suffix', '=', suffix)
    .executeTakeFirst()
  if (!taken) return
  const sentence = `Số ${taken.sign} đã cấp ngày ${writtenDate(taken.day)} cho “${taken.title}”. Hãy kiểm tra lại số.`
  throw new Refusal('number-taken', { sentence, place: 'sign' })
}

interface FoundSeries {
  readonly series: Series
  readonly issuer: string
}

async function seriesFor(
  database: Database,
  { unit, line, type, day }: Numbered,
): Promise<FoundSeries | MissingForSign> {
  const typeCode = codeOfType(type)
  if (!typeCode) return { problem: `Loại văn bản “${type}” chưa có chữ viết tắt trong ký hiệu nên chưa cấp số được.` }
  const found = await issuerOn(database, unit, day)
  if ('problem' in found) return found
  const family = familyOf(line)
  const period = await periodOn(database, unit, family, day)
  if ('problem' in period) return period
  return { series: { unit, family, typeCode, period }, issuer: found.issuer }
}

const signOf = ({ series: { family, typeCode }, issuer }: FoundSeries, number: number): string =>
  composeSign({ family, number, typeCode, issuer })

async function write(
  transaction: OpenTransaction,
  registerId: string,
  sign: { readonly number: number; readonly suffix: string; readonly sign: string },
  { day, type, title, planId, by, at }: InBook,
  onPaper: boolean,
): Promise<void> {
  await transaction
    .insertInto('number_taken')
    .values({
      register_id: registerId,
      ...sign,
      day,
      type,
      title,
      plan_id: planId,
      on_paper: onPaper,
      taken_at: at,
      taken_by: by,
    })
    .execute()
}
