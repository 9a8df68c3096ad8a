import type { DeadlineKind } from '../../contract.ts'
import { trimmedEnd } from '../duties/trimmed-end.ts'
import { eventWords, findEventTimes } from './events.ts'
import { normalizeTime, type TimeContext } from './normalize.ts'
import { findOpenRanges } from './open-ranges.ts'
import { partsOfYear } from './parts-of-year.ts'
import { findTimes, type TimeExpression } from './time-expressions.ts'

/** What the value of a label line or of a table's cell says about time. */
export interface TimeValue {
  readonly kind: DeadlineKind
  readonly normalized: string
  /** Whether a date, a month, a quarter or a year stands in it. */
  readonly dated: boolean
}

const continuous = /(?<!\p{L})(?:thường\s+xuyên|liên\s+tục|hằng\s+ngày\s+và\s+liên\s+tục)(?!\p{L})/iu
const goesOn: TimeValue = { kind: 'periodic', normalized: 'CONTINUOUS', dated: false }
/** "Tháng 12/2026 và thường xuyên". */
const besides = /\d\s+và\s+(?:thực\s+hiện\s+)?thường\s+xuyên\s*$/iu
const years =
  /(?<!\d)(20\d\d)\s*(?:[-–]|đến(?:\s+năm)?)\s*(20\d\d)(?!\d)(\s*(?:và\s+)?(?:những|các)\s+năm\s+(?:tiếp\s+theo|sau))?/iu
const oneYear = /^(?:(?:trong\s+|cả\s+)?năm\s+)?(20\d\d)$/iu
const according = /^(?:thực\s+hiện\s+|triển\s+khai\s+)?(?:(?:đảm\s+bảo|bảo\s+đảm)\s+)?theo\s+(.{3,200})$/isu
const after = /^(?:ngay\s+)?sau\s+khi\s+(.{3,200})$/isu
const when = /^(?:ngay\s+)?khi\s+(.{3,200})$/isu

/** Reads a value that is a time, such as "Hoàn thành trong năm 2026"; empty where it says none. */
export function readTimeValue(value: string, context: TimeContext, issue: string | null): readonly TimeValue[] {
  const text = value.slice(0, trimmedEnd(value, '.;,'))
  const dated = readDated(text, context, issue)
  if (dated.length > 0) return besides.test(text) ? [...dated, goesOn] : dated
  if (continuous.test(text)) return [goesOn]
  const frequency = findTimes(text)[0]
  const rule = frequency ? normalizeTime(frequency, context) : null
  if (rule && !according.test(text)) return [{ ...rule, dated: false }]
  return readEvent(text)
}

function readDated(text: string, context: TimeContext, issue: string | null): TimeValue[] {
  const open = findOpenRanges(text, issue)[0]
  if (open) return [{ kind: open.kind, normalized: open.normalized, dated: true }]
  const span = years.exec(text)
  if (span) return [{ kind: 'absolute', normalized: `${span[1]}/${span[2]}${span[3] ? '+' : ''}`, dated: true }]
  const year = oneYear.exec(text)
  if (year?.[1]) return [{ kind: 'absolute', normalized: year[1], dated: true }]
  if (according.test(text)) return []
  const parts = partsOfYear(text.trim(), context.year)
  if (parts) return [{ kind: 'absolute', normalized: parts, dated: true }]
  return findTimes(text).flatMap((time) => {
    if (time.moments.length === 0 || isCited(text, time.start) || namesReport(text, time)) return []
    const normalized = normalizeTime(time, context)
    return normalized ? [{ ...normalized, dated: true }] : []
  })
}

/** "báo cáo quý I trước ngày 15/3": the quarter says which report, the day when it is due. */
const namesReport = (text: string, { bound, start, end }: TimeExpression) =>
  bound === 'bare' &&
  /báo\s+cáo\s+$/iu.test(text.slice(Math.max(0, start - 12), start)) &&
  /^\s*(?::\s*)?(?:gửi\s+)?(?:trước|chậm\s+nhất)(?!\p{L})/iu.test(text.slice(end, end + 24))

function readEvent(text: string): TimeValue[] {
  const counted = findEventTimes(text)[0]
  const perWords = according.exec(text)?.[1]
  const afterWords = after.exec(text)?.[1]
  const whenWords = when.exec(text)?.[1]
  const normalized =
    counted?.normalized ??
    (perWords && `PER(${eventWords(perWords)})`) ??
    (afterWords && `AFTER(${eventWords(afterWords)})`) ??
    (whenWords && `EVENT(${eventWords(whenWords)})`)
  return normalized ? [{ kind: 'relative', normalized, dated: false }] : []
}

/** A date behind the sign of a document is that document's own. */
export function isCited(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 44), at)
  return /(?:số\s*(?=\S*[\d/])[\p{L}\d/.-]+|\d\s*[-/]\s*\p{Lu}[\p{L}\d&/-]*|(?:luật|bộ\s+luật|pháp\s+lệnh)\s[\p{L}\s,]*)\s*,?\s*(?:ký\s+)?$/iu.test(
    before,
  )
}
