import { daysInMonth } from '#kernel/dates/calendar-date.ts'
import { type Day, shiftDay } from '#kernel/dates/day.ts'

/** Monday is 0, Sunday 6. */
export function weekdayOf(day: Day): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
}

export const weekdayNames = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'] as const
export const shortWeekdayNames = ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'] as const

/** The seven days of the week that a day is in, Monday first. */
export function weekOf(day: Day): readonly Day[] {
  const monday = shiftDay(day, -weekdayOf(day))
  return Array.from({ length: 7 }, (_, index) => shiftDay(monday, index))
}

/** The whole weeks that show the month of a day. */
export function weeksOfMonth(day: Day): readonly (readonly Day[])[] {
  const { first, last } = monthOf(day)
  const weeks: (readonly Day[])[] = []
  for (let start = weekOf(first)[0] ?? first; start <= last; start = shiftDay(start, 7)) weeks.push(weekOf(start))
  return weeks
}

/** The first and the last day of the month of a day. */
export function monthOf(day: Day): { readonly first: Day; readonly last: Day } {
  const [year = 0, month = 1] = day.split('-').map(Number)
  const named = day.slice(0, 7)
  return { first: `${named}-01`, last: `${named}-${String(daysInMonth(year, month)).padStart(2, '0')}` }
}

/** The same day so many months on; the last of a shorter month where it has no such day. */
export function shiftMonth(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const count = year * 12 + (month - 1) + months
  const [newYear, newMonth] = [Math.floor(count / 12), (count % 12) + 1]
  const last = Math.min(date, daysInMonth(newYear, newMonth))
  const twoDigits = (value: number) => String(value).padStart(2, '0')
  return `${String(newYear).padStart(4, '0')}-${twoDigits(newMonth)}-${twoDigits(last)}`
}

export interface Spanning {
  readonly key: string
  readonly from: Day
  readonly to: Day
}

/**
 * For each day of a week the spans that reach it, each in the same place on all its days so that it can be drawn as one
 * bar; null for an empty place. The spans that begin first, then the longest, take the first places.
 */
export function lanesOfWeek<Span extends Spanning>(
  week: readonly Day[],
  spans: readonly Span[],
): readonly (readonly (Span | null)[])[] {
  const [first = '', last = ''] = [week[0], week.at(-1)]
  const reaching = spans
    .filter(({ from, to }) => from <= last && to >= first)
    .sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : one.to > other.to ? -1 : 1))
  const lanes: Span[][] = []
  for (const span of reaching) {
    const free = lanes.find((lane) => (lane.at(-1)?.to ?? '') < span.from)
    if (free) free.push(span)
    else lanes.push([span])
  }
  return week.map((day) => lanes.map((lane) => lane.find(({ from, to }) => from <= day && day <= to) ?? null))
}
