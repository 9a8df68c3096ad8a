import type { Day } from '#kernel/dates/day.ts'
import type { Organisation } from './organisation.ts'
import type { Succession, SuperiorLink, UnitVersion } from './unit.ts'

/** One step of an event, small enough to be undone by itself. Nothing is ever deleted but what the undone event opened. */
export type Change =
  | { readonly kind: 'open-version'; readonly version: UnitVersion }
  | { readonly kind: 'close-version'; readonly version: UnitVersion; readonly to: Day }
  | { readonly kind: 'open-link'; readonly link: SuperiorLink }
  | { readonly kind: 'close-link'; readonly link: SuperiorLink; readonly to: Day }
  | { readonly kind: 'succeed'; readonly succession: Succession }

const sameVersion = (a: UnitVersion, b: UnitVersion): boolean => a.unit === b.unit && a.from === b.from
const sameLink = (a: SuperiorLink, b: SuperiorLink): boolean =>
  a.unit === b.unit && a.line === b.line && a.superior === b.superior && a.from === b.from
const sameSuccession = (a: Succession, b: Succession): boolean =>
  a.unit === b.unit && a.heir === b.heir && a.day === b.day

function mapUnit<T>(
  lists: ReadonlyMap<string, readonly T[]>,
  unit: string,
  next: (list: readonly T[]) => readonly T[],
) {
  const changed = new Map(lists)
  const list = next(lists.get(unit) ?? [])
  if (list.length > 0) changed.set(unit, list)
  else changed.delete(unit)
  return changed
}

const byDay = (a: { from: Day }, b: { from: Day }): number => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)

function applyOne(organisation: Organisation, change: Change): Organisation {
  switch (change.kind) {
    case 'open-version': {
      const versions = mapUnit(organisation.versions, change.version.unit, (list) =>
        [...list, change.version].sort(byDay),
      )
      return { ...organisation, versions }
    }
    case 'close-version': {
      const closed = { ...change.version, to: change.to }
      const versions = mapUnit(organisation.versions, closed.unit, (list) =>
        list.map((version) => (sameVersion(version, closed) ? closed : version)),
      )
      return { ...organisation, versions }
    }
    case 'open-link': {
      const superiors = mapUnit(organisation.superiors, change.link.unit, (list) => [...list, change.link].sort(byDay))
      return { ...organisation, superiors }
    }
    case 'close-link': {
      const closed = { ...change.link, to: change.to }
      const superiors = mapUnit(organisation.superiors, closed.unit, (list) =>
        list.map((link) => (sameLink(link, closed) ? closed : link)),
      )
      return { ...organisation, superiors }
    }
    case 'succeed':
      return { ...organisation, successions: [...organisation.successions, change.succession] }
  }
}

function undoOne(organisation: Organisation, change: Change): Organisation {
  switch (change.kind) {
    case 'open-version': {
      const versions = mapUnit(organisation.versions, change.version.unit, (list) =>
        list.filter((version) => !sameVersion(version, change.version)),
      )
      return { ...organisation, versions }
    }
    case 'close-version':
      return applyOne(organisation, { ...change, to: change.version.to as Day })
    case 'open-link': {
      const superiors = mapUnit(organisation.superiors, change.link.unit, (list) =>
        list.filter((link) => !sameLink(link, change.link)),
      )
      return { ...organisation, superiors }
    }
    case 'close-link':
      return applyOne(organisation, { ...change, to: change.link.to as Day })
    case 'succeed': {
      const successions = organisation.successions.filter((each) => !sameSuccession(each, change.succession))
      return { ...organisation, successions }
    }
  }
}

/** The organisation after the changes, in their order. */
export function applyChanges(organisation: Organisation, changes: readonly Change[]): Organisation {
  return changes.reduce(applyOne, organisation)
}

/** The organisation as it was before the changes; exact where nothing was put on top of them. */
export function undoChanges(organisation: Organisation, changes: readonly Change[]): Organisation {
  return [...changes].reverse().reduce(undoOne, organisation)
}
