import type { Deadline, DeadlineKind } from '../../contract.ts'
import type { Scene } from '../duties/scenes.ts'
import type { Clause } from './clauses.ts'
import { contextOf, type DeadlinePage, makeDeadline, shorten } from './deadline-page.ts'
import { findEventTimes } from './events.ts'
import { normalizeTime } from './normalize.ts'
import { findOpenRanges } from './open-ranges.ts'
import type { TimeExpression } from './time-expressions.ts'
import { isCited } from './time-values.ts'

const done = /(?<!\p{L})(?:đã|vừa\s+qua|được\s+ban\s+hành|có\s+hiệu\s+lực|được\s+thành\s+lập)(?!\p{L})/iu
const doing =
  /(?:hoàn\s+thành|thực\s+hiện|áp\s+dụng|kéo\s+dài|kết\s+thúc|triển\s+khai|tổ\s+chức|diễn\s+ra|phát\s+động)(?!\p{L})/iu
const starts =
  /(?:thực\s+hiện|áp\s+dụng|hiệu\s+lực|thi\s+hành|bắt\s+đầu|triển\s+khai|tổ\s+chức|vận\s+hành)(?!\p{L})[^,;.]{0,60}$/iu
const backwards = /^\s*(?:trở\s+(?:lại|về)|đến\s+nay|về\s+trước|cho\s+đến\s+nay)/iu
const stillOpen = /^\s*(?:mà\s+)?(?:chưa|vẫn|đã|còn)(?!\p{L})/iu
const finishes = /^\s*,?\s*(?:phải\s+|cơ\s+bản\s+|sẽ\s+)*hoàn\s+(?:thành|tất)/iu
const onward = /^\s*(?:trở\s+đi|đến\s+nay)/iu
const leadsClause = /^[\s,(]*(?:định\s+kỳ\s*,?\s*)?$/iu
const reportBefore = /báo\s+cáo(?:\s+(?:nhanh|định\s+kỳ|tổng\s+hợp|kết\s+quả))*\s*$/iu
const rateBefore = /(?:tần\s+suất|định\s+kỳ)\s*:?\s*$/iu
const continuousWork =
  /(?<!\p{L})được\s+(?:tiến\s+hành|thực\s+hiện|triển\s+khai|duy\s+trì)\s+thường\s+xuyên(?:\s*,\s*liên\s+tục)?(?=\s*[,.;]|\s+trong|$)/iu
const regularWork =
  /^[\s,]*định\s+k\p{L}\s+(?:tổ\s+chức|sơ\s+kết|tổng\s+kết|kiểm\s+tra|rà\s+soát|đánh\s+giá|tổng\s+hợp|thu\s+thập)/iu
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
  const { text } = scene.passage
  const words = text.slice(clause.start, clause.end)
  const context = contextOf(scene, words, page)
  const what = shorten(words)
  const found: Deadline[] = []
  const from = scene.subject?.text ?? scene.headingUnits?.text ?? null
  const add = (start: number, end: number, time: { kind: DeadlineKind; normalized: string | null }) => {
    found.push(
      makeDeadline(scene.passage, {
        start,
        end,
        kind: time.kind,
        normalized: time.normalized,
        what,
        from,
      }),
    )
  }
  const ranges = openRanges(scene, clause, page)
  for (const range of ranges) add(range.start, range.end, range)
  let taken = 0
  for (const time of times) {
    while ((ranges[taken]?.end ?? time.end) <= time.start) taken += 1
    const normalized = (ranges[taken]?.start ?? time.end) < time.end ? null : normalizeTime(time, context)
    if (normalized && isDeadline(scene, clause, time, normalized.normalized, page))
      add(time.start, time.end, normalized)
  }
  if (working.has(scene.kind))
    for (const counted of eventTimes(text, clause)) add(counted.start, counted.end, { ...counted, kind: 'relative' })
  const continuous = continuousWork.exec(words)
  if (continuous)
    add(clause.start + continuous.index, clause.start + continuous.index + continuous[0].length, {
      kind: 'periodic',
      normalized: 'CONTINUOUS',
    })
  if (found.length === 0 && !noDuty.has(scene.kind ?? '') && regularWork.test(words)) {
    add(clause.start, clause.end, { kind: 'periodic', normalized: null })
  }
  return found
}

function openRanges(scene: Scene, clause: Clause, page: DeadlinePage) {
  if (noDuty.has(scene.kind ?? '')) return []
  const words = scene.passage.text.slice(clause.start, clause.end)
  return findOpenRanges(words, page.issue).map((open) => ({
    ...open,
    start: open.start + clause.start,
    end: open.end + clause.start,
  }))
}

const eventTimes = (text: string, clause: Clause) =>
  findEventTimes(text.slice(clause.start, clause.end)).map((time) => ({
    ...time,
    start: time.start + clause.start,
    end: time.end + clause.start,
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
  if (time.moments.length === 0) return isFrequencyDuty(scene, before, time)
  if (isCited(text, time.start) || backwards.test(after)) return false
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
      return working.has(scene.kind) && isPrecise(time) && !isPast(normalized, page)
    case 'bare':
      return time.until !== null ? isWindow(scene, time, normalized) && scene.kind === 'time' : isBareDuty(scene, time)
  }
}

const isBareDuty = (scene: Scene, time: TimeExpression) =>
  time.frequency !== null ? working.has(scene.kind) : scene.kind === 'time' && isPrecise(time)

function isFrequencyDuty(scene: Scene, before: string, time: TimeExpression): boolean {
  if (noDuty.has(scene.kind ?? '') || scene.kind === 'funding') return false
  if (time.frequency?.form === 'rate') return rateBefore.test(before)
  return leadsClause.test(before) || reportBefore.test(before) || scene.kind === 'time'
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
  if (leadsClause.test(before) && /^\s*:/u.test(after)) return normalized === `<=${ownYear}-12-31`
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
  return scene.kind === 'time' || (starts.test(before) && time.moments.length === 1)
}

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
