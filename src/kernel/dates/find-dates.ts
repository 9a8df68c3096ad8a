import { type CalendarDate, isoOf, isPossible } from './calendar-date.ts'

/** A date as it stands in a text, at `[start, end)`. */
export interface FoundDate extends CalendarDate {
  /** At the stated precision; null where the year is not stated or the calendar has no such day. */
  readonly iso: string | null
  readonly start: number
  readonly end: number
}

/** What may fill a place left blank for the pen: "ngày …. tháng 9". */
const blank = '[\\s.…_]'
const monthWords = ['giêng|một', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'mười một', 'mười hai']
const monthWord = 'mười một|mười hai|giêng|một|hai|ba|tư|sáu|bảy|tám|chín|mười'
const dash = '[\\-–]'

const candidate = /ngày|tháng|qu[ýí]|năm|(?<!\d)\d{1,2}(?=\s{0,3}[/.\-–]\s{0,3}\d)/gi
const inWords = new RegExp(
  `(?:ngày(?:\\s+mùng)?${blank}{0,40}(?:(\\d{1,2})(?!\\d)${blank}{0,20})?,?\\s{0,3})?` +
    `tháng${blank}{0,40}(?:(\\d{1,2}|${monthWord})(?![\\d\\p{L}])(?:\\s{0,3}(?:/|${dash})\\s{0,3}(\\d{4})(?!\\d)|${blank}{0,20}))?` +
    `(?:,?\\s{0,3}năm${blank}{0,40}(\\d{4})(?!\\d))?`,
  'iuy',
)
const inFigures =
  /(?:ngày\s{0,5})?(\d{1,2})\s{0,3}(\/|\.|-|–)\s{0,3}(\d{1,2})(?!\d)(?:\s{0,3}\2\s{0,3}(\d{4})(?!\d))?/iy
const monthAndYear = /(\d{1,2})\s{0,2}(?:\/|-)\s{0,2}(\d{4})(?![\d/])/y
const quarterOfYear = new RegExp(
  `qu[ýí]\\s{1,3}(IV|I{1,3}|[1-4])(?![\\p{L}\\d])(?:\\s{0,3}(?:/|${dash}|,?\\s{0,3}năm)\\s{0,3}(\\d{4})(?!\\d))?`,
  'iuy',
)
const wholeYear = /năm\s{1,3}(\d{4})(?!\d)/iy
/** What may stand behind "ngày" in a date: a figure, "mùng", "tháng", or a place left blank. */
const goesOnAsDay = /^\s*(?:$|[\d.…_,mt])/i
const roman: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, IV: 4 }

/**
 * Every date that states its year, in reading order: "ngày 05 tháng 12 năm 2022", "05/12/2022", "5.12.2022",
 * "tháng 9/2021", "quý III năm 2026", "năm 2021". Blanks and line ends may stand inside. Never overlapping.
 */
export function findDates(text: string): FoundDate[] {
  return scan(text).filter((date) => date.iso !== null)
}

/** Everything written as a date, with or without a year, and also what the calendar does not have: 31/4/2025. */
export function findWrittenDates(text: string): FoundDate[] {
  return scan(text)
}

/** As `findDates`, and also those without a year: "ngày 25 tháng 11", "ngày 10/6", "tháng 9", "quý III", "10/6". */
export function findPartialDates(text: string): FoundDate[] {
  return scan(text).filter(isPossible)
}

/** Whether a date states its year and the calendar does not have it, such as 31/4/2025. */
export const isImpossible = (date: CalendarDate): boolean =>
  date.year !== null && date.day !== null && !isPossible(date)

/** The date that begins exactly at `at` (at "ngày" or at its first figure), with or without a year; null where none does. */
export function parseDateAt(text: string, at: number): FoundDate | null {
  const found = readDate(text, at)
  return found !== null && isPossible(found) ? found : null
}

function scan(text: string): FoundDate[] {
  const found: FoundDate[] = []
  candidate.lastIndex = 0
  for (let match = candidate.exec(text); match !== null; match = candidate.exec(text)) {
    const resume = candidate.lastIndex
    const date = readDate(text, match.index)
    if (date !== null) found.push(date)
    candidate.lastIndex = date === null ? resume : date.end
  }
  return found
}

function readDate(text: string, at: number): FoundDate | null {
  switch (text.charAt(at).toLowerCase()) {
    case 'n':
      // "năm" and "ngày": only the second begins a day.
      if (text.charAt(at + 1).toLowerCase() !== 'g') return readYear(text, at)
      return goesOnAsDay.test(text.slice(at + 4, at + 12)) ? (readFigures(text, at) ?? readWords(text, at)) : null
    case 't':
      return readWords(text, at)
    case 'q':
      return readQuarter(text, at)
    default:
      return readFigures(text, at) ?? readMonthAndYear(text, at)
  }
}

function readWords(text: string, at: number): FoundDate | null {
  const match = matchAt(inWords, text, at)
  if (match === null) return null
  const [whole, day, month, slashYear, year] = match
  if (month === undefined && year === undefined) return null
  const end = at + whole.replace(/[\s.…_,]+$/, '').length
  const parts = { day: figure(day), month: monthFigure(month), quarter: null, year: figure(slashYear ?? year) }
  // "tháng … năm 2021" with the month left blank says the year alone.
  return made(parts.month === null ? { ...parts, day: null } : parts, at, end)
}

function readFigures(text: string, at: number): FoundDate | null {
  const match = matchAt(inFigures, text, at)
  if (match === null) return null
  const [whole, day, mark, month, year] = match
  const named = whole.length > 0 && !isDigit(whole.charCodeAt(0))
  const end = at + whole.length
  if (year === undefined) {
    // Without a year only a slash makes a date of two figures, and never one with more figures behind it.
    if (mark !== '/' && !(named && mark !== '.')) return null
    if (/[\d/.,%]/.test(text.charAt(end)) && !/[.,](?!\d)/.test(text.slice(end, end + 2))) return null
  }
  if (!named && isPartOfMore(text.charAt(at - 1), mark, year)) return null
  return made({ day: figure(day), month: figure(month), quarter: null, year: figure(year) }, at, end)
}

/** Whether the character before says that the figures are the tail of something longer; "10-15/12/2025" is a range. */
function isPartOfMore(before: string, mark: string | undefined, year: string | undefined): boolean {
  return /[\d/.,]/.test(before) || (/[-–]/.test(before) && (mark !== '/' || year === undefined))
}

function readMonthAndYear(text: string, at: number): FoundDate | null {
  const match = matchAt(monthAndYear, text, at)
  if (match === null || (at > 0 && /[\d/.,\-–\p{L}]/u.test(text.charAt(at - 1)))) return null
  // "Nghị quyết số 10/2022" is a number cut short, no October.
  if (/số:?\s{0,3}$/i.test(text.slice(Math.max(0, at - 8), at))) return null
  const date = made(
    { day: null, month: figure(match[1]), quarter: null, year: figure(match[2]) },
    at,
    at + match[0].length,
  )
  return date.iso === null ? null : date
}

function readQuarter(text: string, at: number): FoundDate | null {
  const match = matchAt(quarterOfYear, text, at)
  if (match === null) return null
  const label = (match[1] ?? '').toUpperCase()
  const quarter = roman[label] ?? figure(label)
  return made({ day: null, month: null, quarter, year: figure(match[2]) }, at, at + match[0].length)
}

function readYear(text: string, at: number): FoundDate | null {
  const match = matchAt(wholeYear, text, at)
  if (match === null) return null
  return made({ day: null, month: null, quarter: null, year: figure(match[1]) }, at, at + match[0].length)
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

function made(parts: CalendarDate, start: number, end: number): FoundDate {
  return { ...parts, iso: isPossible(parts) ? isoOf(parts) : null, start, end }
}

function figure(digits: string | undefined): number | null {
  return digits === undefined || digits === '' ? null : Number(digits)
}

function monthFigure(month: string | undefined): number | null {
  if (month === undefined) return null
  if (isDigit(month.charCodeAt(0))) return Number(month)
  const at = monthWords.findIndex((words) => words.split('|').includes(month.toLowerCase()))
  return at < 0 ? null : at + 1
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}
