import { isPossible } from '#kernel/dates/calendar-date.ts'
import { type FoundDate, findWrittenDates } from '#kernel/dates/find-dates.ts'

/** Which month of a quarter a day lies in ("ngày 10 của tháng cuối quý"). */
export type QuarterMonth = 'first' | 'last' | 'next'

/** A point in time as the text names it; a date may lack its year, or be a bare day of a month or of a quarter. */
export interface Moment {
  readonly start: number
  readonly end: number
  readonly year: number | null
  readonly quarter: number | null
  readonly month: number | null
  /** -1: the last day of the month. */
  readonly day: number | null
  readonly ofQuarter: QuarterMonth | null
}

const gap = '[\\s\\u00a0]'
const dayAlone = new RegExp(
  `ngày${gap}+(?:(?:mùng|mồng)${gap}+)?(?:(\\d{1,2})|cuối(?:${gap}+cùng)?)(?!\\d|${gap}*[/.\\-–]${gap}*\\d|${gap}*%)` +
    `(?:${gap}+(?:của${gap}+)?tháng${gap}+(cuối|thứ${gap}+ba|cuối${gap}+cùng|đầu|đầu${gap}+tiên)` +
    `(?:${gap}+của)?(?:${gap}+(?:hằng|hàng|mỗi|từng))?${gap}+qu[ýí](${gap}+sau|${gap}+tiếp${gap}+theo)?)?`,
  'giu',
)

/** Every date of the text (`written`: all that look like one, where they are known) and every bare day ("ngày 20", "ngày 10 của tháng cuối quý"), in reading order. */
export function findMoments(text: string, written: readonly FoundDate[] = findWrittenDates(text)): Moment[] {
  const dates = withRanges(text, written.filter(isPossible).map(ofDate))
  const days = outside(findDays(text), dates)
  return days.length === 0 ? dates : [...dates, ...days].sort((a, b) => a.start - b.start)
}

/** "tháng 3-4/2026", "tháng 3 - 4 năm 2026": the month behind the dash, and its year for both. */
const monthBehindDash =
  /\s*[-–]\s*(1[0-2]|0?[1-9])(?:\s*[/.]\s*|\s+năm\s+)(20\d\d)(?!\d)|\s*[-–]\s*(1[0-2]|0?[1-9])(?=\s*(?:[.,;)]|$))/iuy

function withRanges(text: string, dates: readonly Moment[]): Moment[] {
  return dates.flatMap((date, index) => {
    if (date.month === null || date.day !== null || date.year !== null) return [date]
    monthBehindDash.lastIndex = date.end
    const match = monthBehindDash.exec(text)
    if (!match || (dates[index + 1]?.start ?? text.length) < monthBehindDash.lastIndex) return [date]
    const year = match[2] === undefined ? null : Number(match[2])
    const month = Number(match[1] ?? match[3])
    const start = date.end + match[0].search(/\d/u)
    return [
      { ...date, year },
      { ...date, start, end: monthBehindDash.lastIndex, year, month },
    ]
  })
}

/** Those that overlap none of the others; both in reading order. */
function outside(days: readonly Moment[], dates: readonly Moment[]): Moment[] {
  let at = 0
  return days.filter((day) => {
    while ((dates[at]?.end ?? day.end) <= day.start) at += 1
    return (dates[at]?.start ?? day.end) >= day.end
  })
}

const ofDate = ({ start, end, year, quarter, month, day }: FoundDate): Moment => ({
  start,
  end,
  year,
  quarter,
  month,
  day,
  ofQuarter: null,
})

function findDays(text: string): Moment[] {
  const found: Moment[] = []
  dayAlone.lastIndex = 0
  for (let match = dayAlone.exec(text); match; match = dayAlone.exec(text)) {
    const day = match[1] === undefined ? -1 : Number(match[1])
    if (day === 0 || day > 31) continue
    const end = match.index + match[0].length
    const ofQuarter = quarterMonth(match[2], match[3])
    // "ngày cuối" alone is not a day of the month unless the month is named.
    if (day === -1 && ofQuarter === null && !/^\s+(?:của\s+)?(?:tháng|hằng|hàng|mỗi)/iu.test(text.slice(end, end + 16)))
      continue
    found.push({ start: match.index, end, year: null, quarter: null, month: null, day, ofQuarter })
  }
  return found
}

function quarterMonth(place: string | undefined, next: string | undefined): QuarterMonth | null {
  if (place === undefined) return null
  if (!place.toLowerCase().startsWith('đầu')) return 'last'
  return next === undefined ? 'first' : 'next'
}
