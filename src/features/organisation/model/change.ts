import type { Day } from '#kernel/dates/day.ts'
import type { Succession, SuperiorLink, UnitVersion } from './unit.ts'

/** One step of an event, small enough to be undone by itself. Nothing is ever deleted but what the undone event opened. */
export type Change =
  | { readonly kind: 'open-version'; readonly version: UnitVersion }
  /** `version` as it was before, still open; `to` the day on which it ends now. */
  | { readonly kind: 'close-version'; readonly version: UnitVersion; readonly to: Day }
  | { readonly kind: 'open-link'; readonly link: SuperiorLink }
  | { readonly kind: 'close-link'; readonly link: SuperiorLink; readonly to: Day }
  | { readonly kind: 'succeed'; readonly succession: Succession }

/** Every unit that a change is about. */
export function unitsOfChange(change: Change): readonly string[] {
  switch (change.kind) {
    case 'open-version':
    case 'close-version':
      return [change.version.unit]
    case 'open-link':
    case 'close-link':
      return [change.link.unit, change.link.superior]
    case 'succeed':
      return [change.succession.unit, change.succession.heir]
  }
}

/** Every unit that the changes are about, once each. */
export function unitsOfChanges(changes: readonly Change[]): readonly string[] {
  return [...new Set(changes.flatMap(unitsOfChange))]
}
