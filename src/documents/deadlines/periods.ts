import { cutOffOf } from '#documents/reporting-regime/cut-offs.ts'
import { type Day, shiftDay } from '#kernel/dates/day.ts'
import type { Recurrence } from './deadline-value.ts'
import { dayIn, endOfMonth } from './stated-days.ts'

/** The length of time that a periodic report is for. */
export type PeriodLength = 'month' | 'quarter' | 'half' | 'year'

/** `2021-10`, `2021-Q1`, `2021-H1` or `2021`. */
export interface Period {
  readonly name: string
  readonly length: PeriodLength
  /** The calendar's first and last day of it. */
  readonly first: Day
  readonly last: Day
}

const monthsIn: Readonly<Record<PeriodLength, number>> = { month: 1, quarter: 3, half: 6, year: 12 }

/** How long the periods of a rule are, as its months say; null where they do not say it. */
export function lengthOf({ frequency, months, weekdays }: Recurrence): PeriodLength | null {
  if (weekdays.length > 0 && frequency === 'MONTHLY') return 'month'
  if (weekdays.length > 0 || frequency === 'DAILY' || frequency === 'WEEKLY') return null
  if (months.length === 0) return frequency === 'MONTHLY' ? 'month' : 'year'
  if (months.length === 12) return 'month'
  if (months.length === 4 && months.every((month, at) => month === (months[0] ?? 0) + at * 3)) return 'quarter'
  if (months.length === 2 && (months[1] ?? 0) - (months[0] ?? 0) === 6) return 'half'
  if (months.length !== 1) return null
  return months[0] === 6 || months[0] === 7 ? 'half' : 'year'
}

/**
 * The period that a report due on a day is for: the one whose last month holds the day; where the day stands in the first
 * month after a period (a report of a year due in January), the one before.
 */
export function periodOf(due: Day, length: PeriodLength): Period {
  const [year = 0, month = 1] = due.split('-').map(Number)
  const months = monthsIn[length]
  const isBehind = length !== 'month' && (month - 1) % months === 0
  const at = isBehind ? year * 12 + month - 2 : year * 12 + month - 1
  const number = Math.floor((at % 12) / months)
  const inYear = Math.floor(at / 12)
  return {
    name: nameOf(inYear, number, length),
    length,
    first: dayIn(inYear, number * months + 1, 1),
    last: endOfMonth(inYear, (number + 1) * months),
  }
}

function nameOf(year: number, number: number, length: PeriodLength): string {
  switch (length) {
    case 'month':
      return `${year}-${String(number + 1).padStart(2, '0')}`
    case 'quarter':
      return `${year}-Q${number + 1}`
    case 'half':
      return `${year}-H${number + 1}`
    case 'year':
      return `${year}`
  }
}

/** The period of a name such as `2021-Q1`; null where it names none. */
export function periodNamed(name: string): Period | null {
  const parts = /^(\d{4})(?:-(?:Q([1-4])|H([12])|(\d{2})))?$/.exec(name)
  if (!parts) return null
  const [, year, quarter, half, month] = parts
  if (quarter) return periodOf(dayIn(Number(year), Number(quarter) * 3, 1), 'quarter')
  if (half) return periodOf(dayIn(Number(year), Number(half) * 6, 1), 'half')
  return month ? periodOf(dayIn(Number(year), Number(month), 1), 'month') : periodOf(dayIn(Number(year), 12, 1), 'year')
}

/** A period as a report calls it: "quý I/2021", "6 tháng đầu năm 2021", "năm 2021"; another name as it stands. */
export function periodWords(name: string): string {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(name)
  if (quarter) return `quý ${['I', 'II', 'III', 'IV'][Number(quarter[2]) - 1]}/${quarter[1]}`
  const half = /^(\d{4})-H([12])$/.exec(name)
  if (half) return `6 tháng ${half[2] === '1' ? 'đầu' : 'cuối'} năm ${half[1]}`
  const month = /^(\d{4})-(\d{2})$/.exec(name)
  if (month) return `tháng ${month[2]}/${month[1]}`
  const week = /^(\d{4})-W(\d{2})$/.exec(name)
  if (week) return `tuần ${week[2]}/${week[1]}`
  return /^\d{4}$/.test(name) ? `năm ${name}` : name
}

/**
 * The days whose figures a report is about: from the day after the last period was closed to the day on which this one is
 * (thời gian chốt số liệu, Nghị định 09/2019/NĐ-CP, Điều 12: the 14th of the last month), or to the due day where that
 * comes first: what happens after it counts in the next period. Null where the law sets no day.
 */
export function dataWindow(period: Period, due: Day | null): { readonly from: Day; readonly to: Day } | null {
  const closed = closingDay(period, period.last)
  const opened = closingDay(periodOf(shiftDay(period.first, -1), period.length), period.last)
  if (closed === null || opened === null) return null
  return { from: shiftDay(opened, 1), to: due !== null && due < closed ? due : closed }
}

/** The day on which the law in force on a day closes a period's figures; null where it sets none. */
export function closingDay({ length, last }: Period, on: Day): Day | null {
  const [year = 0, month = 12] = last.split('-').map(Number)
  if (length === 'month') return dayIn(year, month, 14)
  const cutOff = cutOffOf(length, length === 'half' && month === 12 ? 6 : month, on)
  return cutOff === null ? null : dayIn(year, month, cutOff.day)
}
