/**
 * Calendar dates as a Vietnamese official writes them, and back. An ISO date may stop at the month, the quarter or the
 * year, as far as the document states it (contract of the reading: nothing is guessed).
 */

const romanQuarters: readonly string[] = ['I', 'II', 'III', 'IV']
const isoDay = /^(\d{4})-(\d{2})-(\d{2})$/
const isoMonth = /^(\d{4})-(\d{2})$/
const isoQuarter = /^(\d{4})-Q([1-4])$/
const isoYear = /^\d{4}$/

export type DatePrecision = 'day' | 'month' | 'quarter' | 'year'

/** How far an ISO date is stated; null where it is none. */
export function precisionOf(iso: string): DatePrecision | null {
  if (isoDay.test(iso)) return 'day'
  if (isoMonth.test(iso)) return 'month'
  if (isoQuarter.test(iso)) return 'quarter'
  return isoYear.test(iso) ? 'year' : null
}

/** `2021-11-05` → `05/11/2021`, `2026-03` → `03/2026`, `2026-Q3` → `III/2026`; anything else as it came. */
export function writtenDate(iso: string): string {
  const day = isoDay.exec(iso)
  if (day) return `${day[3]}/${day[2]}/${day[1]}`
  const month = isoMonth.exec(iso)
  if (month) return `${month[2]}/${month[1]}`
  const quarter = isoQuarter.exec(iso)
  if (quarter) return `${romanQuarters[Number(quarter[2]) - 1]}/${quarter[1]}`
  return iso
}

const dateNouns: Readonly<Record<DatePrecision, string>> = { day: 'ngày', month: 'tháng', quarter: 'quý', year: 'năm' }

/** The same with its noun: `ngày 05/11/2021`, `tháng 03/2026`, `quý III/2026`, `năm 2026`. */
export function namedDate(iso: string): string {
  const precision = precisionOf(iso)
  return precision ? `${dateNouns[precision]} ${writtenDate(iso)}` : iso
}

/** The day, month, quarter or year that a person typed (`5/11/2021`, `3/2026`, `III/2026`, `2026`); null where it is none. */
export function isoFromWritten(written: string): string | null {
  const text = written.trim().replace(/^(ngày|tháng|quý|năm)\s+/iu, '')
  const parts = /^(?:(?:(\d{1,2})[/.-])?(\d{1,2}|IV|I{1,3})[/.-])?(\d{4})$/iu.exec(text)
  if (!parts) return null
  const [, day, middle, year = ''] = parts
  if (!middle) return year
  const quarter = romanQuarters.indexOf(middle.toUpperCase())
  if (quarter >= 0) return day ? null : `${year}-Q${quarter + 1}`
  const month = Number(middle)
  if (month < 1 || month > 12) return null
  const isoMonthText = `${year}-${middle.padStart(2, '0')}`
  if (!day) return isoMonthText
  const lastDay = new Date(Date.UTC(Number(year), month, 0)).getUTCDate()
  return Number(day) >= 1 && Number(day) <= lastDay ? `${isoMonthText}-${day.padStart(2, '0')}` : null
}

/** Whether an ISO date, as far as it is stated, stands in the calendar: `2026-02-29` and `2026-13` do not. */
export function isRealDate(iso: string): boolean {
  return isoFromWritten(writtenDate(iso)) === iso
}
