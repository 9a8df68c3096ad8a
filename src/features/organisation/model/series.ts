import type { Day } from '#kernel/dates/day.ts'
import type { Organisation } from './organisation.ts'
import type { Succession } from './unit.ts'

/** A share of a figure and the unit it belongs to now. */
export interface Share {
  readonly unit: string
  readonly share: number
}

/**
 * Where a figure that a unit reported for `reported` belongs on `asOf`: itself while it lived, its heirs in their shares
 * after. The shares add up to 1. Going back in time (`asOf` before `reported`) changes nothing: a figure is never cut up
 * into what came before.
 */
export function sharesAsOf(organisation: Organisation, unit: string, reported: Day, asOf: Day): readonly Share[] {
  const shares = new Map<string, number>()
  const walk = (at: string, since: Day, share: number): void => {
    const onward = nextSuccessions(organisation.successionsOf(at), since, asOf)
    if (onward.length === 0) shares.set(at, (shares.get(at) ?? 0) + share)
    for (const { heir, day, share: part } of onward) walk(heir, day, share * part)
  }
  walk(unit, reported, 1)
  return [...shares].map(([each, share]) => ({ unit: each, share }))
}

/** The shares of the first day after `since`: a unit that gave parts away and went on may have had several such days. */
function nextSuccessions(all: readonly Succession[], since: Day, asOf: Day): readonly Succession[] {
  const later = all.filter(({ day }) => day > since && day <= asOf)
  const first = later.reduce<Day | null>((least, { day }) => (least === null || day < least ? day : least), null)
  return later.filter(({ day }) => day === first)
}
