import type { Day } from '#kernel/dates/day.ts'
import type { Change } from './change.ts'
import type { Organisation } from './organisation.ts'
import type { Succession, SuperiorLink, UnitVersion } from './unit.ts'

const byDay = (a: { from: Day }, b: { from: Day }): number => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)
const byDayAndLine = (a: SuperiorLink, b: SuperiorLink): number =>
  byDay(a, b) || (a.line < b.line ? -1 : a.line > b.line ? 1 : 0)
const keyOfLink = (link: SuperiorLink): string => `${link.unit} ${link.line} ${link.from}`

/**
 * An organisation that changes in place. On top of another one it keeps only what differs, and the other stays as it is:
 * an event is planned on such a layer, however large the organisation below it.
 */
export class OrganisationStore implements Organisation {
  readonly #base: Organisation | null
  readonly #versions = new Map<string, readonly UnitVersion[]>()
  readonly #superiors = new Map<string, readonly SuperiorLink[]>()
  /** What differs of the links into a superior; null for one that is taken away. */
  readonly #below = new Map<string, Map<string, SuperiorLink | null>>()
  readonly #successions = new Map<string, readonly Succession[]>()
  readonly #inheritances = new Map<string, readonly Succession[]>()

  constructor(base: Organisation | null = null) {
    this.#base = base
  }

  versionsOf(unit: string): readonly UnitVersion[] {
    return this.#versions.get(unit) ?? this.#base?.versionsOf(unit) ?? []
  }

  superiorsOf(unit: string): readonly SuperiorLink[] {
    return this.#superiors.get(unit) ?? this.#base?.superiorsOf(unit) ?? []
  }

  belowOf(superior: string): readonly SuperiorLink[] {
    const under = this.#base?.belowOf(superior) ?? []
    const own = this.#below.get(superior)
    if (!own) return under
    const kept = under.filter((link) => !own.has(keyOfLink(link)))
    return [...kept, ...[...own.values()].filter((link) => link !== null)]
  }

  successionsOf(unit: string): readonly Succession[] {
    return this.#successions.get(unit) ?? this.#base?.successionsOf(unit) ?? []
  }

  inheritancesOf(heir: string): readonly Succession[] {
    return this.#inheritances.get(heir) ?? this.#base?.inheritancesOf(heir) ?? []
  }

  /** Does one change. */
  apply(change: Change): void {
    if (change.kind === 'open-version') this.#putVersion(change.version)
    else if (change.kind === 'close-version') this.#putVersion({ ...change.version, to: change.to })
    else if (change.kind === 'open-link') this.#putLink(change.link)
    else if (change.kind === 'close-link') this.#putLink({ ...change.link, to: change.to })
    else this.#putSuccession(change.succession)
  }

  /** Takes one change back; exact where it was the last one done. */
  revert(change: Change): void {
    if (change.kind === 'open-version') this.#takeVersion(change.version)
    else if (change.kind === 'close-version') this.#putVersion(change.version)
    else if (change.kind === 'open-link') this.#takeLink(change.link)
    else if (change.kind === 'close-link') this.#putLink(change.link)
    else this.#takeSuccession(change.succession)
  }

  #putVersion(version: UnitVersion): void {
    const others = this.versionsOf(version.unit).filter(({ from }) => from !== version.from)
    this.#versions.set(version.unit, [...others, version].sort(byDay))
  }

  #takeVersion({ unit, from }: UnitVersion): void {
    this.#versions.set(
      unit,
      this.versionsOf(unit).filter((each) => each.from !== from),
    )
  }

  #putLink(link: SuperiorLink): void {
    const others = this.superiorsOf(link.unit).filter((each) => keyOfLink(each) !== keyOfLink(link))
    this.#superiors.set(link.unit, [...others, link].sort(byDayAndLine))
    this.#noteBelow(link, link)
  }

  #takeLink(link: SuperiorLink): void {
    const others = this.superiorsOf(link.unit).filter((each) => keyOfLink(each) !== keyOfLink(link))
    this.#superiors.set(link.unit, others)
    this.#noteBelow(link, null)
  }

  #noteBelow(link: SuperiorLink, now: SuperiorLink | null): void {
    const own = this.#below.get(link.superior) ?? new Map<string, SuperiorLink | null>()
    own.set(keyOfLink(link), now)
    this.#below.set(link.superior, own)
  }

  #putSuccession(succession: Succession): void {
    const { unit, heir } = succession
    this.#successions.set(unit, [...this.successionsOf(unit), succession])
    this.#inheritances.set(heir, [...this.inheritancesOf(heir), succession])
  }

  #takeSuccession({ unit, heir, day }: Succession): void {
    const others = (list: readonly Succession[]) =>
      list.filter((each) => each.unit !== unit || each.heir !== heir || each.day !== day)
    this.#successions.set(unit, others(this.successionsOf(unit)))
    this.#inheritances.set(heir, others(this.inheritancesOf(heir)))
  }
}
