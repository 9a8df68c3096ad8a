import { sql } from 'kysely'
import type { SignFamily } from '#documents/signs/compose-sign.ts'
import type { Day } from '#kernel/dates/day.ts'
import { newId } from '#kernel/ids.ts'
import { writtenDate } from '#kernel/written-date.ts'
import type { Database, OpenTransaction } from '#platform/database/database.ts'
import { yearOf } from '../model/index.ts'
import type { MissingForSign } from './issuer-of-signs.ts'
import './tables.ts'

/** Which series a number is of: whose, over which period, for which type. */
export interface Series {
  readonly unit: string
  readonly family: SignFamily
  readonly typeCode: string
  readonly period: { readonly year: number } | { readonly termId: string }
}

export interface FoundRegister {
  readonly id: string
  readonly started_after: number
  readonly last_number: number
}

/** The calendar year of the day, or the Party term that it lies in: the unit's own, else the nearest committee's above it. */
export async function periodOn(
  database: Database,
  unit: string,
  family: SignFamily,
  day: Day,
): Promise<Series['period'] | MissingForSign> {
  if (family === 'state') return { year: yearOf(day) }
  const { rows } = await sql<{ id: string }>`
    select party_term.id
    from party_term
    left join unit_above on unit_above.superior_id = party_term.unit_id
      and unit_above.unit_id = ${unit} and unit_above.line = 'party' and unit_above.valid @> ${day}::date
    where (party_term.unit_id = ${unit} or unit_above.superior_id is not null)
      and from_day <= ${day}::date and (last_day is null or last_day >= ${day}::date)
    order by coalesce(unit_above.depth, 0), from_day desc
    limit 1`.execute(database)
  const [term] = rows
  if (term) return { termId: term.id }
  return {
    problem: `Chưa khai nhiệm kỳ cấp ủy có ngày ${writtenDate(day)} nên chưa cấp số được: văn bản của Đảng đánh số theo nhiệm kỳ. Văn thư khai nhiệm kỳ ở trang Sổ đăng ký số, rồi làm lại bước này.`,
  }
}

/** The register of a series, its own type's before the one for all types; undefined where none was opened. */
export async function findRegister(
  database: Database,
  { unit, family, typeCode, period }: Series,
  lock = false,
): Promise<FoundRegister | undefined> {
  let query = database
    .selectFrom('number_register')
    .select(['id', 'started_after', 'last_number'])
    .where('unit_id', '=', unit)
    .where('family', '=', family)
    .where((where) => where.or([where('type_code', '=', typeCode), where('type_code', 'is', null)]))
    .orderBy(sql`type_code nulls last`)
    .limit(1)
  query = 'year' in period ? query.where('year', '=', period.year) : query.where('term_id', '=', period.termId)
  return (lock ? query.forUpdate() : query).executeTakeFirst()
}

/** Held while a register is opened, so that two do not open two for the same series. */
export async function lockUnitForOpening(transaction: OpenTransaction, unit: string): Promise<void> {
  await transaction.selectFrom('unit').select('id').where('id', '=', unit).forNoKeyUpdate().executeTakeFirst()
}

/**
 * The register of a series, locked until the transaction ends. Where none was opened, it is opened here for the type alone,
 * beginning at 01.
 */
export async function lockRegister(
  transaction: OpenTransaction,
  series: Series,
  opened: { readonly by: string; readonly at: Date },
): Promise<FoundRegister> {
  const found = await findRegister(transaction, series, true)
  if (found) return found
  await lockUnitForOpening(transaction, series.unit)
  const meanwhile = await findRegister(transaction, series, true)
  if (meanwhile) return meanwhile
  const register = { id: newId(opened.at.getTime()), started_after: 0, last_number: 0 }
  await transaction
    .insertInto('number_register')
    .values({
      ...register,
      unit_id: series.unit,
      family: series.family,
      type_code: series.typeCode,
      year: 'year' in series.period ? series.period.year : null,
      term_id: 'termId' in series.period ? series.period.termId : null,
      opened_at: opened.at,
      opened_by: opened.by,
    })
    .execute()
  return register
}
