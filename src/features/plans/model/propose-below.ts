import type { UnitAround, UnitLevel } from '#features/organisation/model/index.ts'
import type { Line } from '#kernel/line-of-authority.ts'
import { comparedWords } from './compared-words.ts'
import {
  type Asked,
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
import type { SpokenGroup } from './spoken-kinds.ts'

/** Whom a noun of the words can mean: one choice where only one way of reading it fits, each with its members. */
export interface NounReading {
  readonly choices: readonly Members[]
  /** Why none of them is sure, in a sentence. */
  readonly doubts: readonly string[]
}

export const sure = (...choices: readonly Members[]): NounReading => ({ choices, doubts: [] })
const linesBelow: readonly Line[] = ['government', 'party', 'front']
const deeperReadings = 'Có thể chỉ những nơi trực thuộc, có thể cả cấp dưới nữa.'

/** Two ways of reading that come to the same bodies are one. */
export function distinct(choices: readonly Members[]): readonly Members[] {
  const keyOf = ({ members }: Members) =>
    members
      .map(({ id }) => id)
      .sort()
      .join()
  return [...new Map([...choices].reverse().map((each) => [keyOf(each), each])).values()].reverse()
}

/** "thuộc Sở": the plan's own unit where it is a Sở, or else the one above it that is. */
function ownerOf(scene: Scene, owner: NonNullable<SpokenGroup['owner']>): UnitAround | null {
  if (owner === 'own' || scene.own.kind === owner) return scene.own
  const above = [...scene.above].flatMap((id) => scene.byId.get(id) ?? []).filter(({ kind }) => kind === owner)
  return above.length === 1 ? (above[0] ?? null) : null
}

export function belowOwner(scene: Scene, noun: KindNoun, group: SpokenGroup): NounReading | null {
  const head = ownerOf(scene, group.owner ?? 'own')
  if (!head) return null
  const levels = levelsOf(noun, group)
  const direct = belowUnit(scene, noun, { head, levels, directOnly: true })
  if (direct.members.length > 0) return sure(direct)
  const deep = belowUnit(scene, noun, { head, levels, directOnly: false })
  return { choices: [deep], doubts: ['Không thấy nơi nào trực thuộc; đây là ở cấp dưới nữa.'] }
}

const levelsOf = ({ levels = [] }: KindNoun, group: SpokenGroup): readonly UnitLevel[] => [
  ...new Set([...group.levels, ...levels]),
]

/** "các phòng" in a plan of a department are its own; of anybody else's it is not told whose they are. */
export function belowOwn(scene: Scene, noun: KindNoun, { levels }: SpokenGroup): NounReading {
  const below = { head: scene.own, levels: levels.filter((level) => level !== homeLevel(scene)) }
  const direct = belowUnit(scene, noun, { ...below, directOnly: true })
  const deep = belowUnit(scene, noun, { ...below, directOnly: false })
  if (direct.members.length === 0) return { choices: [deep], doubts: ['Không trực thuộc đơn vị lập kế hoạch.'] }
  if (noun.doubt) return sure(direct)
  return { choices: [direct, deep], doubts: distinct([direct, deep]).length > 1 ? [deeperReadings] : [] }
}

type Below = Pick<Asked, 'head' | 'directOnly' | 'levels'>

/** Bodies below a unit, in the first line in which there are any; by name where the noun is one of names. */
function belowUnit(scene: Scene, { kinds, named }: KindNoun, below: Below): Members {
  const inLine = linesBelow.map((line) => ruleBelow(scene, { ...below, line, kinds }))
  const found = inLine.find(({ members }) => members.length > 0) ?? inLine[0] ?? theseUnits([])
  if (!named) return found
  const fitting = found.members.filter(({ name }) => comparedWords(name).startsWith(named))
  const kind = fitting[0]?.kind
  const whole = kind && linesBelow.map((line) => ruleBelow(scene, { ...below, line, kinds: [kind] }))
  // Where all of the kind are called so, the rule also holds for those that are founded until the day of issue.
  const isWhole = ({ members }: Members) =>
    members.length === fitting.length && members.every((unit) => fitting.includes(unit))
  return whole?.find(isWhole) ?? theseUnits(fitting)
}

const notInParty = 'Đơn vị lập kế hoạch không đứng trong hệ thống của Đảng.'
const notAtBase = 'Tổ chức cơ sở đảng thường đứng dưới những nơi trực thuộc nữa.'

export function ofParty(scene: Scene, noun: KindNoun, group: SpokenGroup): NounReading | null {
  const [line, home] = ['party', homeLevel(scene)] as const
  const isOwn = scene.own.kind === 'party-committee'
  const [head, ...others] = isOwn ? [scene.own] : headsOfKind(scene, 'party-committee', home, line)
  if (!head || others.length > 0) return null
  const { kinds } = noun
  const isIn = isOwn || scene.own.above.some((link) => link.line === line)
  const isHigh = noun.atBase === true && (home === 'province' || home === 'central')
  const doubts = [...(isIn ? [] : [notInParty]), ...(isHigh ? [notAtBase] : [])]
  if (group.everyLevel) return { choices: [ruleBelow(scene, { head, line, kinds, besides: [head] })], doubts }
  const told = levelsOf(noun, group)
  const levels = told.filter((level) => isDeeper(scene, level))
  if (levels.length > 0)
    return levels.length < told.length ? null : { choices: [ruleBelow(scene, { head, line, kinds, levels })], doubts }
  // "Đảng ủy xã" in the plan of the commune is its one committee; "các chi bộ xã" are the cells below it.
  if (told.length > 0 && !noun.isPlural && kinds.includes('party-committee'))
    return { choices: [oneUnit(head)], doubts }
  const direct = ruleBelow(scene, { head, line, kinds, directOnly: true })
  const deep = ruleBelow(scene, { head, line, kinds })
  return { choices: [direct, deep], doubts: distinct([direct, deep]).length > 1 ? [...doubts, deeperReadings] : doubts }
}
