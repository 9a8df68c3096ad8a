import { isRealDate } from '#kernel/written-date.ts'

/**
 * The normalized deadlines of a reading taken apart (docs: the contract of `danvan read`): one value out of
 * `<2021-11-05`, `2021-10-01/2021-10-30`, `FREQ=MONTHLY;BYMONTHDAY=15 (before)`, `AFTER(text)+10D` and their like.
 */

/** A point in time: an ISO date of some precision, a day of every year (`12-10`), an event, or the day of issue. */
export type TimePoint = { readonly date: string } | { readonly event: string } | { readonly issue: true }

/** A recurrence as RFC 5545 has it, as far as official documents use it. */
export interface Recurrence {
  readonly frequency: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY'
  readonly interval: number
  readonly months: readonly number[]
  readonly days: readonly number[]
  readonly weekdays: readonly string[]
  readonly before: boolean
  /** How often within one period; 1 where nothing is said. */
  readonly times: number
}

export type DeadlineValue =
  | { readonly shape: 'before' | 'by' | 'from' | 'within'; readonly point: TimePoint }
  | { readonly shape: 'between'; readonly start: TimePoint; readonly end: TimePoint; readonly openEnd: boolean }
  | { readonly shape: 'recurring'; readonly rule: Recurrence; readonly bounds: DeadlineValue | null }
  | { readonly shape: 'continuous'; readonly bounds: DeadlineValue | null }
  | { readonly shape: 'offset'; readonly event: string; readonly amount: number; readonly unit: string }
  | { readonly shape: 'limit'; readonly event: string; readonly amount: number; readonly unit: string }
  | { readonly shape: 'according'; readonly event: string }
  | { readonly shape: 'several'; readonly values: readonly DeadlineValue[] }

const dayOfEveryYear = /^\d{2}-\d{2}$/
const someLeapYear = '2024'
const comparisons = [
  ['<=', 'by'],
  ['>=', 'from'],
  ['<', 'before'],
] as const

/** A date that the calendar has, of some precision, or a day of every year. */
function isDate(text: string): boolean {
  return isRealDate(dayOfEveryYear.test(text) ? `${someLeapYear}-${text}` : text)
}

function parsePoint(text: string): TimePoint | null {
  if (text === 'ISSUE_DATE') return { issue: true }
  const event = /^(?:EVENT|ON)\((.+)\)$/s.exec(text)
  if (event?.[1]) return { event: event[1] }
  return isDate(text) ? { date: text } : null
}

function parseNumbers(text: string | undefined): number[] | null {
  if (text === undefined) return []
  const numbers = text.split(',').map(Number)
  return numbers.every(Number.isInteger) ? numbers : null
}

function parseRecurrence(text: string): Recurrence | null {
  const match = /^(FREQ=[A-Z0-9=;,-]+?)(?: x(\d+))?( \(before\))?$/.exec(text)
  if (!match?.[1]) return null
  const parts = new Map(match[1].split(';').map((part) => part.split('=', 2) as [string, string]))
  const known = ['FREQ', 'INTERVAL', 'BYMONTH', 'BYMONTHDAY', 'BYDAY']
  if ([...parts.keys()].some((key) => !known.includes(key))) return null
  const frequency = parts.get('FREQ')
  if (frequency !== 'DAILY' && frequency !== 'WEEKLY' && frequency !== 'MONTHLY' && frequency !== 'YEARLY') return null
  const [months, days] = [parseNumbers(parts.get('BYMONTH')), parseNumbers(parts.get('BYMONTHDAY'))]
  const interval = Number(parts.get('INTERVAL') ?? 1)
  if (!months || !days || !Number.isInteger(interval) || interval < 1) return null
  const weekdays = parts.get('BYDAY')?.split(',') ?? []
  return { frequency, interval, months, days, weekdays, before: match[3] !== undefined, times: Number(match[2] ?? 1) }
}

function parseRelative(text: string): DeadlineValue | null {
  const per = /^PER\((.+)\)$/s.exec(text)
  if (per?.[1]) return { shape: 'according', event: per[1] }
  const limit = /^WITHIN (\d+) ([A-Z ]+) AFTER\((.+)\)$/s.exec(text)
  if (limit?.[3]) return { shape: 'limit', event: limit[3], amount: Number(limit[1]), unit: limit[2] ?? '' }
  const offset = /^(?:AFTER|EVENT|ON)\((.+)\)(?:([+-]\d+)([A-Z]*))?$/s.exec(text)
  if (!offset?.[1]) return null
  return { shape: 'offset', event: offset[1], amount: Number(offset[2] ?? 0), unit: offset[3] || 'D' }
}

function parseSpan(text: string): DeadlineValue | null {
  const slash = text.indexOf('/')
  if (slash < 0) return null
  const openEnd = text.endsWith('+')
  const [start, end] = [parsePoint(text.slice(0, slash)), parsePoint(text.slice(slash + 1, openEnd ? -1 : undefined))]
  return start && end ? { shape: 'between', start, end, openEnd } : null
}

function parseBound(text: string): DeadlineValue | null {
  const prefix = /^(FREQ=[^ ]+(?: x\d+)?); (.+)$/.exec(text)
  if (prefix?.[1] && prefix[2]) {
    const [rule, bounds] = [parseRecurrence(prefix[1]), parseDeadline(prefix[2])]
    return rule && bounds ? { shape: 'recurring', rule, bounds } : null
  }
  const continuous = /^CONTINUOUS(?:[ ;]+(.+))?$/.exec(text)
  if (!continuous) return null
  const bounds = continuous[1] ? parseDeadline(continuous[1]) : null
  return continuous[1] && !bounds ? null : { shape: 'continuous', bounds }
}

function parseSeveral(text: string): DeadlineValue | null {
  const separator = [' + ', '; ', ', '].find((mark) => text.includes(mark))
  if (!separator) return null
  const values = text.split(separator).map(parseDeadline)
  return values.every((value) => value !== null) ? { shape: 'several', values } : null
}

/** Takes a normalized deadline apart; null where the form is not known, so that a caller can show it as it stands. */
export function parseDeadline(normalized: string): DeadlineValue | null {
  const text = normalized.trim()
  for (const [sign, shape] of comparisons) {
    if (!text.startsWith(sign)) continue
    const point = parsePoint(text.slice(sign.length))
    return point ? { shape, point } : parseSeveral(text)
  }
  const rule = parseRecurrence(text)
  if (rule) return { shape: 'recurring', rule, bounds: null }
  if (isDate(text)) return { shape: 'within', point: { date: text } }
  return parseBound(text) ?? parseRelative(text) ?? parseSpan(text) ?? parseSeveral(text)
}
