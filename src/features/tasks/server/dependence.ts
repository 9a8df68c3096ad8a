import { sql } from 'kysely'
import type { OpenTransaction } from '#platform/database/database.ts'
import './tables.ts'

/** Says that units lead, help with or gave work, so that the event that founded them is not undone under it. */
export async function workLeaningOn(transaction: OpenTransaction, units: readonly string[]): Promise<string | null> {
  if (units.length === 0) return null
  const { rows } = await sql<{ found: boolean }>`
    select exists (
      select from assignment
      where unit_id = any(${[...units]}::uuid[]) or giver_id = any(${[...units]}::uuid[])
        or to_id = any(${[...units]}::uuid[]) or via_id = any(${[...units]}::uuid[])
    ) or exists (
      select from assignment_support where unit_id = any(${[...units]}::uuid[])
    ) as found`.execute(transaction)
  return rows[0]?.found
    ? 'Không hoàn tác được vì đơn vị đã được giao hoặc đã giao việc theo kế hoạch. Nếu đơn vị không còn hoạt động, hãy dùng “Giải thể” hoặc “Sáp nhập”.'
    : null
}
