import { findReplacement } from '#documents/replaced/find-replacement.ts'
import { findSigns } from '#documents/signs/find-signs.ts'
import { findDates } from '#kernel/dates/find-dates.ts'
import { namedDate, writtenDate } from '#kernel/written-date.ts'
import type { ReadingProblem, Reference } from '../../contract.ts'
import type { Outline } from '../../tree/passage.ts'
import { endOf } from './due-days.ts'
import type { Findings } from './findings.ts'

/** What to look at in the documents cited: replaced since, dated after this document, or under two dates. */
export function findCitationProblems(tree: Outline, { references, issueDate }: Findings): ReadingProblem[] {
  const context = tree.source.text
  return [
    ...references.flatMap((reference) => replaced(reference, context)),
    ...references.flatMap((reference) => conflicting(reference, context)),
    ...references.flatMap((reference) => later(reference, issueDate?.date ?? null)),
    ...namesakes(references),
  ]
}

function replaced(reference: Reference, context: string): ReadingProblem[] {
  const { sign, date, text, span } = reference
  const row = findReplacement({ sign, date, text, context })
  if (row === null) return []
  const name = nameOf(reference)
  const since = row.from === null ? '' : ` từ ${namedDate(row.from)}`
  const change = row.change === 'replaced' ? 'được thay thế bằng' : 'được sửa đổi, bổ sung bởi'
  const certain = row.verified
    ? `${name} đã ${change} ${row.by}${since}. Khi lập kế hoạch mới, hãy dẫn văn bản đang có hiệu lực.`
    : `${name} có thể đã ${change} ${row.by}${since}: cần kiểm tra hiệu lực trước khi viện dẫn.`
  const code = row.verified ? `reference-${row.change}` : 'reference-perhaps-replaced'
  return [{ code, message: `${certain} (Nguồn: ${row.source}.)`, span }]
}

/** One document under two different days. */
function conflicting(reference: Reference, text: string): ReadingProblem[] {
  if (reference.date === null || reference.mentions.length < 2) return []
  const problems: ReadingProblem[] = []
  const known = new Set([reference.date])
  for (const [start, end] of reference.mentions) {
    const date = findDates(text.slice(start, end)).find(({ iso, day }) => day !== null && iso !== null)
    if (!date?.iso || known.has(date.iso)) continue
    known.add(date.iso)
    const message = `${nameOf(reference)} được dẫn với hai ngày khác nhau: ${writtenDate(reference.date)} và ${writtenDate(date.iso)}. Hãy đối chiếu với văn bản gốc.`
    problems.push({ code: 'reference-dates-conflict', message, span: [start, end] })
  }
  return problems
}

function later(reference: Reference, issued: string | null): ReadingProblem[] {
  const { date, span } = reference
  if (issued === null || date === null || date.length < 10 || date <= (endOf(issued) ?? issued)) return []
  const message = `${nameOf(reference)} ghi ngày ${writtenDate(date)}, sau ngày ban hành của văn bản này (${namedDate(issued)}). Hãy kiểm tra lại ngày của văn bản viện dẫn.`
  return [{ code: 'reference-later-than-document', message, span }]
}

/** The order of a Party sign, in which the dash stands before the slash. */
const numberThenDash = /^\d{1,5}\p{Ll}?-/u

/** A Party number runs on through a term, so the same sign under another year is rarely another document. */
function namesakes(references: readonly Reference[]): ReadingProblem[] {
  const problems: ReadingProblem[] = []
  const seen = new Map<string, Reference>()
  for (const reference of references) {
    const { sign, date, span } = reference
    if (sign === null || date === null || !numberThenDash.test(sign) || findSigns(sign)[0]?.form !== 'party') continue
    const first = seen.get(sign)
    if (first === undefined) seen.set(sign, reference)
    else if (Math.abs(Number(first.date?.slice(0, 4)) - Number(date.slice(0, 4))) < 5) {
      const message = `${nameOf(reference)} được dẫn với hai ngày khác nhau: ${writtenDate(first.date ?? '')} và ${writtenDate(date)}. Số văn bản của Đảng chạy theo nhiệm kỳ: hãy kiểm tra có phải cùng một văn bản không.`
      problems.push({ code: 'reference-dates-conflict', message, span })
    }
  }
  return problems
}

function nameOf({ type, sign, text }: Reference): string {
  return sign === null ? text.replace(/\s+/g, ' ') : `${type ?? 'Văn bản'} số ${sign}`
}
