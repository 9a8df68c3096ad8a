import {
  kindNames,
  levelNames,
  type UnitAround,
  type UnitKind,
  type UnitLevel,
} from '#features/organisation/model/index.ts'
import type { Line } from '#kernel/line-of-authority.ts'
import { belowOwn, belowOwner, distinct, type NounReading, ofParty, sure } from './propose-below.ts'
import {
  headsOfKind,
  homeLevel,
  isDeeper,
  type Members,
  oneUnit,
  ruleBelow,
  type Scene,
  theseUnits,
} from './propose-scene.ts'
import type { KindNoun } from './propose-words.ts'
import type { SpokenGroup, SpokenNoun } from './spoken-kinds.ts'

const oneOrAll = 'Văn bản không nói rõ một nơi hay tất cả.'

/** Whom a kind of bodies means in this plan, on this day; null where its place in the organisation cannot be told. */
export function readNoun(scene: Scene, spoken: SpokenNoun, group: SpokenGroup): NounReading | null {
  const found = choicesOf(scene, spoken, group)
  if (!found) return null
  const choices = distinct(found.choices.filter(({ members }) => members.length > 0))
  if (choices.length === 0) return null
  const { doubt, kinds, finding } = spoken.noun
  const isOneOrAll = !isSpokenMany(spoken, group) && finding !== 'one-of-place' && choices[0]?.members.length !== 1
  const doubts = [
    ...found.doubts,
    ...(doubt && !(group.owner && kinds.length === 0) ? [doubt] : []),
    ...(isOneOrAll ? [oneOrAll] : []),
  ]
  return { choices, doubts }
}

export const nounName = ({ kinds: [kind], words, named }: KindNoun): string =>
  named ?? (kind ? kindNames[kind] : (words[0] ?? '')).toLowerCase()

export const isSpokenMany = ({ isMany }: SpokenNoun, { isWholeLevel, everyLevel }: SpokenGroup): boolean =>
  isMany || isWholeLevel || everyLevel

function choicesOf(scene: Scene, spoken: SpokenNoun, group: SpokenGroup): NounReading | null {
  const { noun } = spoken
  if (group.owner !== null && noun.finding !== 'one-of-place') return belowOwner(scene, noun, group)
  if (noun.finding === 'below-own') return belowOwn(scene, noun, group)
  if (noun.finding === 'party') return ofParty(scene, noun, group)
  if (noun.finding === 'below-head') return belowHead(scene, noun, group)
  return noun.finding === 'one-of-place' ? oneOfPlace(scene, spoken, group) : someOfPlace(scene, noun, group)
}

const headOf: Partial<Readonly<Record<UnitKind, { readonly line: Line; readonly kinds: readonly UnitKind[] }>>> = {
  department: { line: 'government', kinds: ['people-committee'] },
  'mass-organisation': { line: 'front', kinds: ['front-committee'] },
  'people-committee': { line: 'government', kinds: ['people-committee', 'locality'] },
  'front-committee': { line: 'front', kinds: ['front-committee'] },
}
const ofPlace = { line: 'government', kinds: ['locality', 'people-committee'] } as const

/** The one body at the head of a kind's place at a level; null where there is none, or more than one. */
function headFor(
  scene: Scene,
  kind: UnitKind,
  level: UnitLevel,
): { readonly head: UnitAround; readonly line: Line } | null {
  const { line, kinds } = headOf[kind] ?? ofPlace
  const found = kinds.map((each) => headsOfKind(scene, each, level, line)).find((each) => each.length > 0) ?? []
  return found[0] && found.length === 1 ? { head: found[0], line } : null
}

function belowHead(scene: Scene, { kinds }: KindNoun, group: SpokenGroup): NounReading | null {
  const [kind = 'department'] = kinds
  const home = homeLevel(scene)
  const [level = home, ...more] = group.levels
  const place = headFor(scene, kind, isDeeper(scene, level) ? home : level)
  if (!place || (more.length > 0 && !isDeeper(scene, level))) return null
  const isOfProvince = kind !== 'department' || level === 'province' || level === 'central'
  if (group.everyLevel && isOfProvince) return sure(ruleBelow(scene, { ...place, kinds }))
  if (isDeeper(scene, level)) return sure(ruleBelow(scene, { ...place, kinds, levels: group.levels }))
  if (isOfProvince) return sure(ruleBelow(scene, { ...place, kinds, levels: [level], directOnly: true }))
  const divisions = ruleBelow(scene, { ...place, kinds: ['division'], directOnly: true })
  return { choices: [divisions], doubts: ['Ở cấp này các ngành là phòng chuyên môn, và có thể cả cơ quan khác.'] }
}

/** "UBND các xã", "HĐND các cấp", "Mặt trận Tổ quốc": every place has one. */
function oneOfPlace(scene: Scene, spoken: SpokenNoun, group: SpokenGroup): NounReading | null {
  const { kinds, isPlural } = spoken.noun
  const [kind = 'people-committee'] = kinds
  const home = homeLevel(scene)
  const place = headFor(scene, kind, home)
  const { line } = headOf[kind] ?? ofPlace
  const own = headsOfKind(scene, kind, home, line)
  if (!place || own.length > 1) return null
  const all = ruleBelow(scene, { ...place, kinds, besides: own })
  if (group.everyLevel) return { choices: [all], doubts: levelDoubts(all, kind) }
  const below = group.levels.filter((level) => isDeeper(scene, level))
  if (below.length > 0) {
    const besides = below.length < group.levels.length ? own : []
    const found = ruleBelow(scene, { ...place, kinds, levels: below, besides })
    const lacking = below.filter((level) => !found.members.some((unit) => unit.level === level))
    const doubts = lacking.map((level) => `Vào ngày này không thấy ${kindNames[kind]} nào ở ${levelNames[level]}.`)
    return { choices: [found], doubts: isSpokenMany(spoken, group) ? doubts : [...doubts, oneOrAll] }
  }
  const [single] = own
  if (group.levels.length > 0) return single && group.levels.includes(home) ? sure(oneUnit(single)) : null
  if (isPlural || spoken.isMany) return sure(ruleBelow(scene, { ...place, kinds }))
  const choices = [...(single ? [oneUnit(single)] : []), all]
  const many = distinct(choices).length > 1
  return { choices, doubts: many ? [`Có thể chỉ nói ${levelNames[home]}, có thể cả các cấp.`] : [] }
}

function levelDoubts({ members }: Members, kind: UnitKind): readonly string[] {
  const levels = [...new Set(members.map(({ level }) => level))]
  if (levels.length !== 1 || !levels[0]) return []
  return [`Văn bản nói các cấp, nhưng vào ngày này ${kindNames[kind]} chỉ có ở ${levelNames[levels[0]]}.`]
}

/** "lực lượng vũ trang huyện": all of the kinds in the place, whether a line joins them to its head or not. */
function someOfPlace(scene: Scene, { kinds }: KindNoun, group: SpokenGroup): NounReading | null {
  const home = homeLevel(scene)
  const place = headFor(scene, kinds[0] ?? 'judicial-body', home)
  const here = kinds.flatMap((kind) => headsOfKind(scene, kind, home, 'government'))
  const rule = place && ruleBelow(scene, { ...place, kinds, levels: [home] })
  const isWhole = rule && here.every((unit) => rule.members.includes(unit))
  const atHome = isWhole ? rule : theseUnits(here)
  if (group.levels.includes(home)) return sure(atHome)
  if (!place) return here.length > 0 ? sure(atHome) : null
  if (group.levels.length > 0) return sure(ruleBelow(scene, { ...place, kinds, levels: group.levels }))
  const all = ruleBelow(scene, { ...place, kinds, besides: here })
  if (group.everyLevel) return { choices: [all], doubts: levelDoubts(all, kinds[0] ?? 'judicial-body') }
  return {
    choices: [atHome, all],
    doubts: distinct([atHome, all]).length > 1 ? ['Có thể chỉ nói cấp mình, có thể cả cấp dưới.'] : [],
  }
}
