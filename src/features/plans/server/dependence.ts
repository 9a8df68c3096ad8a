import { sql } from 'kysely'
import type { OpenTransaction } from '#platform/database/database.ts'
import './tables.ts'

/** Says that plans belong to one of the units, so that the event that founded it is not undone under them. */
export async function plansLeaningOn(transaction: OpenTransaction, units: readonly string[]): Promise<string | null> {
  const { count } = await transaction
    .selectFrom('plan')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('unit_id', '=', sql<string>`any(${[...units]}::uuid[])`)
    .executeTakeFirstOrThrow()
  return Number(count) === 0
    ? null
    : `Không hoàn tác được vì đơn vị đã có ${count} kế hoạch. Nếu đơn vị không còn hoạt động, hãy dùng “Giải thể” hoặc “Sáp nhập”.`
}
