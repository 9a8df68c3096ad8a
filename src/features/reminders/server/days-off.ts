import { isWorkingDay } from '#documents/deadlines/index.ts'
import { knownDaysOff } from '#features/calendar/index.ts'
import type { Day } from '#kernel/dates/day.ts'
import type { Database } from '#platform/database/database.ts'

/** Whether a day is off, by the calendar as it stands now. */
export async function findDaysOff(database: Database): Promise<(day: Day) => boolean> {
  const daysOff = await knownDaysOff(database)
  return (day) => !isWorkingDay(day, daysOff)
}
