import type { Reference } from '../../contract.ts'
import { hint, may } from '../../hints/hints.ts'
import type { Outline, Passage, Zone } from '../../tree/passage.ts'
import type { Head } from '../head/find-head.ts'
import { findMentions } from './find-mentions.ts'
import { findNamed } from './find-named.ts'
import type { Mention } from './mention.ts'
import { mergeMentions, mergeNamed } from './merge-mentions.ts'
import { isOwnSign } from './own-sign.ts'
import { withShortMentions } from './short-mentions.ts'

const silentZones: ReadonlySet<Zone> = new Set(['head', 'recipients', 'signature', 'outside'])

/** Every other document cited, once each, in the order of their first mention. */
export function findReferences(tree: Outline, head: Head): readonly Reference[] {
  const { text } = tree.source
  const passages = tree.passages.filter((passage) => !silentZones.has(passage.zone))
  const cited = passages.flatMap(mentionsIn)
  const isOwn = isOwnSign(head)
  const signed = cited.filter((mention) => mention.sign !== null && !isOwn(mention))
  const named = cited.filter((mention) => mention.sign === null)
  return withShortMentions([...mergeMentions(signed), ...mergeNamed(named, text)], passages)
    .sort((one, other) => (one.mentions[0]?.[0] ?? 0) - (other.mentions[0]?.[0] ?? 0))
    .map((reference) => ({ ...reference, text: text.slice(...reference.span) }))
}

/** One paragraph's citations; a law's name directly before a sign ("Luật Tố cáo số …") belongs to that citation. */
function mentionsIn({ text, start, zone, hints }: Passage): Mention[] {
  const signed = may(hints, hint.slash) ? findMentions(text, start, zone === 'title') : []
  const named = may(hints, hint.namedDocument) ? findNamed(text, start, zone === 'title') : []
  if (named.length === 0 || signed.length === 0) return [...signed, ...named]
  const byEnd = new Map(named.map((law) => [law.end, law]))
  const joined = signed.map((mention) => {
    const law = byEnd.get(start + endBefore(text, mention.start - start))
    return law === undefined ? mention : { ...mention, type: law.type, hasOwnType: true, start: law.start }
  })
  return [...joined, ...apartFrom(joined, named)]
}

/** Behind the last letter before a place, a few blanks between them at most. */
function endBefore(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - 3), at)
  return at - before.length + before.trimEnd().length
}

/** The laws that no citation by sign lies over; both in reading order, so that one walk compares them. */
function apartFrom(signed: readonly Mention[], named: readonly Mention[]): Mention[] {
  const laws = [...named].sort((one, other) => one.start - other.start)
  let at = 0
  return laws.filter((law) => {
    while (at < signed.length && (signed[at]?.end ?? 0) <= law.start) at += 1
    return (signed[at]?.start ?? law.end) >= law.end
  })
}
