import { singleBlanks } from '#kernel/single-blanks.ts'
import type { Deadline } from '../../contract.ts'
import type { Passage } from '../../tree/passage.ts'
import type { Scene } from '../duties/scenes.ts'
import { findSubject, type Subject, subjectAt } from '../duties/subjects.ts'
import { blanksAt, type Clause } from './clauses.ts'
import { contextOf, type DeadlinePage, makeDeadline, namesPeriod } from './deadline-page.ts'
import { type DutyTime, datedTimes, undatedTimes } from './duty-times.ts'
import { findSending, type ReportDuty } from './report-duties.ts'
import type { TimeExpression } from './time-expressions.ts'

const trouble =
  /khó\s+khăn|vướng\s+mắc|vượt\s+(?:quá\s+)?thẩm\s+quyền|nảy\s+sinh|(?:có|nếu)\s+phát\s+sinh|phát\s+sinh\s+(?:mới|vấn)/iu
const reports = /(?<!\p{L})báo\s+cáo(?!\p{L})/iu
/** "Trước ngày 30/11 hằng năm, các sở báo cáo …; Sở X báo cáo … trước ngày 10/12": the year comes again for both. */
const everyYear = /(?<!\p{L})h[ằà]ng\s+năm(?!\p{L})/iu
const sentenceReach = 600
const longestLabel = 70
const sentenceEndingAt = (before: string) => before.slice(before.lastIndexOf('. ') + 1)
/** What stands around a clause and bears on its report. */
export interface DutySetting {
  /** The whole sentence, from semicolon to semicolon. */
  readonly sentence: string
  /** A frequency in front of the whole sentence ("Hằng năm, …"). */
  readonly leading: TimeExpression | null
  /** The receiver that another clause of the sentence, or the line above the list, names for all. */
  readonly shared: ReportDuty | null
  /** The receiver that a sentence of its own names for all reports of the paragraph. */
  readonly told: ReportDuty | null
  /** The clauses of the paragraph up to this one. */
  readonly before: readonly Clause[]
}

/** "Báo cáo 6 tháng: trước ngày …": one of several reports that share their receiver. */
const listedReport =
  /^[\s\-–+•(]*(?:[^:;]{2,40}:\s*)?(?:đối\s+với\s+)?(?:báo\s+cáo|(?:hằng|hàng|định\s+k\p{L})\s+|(?:quý|qu[ýí]|0?6\s+tháng|sáu\s+tháng|năm|tháng)\s*[:(])/iu

/** The reports that a clause asks for, one for each time that they are due; `own`: the one that its own words name. */
export function dutyDeadlines(
  scene: Scene,
  clause: Clause,
  own: ReportDuty | null,
  times: readonly TimeExpression[],
  { sentence, leading, shared, told, before }: DutySetting,
  page: DeadlinePage,
): Deadline[] {
  const { text } = scene.passage
  const words = text.slice(clause.start, clause.end)
  const other = listedReport.test(words) ? (shared ?? told) : reports.test(words) ? told : null
  const duty = own ?? (other && ownWords(other, text, clause)) ?? findSending(text, clause)
  if (!duty) return []
  const context = contextOf(scene, sentence, page)
  // One report of a list by periods comes again with its period.
  const amongOthers = own === null || times.some(isOfEveryPeriod)
  const recurs = context.recurs || everyYear.test(sentence) || (amongOthers && namesPeriod(words))
  const dated = datedTimes(text, clause, times, { ...context, recurs })
  const isWeekly = times.some(({ frequency }) => frequency?.frequency.weekday !== undefined)
  if (dated.length === 0 && own === null && !isWeekly) return []
  if (dated.length === 0 && (!reports.test(words) || trouble.test(wholeSentence(text, clause)))) return []
  const due = dated.length > 0 ? dated : undatedTimes(text, clause, duty, times, leading)
  if (duty.onlyPurpose && !due.some(({ kind }) => kind !== 'relative')) return []
  return placeDuties(scene, before, duty, due)
}

/** "trước ngày 15 tháng cuối quý, báo cáo năm trước ngày 05/12": what stands beside such a day comes again too. */
const isOfEveryPeriod = ({ moments }: TimeExpression) => moments.some(({ ofQuarter }) => ofQuarter !== null)

/** One deadline for each time; a time behind the second step of a chain belongs to that step. */
function placeDuties(scene: Scene, before: readonly Clause[], duty: ReportDuty, due: readonly DutyTime[]): Deadline[] {
  const { passage } = scene
  const { next } = duty
  const behind = next && due.length > 1 ? due.filter(({ start }) => start > next.start) : []
  // Where every time stands behind both steps, they are those of the report that is asked for.
  const later = new Set(behind.length < due.length ? behind : [])
  const alone = due.length - later.size === 1
  const from = giverOf(scene, before)
  return due.map((time) => {
    const { kind, normalized } = time
    if (next && later.has(time)) {
      const place = { start: next.start, end: Math.max(time.end, next.end) }
      return makeDeadline(passage, { ...place, kind, normalized, what: next.what, from: duty.to, to: next.to })
    }
    const start = alone ? Math.min(duty.start, time.start) : time.start
    const end = closeBracket(passage.text, start, alone ? Math.max(duty.end, time.end) : time.end)
    const { to, via } = duty
    const what =
      reportBehind(passage.text, time) ?? (alone ? null : reportBefore(passage.text, due, time, to)) ?? duty.what
    return makeDeadline(passage, { start, end, kind, normalized, what: what || null, from, to, via })
  })
}

const namedReport = /(?<!\p{L})(báo\s+cáo\s+[^,;:.()]{3,90}?)(?:\s+(?:gửi|nộp|trước|chậm|về))*\s*\(?$/iu

/** "Báo cáo sơ kết trước 15/6, báo cáo tổng kết trước 15/12": the report that stands between the day before and this one. */
function reportBefore(text: string, due: readonly DutyTime[], time: DutyTime, to: string): string | null {
  const from = Math.max(0, time.start - sentenceReach, ...due.map(({ end }) => (end <= time.start ? end : 0)))
  const words = singleBlanks(namedReport.exec(text.slice(from, time.start))?.[1] ?? '')
  return words === '' || words.includes(to) ? null : words
}

/** "trước ngày 10/6 (báo cáo 6 tháng)". */
const reportBehind = (text: string, { end }: DutyTime): string | null =>
  /^\s*\(\s*(báo\s+cáo\s[^()]{2,60})\)/iu.exec(text.slice(end, end + 80))?.[1] ?? null

/** A report of a list: its own words and place, another's receiver. */
function ownWords(shared: ReportDuty, text: string, clause: Clause): ReportDuty {
  const words = text.slice(clause.start, clause.end)
  const label = /^[^:()]{2,70}:\s*(?=báo\s+cáo\s)/iu.exec(words)?.[0].length ?? 0
  const what = /^[^:(]*?(?=\s*[:(]|\s+(?:gửi|trước|chậm)(?!\p{L})|$)/u.exec(words.slice(label))?.[0].trim() ?? ''
  return { ...shared, what, start: clause.start, end: clause.start + words.trimEnd().length }
}

/** The clause with those that it goes on from: a trouble named in front ("Nếu có vướng mắc, …; báo cáo …"). */
const wholeSentence = (text: string, clause: Clause) =>
  sentenceEndingAt(text.slice(Math.max(0, clause.start - sentenceReach), clause.start)) +
  text.slice(clause.start, clause.end)

/** Who gives the report: the subject of its clause or of the nearest before it, or the units asked or headed above. */
function giverOf(scene: Scene, before: readonly Clause[]): string | null {
  const { text } = scene.passage
  for (let index = before.length - 1; index >= 0; index -= 1) {
    const { start, end } = before[index] as Clause
    const own = subjectOf(scene.passage, start, end)
    if (!own || own.end > end) continue
    // Behind a sentence that speaks to several units in turn, the report is asked of all that the heading names.
    const isLast = index === before.length - 1
    if (!isLast && scene.headingUnits && speaksToAnother(scene.passage, before, index)) return scene.headingUnits.text
    return text.slice(listStart(text, before, index) ?? own.start, own.end)
  }
  return (scene.asked ?? scene.headingUnits)?.text ?? null
}

/** The subject of a clause, at its beginning or behind its label ("Chế độ báo cáo: Hằng năm, các xã …"). */
function subjectOf(passage: Passage, start: number, end: number): Subject | null {
  const { text } = passage
  const own = findSubject(passage, start, end)
  const colon = own ? -1 : text.slice(start, Math.min(end, start + longestLabel)).indexOf(':')
  return colon < 0 ? own : findSubject(passage, start + colon + 1 + blanksAt(text, start + colon + 1), end)
}

const speaksToAnother = (passage: Passage, clauses: readonly Clause[], index: number) =>
  clauses.slice(0, index).some(({ start, end }) => (subjectOf(passage, start, end)?.end ?? end) < end)

/** "Lãnh đạo các phòng; các trung tâm báo cáo …": where the clauses of names alone in front of one begin; or null. */
function listStart(text: string, clauses: readonly Clause[], index: number): number | null {
  let start: number | null = null
  for (let at = index; at > 0 && clauses[at]?.goesOn; at -= 1) {
    const { start: from, end } = clauses[at - 1] as Clause
    const names = subjectAt(text, from)
    if (!names || text.slice(names.end, end).trim() !== '') break
    start = names.start
  }
  return start
}

/** A place that ends inside a bracket goes on to its end. */
function closeBracket(text: string, start: number, end: number): number {
  const part = text.slice(start, end)
  const open = part.split('(').length - part.split(')').length
  if (open <= 0) return end
  const close = text.indexOf(')', end)
  return close < 0 || close - end > 80 ? end : close + 1
}
