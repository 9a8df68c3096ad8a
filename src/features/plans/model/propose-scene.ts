import {
  placeWords,
  type UnitAround,
  type UnitKind,
  type UnitLevel,
  unitLevels,
} from '#features/organisation/model/index.ts'
import { type Line, lines } from '#kernel/line-of-authority.ts'
import type { Target } from './plan-content.ts'

/** What the proposals stand on: the plan's unit among those around it. */
export interface Scene {
  readonly own: UnitAround
  readonly units: readonly UnitAround[]
  readonly byId: ReadonlyMap<string, UnitAround>
  readonly byKind: ReadonlyMap<UnitKind, readonly UnitAround[]>
  /** Every unit above the own one in some line, itself included. */
  readonly above: ReadonlySet<string>
  /** The proper names of the own place at each level: the commune's, the district's, the province's. */
  readonly places: ReadonlyMap<UnitLevel, ReadonlySet<string>>
  /** Units above a unit in a line, itself first, each found once. */
  readonly ways: Map<string, readonly string[]>
}

export function sceneOf(own: UnitAround, units: readonly UnitAround[]): Scene {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const bare = { own, units, byId, byKind: Map.groupBy(units, ({ kind }) => kind), ways: new Map() }
  const above = new Set(lines.flatMap((line) => wayUp(bare, own, line)))
  const near = units.filter(({ id }) => above.has(id))
  const places = new Map(
    unitLevels.map((level) => [
      level,
      new Set(near.filter((unit) => unit.level === level).flatMap(({ name }) => placeWords(name)?.toLowerCase() ?? [])),
    ]),
  )
  return { ...bare, above, places }
}

/** A village's plan speaks of its commune. */
export const homeLevel = ({ own }: Pick<Scene, 'own'>): UnitLevel => (own.level === 'village' ? 'commune' : own.level)

/** Whether a level lies below that of the plan's own unit. */
export const isDeeper = (scene: Scene, level: UnitLevel): boolean =>
  unitLevels.indexOf(level) > unitLevels.indexOf(homeLevel(scene))

/** The ids above a unit in a line, itself first. */
export function wayUp({ byId, ways }: Pick<Scene, 'byId' | 'ways'>, unit: UnitAround, line: Line): readonly string[] {
  const key = `${line} ${unit.id}`
  const known = ways.get(key)
  if (known) return known
  const way = [unit.id]
  for (let at: UnitAround | undefined = unit; at && way.length < 20; ) {
    const next: string | undefined = at.above.find((link) => link.line === line)?.unit
    if (next === undefined || way.includes(next)) break
    way.push(next)
    at = byId.get(next)
  }
  ways.set(key, way)
  return way
}

/** Whether a unit bears the name of the plan's own place at its level ("Tỉnh ủy X" beside "UBND tỉnh X"). */
export function isOfOwnPlace({ places }: Scene, { level, name }: UnitAround): boolean {
  const place = placeWords(name)?.toLowerCase()
  return place !== undefined && (places.get(level)?.has(place) ?? false)
}

/**
 * The bodies of a kind at a level, as the plan sees them: itself or those above it, or else those of its place, or else
 * whoever is of no other place. Those that stand below another of them in the line are left out.
 */
export function headsOfKind(scene: Scene, kind: UnitKind, level: UnitLevel, line: Line): readonly UnitAround[] {
  const all = (scene.byKind.get(kind) ?? []).filter((unit) => unit.level === level)
  const near = all.filter(({ id }) => scene.above.has(id))
  const mates = near.length > 0 ? near : all.filter((unit) => isOfOwnPlace(scene, unit))
  const isPlaced = (scene.places.get(level)?.size ?? 0) > 0
  const found = mates.length > 0 ? mates : all.filter(({ name }) => !isPlaced || placeWords(name) === null)
  const ids = new Set(found.map(({ id }) => id))
  return found.filter(
    (unit) =>
      !wayUp(scene, unit, line)
        .slice(1)
        .some((id) => ids.has(id)),
  )
}

/** A target with who is in it among the units around. */
export interface Members {
  readonly target: Target
  readonly members: readonly UnitAround[]
}

export const oneUnit = (unit: UnitAround): Members => ({ target: { kind: 'unit', unitId: unit.id }, members: [unit] })

/** Exactly these: one by itself, more by a rule that names them. */
export function theseUnits(units: readonly UnitAround[]): Members {
  const [first] = units
  if (first && units.length === 1) return oneUnit(first)
  const rule = { criteria: null, named: units.map(({ id }) => id), without: [] }
  return { target: { kind: 'rule', rule }, members: units }
}

/** Whom a rule asks for: kinds and levels (none: all), below whom, and who is in it besides. */
export interface Asked {
  readonly head: UnitAround
  readonly line: Line
  readonly kinds: readonly UnitKind[]
  readonly levels?: readonly UnitLevel[]
  readonly directOnly?: boolean
  /** Named in the rule besides; at least the head of a place where "all levels" are meant. */
  readonly besides?: readonly UnitAround[]
}

/** Everyone of some kinds and levels below a unit in a line, the plan's own unit left out. */
export function ruleBelow(scene: Scene, asked: Asked): Members {
  const { head, line, kinds, levels = [], directOnly = false, besides = [] } = asked
  const candidates = kinds.length === 0 ? scene.units : kinds.flatMap((kind) => scene.byKind.get(kind) ?? [])
  const below = candidates.filter((unit) => {
    if ((levels.length > 0 && !levels.includes(unit.level)) || unit.id === head.id) return false
    const way = wayUp(scene, unit, line)
    return directOnly ? way[1] === head.id : way.includes(head.id)
  })
  const more = besides.filter(({ id }) => id !== scene.own.id && !below.some((unit) => unit.id === id))
  const rule = {
    criteria: { kinds: [...kinds], levels: [...levels], under: { unit: head.id, line, directOnly } },
    named: more.map(({ id }) => id),
    without: below.some(({ id }) => id === scene.own.id) ? [scene.own.id] : [],
  }
  return { target: { kind: 'rule', rule }, members: [...more, ...below.filter(({ id }) => id !== scene.own.id)] }
}
