import type { Actor, Grant } from '../../src/access/actor.ts'
import { deeds, type Resource, type ResourceKind } from '../../src/access/resource.ts'
import { roles } from '../../src/access/roles.ts'
import { type Line, lines } from '../../src/kernel/line-of-authority.ts'
import { oneOf } from './random.ts'

/** Units with who stands above each in every line; the ended ones with who took over their work. */
export interface House {
  readonly units: readonly [string, ...string[]]
  readonly superior: Readonly<Record<Line, ReadonlyMap<string, string>>>
  /** Ended unit → who took over; that one may have ended too. */
  readonly heir: ReadonlyMap<string, string>
}

/** A few units, each below an earlier one or on its own in each line; some have ended and stand in no line. */
export function randomHouse(random: () => number, name: (index: number) => string = (index) => `u${index}`): House {
  const count = 2 + Math.floor(random() * 9)
  const units = Array.from({ length: count }, (_, index) => name(index)) as [string, ...string[]]
  const heir = new Map<string, string>()
  for (const [index, unit] of units.entries()) {
    if (index > 0 && random() < 0.2) heir.set(unit, units[Math.floor(random() * index)] ?? units[0])
  }
  const superiorIn = () => {
    const above = new Map<string, string>()
    for (const [index, unit] of units.entries()) {
      const superior = index > 0 ? units[Math.floor(random() * index)] : undefined
      if (superior && !heir.has(unit) && !heir.has(superior) && random() < 0.7) above.set(unit, superior)
    }
    return above
  }
  const superior = Object.fromEntries(lines.map((line) => [line, superiorIn()])) as Record<Line, Map<string, string>>
  return { units, superior, heir }
}

/** Everyone above a unit in a line. */
export function allAbove(house: House, unit: string, line: Line): readonly string[] {
  const above = house.superior[line].get(unit)
  return above === undefined ? [] : [above, ...allAbove(house, above, line)]
}

/** Who answers for an ended unit, one after the other. */
function heirsOf(house: House, unit: string): readonly string[] {
  const heir = house.heir.get(unit)
  return heir === undefined ? [] : [heir, ...heirsOf(house, heir)]
}

/** A record of a unit of the house, or of none, perhaps about a person. */
export function randomResource(random: () => number, house: House): Resource {
  const kind = oneOf(random, Object.keys(deeds) as [ResourceKind, ...ResourceKind[]])
  const unit = random() < 0.1 ? null : oneOf(random, house.units)
  const person = random() < 0.3 ? { person: oneOf(random, ['me', 'other', 'holder']) } : {}
  if (unit === null) return { kind, unit, above: {}, ...person }
  const heirs = heirsOf(house, unit)
  const above = Object.fromEntries(
    lines.map((line) => [line, [unit, ...heirs].flatMap((each) => allAbove(house, each, line))]),
  )
  return { kind, unit, above, heirs, ...person }
}

/** Somebody with up to four grants, own or carried. */
export function randomActor(random: () => number, house: House): Actor {
  const grants = Array.from({ length: Math.floor(random() * 5) }, (_, index) => randomGrant(random, house, index))
  return {
    accountId: 'a',
    personId: 'me',
    name: 'A',
    username: 'a',
    day: '2026-11-22',
    grants,
    unit: grants[0]?.unit ?? null,
    origin: { address: '', sessionId: null },
  }
}

function randomGrant(random: () => number, house: House, index: number): Grant {
  const role = oneOf(random, roles)
  return {
    role,
    unit: random() < 0.1 ? null : oneOf(random, house.units),
    named: role === 'appraiser' ? [oneOf(random, house.units)] : [],
    appointmentId: `appointment ${index}`,
    standInFor: random() < 0.2 ? { personId: 'holder', name: 'Trần Thị B' } : null,
  }
}
