import { parseDeadline } from '#documents/deadlines/deadline-value.ts'
import { isRealDate } from '#kernel/written-date.ts'
import type { ReviewInput } from '../contract.ts'
import type { FactGroup, ReviewableFact } from './facts-of-reading.ts'

export type ReviewFault = 'unknown-fact' | 'unknown-field' | 'no-correction' | 'wrong-date' | 'wrong-deadline'

/** What is wrong with a verdict on a fact; null where nothing is. A correction changes fields that the fact has. */
export function faultOfReview(facts: ReadonlyMap<string, ReviewableFact>, input: ReviewInput): ReviewFault | null {
  const fact = facts.get(input.factId)
  if (!fact) return 'unknown-fact'
  if (input.verdict !== 'corrected') return null
  const fields = Object.keys(input.value ?? {})
  if (fields.length === 0) return 'no-correction'
  if (!fields.every((field) => Object.hasOwn(fact.fields, field))) return 'unknown-field'
  if (!datesOf(fact).every((field) => isKnownDate(fact, field, input.value?.[field]))) return 'wrong-date'
  return isKnownDeadline(fact, input.value?.normalized) ? null : 'wrong-deadline'
}

/** The fields that hold dates; `from` and `to` of a report duty are units. */
function datesOf(fact: ReviewableFact): readonly string[] {
  return fact.id === 'period' ? ['from', 'to'] : ['date']
}

function isKnownDate(fact: ReviewableFact, field: string, date: string | null | undefined): boolean {
  return !date?.trim() || date === fact.fields[field] || isRealDate(date)
}

/** What a plan reckons with must be a form of the reading contract; what the machine itself read stays allowed. */
function isKnownDeadline(fact: ReviewableFact, normalized: string | null | undefined): boolean {
  if (!normalized?.trim() || normalized === fact.fields.normalized) return true
  return parseDeadline(normalized) !== null
}

/** What must have been looked at before a document counts as reviewed: whatever a plan is made of. */
const decisiveGroups: ReadonlySet<FactGroup> = new Set(['head', 'deadlines', 'duties', 'tasks'])

/** Whether every fact that matters for a plan has a verdict. */
export function isReviewed(facts: readonly ReviewableFact[], reviewed: ReadonlySet<string>): boolean {
  return facts.every(({ id, group }) => !decisiveGroups.has(group) || reviewed.has(id))
}
