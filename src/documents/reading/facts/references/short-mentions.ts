import type { Span } from '#kernel/span.ts'
import type { Reference } from '../../contract.ts'
import { hint, may } from '../../hints/hints.ts'
import type { Passage } from '../../tree/passage.ts'
import { typeBefore } from './type-words.ts'

const numbersAlone = /\s\d{1,5}(?![\d/%])/g
/** What makes the figures before it a part of something longer. */
const goesOn = /^(?:\p{L}|[.,\-–]\d|\s{0,3}[/\-–])/u

/**
 * Adds "Pháp lệnh số 34", "Chỉ thị 05" to the one document that it can mean by type and number; where there are several or
 * none, it says nothing.
 */
export function withShortMentions(references: readonly Reference[], passages: readonly Passage[]): Reference[] {
  const byName = new Map<string, Reference | null>()
  for (const reference of references) {
    if (reference.sign === null || reference.type === null) continue
    const name = nameOf(reference.type, reference.sign)
    byName.set(name, byName.has(name) ? null : reference)
  }
  if (byName.size === 0) return [...references]
  const added = new Map<Reference, Span[]>()
  const numbers = new Set([...byName.keys()].map((name) => name.slice(name.lastIndexOf(' ') + 1)))
  for (const { text, start: offset, hints } of passages) {
    if (!may(hints, hint.figure)) continue
    numbersAlone.lastIndex = 0
    for (let match = numbersAlone.exec(text); match; match = numbersAlone.exec(text)) {
      const [whole] = match
      const printed = whole.slice(1)
      if (!numbers.has(withoutZeros(printed))) continue
      const type = typeBefore(text, match.index + 1)
      const only = type === null ? null : byName.get(nameOf(type.word, printed))
      const end = match.index + whole.length
      if (!type || !only || goesOn.test(text.slice(end, end + 4))) continue
      const places = added.get(only) ?? []
      places.push([offset + type.start, offset + end])
      added.set(only, places)
    }
  }
  return references.map((reference) => {
    const places = added.get(reference)
    return places === undefined ? reference : { ...reference, mentions: apart([...reference.mentions, ...places]) }
  })
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
  return number.startsWith('0') ? number.replace(/^0+(?=\d)/, '') : number
}
