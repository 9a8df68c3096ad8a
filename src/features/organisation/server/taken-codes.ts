import { sql } from 'kysely'
import type { Database } from '#platform/database/database.ts'
import { readDayRange } from '#platform/database/day-range.ts'
import { type Change, type EventProblem, eventProblem } from '../model/index.ts'
import './tables.ts'

/** One problem for each unit that would bear a mã định danh which another unit bears at the same time. */
export async function problemsOfCodes(database: Database, changes: readonly Change[]): Promise<EventProblem[]> {
  const opened = changes.flatMap((change) =>
    change.kind === 'open-version' && change.version.organId !== null ? [change.version] : [],
  )
  const codes = [...new Set(opened.map(({ organId }) => organId))]
  if (codes.length === 0) return []
  const bearing = await database
    .selectFrom('unit_version')
    .select(['unit_id', 'valid', 'organ_id'])
    .where('organ_id', '=', sql<string>`any(${codes}::text[])`)
    .execute()
  const others = [
    ...bearing.map(({ unit_id, valid, organ_id }) => ({ unit: unit_id, organId: organ_id, ...readDayRange(valid) })),
    ...opened,
  ]
  const ends = new Map(
    changes.flatMap((change) =>
      change.kind === 'close-version' ? [[`${change.version.unit} ${change.version.from}`, change.to]] : [],
    ),
  )
  return opened
    .filter((version) =>
      others.some((other) => {
        const to = ends.get(`${other.unit} ${other.from}`) ?? other.to
        return other.unit !== version.unit && other.organId === version.organId && (to === null || to > version.from)
      }),
    )
    .map(({ unit }) => eventProblem('organ-id-taken', unit))
}
