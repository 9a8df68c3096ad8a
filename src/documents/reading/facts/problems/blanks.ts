import { isImpossible } from '#kernel/dates/find-dates.ts'
import type { ReadingProblem } from '../../contract.ts'
import { hint, may } from '../../hints/hints.ts'
import type { Outline } from '../../tree/passage.ts'
import type { Findings } from './findings.ts'

const blankCitation =
  /(?:Kế hoạch|Quyết định|Chỉ thị|Nghị quyết|Kết luận|Hướng dẫn|Công văn|Chương trình)\s+số\s{0,3}:?[\s.…_]{0,60}[/-]\s?\p{Lu}{2,}[/-]\s?\p{Lu}{2,}/u

/** What the pen should have filled in: number, day; and citations of a document without its number. */
export function findBlanks(tree: Outline, { sign, issueDate }: Findings): ReadingProblem[] {
  const problems: ReadingProblem[] = []
  if (sign !== null && sign.number === null) {
    const message = `Số văn bản còn để trống (${sign.text}). Hãy điền số đã được cấp rồi mới giao việc theo văn bản này.`
    problems.push({ code: 'number-blank', message, span: sign.span })
  }
  if (issueDate !== null && issueDate.date.length < 10) {
    const message = `Ngày ban hành chưa ghi đủ (“${plain(issueDate.text)}”). Hãy điền ngày ban hành thật của văn bản.`
    problems.push({ code: 'day-blank', message, span: issueDate.span })
  }
  for (const passage of tree.passages) {
    if (passage.zone === 'head' || !may(passage.hints, hint.blankNumber) || !/số[\s:.…_]{0,60}[/-]/.test(passage.text))
      continue
    const found = blankCitation.exec(passage.text)
    if (found === null) continue
    const start = passage.start + found.index
    const message = `Văn bản viện dẫn thiếu số (“${plain(found[0])}”). Hãy ghi đủ số, ký hiệu và ngày của văn bản đó.`
    problems.push({ code: 'reference-number-blank', message, span: [start, start + found[0].length] })
  }
  return problems
}

/** Days that the calendar does not have, such as 31/4. */
export function findImpossibleDays(tree: Outline): ReadingProblem[] {
  return tree.passages
    .filter(({ zone }) => zone !== 'outside')
    .flatMap(({ text, start, dates }) =>
      dates.filter(isImpossible).map((date): ReadingProblem => {
        const printed = plain(text.slice(date.start, date.end))
        const message = `Lịch không có ngày này (“${printed}”). Hãy đối chiếu với bản gốc và sửa lại ngày.`
        return { code: 'date-impossible', message, span: [start + date.start, start + date.end] }
      }),
    )
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
