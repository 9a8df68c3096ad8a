import { type RawBuilder, sql } from 'kysely'
import type { Reach } from '#access/reach.ts'
import { belongsInReach } from '#features/organisation/index.ts'
import type { Day } from '#kernel/dates/day.ts'

/** Which columns hold the units that take the result: whoever gave the work, through whom and to whom it is reported. */
export const takerColumns = ['assignment.giver_id', 'assignment.via_id', 'assignment.to_id'] as const

/** Work whose result units in reach take. */
export function isTakenInReach(reach: Reach, day: Day): RawBuilder<boolean> {
  const parts = takerColumns.map((column) => belongsInReach(reach, day, column))
  return sql<boolean>`coalesce(${sql.join(parts, sql` or `)}, false)`
}
