import type { Day } from '#kernel/dates/day.ts'
import type { Line } from '#kernel/line-of-authority.ts'
import type { Succession, SuperiorLink, UnitVersion } from './unit.ts'

/**
 * A part of the organisation in memory: enough of it to decide an event or to answer a question. Every list of one unit
 * is in order of time and without overlap (the database holds the same by exclusion constraints); a unit that is not
 * there has empty lists.
 */
export interface Organisation {
  versionsOf(unit: string): readonly UnitVersion[]
  superiorsOf(unit: string): readonly SuperiorLink[]
  /** Links into this superior, in every line and at every time. */
  belowOf(superior: string): readonly SuperiorLink[]
  /** What became of the unit. */
  successionsOf(unit: string): readonly Succession[]
  /** What came to the unit. */
  inheritancesOf(heir: string): readonly Succession[]
}

/** Whether a day lies in [from, to). */
export function holdsOn(time: { from: Day; to: Day | null }, day: Day): boolean {
  return time.from <= day && (time.to === null || day < time.to)
}

/** The unit as it was on a day; undefined where it was not yet, or no more. */
export function findVersion(organisation: Organisation, unit: string, day: Day): UnitVersion | undefined {
  return organisation.versionsOf(unit).find((version) => holdsOn(version, day))
}

/** Whether the unit is there on the day and has not ended on any day since. */
export function livesFrom(organisation: Organisation, unit: string, day: Day): boolean {
  const versions = organisation.versionsOf(unit)
  return versions.at(-1)?.to === null && (versions[0]?.from ?? day) <= day
}

/** Who stood above the unit in a line on a day. */
export function findSuperior(organisation: Organisation, unit: string, line: Line, day: Day): SuperiorLink | undefined {
  return organisation.superiorsOf(unit).find((link) => link.line === line && holdsOn(link, day))
}

/** Everyone above the unit in a line on a day, the nearest first. */
export function ancestorsOf(organisation: Organisation, unit: string, line: Line, day: Day): readonly string[] {
  const above: string[] = []
  for (
    let at = findSuperior(organisation, unit, line, day);
    at;
    at = findSuperior(organisation, at.superior, line, day)
  ) {
    if (above.includes(at.superior)) throw new Error(`a ring in the line ${line} at ${at.superior} on ${day}`)
    above.push(at.superior)
  }
  return above
}

/** Links into a superior that hold on some day from `day` on, whatever the line. */
export function linksBelow(organisation: Organisation, superior: string, day: Day): readonly SuperiorLink[] {
  return organisation.belowOf(superior).filter((link) => link.to === null || link.to > day)
}

/** The last day on which something about the unit changed; it may not end before. '' where it was never there. */
export function lastChangeOf(organisation: Organisation, unit: string): Day {
  const ofTimes = [...organisation.versionsOf(unit), ...organisation.superiorsOf(unit)].flatMap(({ from, to }) => [
    from,
    to ?? '',
  ])
  const ofShares = [...organisation.successionsOf(unit), ...organisation.inheritancesOf(unit)].map(({ day }) => day)
  return [...ofTimes, ...ofShares].reduce((last, day) => (day > last ? day : last), '')
}
