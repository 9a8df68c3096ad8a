import type { Resource, ResourceKind } from '../../src/access/resource.ts'
import { newId } from '../../src/kernel/ids.ts'
import { type Line, lines } from '../../src/kernel/line-of-authority.ts'
import { allAbove, type House } from '../support/random-access.ts'

/** Where an actor's unit lies, seen from the unit whose records are tried: `own`. */
export const places = ['own', 'below', 'beside', 'above', 'professional', 'party', 'stranger'] as const
export type Place = (typeof places)[number]

/** The units of the matrix: those of the places, and one that ended and was taken over by `own`. */
export type UnitKey = Place | 'ended'

export interface MatrixUnits {
  readonly ids: Readonly<Record<UnitKey, string>>
  readonly house: House
}

/** own lies below `above` in the government line, below `professional` and below `party` in theirs. */
export function matrixUnits(): MatrixUnits {
  const keys: readonly UnitKey[] = [...places, 'ended']
  const ids = Object.fromEntries(keys.map((key) => [key, newId(0)])) as Record<UnitKey, string>
  const superior = Object.fromEntries(lines.map((line) => [line, new Map<string, string>()])) as Record<
    Line,
    Map<string, string>
  >
  superior.government.set(ids.own, ids.above).set(ids.beside, ids.above).set(ids.professional, ids.above)
  superior.government.set(ids.below, ids.own)
  superior.professional.set(ids.own, ids.professional).set(ids.beside, ids.professional)
  superior.party.set(ids.own, ids.party)
  const house = { units: Object.values(ids) as [string, ...string[]], superior, heir: new Map([[ids.ended, ids.own]]) }
  return { ids, house }
}

/** What `decide` is asked about, worked out here and not by the program: a record of a unit, or of none (null). */
export function resourceIn(
  { ids, house }: MatrixUnits,
  kind: ResourceKind,
  key: UnitKey | null,
  more: Pick<Resource, 'id' | 'person'> = {},
): Resource {
  if (key === null) return { kind, unit: null, above: {}, ...more }
  const heirs = key === 'ended' ? [ids.own] : []
  const answerable = [ids[key], ...heirs]
  const above = Object.fromEntries(
    lines.map((line) => [line, answerable.flatMap((unit) => allAbove(house, unit, line))]),
  )
  return { kind, unit: ids[key], above, heirs, ...more }
}
