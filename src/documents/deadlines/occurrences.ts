import { type Day, shiftDay } from '#kernel/dates/day.ts'
import { type DeadlineValue, parseDeadline, type Recurrence, type TimePoint } from './deadline-value.ts'
import { dataWindow, lengthOf, periodOf } from './periods.ts'
import { daysOfRule, isDated } from './recurrence-days.ts'
import { firstDayOf, lastDayOf } from './stated-days.ts'

/** One time at which something is owed. */
export interface Occurrence {
  /** `2021-Q1`, `2021-H1`, `2021`, `2021-10`, `2021-W40`; null where it comes but once. */
  readonly period: string | null
  /** The days whose figures a report of the period is about; null where nothing sets them. */
  readonly dataFrom: Day | null
  readonly dataTo: Day | null
  readonly opens: Day | null
  /** The last day on which it is in time, that day included; null where the text leaves it open. */
  readonly due: Day | null
  /** The event on which the day depends, in the words of the document. */
  readonly awaits: string | null
}

/** What a rule is laid out over. */
export interface OccurrenceSpan {
  readonly from: Day
  readonly to: Day
  /** Of the document, for "kể từ ngày ban hành". */
  readonly issueDate?: Day | null
}

const undated: Occurrence = { period: null, dataFrom: null, dataTo: null, opens: null, due: null, awaits: null }

/**
 * When a deadline in the normal form of the reading contract falls due. Rules that come back are laid over the span, by
 * the day on which they fall due; everything else does not ask for it. What the text leaves blank stays unknown: a rule
 * without a day, and no deadline at all, is one occurrence without a day.
 */
export function occurrencesOf(normalized: string | null, span: OccurrenceSpan): readonly Occurrence[] {
  const value = normalized === null ? null : parseDeadline(normalized)
  return value === null ? [undated] : occurrencesOfValue(value, span)
}

function occurrencesOfValue(value: DeadlineValue, span: OccurrenceSpan): readonly Occurrence[] {
  switch (value.shape) {
    case 'before':
    case 'by':
    case 'from':
    case 'within':
      return [at(value.shape, value.point, span)]
    case 'between':
      return [between(value.start, value.end, value.openEnd, span)]
    case 'recurring':
      return recurring(value.rule, value.bounds, span)
    case 'continuous':
      return [{ ...undated, opens: value.bounds ? (occurrencesOfValue(value.bounds, span)[0]?.opens ?? null) : null }]
    case 'offset':
    case 'limit':
    case 'according':
      return [{ ...undated, awaits: value.event }]
    case 'several':
      return value.values.flatMap((each) => occurrencesOfValue(each, span))
  }
}

/** The days of a point: of an event none is known yet. */
function daysOf(
  point: TimePoint,
  span: OccurrenceSpan,
): { first: Day | null; last: Day | null; awaits: string | null } {
  if ('event' in point) return { first: null, last: null, awaits: point.event }
  if ('issue' in point) return { first: span.issueDate ?? null, last: span.issueDate ?? null, awaits: null }
  return { first: firstDayOf(point.date), last: lastDayOf(point.date), awaits: null }
}

function at(shape: 'before' | 'by' | 'from' | 'within', point: TimePoint, span: OccurrenceSpan): Occurrence {
  const { first, last, awaits } = daysOf(point, span)
  switch (shape) {
    case 'before':
      return { ...undated, due: first && shiftDay(first, -1), awaits }
    case 'by':
      return { ...undated, due: last, awaits }
    case 'from':
      return { ...undated, opens: first, awaits }
    case 'within':
      return { ...undated, opens: first === last ? null : first, due: last, awaits }
  }
}

function between(start: TimePoint, end: TimePoint, openEnd: boolean, span: OccurrenceSpan): Occurrence {
  const [from, to] = [daysOf(start, span), daysOf(end, span)]
  return { ...undated, opens: from.first, due: openEnd ? null : to.last, awaits: to.awaits ?? from.awaits }
}

function recurring(rule: Recurrence, bounds: DeadlineValue | null, span: OccurrenceSpan): readonly Occurrence[] {
  if (bounds?.shape === 'between') {
    const yearly = yearlyWindows(rule, bounds.start, bounds.end, span)
    if (yearly) return yearly
  }
  const limited = bounds ? within(span, occurrencesOfValue(bounds, span)[0] ?? undated) : span
  if (!isDated(rule)) return [{ ...undated, opens: bounds ? limited.from : null }]
  const length = lengthOf(rule)
  return daysOfRule(rule, limited.from, limited.to).map((day) => {
    // "Trước ngày 10": the period is that of the day named, the last day in time is the one before.
    const due = rule.before ? shiftDay(day, -1) : day
    if (length === null) return { ...undated, period: rule.weekdays.length > 0 ? weekOf(day) : day, due }
    const period = periodOf(day, length)
    const window = dataWindow(period, due)
    return { ...undated, period: period.name, due, dataFrom: window?.from ?? null, dataTo: window?.to ?? null }
  })
}

function within(span: OccurrenceSpan, { opens, due }: Occurrence): OccurrenceSpan {
  const from = opens !== null && opens > span.from ? opens : span.from
  return { ...span, from, to: due !== null && due < span.to ? due : span.to }
}

/** `FREQ=YEARLY; 12-10/12-15`: a window of days of every year. */
function yearlyWindows(
  rule: Recurrence,
  start: TimePoint,
  end: TimePoint,
  span: OccurrenceSpan,
): readonly Occurrence[] | null {
  if (rule.frequency !== 'YEARLY' || !('date' in start) || !('date' in end)) return null
  if (!/^\d{2}-\d{2}$/.test(start.date) || !/^\d{2}-\d{2}$/.test(end.date)) return null
  const turns = end.date < start.date ? 1 : 0
  const found: Occurrence[] = []
  for (let year = Number(span.from.slice(0, 4)) - turns; year <= Number(span.to.slice(0, 4)); year += 1) {
    const due = `${year + turns}-${end.date}`
    if (due < span.from || due > span.to) continue
    found.push({ ...undated, period: `${year}`, opens: `${year}-${start.date}`, due })
  }
  return found
}

/** The week of a day by ISO 8601: `2021-W40`. */
function weekOf(day: Day): string {
  const date = new Date(`${day}T00:00:00Z`)
  const weekday = (date.getUTCDay() + 6) % 7
  const thursday = new Date(date.getTime() + (3 - weekday) * 86_400_000)
  const year = thursday.getUTCFullYear()
  const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * 86_400_000)) + 1
  return `${year}-W${String(week).padStart(2, '0')}`
}
