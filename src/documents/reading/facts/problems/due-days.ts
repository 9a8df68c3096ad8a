import { daysInMonth } from '#kernel/dates/calendar-date.ts'

/** A day of every year. */
export interface DayOfYear {
  readonly month: number
  readonly day: number
}

/** A rule that returns every year on the same days, as `normalized` of a periodic deadline says it. */
export interface YearlyRule {
  readonly days: readonly DayOfYear[]
  /** "trước ngày": the day itself is too late. */
  readonly isBefore: boolean
}

const day = /^\d{4}-\d{2}-\d{2}$/

/** The last day on which a deadline with a year can be met (`YYYY-MM-DD`); null for rules, events and open ends. */
export function lastDayOf(normalized: string | null): string | null {
  if (normalized === null || normalized.startsWith('>') || normalized.startsWith('FREQ')) return null
  if (normalized.startsWith('<=')) return endOf(normalized.slice(2))
  if (normalized.startsWith('<')) {
    const stated = normalized.slice(1)
    const first = firstDayOf(stated)
    return first === null ? null : dayBefore(first)
  }
  const [, last] = normalized.split('/')
  return endOf(last ?? normalized)
}

/** The first day of a date of any precision. */
export function firstDayOf(iso: string): string | null {
  if (day.test(iso)) return iso
  const quarter = /^(\d{4})-Q([1-4])$/.exec(iso)
  if (quarter) return `${quarter[1]}-${twoDigits(Number(quarter[2]) * 3 - 2)}-01`
  if (/^\d{4}-\d{2}$/.test(iso)) return `${iso}-01`
  return /^\d{4}$/.test(iso) ? `${iso}-01-01` : null
}

/** The last day of a date of any precision. */
export function endOf(iso: string): string | null {
  if (day.test(iso)) return iso
  const quarter = /^(\d{4})-Q([1-4])$/.exec(iso)
  if (quarter) return endOf(`${quarter[1]}-${twoDigits(Number(quarter[2]) * 3)}`)
  const month = /^(\d{4})-(\d{2})$/.exec(iso)
  if (month) return `${iso}-${twoDigits(daysInMonth(Number(month[1]), Number(month[2])))}`
  return /^\d{4}$/.test(iso) ? `${iso}-12-31` : null
}

/** The days of a rule such as `FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=10`; null where it names no months or no day. */
export function yearlyRuleOf(normalized: string | null): YearlyRule | null {
  if (normalized === null || !/^FREQ=(?:YEARLY|MONTHLY)/.test(normalized)) return null
  const months = /BYMONTH=([\d,]+)/.exec(normalized)?.[1]?.split(',').map(Number)
  const dayOfMonth = /BYMONTHDAY=(\d{1,2})(?![\d,])/.exec(normalized)?.[1]
  if (months === undefined || dayOfMonth === undefined) return null
  const days = months.map((month) => ({ month, day: Number(dayOfMonth) }))
  return { days, isBefore: normalized.includes('(before)') }
}

/** `2021`, 3 March 10 → `2021-03-10`. */
export function onYear(year: number, { month, day: dayOfMonth }: DayOfYear): string {
  return `${year}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`
}

/** The day of a rule as it is written: `10/06`. */
export function writtenDay({ month, day: dayOfMonth }: DayOfYear): string {
  return `${twoDigits(dayOfMonth)}/${twoDigits(month)}`
}

function dayBefore(iso: string): string {
  const dayOfMonth = Number(iso.slice(8))
  if (dayOfMonth > 1) return `${iso.slice(0, 8)}${twoDigits(dayOfMonth - 1)}`
  const [year, month] = [Number(iso.slice(0, 4)), Number(iso.slice(5, 7))]
  if (month === 1) return `${year - 1}-12-31`
  return `${year}-${twoDigits(month - 1)}-${twoDigits(daysInMonth(year, month - 1))}`
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : `${value}`
}
