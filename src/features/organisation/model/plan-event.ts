import type { Day } from '#kernel/dates/day.ts'
import type { Line } from '#kernel/line-of-authority.ts'
import { applyChanges, type Change } from './change.ts'
import type { Heir, NewUnit, OrganisationEvent } from './event.ts'
import { findSuperior, findVersion, lastChangeOf, linksBelow, type Organisation } from './organisation.ts'
import { type EventProblem, eventProblem } from './problem.ts'
import { ringAbove } from './ring.ts'
import type { UnitFace } from './unit.ts'

/** What an event would do. Where there are problems, `changes` is empty: nothing is done by halves. */
export interface EventPlan {
  readonly changes: readonly Change[]
  readonly problems: readonly EventProblem[]
}

/** Changes so far and the organisation with them, so that a later step of one event sees the earlier. */
class Draft {
  organisation: Organisation
  readonly changes: Change[] = []
  readonly problems: EventProblem[] = []
  readonly day: Day

  constructor(organisation: Organisation, day: Day) {
    this.organisation = organisation
    this.day = day
  }

  add(change: Change): undefined {
    this.changes.push(change)
    this.organisation = applyChanges(this.organisation, [change])
  }

  refuse(code: EventProblem['code'], unit: string | null = null): undefined {
    this.problems.push(eventProblem(code, unit))
  }

  /** The unit's version on the day, where the day may still be written for it. */
  open(unit: string) {
    const version = findVersion(this.organisation, unit, this.day)
    if (!version) this.refuse('unknown-unit', unit)
    else if (version.to !== null || version.from >= this.day) this.refuse('before-last-change', unit)
    else return version
    return undefined
  }

  found({ unit, face, superiors }: NewUnit): undefined {
    if (this.organisation.versions.has(unit)) return this.refuse('already-there', unit)
    if (face.name.trim() === '') return this.refuse('name-missing', unit)
    this.add({ kind: 'open-version', version: { unit, ...face, from: this.day, to: null } })
    for (const { line, superior } of superiors) this.link(unit, line, superior)
  }

  link(unit: string, line: Line, superior: string): undefined {
    const above = findVersion(this.organisation, superior, this.day)
    if (above?.to !== null) return this.refuse('unknown-superior', superior)
    this.add({ kind: 'open-link', link: { unit, line, superior, from: this.day, to: null } })
    if (ringAbove(this.organisation, unit, line, this.day)) this.refuse('ring', unit)
  }

  move(unit: string, line: Line, superior: string | null): undefined {
    if (findVersion(this.organisation, unit, this.day)?.to !== null) return this.refuse('unknown-unit', unit)
    const links = (this.organisation.superiors.get(unit) ?? []).filter((link) => link.line === line)
    if (links.some(({ from, to }) => from >= this.day || (to ?? '') > this.day))
      return this.refuse('before-last-change', unit)
    const now = findSuperior(this.organisation, unit, line, this.day)
    if ((now?.superior ?? null) === superior) return this.refuse('nothing-changes', unit)
    if (now) this.add({ kind: 'close-link', link: now, to: this.day })
    if (superior !== null) this.link(unit, line, superior)
  }

  /** Ends a unit: its own links close, those below go where `heirOf` says, its shares are written. */
  end(unit: string, heirs: readonly Heir[], heirOf: (below: string) => string | undefined): undefined {
    const version = this.open(unit)
    if (!version) return
    if (lastChangeOf(this.organisation, unit) >= this.day) return this.refuse('before-last-change', unit)
    for (const below of linksBelow(this.organisation, unit, this.day)) {
      if (below.from >= this.day || below.to !== null) return this.refuse('future-below', below.unit)
      this.add({ kind: 'close-link', link: below, to: this.day })
      const heir = heirOf(below.unit)
      if (heir && heir !== below.unit) this.link(below.unit, below.line, heir)
    }
    for (const link of this.organisation.superiors.get(unit) ?? [])
      if (link.to === null) this.add({ kind: 'close-link', link, to: this.day })
    this.add({ kind: 'close-version', version, to: this.day })
    for (const [index, { unit: heir, share }] of heirs.entries())
      this.add({ kind: 'succeed', succession: { unit, heir, day: this.day, share, takesOver: index === 0 } })
  }
}

const wholes = (shares: readonly number[]): boolean =>
  shares.every((share) => share > 0) && Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1) < 1e-9

function change(draft: Draft, unit: string, face: Partial<UnitFace>): undefined {
  const version = draft.open(unit)
  if (!version) return
  const next = { ...version, ...face, unit, from: draft.day, to: null }
  if (next.name.trim() === '') return draft.refuse('name-missing', unit)
  const same = Object.entries(face).every(([key, value]) => version[key as keyof UnitFace] === value)
  if (same) return draft.refuse('nothing-changes', unit)
  draft.add({ kind: 'close-version', version, to: draft.day })
  draft.add({ kind: 'open-version', version: next })
}

function merge(draft: Draft, units: readonly string[], into: string | NewUnit): undefined {
  if (new Set(units).size !== units.length || units.length < 2) return draft.refuse('same-unit', units[0] ?? null)
  const heir = typeof into === 'string' ? into : into.unit
  if (typeof into !== 'string') draft.found(into)
  else if (!draft.open(into)) return
  const leaving = units.filter((unit) => unit !== heir)
  for (const unit of leaving) draft.end(unit, [{ unit: heir, share: 1 }], () => heir)
}

function split(draft: Draft, event: OrganisationEvent & { kind: 'split' }): undefined {
  const heirs = event.parts.map(({ into, share }) => ({ unit: typeof into === 'string' ? into : into.unit, share }))
  if (heirs.length < 2 || !wholes(heirs.map(({ share }) => share))) return draft.refuse('shares', event.unit)
  for (const { into } of event.parts) if (typeof into !== 'string') draft.found(into)
  draft.end(event.unit, heirs, (below) => event.below[below] ?? heirs[0]?.unit)
}

function dissolve(draft: Draft, unit: string, heirs: readonly Heir[]): undefined {
  if (heirs.length === 0) return draft.refuse('no-heir', unit)
  if (!wholes(heirs.map(({ share }) => share)) || new Set(heirs.map((heir) => heir.unit)).size !== heirs.length)
    return draft.refuse('shares', unit)
  for (const heir of heirs) {
    if (heir.unit === unit) draft.refuse('same-unit', unit)
    else if (findVersion(draft.organisation, heir.unit, draft.day)?.to !== null) draft.refuse('unknown-unit', heir.unit)
  }
  if (draft.problems.length === 0) draft.end(unit, heirs, () => heirs[0]?.unit)
}

/** What an event would do to the organisation, or why it cannot be. Pure: nothing is written. */
export function planEvent(organisation: Organisation, event: OrganisationEvent): EventPlan {
  const draft = new Draft(organisation, event.day)
  if (event.kind === 'found') draft.found(event)
  else if (event.kind === 'change') change(draft, event.unit, event.face)
  else if (event.kind === 'move') draft.move(event.unit, event.line, event.superior)
  else if (event.kind === 'merge') merge(draft, event.units, event.into)
  else if (event.kind === 'split') split(draft, event)
  else dissolve(draft, event.unit, event.heirs)
  return draft.problems.length > 0
    ? { changes: [], problems: draft.problems }
    : { changes: draft.changes, problems: [] }
}
