import type { Deadline } from '../../contract.ts'
import { hint, may } from '../../hints/hints.ts'
import type { Scene } from '../duties/scenes.ts'
import { trimmedEnd } from '../duties/trimmed-end.ts'
import { contextOf, type DeadlinePage, makeDeadline, shorten } from './deadline-page.ts'
import { labelDeadlines } from './label-deadlines.ts'
import { normalizeTime } from './normalize.ts'
import { findTimes } from './time-expressions.ts'

/** "Đợt 1:", "Giai đoạn II (": a part of the work by its number. */
const part = /^(?:đợt|giai\s+đoạn|bước|kỳ|vòng)\s+(?:\d{1,2}|[IVX]{1,4})\s*[:(,–-]\s*/iu

/** "Đợt 2: Từ ngày … đến ngày … gồm các nội dung:": what follows the time only leads to the items. */
const whatIsDone = /^\s*[,;:(]?\s*(?:bao\s+gồm|gồm|tập\s+trung|trong\s+đó|với|thực\s+hiện|triển\s+khai)(?!\p{L})/iu

/**
 * The time of a heading that says nothing else: "II. QUÝ II", "Đợt 1: Trong tháng 12/2026", "2. Thời gian: Từ 01/6/2026
 * đến 31/8/2026, trong đó:". Its items are what is done in that time.
 */
export function headingDeadlines(scene: Scene, page: DeadlinePage): Deadline[] {
  const { passage, bodyAt, labelLine } = scene
  if (scene.kind === 'situation' || scene.kind === 'purpose') return []
  const { text } = passage
  if (labelLine?.meaning === 'time' && labelLine.valueAt < text.length) return labelDeadlines(scene, page, null)
  if (!may(passage.hints, hint.date)) return []
  const whole = text.slice(bodyAt)
  const start = part.exec(whole)?.[0].length ?? 0
  const end = trimmedEnd(whole, ':.)')
  const time = findTimes(whole.slice(start, end))[0]
  if (!time || time.start > 0 || time.moments.length === 0) return []
  const words = whole.slice(start, start + time.end)
  const rest = whole.slice(start + time.end, end)
  if (rest !== '' && !(start > 0 && whatIsDone.test(rest))) return []
  const value = normalizeTime(time, contextOf(scene, words, page))
  if (!value) return []
  return [makeDeadline(passage, { start: bodyAt, end: bodyAt + start + words.length, ...value, what: shorten(whole) })]
}
