import type { Day } from '#kernel/dates/day.ts'
import type { Organisation } from './organisation.ts'

/** A share of a figure and the unit it belongs to now. */
export interface Share {
  readonly unit: string
  readonly share: number
}

/**
 * Where a figure that a unit reported for `reported` belongs on `asOf`: itself while it lived, its heirs in their shares
 * after. The shares add up to 1.
 */
export function sharesAsOf(organisation: Organisation, unit: string, reported: Day, asOf: Day): readonly Share[] {
  const shares = new Map<string, number>()
  const walk = (at: string, since: Day, share: number): void => {
    const onward = organisation.successions.filter((each) => each.unit === at && each.day > since && each.day <= asOf)
    if (onward.length === 0) shares.set(at, (shares.get(at) ?? 0) + share)
    for (const { heir, day, share: part } of onward) walk(heir, day, share * part)
  }
  walk(unit, reported, 1)
  return [...shares].map(([each, share]) => ({ unit: each, share }))
}
