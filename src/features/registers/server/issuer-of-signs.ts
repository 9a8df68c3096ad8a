import { sql } from 'kysely'
import type { Day } from '#kernel/dates/day.ts'
import { Refusal } from '#kernel/refusal.ts'
import { writtenDate } from '#kernel/written-date.ts'
import type { Database } from '#platform/database/database.ts'
import './tables.ts'

/** What is missing before a sign of a unit can be made: one sentence that says what to do. */
export interface MissingForSign {
  readonly problem: string
}

/** How a unit stands in signs on a day (`STP`, `UBND`), or what is missing. */
export async function issuerOn(
  database: Database,
  unit: string,
  day: Day,
): Promise<{ readonly issuer: string } | MissingForSign> {
  const version = await database
    .selectFrom('unit_version')
    .select(['name', 'sign_abbreviation'])
    .where('unit_id', '=', unit)
    .where(sql<boolean>`valid @> ${day}::date`)
    .executeTakeFirst()
  if (!version)
    return { problem: `Đơn vị ban hành không hoạt động vào ngày ${writtenDate(day)} nên không cấp số được.` }
  const issuer = version.sign_abbreviation?.trim()
  if (issuer) return { issuer }
  return {
    problem: `${version.name} chưa có chữ viết tắt trong ký hiệu (như STP, UBND) nên chưa cấp số được. Hãy nhờ quản trị viên bổ sung ở trang Đơn vị, mục “Sửa thông tin”.`,
  }
}

/** Throws a Refusal with the sentence where something is missing. */
export function refuseMissing<Found extends object>(found: Found | MissingForSign): Found {
  if ('problem' in found) throw new Refusal('no-number', { sentence: found.problem })
  return found
}
