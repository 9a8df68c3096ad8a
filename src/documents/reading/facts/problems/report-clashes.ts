import { writtenDate } from '#kernel/written-date.ts'
import type { Deadline, ReadingProblem } from '../../contract.ts'
import { type DayOfYear, lastDayOf, writtenDay, yearlyRuleOf } from './due-days.ts'
import type { Findings } from './findings.ts'

/** A report duty that returns every year, with its days. */
interface Returning {
  readonly duty: Deadline
  readonly days: readonly DayOfYear[]
}

/** What does not fit together between report duties: two on one day, a year before its last quarter, inside after outside. */
export function findReportClashes({ deadlines }: Findings): ReadingProblem[] {
  const duties = deadlines.filter((deadline) => deadline.to !== null)
  const returning = duties.flatMap((duty): Returning[] => {
    const days = yearlyRuleOf(duty.normalized)?.days
    return days === undefined ? [] : [{ duty, days }]
  })
  return [...onOneDay(returning), ...onOneDate(duties), ...yearBeforeQuarter(returning), ...insideAfterOutside(duties)]
}

function onOneDay(duties: readonly Returning[]): ReadingProblem[] {
  return pairs(duties).flatMap(([one, other]) => {
    if (!areRivals(one.duty, other.duty)) return []
    const shared = one.days.filter((day) => other.days.some((same) => same.month === day.month && same.day === day.day))
    return shared.map((day) => sameDay(other.duty, `ngày ${writtenDay(day)}`))
  })
}

function onOneDate(duties: readonly Deadline[]): ReadingProblem[] {
  const dated = duties.slice(0, mostCompared).flatMap((duty) => {
    const last = lastDayOf(duty.normalized)
    return last === null ? [] : [{ duty, last }]
  })
  return dated.flatMap(({ duty: one, last }, at) =>
    dated
      .slice(at + 1)
      .filter((other) => other.last === last && areRivals(one, other.duty))
      .map((other) => sameDay(other.duty, `ngày ${writtenDate(last)}`)),
  )
}

function sameDay({ to, span }: Deadline, day: string): ReadingProblem {
  const message = `Hai báo cáo gửi ${to} cùng đến hạn ${day}. Hãy thống nhất gộp làm một báo cáo hay gửi riêng từng báo cáo.`
  return { code: 'reports-same-day', message, span }
}

/** The report of the year due before that of the last quarter: it cannot hold the whole year. */
function yearBeforeQuarter(duties: readonly Returning[]): ReadingProblem[] {
  const quarterly = duties.find(({ days }) => [3, 6, 9, 12].every((month) => days.some((day) => day.month === month)))
  const last = quarterly?.days.find((day) => day.month === 12)
  if (quarterly === undefined || last === undefined) return []
  return duties.flatMap(({ duty, days: [day, ...more] }) => {
    if (day === undefined || more.length > 0 || day.month < 10 || !isSameReceiver(duty, quarterly.duty)) return []
    if (day.month > last.month || (day.month === last.month && day.day >= last.day)) return []
    const message = `Báo cáo năm đến hạn ngày ${writtenDay(day)}, trước báo cáo quý IV (ngày ${writtenDay(last)}): số liệu năm chưa có đủ quý IV. Hãy thống nhất thời điểm chốt số liệu của báo cáo năm.`
    return [{ code: 'annual-before-last-quarter', message, span: duty.span }]
  })
}

/** A unit must get the reports it sums up before its own is due. */
function insideAfterOutside(duties: readonly Deadline[]): ReadingProblem[] {
  const dated = duties.slice(0, mostCompared).flatMap((duty) => {
    const due = lastDayOf(duty.normalized)
    return due === null ? [] : [{ duty, due, to: foldName(duty.to), from: foldName(duty.from) }]
  })
  return dated.flatMap(({ duty: inside, due, to }) => {
    const outside = dated.find(
      ({ duty, due: last, from }) => last <= due && duty !== inside && to !== null && from === to,
    )
    if (outside === undefined) return []
    const message = `${inside.to} nhận báo cáo đến ngày ${writtenDate(due)}, không sớm hơn hạn gửi ${outside.duty.to} (ngày ${writtenDate(outside.due)}). Hãy đặt hạn nội bộ sớm hơn để kịp tổng hợp.`
    return [{ code: 'internal-deadline-late', message, span: inside.span }]
  })
}

/** Two different duties to one receiver; one duty told twice is no clash. */
function areRivals(one: Deadline, other: Deadline): boolean {
  return one.normalized !== other.normalized && isSameReceiver(one, other)
}

function isSameReceiver(one: Deadline, other: Deadline): boolean {
  return one.to !== null && foldName(one.to) === foldName(other.to)
}

function foldName(name: string | null): string | null {
  return name === null ? null : foldWords(name)
}

function foldWords(name: string): string {
  return name.toLowerCase().replace(/\s+/g, ' ').replace('ủy ban nhân dân', 'ubnd').trim()
}

/** A document with more duties than these is compared only as far; the pairs grow with the square. */
const mostCompared = 60

function pairs<Item>(items: readonly Item[]): (readonly [Item, Item])[] {
  const compared = items.slice(0, mostCompared)
  return compared.flatMap((one, at) => compared.slice(at + 1).map((other) => [one, other] as const))
}
