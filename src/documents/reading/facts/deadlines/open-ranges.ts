import { isoOf } from '#kernel/dates/calendar-date.ts'
import { eventWords } from './events.ts'
import { findMoments } from './moments.ts'

/** A time that begins at a date or at the day of issue and ends with an event, or does not end. */
export interface OpenRange {
  readonly start: number
  readonly end: number
  readonly normalized: string
  readonly kind: 'absolute' | 'relative'
}

const untilEvent = /\s*,?\s*(?:cho\s+)?đến\s+(?:khi|lúc)\s+((?:(?!\s+(?:để|và\s+báo\s+cáo)\s)[^.;:()\n]){3,200})/iuy
const fromIssue =
  /(?<!\p{L})(?:kể\s+)?từ\s+(?:ngày|khi)\s+(?:được\s+)?(?:ký\s+ban\s+hành|ban\s+hành|ký|phê\s+duyệt)(?:\s+(?:kế\s+hoạch|quyết\s+định|văn\s+bản|chương\s+trình|hướng\s+dẫn|chỉ\s+thị)(?:\s+này)?)?(?!\p{L})/giu
const from = /(?<!\p{L})từ\s+(?:đầu\s+|giữa\s+|cuối\s+)?$/iu

/** Every "từ … đến khi …" and "kể từ ngày ký" of a text; `issue`: the document's own date, ISO. */
export function findOpenRanges(text: string, issue: string | null): OpenRange[] {
  if (!/từ\s/iu.test(text)) return []
  const found: OpenRange[] = []
  for (const match of text.matchAll(fromIssue)) {
    const end = match.index + match[0].length
    const until = eventAt(text, end)
    if (until) {
      found.push({
        start: match.index,
        end: until.end,
        normalized: `ISSUE_DATE/EVENT(${until.event})`,
        kind: 'relative',
      })
    } else if (
      /(?:hiệu\s+lực|thi\s+hành|thực\s+hiện|áp\s+dụng)[^.;]{0,30}$/iu.test(
        text.slice(Math.max(0, match.index - 60), match.index),
      )
    ) {
      found.push({ start: match.index, end, normalized: issue ? `>=${issue}` : '>=ISSUE_DATE', kind: 'absolute' })
    }
  }
  if (!/đến\s+(?:khi|lúc)\s/iu.test(text)) return found
  for (const moment of findMoments(text)) {
    const before = from.exec(text.slice(Math.max(0, moment.start - 24), moment.start))
    const until = before ? eventAt(text, moment.end) : null
    const iso = isoOf(moment)
    if (!before || !until || !iso) continue
    const start = moment.start - before[0].length
    found.push({ start, end: until.end, normalized: `${iso}/EVENT(${until.event})`, kind: 'relative' })
  }
  return found
}

function eventAt(text: string, at: number): { event: string; end: number } | null {
  untilEvent.lastIndex = at
  const match = untilEvent.exec(text)
  return match?.[1] ? { event: eventWords(match[1]), end: untilEvent.lastIndex } : null
}
