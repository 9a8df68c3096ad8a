import { type CalendarDate, isoOf } from '#kernel/dates/calendar-date.ts'
import { parseDateAt } from '#kernel/dates/find-dates.ts'
import type { PeriodFact } from '../contract.ts'
import { hint, may } from '../hints/hints.ts'
import type { Outline, Passage } from '../tree/passage.ts'
import type { Head } from './head/find-head.ts'

/** Bounds of a period, with their place in the text they were read from. */
interface Bounds {
  readonly from: string | null
  readonly to: string | null
  readonly start: number
  readonly end: number
}

/** "Thời gian thực hiện:", as a paragraph's beginning or as the heading above it. */
const timeHeading =
  /^(?:[\p{L}\d.]{1,6}[.)]\s*)?Thời\s+gian(?:\s+(?:thực\s+hiện|triển\s+khai|phát\s+động|tổ\s+chức|tiến\s+hành|diễn\s+ra|cao\s+điểm)[^:.,;]{0,60})?(?:\s+và\s+(?:địa\s+điểm|phạm\s+vi)[^:.,;]{0,20})?\s*(?=[:.]|$)/iu
/** A cheap sign of it, before the whole is tried. */
const timeWord = /^.{0,12}[Tt](?:hời|HỜI)/s
const planRuns =
  /(?:Kế\s+hoạch|Chương\s+trình|Đợt\s+(?:thi\s+đua|cao\s+điểm)|Chiến\s+dịch|Cuộc\s+vận\s+động|[“"]?Tháng\s+\p{L}+\s+\p{L}+[”"]?)(?:\s+này)?\s+(?:được\s+)?(?:thực\s+hiện|triển\s+khai(?:\s+thực\s+hiện)?|bắt\s+đầu|tổ\s+chức|diễn\s+ra|mở|phát\s+động|kéo\s+dài)\s+(?=(?:bắt\s+đầu\s+|kể\s+)?từ\s)/u
const since = /(?:bắt\s+đầu\s+)?(?:kể\s+)?từ\s+(?=ngày|tháng|quý|năm|nay|khi|\d)/giu
const until =
  /\s{0,3}(?:\([^)]{0,40}\)\s{0,3})?,?\s{0,3}(?:(?:cho\s+)?(?:đến|tới)|và\s+kết\s+thúc(?:\s+(?:vào|trong))?|[-–])\s{0,3}(?:hết\s+|cuối\s+)?/iuy
const fromIssue = /(?:ngày|khi)\s+(?:ban\s+hành|ký(?:\s+ban\s+hành)?)(?:\s+(?:Kế\s+hoạch|văn\s+bản)(?:\s+này)?)?/iuy
const fromNow = /nay/iuy
const years =
  /(?:giai\s+đoạn|nhiệm\s+kỳ|năm\s+học|\d{1,2}\s+năm|các\s+năm|năm|từ\s+năm)\s+(\d{4})\s*(?:-|–|đến(?:\s+năm)?|và)\s*(?:năm\s+)?(\d{4})(?!\d)/giu
const shortTerm =
  /(?:quý\s+(?:[IV]{1,3}|[1-4])(?:\s+năm\s+|\s*[/-]\s*)\d{4}|tháng\s+\d{1,2}(?:\s+năm\s+|\s*[/-]\s*)\d{4})(?!\d)/giu
const oneYear = /(?<!(?:tháng\s+\d{1,2}|đến|quý\s+[IV1-4]{1,3})\s+)năm\s+(\d{4})(?!\d)(?!\s*[-–]\s*\d)/giu
const lastYear = /đến\s+(?:hết\s+)?năm\s+(\d{4})(?!\d)/giu
/** What the title looks forward to is no part of the plan's time. */
const outlook = /,?\s*(?:tầm\s+nhìn|định\s+hướng)(?:\s+đến)?(?:\s+năm)?\s+\d{4}/giu

/**
 * The time that the plan covers: its own window ("Thời gian thực hiện: từ ngày … đến ngày …"), otherwise what the title says
 * ("năm 2021", "giai đoạn 2026 - 2030", "đến năm 2035"). An open side is null; nothing is guessed from deadlines.
 */
export function findPeriod(tree: Outline, head: Head): PeriodFact | null {
  return windowOf(tree, head) ?? titleYears(tree, head)
}

function windowOf(tree: Outline, head: Head): PeriodFact | null {
  const { text } = tree.source
  let above: Passage | null = null
  for (const passage of tree.passages) {
    if (passage.zone !== 'outside' && passage.cell === null) {
      const at = windowStart(passage, above)
      const bounds = at < 0 ? null : readWindow(passage.text, at, head)
      if (bounds !== null) return factOf(bounds, passage.start, text)
    }
    above = passage
  }
  return null
}

/** Where in a passage its window may begin: behind the words that announce it; -1 where none do. */
function windowStart(passage: Passage, above: Passage | null): number {
  const heading = timeHeadingOf(passage)
  if (heading !== null && passage.path.split('/').length <= 3) return heading.length
  if (above !== null && above.text.length < 60) {
    const whole = timeHeadingOf(above)
    if (whole !== null && whole.trim() === above.text.replace(/[:.\s]+$/u, '')) return 0
  }
  if (!may(passage.hints, hint.planName) || !passage.text.includes('từ')) return -1
  const runs = planRuns.exec(passage.text)
  return runs === null ? -1 : runs.index + runs[0].length
}

function timeHeadingOf({ text, hints }: Passage): string | null {
  return may(hints, hint.timeHeading) && timeWord.test(text) ? (timeHeading.exec(text)?.[0] ?? null) : null
}

/** The first "từ … đến …" from `at` on. */
function readWindow(text: string, at: number, head: Head): Bounds | null {
  since.lastIndex = at
  const lead = since.exec(text)
  if (lead === null) return null
  const start = lead.index + lead[0].length
  const first = readFrom(text, start, head)
  if (first === null) return null
  until.lastIndex = first.end
  if (!until.test(text)) return null
  const last = parseDateAt(text, until.lastIndex)
  if (last?.iso == null) {
    // "đến khi Đại hội thành công": the end is an event.
    return first.iso !== null ? { from: first.iso, to: null, start: lead.index, end: first.end } : null
  }
  return { from: first.iso ?? withYear(first.date, last.year), to: last.iso, start: lead.index, end: last.end }
}

function readFrom(
  text: string,
  at: number,
  head: Head,
): { iso: string | null; date: CalendarDate | null; end: number } | null {
  fromNow.lastIndex = at
  if (fromNow.test(text)) return { iso: null, date: null, end: fromNow.lastIndex }
  fromIssue.lastIndex = at
  if (fromIssue.test(text)) return { iso: head.issueDate?.date ?? null, date: null, end: fromIssue.lastIndex }
  const date = parseDateAt(text, at)
  return date === null ? null : { iso: date.iso, date, end: date.end }
}

/** "từ ngày 15/11 đến ngày 15/12/2025": the year stands once. */
function withYear(date: CalendarDate | null, year: number | null): string | null {
  return date === null || date.month === null ? null : isoOf({ ...date, year })
}

function titleYears(tree: Outline, head: Head): PeriodFact | null {
  if (head.title === null || tree.kind === 'conclusion') return null
  const { text } = tree.source
  const [start, end] = head.title.span
  // Blanks of equal length keep the places.
  const title = text.slice(start, end).replace(outlook, (found) => ' '.repeat(found.length))
  const bounds = rangeIn(title) ?? dateIn(title) ?? endIn(title)
  return bounds === null ? null : factOf(bounds, start, text)
}

function rangeIn(title: string): Bounds | null {
  const match = [...title.matchAll(years)].find(([, from = '', to = '']) => from < to)
  return match === undefined ? null : boundsOf(match, match[1] ?? null, match[2] ?? null)
}

/** The title's own quarter, month or year; not the date of a document that it cites. */
function dateIn(title: string): Bounds | null {
  const short = [...title.matchAll(shortTerm)].find(
    (match) => !/ngày\s+\d{1,2}\s+$/iu.test(title.slice(0, match.index)),
  )
  const match = short ?? [...title.matchAll(oneYear)].at(-1)
  if (match === undefined) return null
  const iso = parseDateAt(title, match.index)?.iso ?? null
  return iso === null ? null : boundsOf(match, iso, iso)
}

function endIn(title: string): Bounds | null {
  const match = [...title.matchAll(lastYear)].at(-1)
  return match === undefined ? null : boundsOf(match, null, match[1] ?? null)
}

function boundsOf(match: RegExpExecArray, from: string | null, to: string | null): Bounds {
  return { from, to, start: match.index, end: match.index + match[0].length }
}

function factOf({ from, to, start, end }: Bounds, offset: number, text: string): PeriodFact {
  return { from, to, text: text.slice(offset + start, offset + end), span: [offset + start, offset + end] }
}
