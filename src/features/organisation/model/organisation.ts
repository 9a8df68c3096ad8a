import type { Day } from '#kernel/dates/day.ts'
import type { Line } from '#kernel/line-of-authority.ts'
import type { Succession, SuperiorLink, UnitVersion } from './unit.ts'

/**
 * A part of the organisation in memory: enough of it to decide an event or to answer a question. Every list of one unit
 * is in order of time and without overlap (the database holds the same by exclusion constraints).
 */
export interface Organisation {
  readonly versions: ReadonlyMap<string, readonly UnitVersion[]>
  readonly superiors: ReadonlyMap<string, readonly SuperiorLink[]>
  readonly successions: readonly Succession[]
}

export const emptyOrganisation: Organisation = { versions: new Map(), superiors: new Map(), successions: [] }

/** Whether a day lies in [from, to). */
export function holdsOn(time: { from: Day; to: Day | null }, day: Day): boolean {
  return time.from <= day && (time.to === null || day < time.to)
}

/** The unit as it was on a day; undefined where it was not yet, or no more. */
export function findVersion(organisation: Organisation, unit: string, day: Day): UnitVersion | undefined {
  return organisation.versions.get(unit)?.find((version) => holdsOn(version, day))
}

/** Who stood above the unit in a line on a day. */
export function findSuperior(organisation: Organisation, unit: string, line: Line, day: Day): SuperiorLink | undefined {
  return organisation.superiors.get(unit)?.find((link) => link.line === line && holdsOn(link, day))
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
  return [...organisation.superiors.values()]
    .flat()
    .filter((link) => link.superior === superior && (link.to === null || link.to > day))
}

/** The last day on which something about the unit changed; an event may not be put before it. */
export function lastChangeOf(organisation: Organisation, unit: string): Day {
  const days = [...(organisation.versions.get(unit) ?? []), ...(organisation.superiors.get(unit) ?? [])]
  return days.reduce((last, { from, to }) => [last, from, to ?? ''].sort().at(-1) ?? last, '')
}
