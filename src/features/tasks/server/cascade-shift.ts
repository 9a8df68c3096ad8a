import { type DaysOff, type DueShift, noDaysOff, shiftedDue } from '#documents/deadlines/index.ts'
import type { Day } from '#kernel/dates/day.ts'
import type { Database } from '#platform/database/database.ts'

/** Where a plan's deadlines on days off move to. */
export async function dueShiftOf(database: Database, shift: DueShift): Promise<(day: Day) => Day> {
  if (shift === 'none') return (day) => day
  const daysOff = await knownDaysOff(database)
  return (day) => shiftedDue(day, shift, daysOff)
}

/** All days off that the calendar knows. */
export async function knownDaysOff(_database: Database): Promise<DaysOff> {
  return noDaysOff
}
