import type { Deadline } from '../../contract.ts'
import { hint, may } from '../../hints/hints.ts'
import type { Scene } from '../duties/scenes.ts'
import { findSubject } from '../duties/subjects.ts'
import type { Clause } from './clauses.ts'
import { contextOf, type DeadlinePage, makeDeadline, shorten } from './deadline-page.ts'
import { type DutyTime, dataCut } from './duty-times.ts'
import { findEventTimes } from './events.ts'
import type { Moment } from './moments.ts'
import { normalizeTime } from './normalize.ts'
import { findOpenRanges } from './open-ranges.ts'
import type { TimeExpression } from './time-expressions.ts'
import { isCited } from './time-values.ts'

const done = /(?<!\p{L})(?:đã|vừa\s+qua|được\s+ban\s+hành|có\s+hiệu\s+lực|được\s+thành\s+lập)(?!\p{L})/iu
const doing =
  /(?:hoàn\s+thành|thực\s+hiện|áp\s+dụng|kéo\s+dài|kết\s+thúc|triển\s+khai|tổ\s+chức|diễn\s+ra|phát\s+động|(?<!\p{L})xong)(?!\p{L})/iu
const starts =
  /(?:thực\s+hiện|áp\s+dụng|hiệu\s+lực|thi\s+hành|bắt\s+đầu|triển\s+khai|tổ\s+chức|vận\s+hành|đi\s+vào\s+hoạt\s+động)(?!\p{L})[^,;.]{0,60}$/iu
const backwards = /^\s*(?:trở\s+(?:lại|về)|đến\s+nay|về\s+trước|cho\s+đến\s+nay)/iu
const stillOpen = /^\s*(?:mà\s+)?(?:chưa|vẫn|đã|còn)(?!\p{L})/iu
/** "Phấn đấu đến 30/9/2026 có 100% …", "đến ngày 31/12/2026, cắt giảm ít nhất 30% …": a target with its day. */
const strives = /^[\s,(]*(?:phấn\s+đấu\s*,?\s*)?$/iu
const aims =
  /^\s*,?\s*:?\s*(?:phấn\s+đấu\s+|phải\s+)?(?:(?:không\s+còn|có|đạt|cắt\s+giảm|giảm|tăng|nâng|xây\s+dựng)(?!\p{L})|\d|tối\s+thiểu|ít\s+nhất|trên\s+\d)/iu
const finishes = /^\s*,?\s*(?:phải\s+|cơ\s+bản\s+|sẽ\s+)*hoàn\s+(?:thành|tất)/iu
const onward = /^\s*(?:trở\s+đi|đến\s+nay)/iu
const leadsClause = /^[\s,(]*(?:định\s+kỳ\s*,?\s*)?$/iu
const reportBefore = /báo\s+cáo(?:\s+(?:nhanh|định\s+kỳ|tổng\s+hợp|kết\s+quả))*\s*$/iu
const rateBefore = /(?:tần\s+suất|định\s+kỳ)\s*:?\s*$/iu
/** "sơ kết … vào năm 2028": a year is when the plan itself is summed up. */
const sumsUp = /(?:sơ|tổng)\s+kết(?!\p{L})[^,;.:]{0,60}$/iu
const weekOf = /(?<!\p{L})(?:tuần|ngày|buổi)\s+(?:đầu|cuối|giữa|thứ\s+\p{L}+)(?:\s+tuần)?(?:\s+của)?\s*$/iu
/** "Tổ chức họp … hằng tuần": work that comes again every week, its own sentence. */
const workAgain =
  /(?<!\p{L})(?:tổ\s+chức|họp|giao\s+ban|mở|tiếp|ra\s+quân|kiểm\s+tra|tổng\s+vệ\s+sinh|phát\s+sóng)(?!\p{L})[^,;.]{0,120}$/iu
const continuousWork =
  /(?<!\p{L})được\s+(?:tiến\s+hành|thực\s+hiện|triển\s+khai|duy\s+trì)\s+thường\s+xuyên(?:\s*,\s*liên\s+tục)?(?=\s*[,.;]|\s+trong|$)/iu
const regularWork =
  /^[\s,]*định\s+k\p{L}\s+(?:tổ\s+chức|sơ\s+kết|tổng\s+kết|kiểm\s+tra|rà\s+soát|đánh\s+giá|tổng\s+hợp|thu\s+thập)/iu
const namedBefore =
  /^[^:\d]{2,90}:\s*(?:(?:vào\s+)?(?:sáng|chiều|thứ\s+\p{L}+|chủ\s+nhật|dự\s+kiến|\d{1,2}\s*(?:giờ|h|g)\s*(?:\d{2}\s*(?:phút|')?)?)\s*,?\s*)*$/iu
/** What stands behind a time in its clause; of more only so much that it is seen to go on. */
const restOf = (text: string, clause: Clause, at: number) =>
  text.slice(at, Math.min(clause.end, at + longestRest)) + (clause.end > at + longestRest ? ';;' : '')
const longestRest = 200
/** What may stand behind a time that ends a clause: the day of the week, the unit, the place. */
const atEnd = /^\s*(?:\([^()]{0,90}\)\s*)?(?:,?\s*tại\s[^;]*)?[.;]?\s*$/iu
/** "(dự kiến cuối tháng 11/2026)". */
const openBracket = /\(\s*(?:dự\s+kiến\s+)?(?:vào\s+)?(?:(?:đầu|giữa|cuối)\s+)?$/iu
const behindDash = /\s[-–]\s+$/u
const held =
  /^\s*(?:[\p{L}\s\d]{0,40}\s)?(?:tổ\s+chức|khai\s+mạc|bế\s+mạc|phát\s+động|ra\s+quân|khai\s+giảng|tựu\s+trường|tổng\s+duyệt)\s[^:;]{0,160}$/iu
const remembers =
  /(?:kỷ\s+niệm|chào\s+mừng|hưởng\s+ứng|nhân\s+dịp|bầu\s+cử|sinh|mất|thành\s+lập|truyền\s+thống)[^,;.]{0,60}$/iu
const clauseReach = 400
const noDuty: ReadonlySet<string> = new Set(['purpose', 'situation', 'scope'])
const working: ReadonlySet<string | null> = new Set(['tasks', 'implementation', 'time', 'report', null])

/** The times of a clause that bind a task and belong to no report duty. */
export function plainDeadlines(
  scene: Scene,
  clause: Clause,
  times: readonly TimeExpression[],
  page: DeadlinePage,
): Deadline[] {
  const { passage, kind: section } = scene
  const { hints } = passage
  const words = passage.text.slice(clause.start, clause.end)
  const found: DutyTime[] = boundTimes(scene, clause, times, page)
  if (may(hints, hint.span) && working.has(section)) found.push(...eventTimes(words, clause.start))
  const continuous = may(hints, hint.continuous) && words.includes('thường') ? continuousWork.exec(words) : null
  if (continuous) {
    const start = clause.start + continuous.index
    found.push({ start, end: start + continuous[0].length, kind: 'periodic', normalized: 'CONTINUOUS' })
  }
  if (found.length === 0 && may(hints, hint.regular) && !noDuty.has(section ?? '') && regularWork.test(words)) {
    found.push({ start: clause.start, end: clause.end, kind: 'periodic', normalized: null })
  }
  if (found.length === 0) return []
  const what = shorten(words)
  const from = ownSubject(scene, clause) ?? (scene.subject ?? scene.asked ?? scene.headingUnits)?.text ?? null
  return found.map(({ start, end, kind, normalized }) =>
    makeDeadline(passage, { start, end, kind, normalized, what, from }),
  )
}

/** "Ban Giám hiệu: chỉ đạo chung. Tổ chuyên môn: xây dựng kế hoạch trước 15/9.": whom a later clause itself names. */
function ownSubject({ passage, bodyAt }: Scene, { start, end }: Clause): string | null {
  const own = start > bodyAt ? findSubject(passage, start, end) : null
  return own && own.end <= end ? passage.text.slice(own.start, own.end) : null
}

/** Open ranges, and the other times that bind the clause's work; both in reading order, none over another. */
function boundTimes(scene: Scene, clause: Clause, times: readonly TimeExpression[], page: DeadlinePage): DutyTime[] {
  const ranges = openRanges(scene, clause, page)
  if (times.length === 0) return [...ranges]
  const context = contextOf(scene, scene.passage.text.slice(clause.start, clause.end), page)
  const found: DutyTime[] = [...ranges]
  let taken = 0
  for (const time of times) {
    while ((ranges[taken]?.end ?? time.end) <= time.start) taken += 1
    const isTaken = (ranges[taken]?.start ?? time.end) < time.end
    const value = isTaken ? null : normalizeTime(time, context)
    if (!value || !isDeadline(scene, clause, time, value.normalized, page)) continue
    found.push({ start: time.start, end: time.end, ...value })
  }
  return found
}

function openRanges(scene: Scene, clause: Clause, page: DeadlinePage) {
  if (!may(scene.passage.hints, hint.openRange) || noDuty.has(scene.kind ?? '')) return []
  const words = scene.passage.text.slice(clause.start, clause.end)
  return findOpenRanges(words, page.issue).map((open) => ({
    ...open,
    start: open.start + clause.start,
    end: open.end + clause.start,
  }))
}

const eventTimes = (words: string, at: number): DutyTime[] =>
  findEventTimes(words).map(({ start, end, normalized }) => ({
    start: start + at,
    end: end + at,
    kind: 'relative',
    normalized,
  }))

/** Whether a time binds a task: the word before it, the work around it and the section that it stands in decide. */
function isDeadline(
  scene: Scene,
  clause: Clause,
  time: TimeExpression,
  normalized: string,
  page: DeadlinePage,
): boolean {
  const { text } = scene.passage
  // What stands further in front does not bind it.
  const before = text.slice(Math.max(clause.start, time.start - clauseReach), time.start)
  const after = text.slice(time.end, time.end + 40)
  if (time.moments.length === 0) return isFrequencyDuty(scene, before, after, time)
  if (isCited(text, time.start) || backwards.test(after) || dataCut.test(before.slice(-48))) return false
  if ((time.bound === 'until' || time.bound === 'before') && stillOpen.test(after)) return false
  if (isPast(normalized, page) && (done.test(before) || !doing.test(before))) return false
  switch (time.bound) {
    case 'before':
      return !done.test(before)
    case 'by':
      return scene.kind !== 'situation'
    case 'until':
      return isUntilDuty(scene, before, after, time, normalized, page)
    case 'from':
      return time.until ? isWindow(scene, time, normalized) : isStart(scene, before, after, time)
    case 'on':
      return working.has(scene.kind) && (isPrecise(time) || sumsUp.test(before)) && !isPast(normalized, page)
    case 'bare':
      if (time.until !== null)
        return isWindow(scene, time, normalized) && (scene.kind === 'time' || isNamedSpan(before, after, time))
      if (isBareDuty(scene, time)) return true
      return working.has(scene.kind) && isNamed(before, restOf(text, clause, time.end), time, normalized)
  }
}

const isBareDuty = (scene: Scene, time: TimeExpression) =>
  time.frequency !== null ? working.has(scene.kind) : scene.kind === 'time' && isPrecise(time)

/** "Cao điểm ra quân: 01 - 31/5/2026." */
const isNamedSpan = (before: string, after: string, { moments, until }: TimeExpression) =>
  namedBefore.test(before) && atEnd.test(after) && until?.day != null && moments[0]?.day != null

/**
 * One time at the end of what it is for: "Ra quân: Chủ nhật, ngày 12/7/2026.", "Tập huấn: quý II/2026.", "Tổ chức hội
 * nghị ngày 03/10/2026 (thứ Bảy).", "Tập huấn kỹ năng số - tháng 4 (Văn phòng)", "hai lần (tháng 4/2026 và tháng 9/2026)".
 */
function isNamed(before: string, after: string, { moments }: TimeExpression, normalized: string): boolean {
  if (atEnd.test(after) && moments.length === 1 && isPartOfYear(moments[0])) {
    if (namedBefore.test(before)) return true
    if (moments[0]?.day != null && held.test(before) && !remembers.test(before)) return true
  }
  if (behindDash.test(before) && atEnd.test(after)) return true
  return openBracket.test(before) && /^\s*\)\s*(?:[.;,]|$)/u.test(after) && /^\d{4}-\d\d(?:, |$)/u.test(normalized)
}

const isWeekly = ({ frequency }: TimeExpression) => frequency?.form === 'each' && frequency.frequency.unit === 'week'

/** A day, or a month or a quarter with its year. */
const isPartOfYear = (moment: Moment | undefined) =>
  moment !== undefined &&
  (moment.day !== null || (moment.year !== null && (moment.month !== null || moment.quarter !== null)))

function isFrequencyDuty(scene: Scene, before: string, after: string, time: TimeExpression): boolean {
  if (noDuty.has(scene.kind ?? '') || scene.kind === 'funding') return false
  if (time.frequency?.form === 'rate') return rateBefore.test(before)
  if (time.frequency?.frequency.weekday !== undefined) return working.has(scene.kind)
  if (isWeekly(time) && workAgain.test(before) && /^\s*[.;]?\s*$/u.test(after)) return working.has(scene.kind)
  return weekOf.test(before) || leadsClause.test(before) || reportBefore.test(before) || scene.kind === 'time'
}

/** "Đến hết năm 2026: …" is a target; one that falls due in the plan's own year is a deadline to watch. */
function isUntilDuty(
  scene: Scene,
  before: string,
  after: string,
  time: TimeExpression,
  normalized: string,
  page: DeadlinePage,
): boolean {
  const ownYear = page.issue?.slice(0, 4)
  if (isPartOf(time, ownYear) && strives.test(before) && aims.test(after)) return scene.kind !== 'situation'
  if (strives.test(before) && /^\s*[:,]/u.test(after)) return normalized === `<=${ownYear}-12-31`
  if (scene.kind === 'time') return true
  if (isPrecise(time) && finishes.test(after)) return !noDuty.has(scene.kind ?? '')
  return !noDuty.has(scene.kind ?? '') && isPrecise(time) && doing.test(before)
}

function isWindow(scene: Scene, time: TimeExpression, normalized: string): boolean {
  if (noDuty.has(scene.kind ?? '') || scene.kind === 'funding') return false
  return scene.kind === 'time' || isPrecise(time) || normalized.startsWith('FREQ')
}

function isStart(scene: Scene, before: string, after: string, time: TimeExpression): boolean {
  if (noDuty.has(scene.kind ?? '') || scene.kind === 'funding' || onward.test(after)) return false
  if (scene.kind === 'time') return true
  const { text } = scene.passage
  const words = text.slice(time.start, time.end)
  if (time.moments.length !== 1) return false
  return starts.test(before) || /^bắt\s+đầu\s/iu.test(words) || (isDayStart(words, time) && atEnd.test(after))
}

/** "lập sổ theo dõi kể từ ngày 01/4/2026". */
const isDayStart = (words: string, { moments }: TimeExpression) =>
  /^kể\s+từ\s/iu.test(words) && moments[0]?.day != null && moments[0].year !== null

/** One day, month or quarter of the year of issue or of a later one. */
const isPartOf = ({ moments }: TimeExpression, year: string | undefined) =>
  moments.length === 1 && isPartOfYear(moments[0]) && year !== undefined && (moments[0]?.year ?? 0) >= Number(year)

const isPrecise = ({ moments }: TimeExpression) =>
  moments.every(
    ({ day, month, quarter, ofQuarter }) => day !== null || month !== null || quarter !== null || ofQuarter !== null,
  )

/** Ended before the year of issue, or before the day of issue where both are known to the day. */
function isPast(normalized: string, page: DeadlinePage): boolean {
  const last = normalized.match(/\d{4}(?:-\d{2}(?:-\d{2})?)?/gu)?.at(-1)
  if (!last || !page.issue) return false
  const length = Math.min(last.length, page.issue.length)
  return last.slice(0, length) < page.issue.slice(0, length)
}
