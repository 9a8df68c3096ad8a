import { deadlineWords } from '#documents/deadlines/deadline-words.ts'
import { namedDate, writtenDate } from '#kernel/written-date.ts'
import type { FactReview } from '../contract.ts'
import type { FactGroup, ReviewableFact } from './facts-of-reading.ts'

/** The groups in the order of review, with their Vietnamese names. */
export const factGroups: readonly { readonly group: FactGroup; readonly name: string }[] = [
  { group: 'head', name: 'Đầu văn bản' },
  { group: 'duties', name: 'Chế độ báo cáo' },
  { group: 'deadlines', name: 'Thời hạn' },
  { group: 'tasks', name: 'Nhiệm vụ' },
  { group: 'references', name: 'Văn bản viện dẫn' },
  { group: 'recipients', name: 'Nơi nhận' },
  { group: 'signer', name: 'Người ký' },
]

export interface FactSection {
  readonly group: FactGroup
  readonly name: string
  readonly facts: readonly ReviewableFact[]
}

/** Facts under the heads of their groups, in the order of review; empty groups are left out. */
export function sectionsOf(facts: readonly ReviewableFact[]): readonly FactSection[] {
  return factGroups
    .map(({ group, name }) => ({ group, name, facts: facts.filter((fact) => fact.group === group) }))
    .filter((section) => section.facts.length > 0)
}

export type Fields = Readonly<Record<string, string | null>>

/** What holds after review: the corrected fields over what the machine read; the reading itself stays. */
export function fieldsInForce(fact: ReviewableFact, review: FactReview | null): Fields {
  return review?.verdict === 'corrected' ? { ...fact.fields, ...review.value } : fact.fields
}

const dateFields = new Set(['date', 'from', 'to'])

/** The value of a field as an official would say it; null where the document does not state it. */
export function fieldWords(name: string, value: string | null): string | null {
  if (name === 'normalized') return deadlineWords(value)
  if (value === null || value === '') return null
  return dateFields.has(name) ? writtenDate(value) : value
}

/** Who reports through whom to whom: `Phòng A → (qua) Phòng B → Sở C`. */
export function dutyRoute(fields: Fields): string {
  const via = fields.via ? `qua ${fields.via}` : null
  return [fields.from ?? 'Chưa rõ đơn vị báo cáo', via, fields.to].filter(Boolean).join(' → ')
}

function periodLine({ from = null, to = null }: Fields): string {
  if (from && from === to) return namedDate(from)
  return [from, to].map((end) => (end ? writtenDate(end) : '…')).join(' đến ')
}

/** What stands over a fact in the list; null where the name of its group has said it already. */
export function factHeading(fact: ReviewableFact, fields: Fields): string | null {
  if (fact.group === 'duties') return fields.what ?? null
  return factGroups.some(({ name }) => name === fact.label) ? null : fact.label
}

/** One line that tells the fact, and one more that says who or when. */
export function factInShort(
  fact: ReviewableFact,
  fields: Fields,
): { readonly line: string; readonly more: string | null } {
  const text = fields.text ?? ''
  switch (fact.group) {
    case 'duties':
      return { line: dutyRoute(fields), more: deadlineWords(fields.normalized ?? null) }
    case 'deadlines':
      return { line: fields.what ?? text, more: deadlineWords(fields.normalized ?? null) }
    case 'tasks':
      return { line: text, more: fields.lead ? `Chủ trì: ${fields.lead}` : null }
    case 'signer':
      return {
        line: fields.name ?? 'Chưa rõ họ tên',
        more: [fields.authority, fields.title].filter(Boolean).join('; ') || null,
      }
    case 'head':
      if (fields.date) return { line: writtenDate(fields.date), more: null }
      if (fact.id === 'period' && (fields.from || fields.to)) return { line: periodLine(fields), more: null }
      return { line: text, more: null }
    default:
      return { line: text, more: null }
  }
}
