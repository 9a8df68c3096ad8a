import { isCited } from '#documents/reading/facts/deadlines/time-values.ts'
import { daysInMonth } from '#kernel/dates/calendar-date.ts'

/** Outside brackets, which hold the words of an event: an ISO date of any precision. */
const isoDate = /\([^)]*\)|(?<![\d-])(\d{4})(?:-(\d{2})(?:-(\d{2}))?|-(Q[1-4]))?(?![\d-])/g
const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** A day of another year: 29 February becomes the 28th where the year has none. */
function dayIn(year: number, month: number, day: number): number {
  return Math.min(day, daysInMonth(year, month))
}

/**
 * A normalized deadline so many years later: its days, months, quarters and years move, rules ("every year", "every
 * quarter") and the words of events stay. What weekday a day falls on is kept out of it.
 */
export function shiftYear(normalized: string, years: number): string {
  return normalized.replace(isoDate, (whole, year?: string, month?: string, day?: string, quarter?: string) => {
    if (year === undefined) return whole
    const moved = Number(year) + years
    if (quarter) return `${moved}-${quarter}`
    if (!month) return String(moved)
    if (!day) return `${moved}-${month}`
    return `${moved}-${month}-${twoDigits(dayIn(moved, Number(month), Number(day)))}`
  })
}

/** A place in a text where a year is told, and what stands there so many years later. */
export interface YearPlace {
  readonly start: number
  readonly end: number
  readonly before: string
  readonly after: string
}

const writtenDate = /(?<![\d.-])(?:(?<!\/)(\d{1,2})([/.-])(\d{1,2})\2)?((?:19|20)\d{2})(?!\d|[/-][\p{L}\d])/gu
/** Before a slash: a quarter or a month. */
const partOfYear = /(?<![\p{L}\d/-])(?:IV|I{1,3}|\d{1,2})\/$/u

/**
 * The places in a text that tell the year `of` or the one before or after it, as dates or alone, with what stands there
 * `years` later. A date behind the sign of a document is that document's own, and stays.
 */
export function yearPlaces(text: string, of: number, years: number): readonly YearPlace[] {
  return [...text.matchAll(writtenDate)].flatMap((found) => {
    const [before, day, mark = '/', month, year = ''] = found
    const start = found.index
    if (Math.abs(Number(year) - of) > 1 || isCited(text, startOfDate(text, start))) return []
    const head = text.slice(Math.max(0, start - 8), start)
    if (day === undefined && head.endsWith('/') && !partOfYear.test(head)) return []
    const moved = Number(year) + years
    const date =
      day && month ? `${twoDigitsLike(day, dayIn(moved, Number(month), Number(day)))}${mark}${month}${mark}` : ''
    return [{ start, end: start + before.length, before, after: `${date}${moved}` }]
  })
}

/** Where the date begins with its noun: "ngày 05/11/2021", "Quý I/2021", "tháng 3 năm 2021". */
function startOfDate(text: string, at: number): number {
  const noun = /(?:ngày\s+(?:\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+)?)$/iu.exec(text.slice(Math.max(0, at - 40), at))
  return noun ? at - noun[0].length : at
}

/** As many digits as it was written with. */
const twoDigitsLike = (written: string, day: number): string => (written.length === 2 ? twoDigits(day) : String(day))
