import { signKey } from '#documents/signs/sign.ts'
import type { Reference } from '../../contract.ts'
import type { Mention } from './mention.ts'

/**
 * Mentions of the whole text → documents, once each, in the order of their first mention. One document are: equal signs
 * (spelling apart) whose years agree or are missing; not two signs of different issuers with different dates.
 */
export function mergeMentions(mentions: readonly Mention[]): Reference[] {
  const groups: Mention[][] = []
  for (const same of bySign(mentions).values()) groups.push(...byDate(same))
  return groups.sort((one, other) => firstPlace(one) - firstPlace(other)).map(referenceOf)
}

function bySign(mentions: readonly Mention[]): Map<string, Mention[]> {
  const groups = new Map<string, Mention[]>()
  for (const mention of mentions) {
    if (mention.sign === null) continue
    const key = signKey(mention.sign)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [mention])
    else group.push(mention)
  }
  return groups
}

/** Mentions of one sign → one group per document; those without a date go with the dated one before them, or the first. */
function byDate(mentions: readonly Mention[]): Mention[][] {
  const dated: Mention[][] = []
  for (const mention of mentions) {
    if (mention.date === null) continue
    const group = dated.find((members) => members.every((member) => canBeOne(member, mention)))
    if (group === undefined) dated.push([mention])
    else group.push(mention)
  }
  const undated = mentions.filter((mention) => mention.date === null)
  if (dated.length === 0) return undated.length === 0 ? [] : [[...undated]]
  for (const mention of undated) nearestBefore(dated, mention)?.push(mention)
  for (const group of dated) group.sort((one, other) => one.start - other.start)
  return dated
}

function canBeOne(one: Mention, other: Mention): boolean {
  if (one.date === other.date || one.date === null || other.date === null) return true
  if (one.sign?.year != null) return true
  return one.date.slice(0, 4) === other.date.slice(0, 4) && agree(one.issuer, other.issuer)
}

function agree(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return true
  const [a, b] = [foldIssuer(one), foldIssuer(other)]
  return a.includes(b) || b.includes(a)
}

function foldIssuer(name: string): string {
  return name.toLowerCase().replaceAll('ủy ban nhân dân', 'ubnd').replaceAll('uỷ ban nhân dân', 'ubnd')
}

function nearestBefore(groups: readonly Mention[][], mention: Mention): Mention[] | undefined {
  const before = groups.filter((group) => group.some((member) => member.start <= mention.start))
  return before.sort((one, other) => lastPlaceBefore(other, mention) - lastPlaceBefore(one, mention))[0] ?? groups[0]
}

function lastPlaceBefore(group: readonly Mention[], mention: Mention): number {
  return Math.max(...group.filter((member) => member.start <= mention.start).map((member) => member.start))
}

function firstPlace(group: readonly Mention[]): number {
  return Math.min(...group.map((mention) => mention.start))
}

/** Mentions by name alone → documents; one document is named alike, and its dates agree or are missing. */
export function mergeNamed(mentions: readonly Mention[], text: string): Reference[] {
  const groups = new Map<string, Mention[]>()
  for (const mention of mentions) {
    const key = foldName(text.slice(mention.start, mention.end))
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [mention])
    else group.push(mention)
  }
  return [...groups.values()].flatMap(byDate).map(referenceOf)
}

function foldName(name: string): string {
  return name
    .toLowerCase()
    .replace(/,?\s+(?:ngày|năm)\s.*$/su, '')
    .replace(/\s+/g, ' ')
}

/** A Reference without its text: the caller cuts it from the source. */
function referenceOf(group: readonly Mention[]): Reference {
  const [fullest] = [...group].sort((one, other) => fullness(other) - fullness(one) || one.start - other.start)
  const first = <T>(of: (mention: Mention) => T | null) =>
    (fullest === undefined ? null : of(fullest)) ?? group.map(of).find((value) => value !== null) ?? null
  return {
    type: first((mention) => mention.type),
    sign: first((mention) => mention.sign?.text ?? null),
    date: first((mention) => mention.date),
    issuer: first((mention) => mention.issuer),
    text: '',
    span: [fullest?.start ?? 0, fullest?.end ?? 0],
    mentions: group.map((mention): [number, number] => [mention.start, mention.end]),
  }
}

function fullness(mention: Mention): number {
  return (
    (mention.date === null ? 0 : 8 + mention.date.length) +
    (mention.issuer === null ? 0 : 4) +
    (mention.hasOwnType ? 2 : 0) +
    (mention.isShared ? -6 : 0) +
    (mention.inTitle ? 0 : 1)
  )
}
