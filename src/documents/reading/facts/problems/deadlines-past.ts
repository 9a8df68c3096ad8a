import { namedDate, writtenDate } from '#kernel/written-date.ts'
import type { Deadline, ReadingProblem } from '../../contract.ts'
import { firstDayOf, lastDayOf, onYear, writtenDay, yearlyRuleOf } from './due-days.ts'
import type { Findings } from './findings.ts'

/**
 * Deadlines that were over before the document was issued. Of a returning duty only where the plan is for the year of issue:
 * otherwise it simply begins with the next occurrence.
 */
export function findPastDeadlines({ deadlines, issueDate, period }: Findings): ReadingProblem[] {
  const issued = issueDate === null ? null : firstDayOf(issueDate.date)
  if (issued === null) return []
  const year = Number(issued.slice(0, 4))
  const isForThatYear = period?.to?.startsWith(`${year}`) === true && period.from?.startsWith(`${year}`) === true
  return deadlines.flatMap((deadline) => {
    const last = lastDayOf(deadline.normalized)
    if (last !== null) return last < issued ? [past(deadline, last, issued)] : []
    return isForThatYear ? pastOccurrences(deadline, year, issued) : []
  })
}

function past({ text, span }: Deadline, last: string, issued: string): ReadingProblem {
  const printed = text.replace(/\s+/g, ' ').slice(0, 80)
  const message = `Thời hạn “${printed}” (ngày cuối cùng ${writtenDate(last)}) đã qua trước ngày ban hành ${writtenDate(issued)}. Hãy kiểm tra lại năm của thời hạn; thời hạn này không được mở thành nhiệm vụ.`
  return { code: 'deadline-past', message, span }
}

function pastOccurrences({ normalized, span }: Deadline, year: number, issued: string): ReadingProblem[] {
  const rule = yearlyRuleOf(normalized)
  const gone = rule?.days.filter((day) => onYear(year, day) < issued) ?? []
  if (gone.length === 0) return []
  const days = gone.map((day) => `${writtenDay(day)}/${year}`).join(', ')
  const message = `Kỳ hạn ngày ${days} đã qua trước ngày ban hành (${namedDate(issued)}). Kỳ này không được mở; hãy bắt đầu từ kỳ kế tiếp.`
  return [{ code: 'deadline-past', message, span }]
}
