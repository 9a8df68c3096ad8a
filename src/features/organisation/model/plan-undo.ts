import { type Change, unitsOfChanges } from './change.ts'
import { livesFrom, type Organisation } from './organisation.ts'
import { OrganisationStore } from './organisation-store.ts'
import { type EventProblem, eventProblem } from './problem.ts'
import { ringAbove } from './ring.ts'
import type { SuperiorLink, UnitVersion } from './unit.ts'

/**
 * Why what an event did cannot be taken back: one problem for each unit of which something was changed since. None where
 * everything still stands as the event left it and would be sound without it.
 */
export function problemsOfUndo(organisation: Organisation, changes: readonly Change[]): readonly EventProblem[] {
  const without = new OrganisationStore(organisation)
  const changed = new Set<string>()
  for (const change of [...changes].reverse()) {
    if (!standsAsLeft(without, change)) changed.add(unitOf(change))
    without.revert(change)
  }
  if (changed.size === 0) for (const unit of unitsOfChanges(changes)) if (!isSound(without, unit)) changed.add(unit)
  return [...changed].map((unit) => eventProblem('changed-since', unit))
}

function unitOf(change: Change): string {
  if ('version' in change) return change.version.unit
  return 'link' in change ? change.link.unit : change.succession.unit
}

/** Whether what the change left is there as the change left it. */
function standsAsLeft(organisation: Organisation, change: Change): boolean {
  if (change.kind === 'open-version' || change.kind === 'close-version') {
    const left = change.kind === 'open-version' ? change.version : { ...change.version, to: change.to }
    return organisation.versionsOf(left.unit).some((version) => version.from === left.from && version.to === left.to)
  }
  if (change.kind === 'open-link' || change.kind === 'close-link') {
    const left = change.kind === 'open-link' ? change.link : { ...change.link, to: change.to }
    const isLeft = (link: SuperiorLink) =>
      link.line === left.line && link.superior === left.superior && link.from === left.from && link.to === left.to
    return organisation.superiorsOf(left.unit).some(isLeft)
  }
  const { unit, heir, day } = change.succession
  return organisation.successionsOf(unit).some((each) => each.heir === heir && each.day === day)
}

type Time = Pick<UnitVersion, 'from' | 'to'>

const followEachOther = (times: readonly Time[]): boolean =>
  times.every((time, index) => {
    const next = times[index + 1]
    return next === undefined || (time.to !== null && time.to <= next.from)
  })

/** Whether all that is known of the unit fits together: no two at a time, nothing where the unit is not, no ring. */
function isSound(organisation: Organisation, unit: string): boolean {
  const links = organisation.superiorsOf(unit)
  if (!followEachOther(organisation.versionsOf(unit))) return false
  for (const link of links) {
    if (!followEachOther(links.filter(({ line }) => line === link.line))) return false
    if (ringAbove(organisation, unit, link.line, link.from)) return false
  }
  if (![...links, ...organisation.belowOf(unit)].every((link) => isCovered(organisation, link))) return false
  return organisation.inheritancesOf(unit).every(({ day }) => wasThere(organisation, unit, { from: day, to: day }))
}

const isCovered = (organisation: Organisation, link: SuperiorLink): boolean =>
  wasThere(organisation, link.unit, link) && wasThere(organisation, link.superior, link)

/** Whether the unit was there over all the days; versions of one unit follow each other without a gap. */
function wasThere(organisation: Organisation, unit: string, { from, to }: Time): boolean {
  const end = organisation.versionsOf(unit).at(-1)?.to
  if (end === undefined || (organisation.versionsOf(unit)[0]?.from ?? '') > from) return false
  return to === null ? livesFrom(organisation, unit, from) : end === null || to <= end
}
