import { sql } from 'kysely'
import type { OpenTransaction } from '#platform/database/database.ts'
import './tables.ts'

/** Says that documents belong to one of the units, so that the event that founded it is not undone under them. */
export async function documentsLeaningOn(
  transaction: OpenTransaction,
  units: readonly string[],
): Promise<string | null> {
  const { count } = await transaction
    .selectFrom('document')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('unit_id', '=', sql<string>`any(${[...units]}::uuid[])`)
    .executeTakeFirstOrThrow()
  return Number(count) === 0
    ? null
    : `Không hoàn tác được vì đơn vị đã có ${count} văn bản. Nếu đơn vị không còn hoạt động, hãy dùng “Giải thể” hoặc “Sáp nhập”.`
}
