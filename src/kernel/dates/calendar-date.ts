/** A date of the Gregorian calendar at the precision its text states; what is not stated is null. */
export interface CalendarDate {
  readonly year: number | null
  /** 1 to 4; a quarter has no month. */
  readonly quarter: number | null
  /** 1 to 12. */
  readonly month: number | null
  readonly day: number | null
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

export function daysInMonth(year: number, month: number): number {
  if (month === 2 && isLeap(year)) return 29
  return monthLengths[month - 1] ?? 0
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** Whether the calendar has such a date. A day and month without a year may be 29 February. */
export function isPossible({ year, quarter, month, day }: CalendarDate): boolean {
  if (year !== null && (year < 1900 || year > 2100)) return false
  if (quarter !== null && (quarter < 1 || quarter > 4)) return false
  if (month !== null && (month < 1 || month > 12)) return false
  if (day === null) return true
  return month !== null && day >= 1 && day <= daysInMonth(year ?? 2000, month)
}

/** `2021-09-27`, `2021-09`, `2026-Q3` or `2021`; null where the year is not stated. */
export function isoOf({ year, quarter, month, day }: CalendarDate): string | null {
  if (year === null) return null
  if (quarter !== null) return `${year}-Q${quarter}`
  if (month === null) return `${year}`
  const twoDigits = (value: number) => String(value).padStart(2, '0')
  return day === null ? `${year}-${twoDigits(month)}` : `${year}-${twoDigits(month)}-${twoDigits(day)}`
}
