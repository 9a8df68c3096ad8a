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

/** Mentions of one document so far; `variants` are those whose date or issuer differ. */
interface Group {
  readonly members: Mention[]
  readonly variants: Mention[]
}

/** Beyond this many documents under one sign, or dates under one document, no text is worth telling them apart. */
const mostGroups = 32

/** Mentions of one sign → one group per document; those without a date go with the dated one before them, or the first. */
function byDate(mentions: readonly Mention[]): Mention[][] {
  const groups: Group[] = []
  let current: Group | undefined
  const early: Mention[] = []
  for (const mention of mentions) {
    if (mention.date !== null) current = groupOf(groups, mention)
    if (current === undefined) early.push(mention)
    else current.members.push(mention)
  }
  const [first] = groups
  if (first === undefined) return early.length === 0 ? [] : [early]
  return groups.map((group) => (group === first ? [...early, ...group.members] : group.members))
}

/** The group that a dated mention belongs to; a new one where it can be none of those known. */
function groupOf(groups: Group[], mention: Mention): Group {
  const known = groups.find(({ variants }) => variants.every((variant) => canBeOne(variant, mention)))
  const group = known ?? (groups.length < mostGroups ? { members: [], variants: [] } : groups.at(-1))
  if (group === undefined) return { members: [], variants: [] }
  if (known === undefined && !groups.includes(group)) groups.push(group)
  const isNew = !group.variants.some(({ date, issuer }) => date === mention.date && issuer === mention.issuer)
  if (isNew && group.variants.length < mostGroups) group.variants.push(mention)
  return group
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

function firstPlace(group: readonly Mention[]): number {
  return group[0]?.start ?? 0
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
