import type { Span } from '#kernel/span.ts'
import type { Reference } from '../../contract.ts'
import type { Passage } from '../../tree/passage.ts'
import { typeBefore } from './type-words.ts'

const bareNumber = /(?<![\p{L}\d/.,\-–])\d{1,5}(?![\p{L}\d/%]|[.,\-–]\d|\s{0,3}[/\-–])/gu

/**
 * Adds "Pháp lệnh số 34", "Chỉ thị 05" to the one document that it can mean by type and number; where there are several or
 * none, it says nothing.
 */
export function withShortMentions(references: readonly Reference[], passages: readonly Passage[]): Reference[] {
  const added = references.map((reference) => ({ ...reference, mentions: [...reference.mentions] }))
  const byName = new Map<string, (typeof added)[number] | null>()
  for (const reference of added) {
    if (reference.sign === null || reference.type === null) continue
    const name = nameOf(reference.type, reference.sign)
    byName.set(name, byName.has(name) ? null : reference)
  }
  if (byName.size === 0) return added
  const numbers = new Set([...byName.keys()].map((name) => name.slice(name.lastIndexOf(' ') + 1)))
  for (const { text, start: offset } of passages) {
    for (const match of text.matchAll(bareNumber)) {
      const [printed] = match
      if (!numbers.has(withoutZeros(printed))) continue
      const type = typeBefore(text, match.index)
      const only = type === null ? null : byName.get(nameOf(type.word, printed))
      if (type && only) only.mentions.push([offset + type.start, offset + match.index + printed.length])
    }
  }
  return added.map((reference) => ({ ...reference, mentions: apart(reference.mentions) }))
}

/** Places in reading order; one inside another is no second one. */
function apart(places: readonly Span[]): Span[] {
  const inOrder = [...places].sort(([one, oneEnd], [other, otherEnd]) => one - other || otherEnd - oneEnd)
  const kept: Span[] = []
  for (const place of inOrder) if ((kept.at(-1)?.[1] ?? -1) <= place[0]) kept.push(place)
  return kept
}

function nameOf(type: string, sign: string): string {
  return `${type.toLowerCase()} ${withoutZeros(/^\d+/.exec(sign)?.[0] ?? '')}`
}

function withoutZeros(number: string): string {
  return number.replace(/^0+(?=\d)/, '')
}
