import { daysInMonth } from '#kernel/dates/calendar-date.ts'
import type { Day } from '#kernel/dates/day.ts'

const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** `2021`, 3, 10 → `2021-03-10`. */
export const dayIn = (year: number, month: number, day: number): Day => `${year}-${twoDigits(month)}-${twoDigits(day)}`

/** The first day of a date of any precision (`2026`, `2026-Q3`, `2026-03`, a day); null where it is none. */
export function firstDayOf(stated: string): Day | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(stated)) return stated
  const quarter = /^(\d{4})-Q([1-4])$/.exec(stated)
  if (quarter) return dayIn(Number(quarter[1]), Number(quarter[2]) * 3 - 2, 1)
  if (/^\d{4}-\d{2}$/.test(stated)) return `${stated}-01`
  return /^\d{4}$/.test(stated) ? `${stated}-01-01` : null
}

/** The last day of a date of any precision; null where it is none. */
export function lastDayOf(stated: string): Day | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(stated)) return stated
  const quarter = /^(\d{4})-Q([1-4])$/.exec(stated)
  if (quarter) return endOfMonth(Number(quarter[1]), Number(quarter[2]) * 3)
  const month = /^(\d{4})-(\d{2})$/.exec(stated)
  if (month) return endOfMonth(Number(month[1]), Number(month[2]))
  return /^\d{4}$/.test(stated) ? `${stated}-12-31` : null
}

export function endOfMonth(year: number, month: number): Day {
  return dayIn(year, month, daysInMonth(year, month))
}

/** A day so many months later, at the end of the month where that has no such day. */
export function shiftMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const at = year * 12 + (month - 1) + months
  const [toYear, toMonth] = [Math.floor(at / 12), (((at % 12) + 12) % 12) + 1]
  return dayIn(toYear, toMonth, Math.min(date, daysInMonth(toYear, toMonth)))
}
