import type { Deadline } from '../../contract.ts'
import { dutyVerb } from '../duties/roles.ts'
import type { Scene } from '../duties/scenes.ts'
import { subjectAt } from '../duties/subjects.ts'
import type { Clause } from './clauses.ts'
import { contextOf, type DeadlinePage, makeDeadline } from './deadline-page.ts'
import { eventWords, findEventTimes } from './events.ts'
import { type NormalizedTime, normalizeTime } from './normalize.ts'
import { findReportDuty, type ReportDuty } from './report-duties.ts'
import type { TimeExpression } from './time-expressions.ts'

interface DutyTime extends NormalizedTime {
  readonly start: number
  readonly end: number
}

const trouble =
  /khó\s+khăn|vướng\s+mắc|vượt\s+(?:quá\s+)?thẩm\s+quyền|nảy\s+sinh|(?:có|nếu)\s+phát\s+sinh|phát\s+sinh\s+(?:mới|vấn)/iu
const asksDecision =
  /(?<!\p{L})(?:bổ\s+sung|phê\s+duyệt|xem\s+xét|quyết\s+định|cho\s+ý\s+kiến|kinh\s+phí|dự\s+toán|khen\s+thưởng)(?!\p{L})/iu
const aboutResult = /kết\s+quả|tình\s+hình|tiến\s+độ|việc\s+(?:triển\s+khai|thực\s+hiện)|tổng\s+hợp/iu
const regularly = /(?<!\p{L})định\s+k\p{L}(?!\p{L})/iu
const asRuled = /theo\s+(?:đúng\s+)?(?:quy\s+định|chế\s+độ|yêu\s+cầu|hướng\s+dẫn)/iu
const event =
  /(?<!\p{L})(?:ngay\s+)?(?:sau\s+)?khi\s+(?!có\s+yêu\s+cầu|được\s+yêu\s+cầu|cần)((?:(?!\s+(?:để|thì|về)\s)[^,;.:()\n]){3,120})/iu
const yearInBrackets = /báo\s+cáo\s+[^;.()]{2,80}\(\s*năm\s+(20\d\d)\s*\)/giu
const sentenceReach = 600
const sentenceEndingAt = (before: string) => before.slice(before.lastIndexOf('. ') + 1)
const dataCut = /(?:tính|chốt|số\s+liệu|lũy\s+kế)\s+[^,;.]{0,30}$/iu

/** What stands around a clause and bears on its report. */
export interface DutySetting {
  /** The whole sentence, from semicolon to semicolon. */
  readonly sentence: string
  /** A frequency in front of the whole sentence ("Hằng năm, …"). */
  readonly leading: TimeExpression | null
  /** The receiver that another clause of the sentence, or the line above the list, names for all. */
  readonly shared: ReportDuty | null
}

/** "Báo cáo 6 tháng: trước ngày …": one of several reports that share their receiver. */
const listedReport =
  /^[\s\-–+•(]*(?:[^:;]{2,40}:\s*)?(?:đối\s+với\s+)?(?:báo\s+cáo|(?:hằng|hàng|định\s+k\p{L})\s+|(?:quý|qu[ýí]|0?6\s+tháng|sáu\s+tháng|năm|tháng)\s*[:(])/iu

/** The reports that a clause asks for, one for each time that they are due. */
export function dutyDeadlines(
  scene: Scene,
  clause: Clause,
  times: readonly TimeExpression[],
  { sentence, leading, shared }: DutySetting,
  page: DeadlinePage,
): Deadline[] {
  const { passage } = scene
  const { text } = passage
  const words = text.slice(clause.start, clause.end)
  const own = findReportDuty(text, clause)
  const listed = own === null && shared !== null && listedReport.test(words)
  const duty = own ?? (listed ? ownWords(shared, text, clause) : null)
  if (!duty) return []
  const context = contextOf(scene, sentence, page)
  const dated = times.flatMap((time) => datedTime(text, time, context))
  if (dated.length === 0) dated.push(...countedTimes(words, clause.start))
  const isReport = own !== null && /(?<!\p{L})báo\s+cáo(?!\p{L})/iu.test(words)
  if (!isReport && dated.length === 0) return []
  if (dated.length === 0 && trouble.test(wholeSentence(text, clause))) return []
  const due = dated.length > 0 ? dated : (undatedTime(text, clause, duty, times, leading) ?? [])
  if (duty.onlyPurpose && !due.some(({ kind }) => kind !== 'relative')) return []
  const parts = { what: duty.what || null, from: giverOf(scene, clause), to: duty.to, via: duty.via }
  const { next } = duty
  const later = new Set(next && dated.length > 1 ? due.filter(({ start }) => start > next.start) : [])
  return due.map((time) => {
    const { kind, normalized, start, end } = time
    if (next && later.has(time)) {
      const second = { what: next.what, from: duty.to, to: next.to }
      return makeDeadline(passage, {
        start: next.start,
        end: Math.max(end, next.end),
        kind,
        normalized: normalized || null,
        ...second,
      })
    }
    const alone = due.length - later.size === 1
    const from = alone ? Math.min(duty.start, start) : start
    const till = alone ? Math.max(duty.end, end) : end
    return makeDeadline(passage, {
      start: from,
      end: closeBracket(text, from, till),
      kind,
      normalized: normalized || null,
      ...parts,
    })
  })
}

/** A report of a list: its own words and place, another's receiver. */
function ownWords(shared: ReportDuty, text: string, clause: Clause): ReportDuty {
  const words = text.slice(clause.start, clause.end)
  const what = /^[^:(]*?(?=\s*[:(]|\s+(?:gửi|trước|chậm)(?!\p{L})|$)/u.exec(words)?.[0].trim() ?? ''
  return { ...shared, what, start: clause.start, end: clause.start + words.trimEnd().length }
}

/** The clause with those that it goes on from: a trouble named in front ("Nếu có vướng mắc, …; báo cáo …"). */
const wholeSentence = (text: string, clause: Clause) =>
  sentenceEndingAt(text.slice(Math.max(0, clause.start - sentenceReach), clause.start)) +
  text.slice(clause.start, clause.end)

function datedTime(text: string, time: TimeExpression, context: ReturnType<typeof contextOf>): DutyTime[] {
  if (time.moments.length === 0) return []
  if (time.bound === 'bare' && time.frequency === null) return []
  if (time.bound === 'from' && !time.until) return []
  if (
    time.moments.every(
      ({ month, quarter, ofQuarter, day }) => month === null && quarter === null && !ofQuarter && day === null,
    )
  ) {
    return []
  }
  if (dataCut.test(text.slice(Math.max(0, time.start - 48), time.start))) return []
  const normalized = normalizeTime(time, context)
  if (normalized) return [{ ...normalized, start: time.start, end: time.end }]
  // A day is named, but neither its month nor its year: the duty stands, its date is left open.
  const isBound = time.bound === 'before' || time.bound === 'by'
  return isBound ? [{ kind: 'periodic', normalized: '', start: time.start, end: time.end }] : []
}

/** "trong vòng 05 ngày kể từ ngày …, báo cáo …". */
const countedTimes = (words: string, at: number): DutyTime[] =>
  findEventTimes(words).map(({ start, end, normalized }) => ({
    kind: 'relative',
    normalized,
    start: start + at,
    end: end + at,
  }))

/** A duty whose clause names no date: how often, on what event, or only that it is regular. */
function undatedTime(
  text: string,
  clause: Clause,
  duty: ReportDuty,
  times: readonly TimeExpression[],
  leading: TimeExpression | null,
): DutyTime[] | null {
  const words = text.slice(clause.start, clause.end)
  const years = [...words.matchAll(yearInBrackets)]
  if (years.length > 0) {
    const normalized = years.map((match) => match[1]).join('; ')
    return [{ kind: 'absolute', normalized, start: duty.start, end: duty.end }]
  }
  const alone = times.filter((time) => time.moments.length === 0)
  const frequency = alone[0] ?? leading
  const rule = frequency ? ruleOfAll(alone.length > 0 ? alone : [frequency]) : null
  if (frequency && rule) {
    const inside = frequency.start >= clause.start
    const end = alone.at(-1)?.end ?? duty.end
    return [{ ...rule, start: inside ? frequency.start : duty.start, end: inside ? end : duty.end }]
  }
  const happening = event.exec(words)
  if (happening?.[1] && !asksDecision.test(words)) {
    const start = clause.start + happening.index
    const name = /^(?:ngay\s+)?sau/iu.test(happening[0]) ? 'AFTER' : 'EVENT'
    return [
      {
        kind: 'relative',
        normalized: `${name}(${eventWords(happening[1])})`,
        start,
        end: start + happening[0].trimEnd().length,
      },
    ]
  }
  return regularTime(words, clause.start, duty)
}

/** "Định kỳ 6 tháng, năm": the rules of all the periods that stand under one verb. */
function ruleOfAll(frequencies: readonly TimeExpression[]): NormalizedTime | null {
  const rules = frequencies.map((time) => normalizeTime(time, { year: null, recurs: false })?.normalized)
  const known = rules.filter((rule) => rule !== undefined)
  return known.length > 0 ? { kind: 'periodic', normalized: [...new Set(known)].join(' + ') } : null
}

function regularTime(words: string, at: number, duty: ReportDuty): DutyTime[] | null {
  const regular = regularly.exec(words)
  if (regular) {
    const start = at + regular.index
    return [{ kind: 'periodic', normalized: '', start: Math.min(start, duty.start), end: duty.end }]
  }
  const ruled = asRuled.exec(words)
  if (!ruled || asksDecision.test(words) || !aboutResult.test(words)) return null
  return [
    {
      kind: 'relative',
      normalized: '',
      start: duty.start,
      end: Math.max(duty.end, at + ruled.index + ruled[0].length),
    },
  ]
}

/** Who gives the report: the clause's own subject, the sentence's, or the unit of the heading above. */
function giverOf(scene: Scene, clause: Clause): string | null {
  const { text } = scene.passage
  const own = subjectAt(text, clause.start)
  if (own && dutyVerb.test(text.slice(own.end, own.end + 200))) return text.slice(own.start, own.end)
  return scene.subject?.text ?? scene.headingUnits?.text ?? null
}

/** A place that ends inside a bracket goes on to its end. */
function closeBracket(text: string, start: number, end: number): number {
  const part = text.slice(start, end)
  const open = part.split('(').length - part.split(')').length
  if (open <= 0) return end
  const close = text.indexOf(')', end)
  return close < 0 || close - end > 80 ? end : close + 1
}
