import { type Day, shiftDay } from '#kernel/dates/day.ts'
import { monthOf, shiftMonth } from './calendar-days.ts'

/** A stretch of days laid out over a width from 0 to 1. */
export interface TimelineScale {
  readonly from: Day
  readonly to: Day
  /** Where a day begins; below 0 or above 1 where it lies outside. */
  readonly at: (day: Day) => number
  /** The first day of each month that begins within. */
  readonly months: readonly Day[]
}

const daysFromTo = (from: Day, to: Day): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

/** Whole months around all these days; null where there are none. */
export function timelineScale(days: readonly (Day | null)[]): TimelineScale | null {
  const known = days.flatMap((day) => day ?? []).sort()
  const [first, last] = [known[0], known.at(-1)]
  if (first === undefined || last === undefined) return null
  const [from, to] = [monthOf(first).first, monthOf(last).last]
  const length = daysFromTo(from, to) + 1
  const months: Day[] = []
  for (let month = from; month <= to; month = shiftMonth(month, 1)) months.push(month)
  return { from, to, at: (day) => daysFromTo(from, day) / length, months }
}

/** The first and last day of a time stated to the year, the quarter, the month or the day. */
export function daysOfPeriod(from: string | null, to: string | null): readonly (Day | null)[] {
  return [from && firstDay(from), (to ?? from) && lastDay(to ?? from ?? '')]
}

function firstDay(stated: string): Day | null {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(stated)
  if (quarter) return `${quarter[1]}-${String(Number(quarter[2]) * 3 - 2).padStart(2, '0')}-01`
  if (/^\d{4}$/.test(stated)) return `${stated}-01-01`
  if (/^\d{4}-\d{2}$/.test(stated)) return `${stated}-01`
  return /^\d{4}-\d{2}-\d{2}$/.test(stated) ? stated : null
}

function lastDay(stated: string): Day | null {
  const first = firstDay(stated)
  if (first === null || /^\d{4}-\d{2}-\d{2}$/.test(stated)) return first
  if (/^\d{4}$/.test(stated)) return `${stated}-12-31`
  return shiftDay(shiftMonth(first, stated.includes('Q') ? 3 : 1), -1)
}
