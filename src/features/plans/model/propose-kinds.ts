import type { UnitAround, UnitKind, UnitLevel } from '#features/organisation/model/index.ts'
import type { Line } from '#kernel/line-of-authority.ts'
import type { Target } from './plan-content.ts'
import { type KindNoun, kindNouns, levelWords, ownUnitsWords } from './propose-words.ts'

/** Kinds of bodies that words speak of, taken apart with nothing left over. */
export interface SpokenKinds {
  readonly nouns: readonly KindNoun[]
  readonly levels: readonly UnitLevel[]
  /** "các cấp". */
  readonly everyLevel: boolean
  /** "các", "mỗi": many are meant. */
  readonly isMany: boolean
  /** "thuộc Sở", "trực thuộc": below the plan's own unit. */
  readonly ofOwn: boolean
  /** Every unit directly below the own one. */
  readonly allOfOwn: boolean
  /** "có liên quan": not all of them, and which is for a person to say. */
  readonly isVague: boolean
}

const bounded = (words: string) => new RegExp(`(?<![\\p{L}])${words.replace(/, /g, ',? ')}(?![\\p{L}])`, 'u')
const nouns = kindNouns.flatMap((noun) =>
  noun.words.map((words) => ({ noun, pattern: bounded(words), length: words.length })),
)
nouns.sort((one, other) => other.length - one.length)
const ownUnits = ownUnitsWords.map(bounded)
const levels = levelWords.map(([words, level]) => [bounded(words), level] as const)
const leftover =
  /(?<!\p{L})(?:tất cả|toàn thể|cơ quan|các|những|mỗi|từng|và|cùng|hoặc|trên địa bàn|trong|toàn|của|tỉnh|thành phố|cấp|công lập|địa phương|trực thuộc|thuộc|sở|ủy ban nhân dân)(?!\p{L})|[,;/&-]/gu

/** What kinds of bodies the compared words speak of; null where anything in them is not understood. */
export function spokenKinds(words: string): SpokenKinds | null {
  let rest = words
  const take = (pattern: RegExp): boolean => {
    const found = pattern.test(rest)
    if (found) rest = rest.replace(pattern, ' ')
    return found
  }
  const isVague = take(/(?:có )?liên quan/u)
  const everyLevel = take(/(?:ở )?các cấp/u)
  const allOfOwn = ownUnits.some(take)
  const ofOwn =
    allOfOwn || /(?:trực )?thuộc(?: (?:sở|ban|cơ quan|đơn vị|văn phòng|ủy ban nhân dân|chi cục))?\s*$/u.test(rest)
  if (ofOwn) rest = rest.replace(/(?:trực )?thuộc(?: (?:sở|ban|cơ quan|đơn vị|văn phòng|chi cục))?\s*$/u, ' ')
  const found: KindNoun[] = []
  for (const { noun, pattern } of nouns) if (take(pattern) && !found.includes(noun)) found.push(noun)
  const told = levels.flatMap(([pattern, level]) => (take(pattern) ? [level] : []))
  const isMany = /(?<!\p{L})(?:các|những|mỗi|từng|tất cả|toàn thể)(?!\p{L})/u.test(words)
  if (rest.replace(leftover, ' ').trim() !== '' || (found.length === 0 && !allOfOwn)) return null
  const ofNouns = found.flatMap(({ levels: own = [] }) => own)
  return { nouns: found, levels: [...new Set([...told, ...ofNouns])], everyLevel, isMany, ofOwn, allOfOwn, isVague }
}

const lineOfKind: Partial<Readonly<Record<UnitKind, Line>>> = {
  'party-committee': 'party',
  'party-cell': 'party',
  'party-board': 'party',
  'front-committee': 'front',
  'mass-organisation': 'front',
}

/** The body below which units of a kind stand, in which line. */
const headKindOf = (kind: UnitKind): { readonly line: Line; readonly heads: readonly UnitKind[] } => {
  const line = lineOfKind[kind] ?? 'government'
  if (line === 'party') return { line, heads: ['party-committee'] }
  if (line === 'front') return { line, heads: ['front-committee'] }
  return {
    line,
    heads:
      kind === 'people-committee' || kind === 'department'
        ? ['people-committee', 'locality']
        : ['locality', 'people-committee'],
  }
}

/** What the proposals stand on: the plan's unit among those around it. */
export interface Scene {
  readonly own: UnitAround
  readonly units: readonly UnitAround[]
  readonly byId: ReadonlyMap<string, UnitAround>
}

const homeLevel = ({ own }: Scene): UnitLevel => (own.level === 'village' ? 'commune' : own.level)

/** The ids above a unit in a line, itself included. */
export function wayUp(scene: Scene, unit: UnitAround, line: Line): readonly string[] {
  const way = [unit.id]
  for (let at: UnitAround | undefined = unit; at && way.length < 20; ) {
    const next: string | undefined = at.above.find((link) => link.line === line)?.unit
    if (next === undefined || way.includes(next)) break
    way.push(next)
    at = scene.byId.get(next)
  }
  return way
}

/** The bodies of a kind at the plan's own level, those above the own unit alone where there are any. */
export function headsOfKind(scene: Scene, kind: UnitKind): readonly UnitAround[] {
  const level = homeLevel(scene)
  const all = scene.units.filter((unit) => unit.kind === kind && unit.level === level)
  const above = new Set(scene.own.above.flatMap(({ line }) => wayUp(scene, scene.own, line)))
  const near = all.filter(({ id }) => id === scene.own.id || above.has(id))
  return near.length > 0 ? near : all
}

const linesBelow: readonly Line[] = ['government', 'party', 'front']

/** A rule for one kind of bodies, with who is in it; null where its place cannot be told. */
export function targetOfKind(
  scene: Scene,
  { kinds: [kind] }: KindNoun,
  spoken: SpokenKinds,
): { readonly target: Target; readonly members: readonly UnitAround[] } | null {
  if (!kind) return null
  if (spoken.ofOwn && kind !== 'people-committee') {
    const lineOfOwn = linesBelow.find(
      (each) => ruleBelow(scene, scene.own, each, [kind], [], false, false).members.length > 0,
    )
    return ruleBelow(scene, scene.own, lineOfOwn ?? 'government', [kind], [], false, false)
  }
  const { line, heads } = headKindOf(kind)
  const found = heads.map((each) => headsOfKind(scene, each)).find((each) => each.length > 0) ?? []
  const [head] = found
  if (!head || found.length > 1) return null
  const home = homeLevel(scene)
  const isDirect = (kind === 'department' || kind === 'mass-organisation') && !spoken.everyLevel
  const asked = spoken.everyLevel
    ? []
    : spoken.levels.length > 0
      ? spoken.levels
      : kind === 'department' || kind === 'mass-organisation'
        ? [home]
        : []
  const withHead = spoken.everyLevel && head.kind === kind && head.id !== scene.own.id
  return ruleBelow(scene, head, line, [kind], asked, isDirect, withHead)
}

/** Everyone of some kinds and levels below a unit in a line, the plan's own unit left out. */
export function ruleBelow(
  scene: Scene,
  head: UnitAround,
  line: Line,
  kinds: readonly UnitKind[],
  asked: readonly UnitLevel[],
  directOnly: boolean,
  withHead: boolean,
): { readonly target: Target; readonly members: readonly UnitAround[] } {
  const below = scene.units.filter((unit) => {
    const fits = (kinds.length === 0 || kinds.includes(unit.kind)) && (asked.length === 0 || asked.includes(unit.level))
    if (!fits || unit.id === head.id) return false
    const way = wayUp(scene, unit, line)
    return directOnly ? way[1] === head.id : way.includes(head.id)
  })
  const isOwnIn = below.some(({ id }) => id === scene.own.id)
  const members = [...(withHead ? [head] : []), ...below.filter(({ id }) => id !== scene.own.id)]
  const rule = {
    criteria: { kinds: [...kinds], levels: [...asked], under: { unit: head.id, line, directOnly } },
    named: withHead ? [head.id] : [],
    without: isOwnIn ? [scene.own.id] : [],
  }
  return { target: { kind: 'rule', rule }, members }
}
