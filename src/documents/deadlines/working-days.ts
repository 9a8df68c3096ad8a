import { type Day, shiftDay } from '#kernel/dates/day.ts'

/** What departs from "Monday to Friday are worked": days off, and Saturdays or Sundays worked in exchange. */
export interface DaysOff {
  readonly off: ReadonlySet<Day>
  readonly worked: ReadonlySet<Day>
}

export const noDaysOff: DaysOff = { off: new Set(), worked: new Set() }

/** Whether it is Saturday or Sunday. */
export function isWeekend(day: Day): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday === 0 || weekday === 6
}

/** Whether state agencies work on the day. */
export function isWorkingDay(day: Day, { off, worked }: DaysOff): boolean {
  if (worked.has(day)) return true
  return !isWeekend(day) && !off.has(day)
}

/** No row of days off is so long; beyond it the calendar itself is wrong. */
const longestRow = 60

/** The day itself where it is worked, otherwise the nearest worked one in the direction. */
function nearest(day: Day, step: 1 | -1, daysOff: DaysOff): Day {
  let at = day
  for (let tries = 0; tries < longestRow && !isWorkingDay(at, daysOff); tries += 1) at = shiftDay(at, step)
  return at
}

export const workingDayOnOrAfter = (day: Day, daysOff: DaysOff): Day => nearest(day, 1, daysOff)

export const workingDayOnOrBefore = (day: Day, daysOff: DaysOff): Day => nearest(day, -1, daysOff)

/** The day so many working days after (before, where negative); the day itself does not count (Bộ luật Dân sự 2015, Điều 147). */
export function addWorkingDays(day: Day, count: number, daysOff: DaysOff): Day {
  const step = count < 0 ? -1 : 1
  let at = day
  for (let left = Math.abs(count); left > 0; left -= 1) at = nearest(shiftDay(at, step), step, daysOff)
  return at
}

/** Where a deadline on a day off moves to: nowhere, unless the plan says so. */
export const dueShifts = ['none', 'before', 'after'] as const
export type DueShift = (typeof dueShifts)[number]

export const dueShiftNames: Readonly<Record<DueShift, string>> = {
  none: 'Giữ nguyên ngày',
  before: 'Chuyển sang ngày làm việc liền trước',
  after: 'Chuyển sang ngày làm việc tiếp theo',
}

/** The last day in time under a setting; the day as stated where nothing moves. */
export function shiftedDue(due: Day, shift: DueShift, daysOff: DaysOff): Day {
  if (shift === 'before') return workingDayOnOrBefore(due, daysOff)
  return shift === 'after' ? workingDayOnOrAfter(due, daysOff) : due
}
