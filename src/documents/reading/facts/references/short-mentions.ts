import type { Reference } from '../../contract.ts'
import type { ShortCitation } from './type-words.ts'

/** Adds "Pháp lệnh số 34" to the one document that it can mean; where there are several or none, it says nothing. */
export function withShortMentions(references: readonly Reference[], short: readonly ShortCitation[]): Reference[] {
  if (short.length === 0) return [...references]
  const added = references.map((reference) => ({ ...reference, mentions: [...reference.mentions] }))
  const byNumber = new Map<string, typeof added>()
  for (const reference of added) {
    if (reference.sign === null) continue
    const key = numberOf(reference.sign)
    byNumber.set(key, [...(byNumber.get(key) ?? []), reference])
  }
  for (const { type, number, start, end } of short) {
    const same = (byNumber.get(number.replace(/^0+(?=\d)/, '')) ?? []).filter((reference) => isOfType(reference, type))
    const [only] = same
    if (only === undefined || same.length > 1) continue
    const isKnown = only.mentions.some((mention) => mention[0] < end && start < mention[1])
    if (!isKnown) only.mentions.push([start, end])
  }
  for (const reference of added) reference.mentions.sort((one, other) => one[0] - other[0])
  return added
}

function numberOf(sign: string): string {
  return /^0*(\d+)/.exec(sign)?.[1] ?? ''
}

function isOfType(reference: Reference, type: string): boolean {
  return reference.type !== null && reference.type.toLowerCase() === type.toLowerCase()
}
