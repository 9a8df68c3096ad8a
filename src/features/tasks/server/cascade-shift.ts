import { type DueShift, shiftedDue } from '#documents/deadlines/index.ts'
import { knownDaysOff } from '#features/calendar/index.ts'
import type { Day } from '#kernel/dates/day.ts'
import type { Database } from '#platform/database/database.ts'

/** Where a plan's deadlines on days off move to. */
export async function dueShiftOf(database: Database, shift: DueShift): Promise<(day: Day) => Day> {
  if (shift === 'none') return (day) => day
  const daysOff = await knownDaysOff(database)
  return (day) => shiftedDue(day, shift, daysOff)
}
