import type { DeadlineKind } from '../../contract.ts'
import type { Clause } from './clauses.ts'
import { eventWords, findEventTimes } from './events.ts'
import { type NormalizedTime, normalizeTime, type TimeContext } from './normalize.ts'
import type { ReportDuty } from './report-duties.ts'
import type { TimeExpression } from './time-expressions.ts'

/** When a report is due; `normalized` is null where the duty stands but names no date. */
export interface DutyTime {
  readonly start: number
  readonly end: number
  readonly kind: DeadlineKind
  readonly normalized: string | null
}

const asksDecision =
  /(?<!\p{L})(?:bổ\s+sung|phê\s+duyệt|xem\s+xét|quyết\s+định|cho\s+ý\s+kiến|kinh\s+phí|dự\s+toán|khen\s+thưởng)(?!\p{L})/iu
const aboutResult = /kết\s+quả|tình\s+hình|tiến\s+độ|việc\s+(?:triển\s+khai|thực\s+hiện)|tổng\s+hợp/iu
const regularly = /(?<!\p{L})định\s+k\p{L}(?!\p{L})/iu
/** "thực hiện nghiêm túc chế độ thông tin, báo cáo". */
const regime = /(?<!\p{L})thực\s+hiện\s+(?:\p{L}+\s+){0,4}chế\s+độ\s+(?:thông\s+tin\s*,?\s+)?báo\s+cáo(?!\p{L})/iu
const asRuled = /(?:theo\s+(?:đúng\s+)?|đúng\s+(?:theo\s+)?)(?:quy\s+định|chế\s+độ|yêu\s+cầu|hướng\s+dẫn)/iu
const event =
  /(?<!\p{L})(?:ngay\s+)?(?:sau\s+)?khi\s+(?!có\s+yêu\s+cầu|được\s+yêu\s+cầu|cần)((?:(?!\s+(?:để|thì|về)\s)[^,;.:()\n]){3,120})/iu
const yearInBrackets = /báo\s+cáo\s+[^;.()]{2,80}\(\s*năm\s+(20\d\d)\s*\)/giu
/** Up to when the figures of a report are counted, not when it is due. */
export const dataCut =
  /(?:chốt\s+số\s+liệu|số\s+liệu\s+(?:báo\s+cáo\s+)?(?:được\s+)?(?:tính|chốt|lấy)|tính\s+(?:đến|từ)|lũy\s+kế)[^,;.)]{0,16}$/iu

/** The dates of a clause that a report can be due on; times counted from an event where it has none. */
export function datedTimes(
  text: string,
  clause: Clause,
  times: readonly TimeExpression[],
  context: TimeContext,
): readonly DutyTime[] {
  const yearly = times.some(
    ({ frequency, moments }) => frequency?.frequency.unit === 'year' && moments.some(({ month }) => month !== null),
  )
  // "trước ngày 10/6, … trước ngày 20/11 hằng năm": the word behind the last date speaks of all.
  const shared = yearly ? { ...context, recurs: true } : context
  const ofOneYear = shared.recurs
    ? undefined
    : /(?<!\p{L})năm\s+(20\d\d)\s*\(/iu.exec(text.slice(clause.start, clause.end))?.[1]
  const bound = withoutWork(withBounds(text, ofPeriods(times)), text, clause)
  const dated = bound.flatMap((time, index) =>
    isOtherDeed(text, bound[index - 1], time)
      ? []
      : datedTime(text, ofOneYear ? ofYear(time, Number(ofOneYear)) : time, shared),
  )
  return dated.length > 0 ? dated : countedTimes(text.slice(clause.start, clause.end), clause.start)
}

/** "hoàn thành trong quý III, báo cáo … chậm nhất ngày 05/10": when the work is done, in front of when it is reported. */
function withoutWork(times: readonly TimeExpression[], text: string, clause: Clause): readonly TimeExpression[] {
  const [first, ...others] = times
  if (first && others.length > 0 && isOfWork(text, clause, first)) return others
  if (!first?.completes || !others.some(({ bound }) => bound === 'before' || bound === 'by')) return times
  return /báo\s+cáo/iu.test(text.slice(clause.start, first.start)) ? times : others
}

/** "xây dựng kế hoạch trong tháng 02 và báo cáo định kỳ hằng quý": the report stands behind the time of other work. */
const isOfWork = (text: string, clause: Clause, { start, end, bound }: TimeExpression) =>
  bound === 'on' &&
  /^[\s,]*và\s+(?:gửi\s+)?báo\s+cáo(?!\p{L})/iu.test(text.slice(end, end + 24)) &&
  !/báo\s+cáo/iu.test(text.slice(clause.start, start))

/** "định kỳ 6 tháng, năm … trước ngày 10/6 và 10/12": as many days as periods, so each is the day of one report. */
function ofPeriods(times: readonly TimeExpression[]): readonly TimeExpression[] {
  const named = new Set(times.flatMap(({ frequency }) => (frequency?.form === 'each' ? [frequency.start] : []))).size
  return times.flatMap((time) =>
    named > 1 && time.moments.length === named && time.until === null && time.moments.every(({ day }) => day !== null)
      ? time.moments.map((moment) => ({ ...time, moments: [moment], start: moment.start, end: moment.end }))
      : [time],
  )
}

/** "chậm nhất ngày 12/01 đối với học kỳ I và ngày 08/6 đối với cả năm": a day behind a bound one is bound as it is. */
function withBounds(text: string, times: readonly TimeExpression[]): readonly TimeExpression[] {
  const bound: TimeExpression[] = []
  for (const time of times) {
    const before = bound.at(-1)
    const carries =
      before !== undefined &&
      (before.bound === 'before' || before.bound === 'by') &&
      time.bound === 'bare' &&
      isDay(before) &&
      isDay(time) &&
      listedBehind.test(text.slice(before.end, time.start))
    const isLatest =
      time.bound === 'bare' &&
      isDay(time) &&
      latestToSend.test(text.slice(Math.max(0, time.start - labelReach), time.start))
    bound.push(carries && before ? { ...time, bound: before.bound } : isLatest ? { ...time, bound: 'by' } : time)
  }
  return bound
}

const isDay = ({ moments, until, frequency }: TimeExpression) =>
  until === null && frequency === null && moments.length > 0 && moments.every(({ day }) => day !== null)

/** "Thời gian chậm nhất gửi báo cáo về Sở X ngày 23/3/2026", "hạn gửi báo cáo về Phòng Y: ngày 05/12". */
const latestToSend =
  /(?:thời\s+(?:gian|hạn)|hạn)\s+(?:cuối\s+(?:cùng\s+)?|chậm\s+nhất\s+)?(?:để\s+)?(?:gửi|nộp)\s[^.;:\d]{5,140}:?\s*(?:là\s+)?$/iu

const labelReach = 200

/** What a listed day follows: a few words that say of what the first was, and "và" or a comma. */
const listedBehind =
  /^\s*\(?(?:đối\s+với|cho|của|với)\s[^.;:\d]{2,60}(?:,|\svà)\s+(?:(?:đối\s+với|cho|của|với)\s[^.;:\d,]{2,40}\s)?$/iu

/** "6 tháng (trước ngày 10/6) và năm 2026 (trước ngày 10/12)": the half is of the year that its neighbour states. */
function ofYear(time: TimeExpression, year: number): TimeExpression {
  if (time.frequency?.form !== 'period') return time
  return { ...time, frequency: null, moments: time.moments.map((moment) => ({ ...moment, year: moment.year ?? year })) }
}

/** "báo cáo … trước ngày 18 và tham mưu sơ kết vào tháng 6": when something else than the report is due. */
const isOtherDeed = (text: string, before: TimeExpression | undefined, time: TimeExpression) =>
  before !== undefined && time.bound === 'on' && otherDeed.test(text.slice(before.end, time.start))

const otherDeed = /^\s*,?\s*(?:và\s+)?(?:tham\s+mưu\s+|tổ\s+chức\s+)+[^,;.]{2,60}$/iu

function datedTime(text: string, time: TimeExpression, context: TimeContext): DutyTime[] {
  if (time.moments.length === 0) return []
  if (time.bound === 'bare' && time.frequency === null) return []
  if ((time.bound === 'from' && !time.until) || (time.bound === 'on' && time.until)) return []
  // "vào năm 2028": a year is a date only where the report is due in it.
  if (
    time.bound !== 'on' &&
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
  return isBound ? [{ kind: 'periodic', normalized: null, start: time.start, end: time.end }] : []
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
export function undatedTimes(
  text: string,
  clause: Clause,
  duty: ReportDuty,
  times: readonly TimeExpression[],
  leading: TimeExpression | null,
): readonly DutyTime[] {
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

function regularTime(words: string, at: number, duty: ReportDuty): readonly DutyTime[] {
  const regular = regularly.exec(words) ?? (words.trimEnd().endsWith(':') ? null : regime.exec(words))
  if (regular) {
    const start = at + regular.index
    return [{ kind: 'periodic', normalized: null, start: Math.min(start, duty.start), end: duty.end }]
  }
  const ruled = asRuled.exec(words)
  if (!ruled || asksDecision.test(words) || !aboutResult.test(words)) return []
  return [
    {
      kind: 'relative',
      normalized: null,
      start: duty.start,
      end: Math.max(duty.end, at + ruled.index + ruled[0].length),
    },
  ]
}
