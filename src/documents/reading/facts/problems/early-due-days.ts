import { type CutOff, cutOffOf } from '#documents/reporting-regime/cut-offs.ts'
import type { Deadline, ReadingProblem } from '../../contract.ts'
import { type DayOfYear, firstDayOf, lastDayOf, writtenDay, yearlyRuleOf } from './due-days.ts'
import type { Findings } from './findings.ts'

interface EarlyDay {
  readonly duty: Deadline
  readonly day: DayOfYear
  readonly cutOff: CutOff
}

/**
 * Report duties due before the day on which the law closes the period's figures: one problem for the whole document,
 * at the first of them. The law in force is that of the day of issue.
 */
export function findEarlyDueDays({ deadlines, issueDate }: Findings): ReadingProblem[] {
  const on = issueDate === null ? null : firstDayOf(issueDate.date)
  if (on === null) return []
  const early = deadlines.filter((deadline) => deadline.to !== null).flatMap((duty) => earlyDaysOf(duty, on))
  const [first] = early
  if (first === undefined) return []
  const days = listed(early.map(({ day }) => day))
  const closing = listed(early.map(({ cutOff }) => cutOff))
  const message = `Hạn báo cáo (ngày ${days}) sớm hơn ngày chốt số liệu (${closing}) theo ${first.cutOff.citation}. Hãy ghi rõ ngày chốt số liệu; phát sinh sau ngày chốt được tính vào kỳ sau.`
  return [{ code: 'due-before-cut-off', message, span: first.duty.span }]
}

function earlyDaysOf(duty: Deadline, on: string): EarlyDay[] {
  return daysWithPeriod(duty).flatMap(([day, period]): EarlyDay[] => {
    const cutOff = cutOffOf(period, period === 'year' ? 12 : day.month, on)
    const isEarly = cutOff !== null && (day.month < cutOff.month || day.day < cutOff.day)
    return isEarly ? [{ duty, day, cutOff }] : []
  })
}

/** Days of a duty with the period that each closes; none where the text does not say which. */
function daysWithPeriod(duty: Deadline): (readonly [DayOfYear, CutOff['period']])[] {
  const days = yearlyRuleOf(duty.normalized)?.days ?? []
  if (days.length === 4) return days.filter((day) => day.month % 3 === 0).map((day) => [day, 'quarter'])
  const last = lastDayOf(duty.normalized)
  const [day] = days.length === 1 ? days : last === null ? [] : [dayOf(last)]
  if (day === undefined) return []
  const words = `${duty.what ?? ''} ${duty.text}`.toLowerCase()
  if (day.month === 6 && /6 tháng|sáu tháng/.test(words)) return [[day, 'half']]
  return day.month >= 10 && /(?<!trong |\d )năm/.test(words) ? [[day, 'year']] : []
}

function dayOf(iso: string): DayOfYear {
  return { month: Number(iso.slice(5, 7)), day: Number(iso.slice(8, 10)) }
}

function listed(days: readonly DayOfYear[]): string {
  const inOrder = [...days].sort((one, other) => one.month - other.month || one.day - other.day)
  return [...new Set(inOrder.map(writtenDay))].join(', ')
}
