import { daysInMonth } from '#kernel/dates/calendar-date.ts'
import { type Day, shiftDay } from '#kernel/dates/day.ts'
import type { Recurrence } from './deadline-value.ts'
import { dayIn } from './stated-days.ts'

const weekdayCodes = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']

/**
 * Whether a rule says on which days it falls. "Hằng quý", "2 lần mỗi tháng", "ngày 20 hằng quý" (of which month?) do not,
 * and nothing is guessed.
 */
export function isDated({ frequency, interval, months, days, weekdays, times }: Recurrence): boolean {
  if (times > 1) return false
  if (frequency === 'WEEKLY') return weekdays.length > 0 && interval === 1
  if (weekdays.length > 0) return frequency === 'MONTHLY' && interval === 1 && weekdays.every(isNumbered)
  if (days.length === 0) return false
  return frequency === 'YEARLY' ? months.length > 0 : frequency === 'MONTHLY' && (months.length > 0 || interval === 1)
}

/** "1SA", "-1MO": one weekday of a month, counted from its beginning or from its end. */
const isNumbered = (weekday: string): boolean => /^-?[1-4](?:MO|TU|WE|TH|FR|SA|SU)$/.test(weekday)

/** The days named by a dated rule from one day to another, both included, in order. A month without such a day is passed over. */
export function daysOfRule(rule: Recurrence, from: Day, to: Day): readonly Day[] {
  if (rule.frequency === 'WEEKLY') return weekdaysBetween(rule.weekdays, from, to)
  return rule.weekdays.length > 0 ? numberedWeekdays(rule.weekdays, from, to) : monthDaysBetween(rule, from, to)
}

/** The first Saturday, the last Monday of every month. */
function numberedWeekdays(weekdays: readonly string[], from: Day, to: Day): readonly Day[] {
  return weekdays
    .flatMap((weekday) => {
      const number = Number(weekday.slice(0, -2))
      return weekdaysBetween([weekday.slice(-2)], from, to).filter((day) => numberInMonth(day, number < 0) === number)
    })
    .sort()
}

/** The how-many-eth of its weekday a day is in its month; from the end as a negative number. */
function numberInMonth(day: Day, fromEnd: boolean): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return fromEnd ? -Math.ceil((daysInMonth(year, month) - date + 1) / 7) : Math.ceil(date / 7)
}

function monthDaysBetween({ months, days }: Recurrence, from: Day, to: Day): readonly Day[] {
  const found: Day[] = []
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    for (let month = 1; month <= 12; month += 1) {
      if (months.length > 0 && !months.includes(month)) continue
      const length = daysInMonth(year, month)
      for (const day of days) {
        const date = day < 0 ? length + 1 + day : day
        if (date < 1 || date > length) continue
        const named = dayIn(year, month, date)
        if (from <= named && named <= to) found.push(named)
      }
    }
  }
  return found.sort()
}

function weekdaysBetween(weekdays: readonly string[], from: Day, to: Day): readonly Day[] {
  const found: Day[] = []
  for (let day = from; day <= to; day = shiftDay(day, 1)) {
    if (weekdays.includes(weekdayCodes[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '')) found.push(day)
  }
  return found
}
