import type { Day } from '#kernel/dates/day.ts'
import type { Line } from '#kernel/line-of-authority.ts'
import type { Change } from './change.ts'
import type { Heir, NewUnit } from './event.ts'
import { isOrganId, levelHolds } from './law.ts'
import { findSuperior, findVersion, lastChangeOf, linksBelow, livesFrom, type Organisation } from './organisation.ts'
import { OrganisationStore } from './organisation-store.ts'
import { type EventProblem, eventProblem } from './problem.ts'
import { ringAbove } from './ring.ts'
import type { SuperiorLink, UnitFace } from './unit.ts'

/** Changes so far and the organisation with them, so that a later step of one event sees the earlier. */
export class EventDraft {
  readonly organisation: OrganisationStore
  readonly changes: Change[] = []
  readonly problems: EventProblem[] = []
  readonly day: Day

  constructor(organisation: Organisation, day: Day) {
    this.organisation = new OrganisationStore(organisation)
    this.day = day
  }

  add(change: Change): undefined {
    this.changes.push(change)
    this.organisation.apply(change)
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

  /** Whether the unit is there from the day on; says so where not. */
  lives(unit: string): boolean {
    const lives = livesFrom(this.organisation, unit, this.day)
    if (!lives) this.refuse('unknown-unit', unit)
    return lives
  }

  checkFace(unit: string, face: UnitFace, before: UnitFace | null): undefined {
    if (face.name.trim() === '') this.refuse('name-missing', unit)
    if (face.organId !== null && face.organId !== before?.organId && !isOrganId(face.organId))
      this.refuse('organ-id', unit)
    if (face.level !== before?.level && !levelHolds(face.level, this.day)) this.refuse('level-ended', unit)
  }

  found({ unit, face, superiors }: NewUnit): undefined {
    if (this.organisation.versionsOf(unit).length > 0) return this.refuse('already-there', unit)
    this.checkFace(unit, face, null)
    this.add({ kind: 'open-version', version: { unit, ...face, from: this.day, to: null } })
    for (const { line, superior } of superiors) {
      if (findSuperior(this.organisation, unit, line, this.day)) return this.refuse('same-unit', unit)
      this.link(unit, line, superior)
    }
  }

  link(unit: string, line: Line, superior: string): undefined {
    if (!livesFrom(this.organisation, superior, this.day)) return this.refuse('unknown-superior', superior)
    this.add({ kind: 'open-link', link: { unit, line, superior, from: this.day, to: null } })
    if (ringAbove(this.organisation, unit, line, this.day)) this.refuse('ring', unit)
  }

  move(unit: string, line: Line, superior: string | null): undefined {
    if (!this.lives(unit)) return
    const links = this.organisation.superiorsOf(unit).filter((link) => link.line === line)
    if (links.some(({ from, to }) => from >= this.day || (to ?? '') > this.day))
      return this.refuse('before-last-change', unit)
    const now = findSuperior(this.organisation, unit, line, this.day)
    if ((now?.superior ?? null) === superior) return this.refuse('nothing-changes', unit)
    if (now) this.add({ kind: 'close-link', link: now, to: this.day })
    if (superior !== null) this.link(unit, line, superior)
  }

  /** Ends a unit: its own links close and those below go to the unit that `goesTo` says. */
  end(unit: string, goesTo: (below: string) => string): undefined {
    const version = this.open(unit)
    if (!version) return
    if (lastChangeOf(this.organisation, unit) >= this.day) return this.refuse('before-last-change', unit)
    for (const link of linksBelow(this.organisation, unit, this.day)) this.#passOn(link, goesTo(link.unit))
    for (const link of this.organisation.superiorsOf(unit))
      if (link.to === null) this.add({ kind: 'close-link', link, to: this.day })
    this.add({ kind: 'close-version', version, to: this.day })
  }

  /** A unit below takes its place below another. One that takes over itself takes the place of the unit that ends. */
  #passOn(below: SuperiorLink, heir: string): undefined {
    if (below.from >= this.day || below.to !== null) return this.refuse('future-below', below.unit)
    this.add({ kind: 'close-link', link: below, to: this.day })
    if (heir !== below.unit) return this.link(below.unit, below.line, heir)
    const above = findSuperior(this.organisation, below.superior, below.line, this.day)
    if (above) this.link(below.unit, below.line, above.superior)
  }

  succeed(unit: string, heirs: readonly Heir[], receiver: string): undefined {
    for (const { unit: heir, share } of heirs)
      this.add({ kind: 'succeed', succession: { unit, heir, day: this.day, share, takesOver: heir === receiver } })
  }
}
