import { lastWordKey, wordKeys } from '#documents/agencies/word-keys.ts'
import type { FoundDate } from '#kernel/dates/find-dates.ts'
import { everyHint, type Hints, hint, may } from '../../hints/hints.ts'
import { trimmedEnd } from '../duties/trimmed-end.ts'
import { isBlankAt } from './clauses.ts'
import { type FoundFrequency, findFrequencies, frequencyOf } from './frequency.ts'
import { findMoments, type Moment } from './moments.ts'

/**
 * How a time binds: `before` that day, `by` that day, `until` ("đến", weaker), `from`, `on` (within), `bare` (no word
 * says how).
 */
export type Bound = 'before' | 'by' | 'until' | 'from' | 'on' | 'bare'

/** One or several moments under one bound, with how often they recur; or a frequency alone (`moments` empty). */
export interface TimeExpression {
  readonly start: number
  readonly end: number
  readonly bound: Bound
  readonly moments: readonly Moment[]
  /** The other end of a range. */
  readonly until: Moment | null
  readonly frequency: FoundFrequency | null
  /** "hoàn thành", "xong": the work must be done within that time. */
  readonly completes: boolean
  /** In brackets behind a period's name: "6 tháng (ngày 10 tháng 6)". */
  readonly ofPeriod: boolean
}

/** "tuần đầu", "tuần thứ ba của": the month that it is of is what can be said. */
const week = '(?:tuần\\s+(?:đầu|cuối|giữa|thứ\\s+[\\p{L}\\d]+|\\d)(?:\\s+(?:tiên|cùng))?\\s+(?:của\\s+)?)?'
const bounds: ReadonlyArray<readonly [Bound, RegExp, boolean]> = [
  ['before', /(?<!\p{L})trước\s+(?:thời\s+điểm\s+|hết\s+|và\s+trong\s+)?$/iu, false],
  [
    'by',
    new RegExp(`(?:chậm|muộn)\\s+nhất\\s+(?:là\\s+|vào\\s+|đến\\s+|tới\\s+|trong\\s+|hết\\s+|cuối\\s+)*${week}$`, 'iu'),
    false,
  ],
  ['by', /không\s+(?:quá|muộn\s+hơn)\s+$/iu, false],
  [
    'by',
    /(?:hoàn\s+thành|hoàn\s+tất|kết\s+thúc|(?<!\p{L})xong)\s+(?:toàn\s+bộ\s+)?(?:trong|vào|cuối)\s+(?:cuối\s+)?$/iu,
    true,
  ],
  ['by', /(?<!\p{L})từ\s+nay\s+(?:cho\s+)?(?:đến|tới)\s+(?:hết\s+|cuối\s+)*$/iu, false],
  ['until', /(?<!\p{L})(?:đến|tới)\s+(?:hết\s+|cuối\s+|thời\s+điểm\s+)*$/iu, false],
  ['from', /(?<!\p{L})(?:bắt\s+đầu\s+)?(?:(?:kể|tính)\s+)?từ\s+(?:đầu\s+|giữa\s+|cuối\s+)?$/iu, false],
  ['from', /(?<!\p{L})bắt\s+đầu\s+(?:vào\s+|trong\s+)?$/iu, false],
  [
    'on',
    new RegExp(
      `(?<!\\p{L})(?:ngay\\s+)?(?:trong|vào)\\s+(?:các\\s+)?(?:đầu\\s+|giữa\\s+|cuối\\s+|dịp\\s+)?${week}$`,
      'iu',
    ),
    false,
  ],
]
/** The last words of all these bounds. */
const boundWords = wordKeys(
  'trước điểm hết trong nhất là vào đến tới cuối quá hơn từ đầu giữa các dịp của hai ba tư tiên cùng tuần thứ'.split(
    ' ',
  ),
)
/** The last characters of `hour`, before its comma and its blanks. */
const hourEnds = new Set("0123456789'hHgGờỜtT")
const completing = /(?:hoàn\s+thành|hoàn\s+tất|(?<!\p{L})xong)(?:\s+(?:việc\s+)?[\p{L}\s]{0,30})?\s+$/iu
/** "Hoàn thành việc rà soát, cập nhật dữ liệu trong quý I": the verb that a whole sentence begins with. */
const completesAll = /(?:^|[.;:]\s+|[-–+]\s+|\d[.)]\s+)(?:phấn\s+đấu\s+)?hoàn\s+(?:thành|tất)\s[^.;:]{0,150}$/iu
const sentenceReach = 180
const rangeMark =
  /^\s*,?\s*(?:(?:cho\s+)?(?:đến|tới)\s+(?:ngày\s+(?:\p{L}+\s+){2,4})?|[-–]\s*|(?:và\s+)?kết\s+thúc\s+(?:vào\s+|trong\s+)?)(?:hết\s+|cuối\s+)?$/iu
const listMark = /^\s*(?:,|và|;)\s*(?:trước\s+)?(?:vào\s+)?$/iu
const shortRange = /(?:(?:từ|các\s+ngày|(?<!\p{L})ngày)\s+|[:(]\s*)(?:ngày\s+)?(\d{1,2})\s*[-–]\s*$/iu
const periodBefore = /(?<![\p{L}\p{N}])((?:0?6|sáu)\s+tháng(?:\s+(?:đầu|cuối)\s+năm)?|tháng|qu[ýí]|năm)\s*[(:]\s*$/iu
const halfBefore = /(?<![\p{L}\d])(?:0?6|sáu)\s+tháng\s+(đầu|cuối)\s+$/iu
const afterFrequency = /^\s*[,)]?\s*\(?\s*$/u
const adjoins = /^\s*,?\s*$/u
const sentenceEnd = /[.;]\s/u
const hour = /(?:\d{1,2}\s*(?:giờ|h|g)\s*(?:\d{1,2}\s*(?:phút|ph|')?)?\s*,?\s*)$/iu
const ofEveryYear = /^\s*(?:của\s+)?năm\s+(?:liền\s+kề|kế\s+tiếp|tiếp\s+theo|sau|trước|đó)(?!\p{L})/iu
/** "ngày 15 của tháng": of every month, unless the month is one of a quarter or a named one. */
const ofEveryMonth =
  /^\s*(?:của|trong)\s+tháng(?=\s*(?:[,.;)]|$)|\s+(?:sau|kế\s+tiếp|tiếp\s+theo|báo\s+cáo)(?!\p{L}|\s+(?:của\s+)?(?:qu[ýí]|năm)))/iu
const reach = 48
const scopeReach = 500

/** Every time of a text, in reading order; frequencies that no moment takes stand by themselves. `hints` and `dates`: of the text, where they are known. */
export function findTimes(text: string, hints: Hints = everyHint, dates?: readonly FoundDate[]): TimeExpression[] {
  const moments = may(hints, hint.date) ? findMoments(text, dates) : []
  const frequencies = may(hints, hint.recurrence) ? findFrequencies(text) : []
  if (moments.length === 0 && frequencies.length === 0) return []
  const times: TimeExpression[] = []
  const used = new Set<FoundFrequency>()
  for (let index = 0; index < moments.length; ) {
    const group = readGroup(text, moments, index, times.at(-1)?.end ?? 0)
    const time = withFrequency(text, group.time, frequencies, used)
    times.push(time)
    index = group.next
  }
  for (const frequency of frequencies) if (!used.has(frequency)) times.push(alone(frequency))
  return times.sort((a, b) => a.start - b.start)
}

const alone = (frequency: FoundFrequency): TimeExpression => ({
  start: frequency.start,
  end: frequency.end,
  bound: 'bare',
  moments: [],
  until: null,
  frequency,
  completes: false,
  ofPeriod: false,
})

/** The moments from `index` on that stand under one bound: a range, a list, or one. */
function readGroup(text: string, moments: readonly Moment[], index: number, floor: number) {
  const first = moments[index] as Moment
  const half = halfYear(text, first, floor)
  if (half) return { time: half, next: index + 1 } as const
  const bound = boundBefore(text, first.start, floor)
  const short = endsWithDash(text, first.start)
    ? shortRange.exec(text.slice(Math.max(floor, first.start - reach), first.start))
    : null
  const base = { bound: bound.bound, start: bound.start, completes: bound.completes, frequency: null, ofPeriod: false }
  if (short && first.day !== null) {
    const from: Moment = { ...first, day: Number(short[1]) }
    const start = Math.min(bound.start, first.start - short[0].length)
    return {
      time: { ...base, bound: 'from', start, end: first.end, moments: [from], until: first },
      next: index + 1,
    } as const
  }
  const second = moments[index + 1]
  if (second && rangeMark.test(text.slice(first.end, second.start))) {
    return { time: { ...base, end: second.end, moments: [first], until: second }, next: index + 2 }
  }
  let last = index
  while (last + 1 < moments.length && isListed(text, moments[last] as Moment, moments[last + 1] as Moment)) last += 1
  const end = (moments[last] as Moment).end
  return { time: { ...base, end, moments: moments.slice(index, last + 1), until: null }, next: last + 1 }
}

function endsWithDash(text: string, end: number): boolean {
  let at = end - 1
  while (isBlankAt(text, at)) at -= 1
  return '-–'.includes(text.charAt(at)) && at >= 0
}

/** "trong 6 tháng đầu năm 2026": half of the year; done within it, it is its last month that binds. */
function halfYear(text: string, moment: Moment, floor: number): TimeExpression | null {
  if (moment.year === null || moment.month !== null || moment.quarter !== null) return null
  const match = halfBefore.exec(text.slice(Math.max(floor, moment.start - 24), moment.start))
  if (!match) return null
  const start = moment.start - match[0].length
  const bound = boundBefore(text, start, floor)
  const isFirst = match[1]?.toLowerCase() === 'đầu'
  const from: Moment = { ...moment, start, month: isFirst ? 1 : 7 }
  const last: Moment = { ...moment, month: isFirst ? 6 : 12 }
  const binds = bound.completes || bound.bound === 'by'
  const moments = binds ? { moments: [last], until: null } : { moments: [from], until: last }
  return { ...bound, ...moments, bound: binds ? 'by' : bound.bound, end: moment.end, frequency: null, ofPeriod: false }
}

/** "01/6 và 15/11": the next moment is of the same kind and only a comma or "và" stands between. */
function isListed(text: string, one: Moment, other: Moment): boolean {
  if ((one.day === null) !== (other.day === null)) return false
  return other.start - one.end < 20 && listMark.test(text.slice(one.end, other.start))
}

function boundBefore(text: string, at: number, floor: number) {
  const from = Math.max(floor, at - reach)
  const near = text.slice(from, at)
  const before = hourEnds.has(near.charAt(trimmedEnd(near, ',') - 1)) ? near.replace(hour, '') : near
  const hasHour = before.length < near.length
  if (!boundWords.has(lastWordKey(before))) return { bound: 'bare' as const, start: at, completes: false }
  for (const [bound, pattern, completes] of bounds) {
    const match = pattern.exec(before)
    if (!match) continue
    const start = from + match.index
    // Before an hour of a day is still on that day.
    if (hasHour && bound === 'before') return { bound: 'by' as const, start, completes }
    const isDone =
      completes ||
      completing.test(text.slice(Math.max(floor, start - reach), start)) ||
      (bound === 'on' && completesAll.test(text.slice(Math.max(floor, start - sentenceReach), start)))
    return { bound, start, completes: isDone }
  }
  return { bound: 'bare' as const, start: at, completes: false }
}

function withFrequency(
  text: string,
  time: TimeExpression,
  frequencies: readonly FoundFrequency[],
  used: Set<FoundFrequency>,
): TimeExpression {
  if (time.moments.some((moment) => moment.year !== null) || time.until?.year) return time
  const period = periodBefore.exec(text.slice(Math.max(0, time.start - 40), time.start))
  const near = nearest(frequencies, time.start)
  const each = period && near.before && near.before.end > time.start - period[0].length ? near.before : undefined
  if (period) return ofPeriod(time, period, each, used)
  const next = ofEveryYear.exec(text.slice(time.end, time.end + 40))
  if (next) return { ...time, end: time.end + next[0].length, frequency: every('year', time.end) }
  const ofMonth = isBareDay(time) ? ofEveryMonth.exec(text.slice(time.end, time.end + 40)) : null
  if (ofMonth) return { ...time, end: time.end + ofMonth[0].length, frequency: every('month', time.end) }
  const { before } = near
  const gap = before ? time.start - before.end : -1
  const adjoining =
    before && gap >= 0 && gap < 8 && adjoins.test(text.slice(before.end, time.start)) ? before : undefined
  const after = adjoining
    ? undefined
    : [near.after].find((next) => next?.form === 'each' && next.start >= time.end && next.start - time.end < 3)
  const found = adjoining ?? after ?? scopeBefore(text, time.start, near.before)
  if (!found) return time
  used.add(found)
  return { ...time, frequency: found, end: Math.max(time.end, after ? after.end : 0) }
}

const isBareDay = ({ moments, until }: TimeExpression) =>
  until === null && moments.every(({ day, month, ofQuarter }) => day !== null && month === null && ofQuarter === null)

const every = (unit: 'month' | 'year', at: number): FoundFrequency => ({
  start: at,
  end: at,
  frequency: { unit, every: 1, times: 1 },
  form: 'each',
})

/** "hàng quý (ngày 10 …)", "6 tháng (…)": the period's name belongs to the time. */
function ofPeriod(
  time: TimeExpression,
  match: RegExpExecArray,
  each: FoundFrequency | undefined,
  used: Set<FoundFrequency>,
): TimeExpression {
  if (each) used.add(each)
  const frequency = frequencyOf(match[1] ?? '')
  const start = each ? each.start : time.start - match[0].length
  if (!frequency) return time
  const found: FoundFrequency = { start, end: time.start, frequency, form: each ? 'each' : 'period' }
  return { ...time, start, frequency: found, ofPeriod: true }
}

/** The last frequency that begins before a place, and the first that begins at or behind it. */
function nearest(frequencies: readonly FoundFrequency[], at: number) {
  let [low, high] = [0, frequencies.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((frequencies[middle]?.start ?? at) < at) low = middle + 1
    else high = middle
  }
  return { before: frequencies[low - 1], after: frequencies[low] }
}

/** A frequency earlier in the same sentence rules the times behind it: "Hằng năm, … trước ngày 15/11". */
function scopeBefore(text: string, at: number, before: FoundFrequency | undefined): FoundFrequency | undefined {
  if (before?.form !== 'each' || at - before.end > scopeReach) return undefined
  const between = text.slice(before.end, at)
  if (afterFrequency.test(between)) return before
  return sentenceEnd.test(between) ? undefined : before
}
