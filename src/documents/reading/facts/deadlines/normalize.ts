import { daysInMonth, isoOf } from '#kernel/dates/calendar-date.ts'
import type { DeadlineKind } from '../../contract.ts'
import { ruleOf } from './frequency.ts'
import type { Moment } from './moments.ts'
import type { TimeExpression } from './time-expressions.ts'

/** What the surroundings say about a time that does not say it itself. */
export interface TimeContext {
  /** The year of the heading, the table or the plan; null where there is none or more than one. */
  readonly year: number | null
  /** Whether the clause says that the duty recurs ("định kỳ"), so that a day without a year is of every year. */
  readonly recurs: boolean
}

export interface NormalizedTime {
  readonly kind: DeadlineKind
  readonly normalized: string
}

const lastMonths = [3, 6, 9, 12]
const firstMonths = [1, 4, 7, 10]

/** A time expression in the closed form of the contract; null where the text leaves too much open. */
export function normalizeTime(time: TimeExpression, context: TimeContext): NormalizedTime | null {
  if (time.moments.length === 0) return time.frequency ? periodic(ruleOf(time.frequency.frequency)) : null
  if (isRecurring(time, context)) return recurring(time)
  return time.until ? range(time, time.until, context) : points(time, context)
}

const periodic = (normalized: string): NormalizedTime => ({ kind: 'periodic', normalized })
const absolute = (normalized: string): NormalizedTime => ({ kind: 'absolute', normalized })

function isRecurring(time: TimeExpression, context: TimeContext): boolean {
  const dated = time.moments.some((moment) => moment.year !== null) || (time.until?.year ?? null) !== null
  if (dated) return false
  return time.frequency !== null || context.recurs || time.moments.some((moment) => moment.ofQuarter !== null)
}

function recurring(time: TimeExpression): NormalizedTime | null {
  const before = time.bound === 'before' ? ' (before)' : ''
  if (time.until) return recurringRange(time, time.until)
  const rules = groupByDay(time.moments).map((moments) => recurrence(moments, time))
  return rules.every((rule) => rule !== null) ? periodic(rules.map((rule) => `${rule}${before}`).join(' + ')) : null
}

/** Moments of the same day of several months make one rule: 10/3, 10/6, 10/9; so do several days of every month. */
function groupByDay(moments: readonly Moment[]): (readonly Moment[])[] {
  if (moments.every((moment) => moment.day !== null && monthsOf(moment).length === 0)) return [moments]
  const groups = new Map<number | null, Moment[]>()
  for (const moment of moments) groups.set(moment.day, [...(groups.get(moment.day) ?? []), moment])
  return [...groups.values()]
}

function recurrence(moments: readonly Moment[], time: TimeExpression): string | null {
  const first = moments[0]
  if (!first) return null
  const days = [...new Set(moments.flatMap(({ day }) => day ?? []))]
  const day = days.length === 0 ? '' : `;BYMONTHDAY=${days.join(',')}`
  const months = moments.flatMap(monthsOf)
  if (months.length > 0) return `FREQ=YEARLY;BYMONTH=${[...new Set(months)].sort((a, b) => a - b).join(',')}${day}`
  const frequency = time.frequency?.frequency
  if (!frequency || first.day === null) return null
  if (frequency.unit === 'month') return `${ruleOf(frequency)}${day}`
  // A day of the month under "hằng năm" names no month: nothing is guessed.
  return null
}

function monthsOf({ month, quarter, ofQuarter }: Moment): readonly number[] {
  if (month !== null) return [month]
  if (ofQuarter !== null) return ofQuarter === 'last' ? lastMonths : firstMonths
  return quarter === null ? [] : [quarter * 3 - 2, quarter * 3 - 1, quarter * 3]
}

function recurringRange(time: TimeExpression, until: Moment): NormalizedTime | null {
  const from = time.moments[0]
  const month = from?.month ?? until.month
  if (!from || month === null || until.month === null || from.day === null || until.day === null) return null
  return periodic(`FREQ=YEARLY; ${two(month)}-${two(from.day)}/${two(until.month)}-${two(until.day)}`)
}

function range(time: TimeExpression, until: Moment, context: TimeContext): NormalizedTime | null {
  const end = isoIn(until, until.year ?? context.year)
  const year = time.moments[0]?.year ?? until.year ?? context.year
  const first = time.moments[0]
  const start = first
    ? isoIn({ ...first, month: first.month ?? (first.day === null ? null : until.month) }, year)
    : null
  return start && end && start <= end ? absolute(`${start}/${end}`) : null
}

function points(time: TimeExpression, context: TimeContext): NormalizedTime | null {
  const last = time.moments.at(-1)
  const isos = time.moments.map((moment) => isoIn(moment, moment.year ?? last?.year ?? context.year))
  const values = time.moments.map((moment, index) => point(time, moment, isos[index] ?? null))
  if (!values.every((value) => value !== null)) return null
  const [first, next] = time.moments
  // "Quý II, quý III năm 2026": two quarters that adjoin are one span of time.
  const isWithin = (time.bound === 'on' || time.bound === 'bare') && !time.completes
  if (isWithin && first && next && time.moments.length === 2 && adjoin(first, next))
    return absolute(`${isos[0]}/${isos[1]}`)
  return absolute(values.join(time.bound === 'on' || time.bound === 'bare' ? ', ' : ' + '))
}

const adjoin = (one: Moment, other: Moment) =>
  one.day === null && other.day === null && one.quarter !== null && other.quarter === one.quarter + 1

function point(time: TimeExpression, moment: Moment, iso: string | null): string | null {
  if (!iso) return null
  if (time.bound === 'before') return `<${iso}`
  if (time.bound === 'from') return `>=${iso}`
  if (time.bound === 'by' || time.bound === 'until' || (time.completes && moment.day === null))
    return `<=${lastDay(iso)}`
  return iso
}

function isoIn({ quarter, month, day }: Moment, year: number | null): string | null {
  if (year === null || (day !== null && month === null)) return null
  const known = day === -1 && month !== null ? daysInMonth(year, month) : day
  return isoOf({ year, quarter, month, day: known })
}

const two = (value: number) => String(value).padStart(2, '0')

/** The last day of an ISO month, quarter or year; a day stays as it is. */
export function lastDay(iso: string): string {
  const [year = '', part] = iso.split('-')
  if (part === undefined) return `${year}-12-31`
  if (iso.length === 10) return iso
  const month = part.startsWith('Q') ? Number(part.slice(1)) * 3 : Number(part)
  return `${year}-${two(month)}-${two(daysInMonth(Number(year), month))}`
}
