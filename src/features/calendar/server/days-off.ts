import { sql } from 'kysely'
import { type CalendarDay, firstYear, lastYear, lawfulDaysOff } from '#documents/deadlines/days-off.ts'
import { type DaysOff, isWeekend } from '#documents/deadlines/index.ts'
import type { Database } from '#platform/database/database.ts'
import type { DayInYear } from '../contract.ts'
import './tables.ts'

/** The lawful days off of all years, worked out once. */
let lawful: readonly string[] | null = null

function allLawful(): readonly string[] {
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, at) => firstYear + at)
  lawful ??= years.flatMap((year) => lawfulDaysOff(year).map(({ day }) => day))
  return lawful
}

/** All days off, and days worked in exchange, of every year whose law is known. */
export async function knownDaysOff(database: Database): Promise<DaysOff> {
  const kept = await database.selectFrom('calendar_day').select(['day', 'kind']).execute()
  const off = new Set(allLawful())
  const worked = new Set<string>()
  for (const { day, kind } of kept) {
    if (kind === 'off') off.add(day)
    else {
      off.delete(day)
      worked.add(day)
    }
  }
  return { off, worked }
}

/** The days of a year that are not as every week, in order: what the law gives with what was put over it. */
export async function daysOfYear(database: Database, year: number): Promise<readonly DayInYear[]> {
  const kept = await database
    .selectFrom('calendar_day')
    .select(['day', 'kind', 'name', 'source'])
    .where(sql<boolean>`day between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date`)
    .execute()
  return mergedDays(lawfulDaysOff(year), kept)
}

/** A lawful day of which the notice says that it is worked stands as worked, so that it can be seen and taken back. */
function mergedDays(lawful: readonly CalendarDay[], kept: readonly CalendarDay[]): readonly DayInYear[] {
  const days = new Map<string, DayInYear>(lawful.map((each) => [each.day, { ...each, own: false }]))
  for (const each of kept) days.set(each.day, { ...each, own: true })
  return [...days.values()].sort((one, other) => (one.day < other.day ? -1 : 1))
}

/** Whether to say of a day that it is worked or off would change anything; a weekend is off of itself. */
export function saysNothing(day: string, kind: 'off' | 'worked'): boolean {
  const lawful = lawfulDaysOff(Number(day.slice(0, 4))).some((each) => each.day === day)
  return kind === 'off' ? isWeekend(day) && !lawful : !isWeekend(day) && !lawful
}
