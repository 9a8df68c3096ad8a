import type { Deadline } from '../../contract.ts'
import { hint, may } from '../../hints/hints.ts'
import type { Outline } from '../../tree/passage.ts'
import { findDutyTables } from '../duties/duty-tables.ts'
import { findScenes, type Scene, yearIn } from '../duties/scenes.ts'
import { trimmedEnd } from '../duties/trimmed-end.ts'
import type { Head } from '../head/find-head.ts'
import { brokenDuty, type OpenDuty, openDutyOf } from './broken-duties.ts'
import type { Clause } from './clauses.ts'
import { type DeadlinePage, shorten } from './deadline-page.ts'
import { type DutySetting, dutyDeadlines } from './duty-deadlines.ts'
import { headingDeadlines } from './heading-deadlines.ts'
import { labelClauseDeadlines, labelDeadlines, tableDeadlines } from './label-deadlines.ts'
import { plainDeadlines } from './plain-deadlines.ts'
import { findReportDuty, findSending, type ReportDuty, receiverLine } from './report-duties.ts'
import { findTimes, type TimeExpression } from './time-expressions.ts'

/** A longer paragraph is a text, whatever stands in front of its colon. */
const longestLabelLine = 500

/** A paragraph without any of these says no time and asks for no report. */
const saysTime = /ngày|tháng|qu[ýí]|năm|tuần|giờ|báo\s+cáo|gửi|định\s+k|thường\s+xuyên|khi\s|\d\s*[/.]\s*\d/iu

/** Only where something is reported or sent can there be a report duty, named here or by the line above. */
const reports = /(?<!\p{L})(?:báo\s+cáo|gửi|nộp|qu[ýí]|6\s+tháng|sáu\s+tháng|năm|tháng)(?!\p{L})/iu

/** Without any of these prose says no time that binds, and asks for no report. */
const mayBind =
  hint.date | hint.recurrence | hint.span | hint.openRange | hint.continuous | hint.regular | hint.reporting

/** Every deadline and report duty, in reading order. */
export function findDeadlines(tree: Outline, head: Head): readonly Deadline[] {
  const planYear = planYearOf(head)
  const page: DeadlinePage = { issue: head.issueDate?.date ?? null, planYear }
  const found: Deadline[] = []
  let task: Scene | null = null
  let above: ReportDuty | null = null
  let listPath = ''
  let open: OpenDuty | null = null
  const scenes = findScenes(tree)
  const receivers = receiversOf(scenes)
  for (const scene of scenes) {
    if (scene.labelLine === null || scene.labelLine.meaning === 'task') task = scene
    const leadIn = scene.isHeading || scene.labelLine === null ? leadInDuty(scene) : null
    if (leadIn || !scene.passage.path.startsWith(listPath) || isBelowList(scene, listPath)) above = leadIn
    if (leadIn) listPath = scene.passage.path
    if (open === null && scene.labelLine === null && !may(scene.passage.hints, mayBind)) continue
    const isTime =
      scene.labelLine?.meaning === 'time' && scene.passage.text.length < longestLabelLine && !holdsReport(scene)
    if (scene.isHeading) found.push(...headingDeadlines(scene, page))
    if (scene.isHeading || !(isTime || mentionsTime(scene))) continue
    const broken = open ? brokenDuty(open, scene, tree.source.text, page) : null
    open = isTime ? null : openDutyOf(scene)
    if (broken) found.push(broken)
    else if (isTime) found.push(...labelDeadlines(scene, page, task && shorten(wordsOf(task))))
    else if (namesUnits(scene)) found.push(...labelsBehind(scene, page))
    else found.push(...proseDeadlines(scene, page, above ?? receivers.get(listOf(scene)) ?? null))
  }
  found.push(...tableDeadlines(findDutyTables(tree), page))
  return found.flatMap(oneEach).sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1])
}

/** "trước ngày 05/6/2026 và trước ngày 05/11/2026": each stated day is a deadline of its own. */
const oneEach = (deadline: Deadline): Deadline[] =>
  deadline.kind === 'absolute' && deadline.normalized?.includes(' + ')
    ? deadline.normalized.split(' + ').map((normalized) => ({ ...deadline, normalized }))
    : [deadline]

/** A paragraph of the section itself ends a list in it; one below an item goes on the item. */
const isBelowList = ({ passage: { label, path } }: Scene, listPath: string) => label === null && path === listPath

/** "Các báo cáo gửi về Sở X": the receivers that sentences of their own name, by the list that they stand in. */
function receiversOf(scenes: readonly Scene[]): ReadonlyMap<string, ReportDuty> {
  const receivers = new Map<string, ReportDuty>()
  for (const scene of scenes) {
    const { text, hints } = scene.passage
    const receiver = may(hints, hint.report) && !scene.isHeading ? receiverLine(text) : null
    if (receiver && !receivers.has(listOf(scene))) receivers.set(listOf(scene), receiver)
  }
  return receivers
}

/** The path of the section that an item or a paragraph lies in. */
const listOf = ({ passage: { path, label } }: Scene): string =>
  label !== null && path.endsWith(label) ? path.slice(0, Math.max(0, path.length - label.length - 1)) : path

const mentionsTime = ({ passage: { hints, text } }: Scene) => may(hints, hint.timeOrReport) && saysTime.test(text)

/** "Thời gian báo cáo: báo cáo 6 tháng gửi về Sở X trước ngày …": a label whose value is itself prose of reports. */
function holdsReport({ passage: { text, hints }, labelLine, clauses }: Scene): boolean {
  if (!labelLine || !may(hints, hint.report) || !/báo\s+cáo/iu.test(labelLine.label)) return false
  const behind = clauses.filter(({ end }) => end > labelLine.valueAt)
  return behind.some(({ start, end, goesOn }) => {
    return findReportDuty(text, { start: Math.max(start, labelLine.valueAt), end, goesOn }) !== null
  })
}

const namesUnits = ({ labelLine }: Scene) => labelLine?.meaning === 'lead' || labelLine?.meaning === 'support'

/** "Chủ trì: Phòng X. Thời gian: Quý II.": the labels of time behind one that names units. */
const labelsBehind = (scene: Scene, page: DeadlinePage) =>
  scene.clauses.flatMap((clause) => labelClauseDeadlines(scene, clause, page))

/** The plan's year is the one its title states; without any, that of its issue. */
function planYearOf(head: Head): number | null {
  const title = head.title?.text ?? ''
  const stated = yearIn(title)
  if (stated !== null) return stated
  if (/(?:20\d\d\s*[-–]\s*20\d\d|giai\s+đoạn|đến\s+năm)/iu.test(title)) return null
  const issued = Number(head.issueDate?.date.slice(0, 4) ?? Number.NaN)
  return Number.isInteger(issued) ? issued : null
}

const wordsOf = ({ passage, bodyAt, labelLine }: Scene) => passage.text.slice(labelLine?.valueAt ?? bodyAt)

/** "Các đơn vị báo cáo về Sở X, cụ thể:", "4. Chế độ báo cáo (về Sở X)": the line above a list names its receiver. */
function leadInDuty({ passage, bodyAt, isHeading }: Scene): ReportDuty | null {
  const { text, hints } = passage
  if (!may(hints, hint.report)) return null
  if ((!isHeading && text.charAt(trimmedEnd(text) - 1) !== ':') || !/báo\s+cáo/iu.test(text)) return null
  return findReportDuty(text, { start: bodyAt, end: text.length, goesOn: false })
}

function proseDeadlines(scene: Scene, page: DeadlinePage, above: ReportDuty | null): Deadline[] {
  const { text, hints, dates } = scene.passage
  if (!may(hints, mayBind)) return []
  const all = findTimes(text, hints, dates)
  const found: Deadline[] = []
  let leading: TimeExpression | null = null
  const { clauses } = scene
  const asksReport = may(hints, hint.reporting) && reports.test(text)
  const duties = asksReport ? clauses.map((clause) => findReportDuty(text, clause)) : []
  const receiver = asksReport ? receiverLine(text) : null
  let passed = 0
  for (const [index, clause] of clauses.entries()) {
    if (!clause.goesOn) leading = null
    while ((all[passed]?.start ?? clause.start) < clause.start) passed += 1
    const times: TimeExpression[] = []
    while ((all[passed]?.start ?? clause.end) < clause.end) times.push(all[passed++] as TimeExpression)
    const first = times[0]
    const labelled = times.length > 0 ? labelClauseDeadlines(scene, clause, page) : []
    found.push(...labelled)
    if (labelled.length > 0) continue
    const plain = plainDeadlines(scene, clause, times, page)
    if (asksReport) {
      const setting: DutySetting = {
        sentence: sentenceOf(text, clauses, index),
        leading,
        shared: sharedDuty(text, clauses, duties, index) ?? above,
        told: receiver,
        before: clauses.slice(Math.max(0, index - clausesBack), index + 1),
      }
      const owed = dutyDeadlines(scene, clause, duties[index] ?? null, times, setting, page)
      found.push(...owed, ...(owed.length > 0 ? besides(owed, plain) : plain))
    } else found.push(...plain)
    if (first?.moments.length === 0 && /^[\s,]*(?:định\s+kỳ\s+)?$/iu.test(text.slice(clause.start, first.start)))
      leading = first
  }
  return found
}

/** So far a clause looks back for its subject. */
const clausesBack = 11

/** So far a clause looks for what the rest of its sentence says. */
const mostClauses = 8

/** Where the sentence that a clause belongs to begins and ends, among the clauses. */
function sentenceBounds(clauses: readonly Clause[], index: number): readonly [number, number] {
  let [first, last] = [index, index]
  while (clauses[first]?.goesOn && index - first < mostClauses) first -= 1
  while (clauses[last + 1]?.goesOn && last - index < mostClauses) last += 1
  return [first, last]
}

function sentenceOf(text: string, clauses: readonly Clause[], index: number): string {
  const [first, last] = sentenceBounds(clauses, index)
  return text.slice(clauses[first]?.start, clauses[last]?.end)
}

/** What the last of several tells that tells anything; or null. */
function lastOf<T, R>(all: readonly T[], tell: (one: T) => R | null): R | null {
  for (let at = all.length - 1; at >= 0; at -= 1) {
    const told = tell(all[at] as T)
    if (told !== null) return told
  }
  return null
}

/** "Báo cáo quý …; báo cáo năm … về Sở X": the receiver that the sentence names once, behind or in front. */
function sharedDuty(
  text: string,
  clauses: readonly Clause[],
  duties: readonly (ReportDuty | null)[],
  index: number,
): ReportDuty | null {
  if (duties[index]) return null
  const [first, last] = sentenceBounds(clauses, index)
  const behind = duties.slice(index + 1, last + 1).find((duty) => duty !== null)
  const named =
    behind ??
    duties.slice(first, index).findLast((duty) => duty !== null) ??
    lastOf(clauses.slice(first, index), (clause) => findSending(text, clause))
  if (!named || named === duties[last]) return named
  // Only a name at the end of them all, or one with a colon behind it, speaks for all: "(qua Phòng X)" inside one clause
  // is that clause's own.
  const clause = clauses[duties.indexOf(named)]
  return clause && text.slice(named.end, clause.end).includes(':') ? named : { ...named, via: null }
}

const ends = (duties: readonly Deadline[], side: 0 | 1) => duties.slice(0, 1000).map(({ span }) => span[side])

/** Dated times of the clause that none of its duties took. */
function besides(duties: readonly Deadline[], plain: readonly Deadline[]): Deadline[] {
  const dates = new Set(duties.map(({ normalized }) => normalized))
  const [start, end] = [Math.min(...ends(duties, 0)), Math.max(...ends(duties, 1))]
  return plain.filter(({ span, normalized }) => {
    if (normalized === null || dates.has(normalized) || !/\d{4}/u.test(normalized)) return false
    return span[1] <= start || end <= span[0]
  })
}
