import { describe, expect, it } from 'vitest'
import type { Day } from '#kernel/dates/day.ts'
import { lines } from '#kernel/line-of-authority.ts'
import { RandomEvents } from '../../../../tests/support/organisation/random-events.ts'
import { seededRandom } from '../../../../tests/support/random.ts'
import type { Change } from './change.ts'
import type { OrganisationEvent } from './event.ts'
import { ancestorsOf, findVersion, holdsOn, livesFrom, type Organisation } from './organisation.ts'
import { OrganisationStore } from './organisation-store.ts'
import { planEvent } from './plan-event.ts'
import { problemsOfUndo } from './plan-undo.ts'
import { sharesAsOf } from './series.ts'

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 1_000_000_000))

interface Done {
  readonly event: OrganisationEvent
  readonly changes: readonly Change[]
  readonly before: string
}

/** Everything there is about the units, as it can be compared. */
const recordOf = (organisation: Organisation, units: readonly string[]): string =>
  JSON.stringify(
    units.map((unit) => [
      organisation.versionsOf(unit),
      organisation.superiorsOf(unit),
      organisation.successionsOf(unit),
      organisation
        .belowOf(unit)
        .map((link) => Object.values(link).join())
        .sort(),
    ]),
  )

/** Everything that can be seen of a day and of figures reported up to it. */
const seenOn = (organisation: Organisation, units: readonly string[], day: Day): string =>
  JSON.stringify(
    units.flatMap((unit) => {
      const version = findVersion(organisation, unit, day)
      if (!version) return []
      const above = lines.map((line) => ancestorsOf(organisation, unit, line, day))
      return [[unit, version.name, above, sharesAsOf(organisation, unit, '1990-01-01', day)]]
    }),
  )

/** What is wrong on a day, in words. */
function faultsOn(organisation: Organisation, units: readonly string[], day: Day): string[] {
  const faults: string[] = []
  for (const unit of units) {
    const versions = organisation.versionsOf(unit).filter((version) => holdsOn(version, day)).length
    if (versions > 1) faults.push(`${unit} has ${versions} versions on ${day}`)
    const links = organisation.superiorsOf(unit).filter((link) => holdsOn(link, day))
    if (links.length > 0 && versions === 0) faults.push(`${unit} is below another but not there on ${day}`)
    if (new Set(links.map(({ line }) => line)).size < links.length) faults.push(`${unit} has two superiors on ${day}`)
    for (const { superior } of links)
      if (!findVersion(organisation, superior, day)) faults.push(`${superior} above ${unit} is not there on ${day}`)
    for (const line of lines) ancestorsOf(organisation, unit, line, day)
  }
  return faults
}

/** Every day on which something changes; between them all days are alike. */
function daysOf(organisation: Organisation, units: readonly string[]): readonly Day[] {
  const times = units.flatMap((unit) => [...organisation.versionsOf(unit), ...organisation.superiorsOf(unit)])
  return ['1999-12-31', ...new Set(times.flatMap(({ from, to }) => (to === null ? [from] : [from, to])))].sort()
}

const dayBefore = (day: Day): Day => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)

function makeHistory(random: () => number, steps: number) {
  let ids = 0
  const events = new RandomEvents(random, () => `u${ids++}`)
  const organisation = new OrganisationStore()
  const done: Done[] = []
  const rewritten: string[] = []
  for (let step = 0; step < steps; step += 1) {
    const known = events.known.length
    const event = events.next()
    const { changes } = planEvent(organisation, event)
    if (changes.length === 0) {
      events.forgetAfter(known)
      continue
    }
    const units = events.known
    const before = recordOf(organisation, units)
    const eve = dayBefore(event.day)
    const seen = seenOn(organisation, units, eve)
    for (const change of changes) organisation.apply(change)
    if (seenOn(organisation, units, eve) !== seen) rewritten.push(`${event.kind} on ${event.day}`)
    done.push({ event, changes, before })
  }
  return { organisation, done, rewritten, units: events.known }
}

describe(`thousands of random events (SEED=${seed})`, () => {
  const random = seededRandom(seed)
  const histories = Array.from({ length: 50 }, () => makeHistory(random, 250))
  const done = histories.flatMap((history) => history.done)

  it('take effect often enough to mean something', () => {
    expect(new Set(done.map(({ event }) => event.kind)).size).toBe(6)
    expect(done.length).toBeGreaterThan(3000)
  })

  it('leave one version of each unit on every day, one superior in each line, no ring, nobody under a unit that is not there', () => {
    for (const { organisation, units } of histories)
      for (const day of daysOf(organisation, units)) expect(faultsOn(organisation, units, day)).toEqual([])
  })

  it('leave shares that add up to one, with units that are there', () => {
    for (const { organisation, units } of histories)
      for (const unit of units) {
        if (organisation.versionsOf(unit).length === 0) continue
        for (const reported of ['1990-01-01', organisation.versionsOf(unit)[0]?.from ?? '']) {
          const shares = sharesAsOf(organisation, unit, reported, '2090-01-01')
          expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 6)
          for (const each of shares) expect(livesFrom(organisation, each.unit, '2090-01-01'), each.unit).toBe(true)
        }
        for (const day of new Set(organisation.successionsOf(unit).map((each) => each.day)))
          expect(organisation.successionsOf(unit).filter((each) => each.day === day && each.takesOver).length).toBe(1)
      }
  })

  it('never change what was seen of a day before them', () => {
    expect(histories.flatMap(({ rewritten }) => rewritten)).toEqual([])
  })

  it('are undone to exactly what was before, the last one first', () => {
    for (const { organisation, done: taken, units } of histories) {
      const store = new OrganisationStore(organisation)
      for (const { changes, before } of [...taken].reverse()) {
        expect(problemsOfUndo(store, changes)).toEqual([])
        for (const change of [...changes].reverse()) store.revert(change)
        const known = JSON.parse(before).length
        expect(recordOf(store, units.slice(0, known))).toBe(before)
      }
    }
  })

  it('are undone out of order only where what is left is sound', () => {
    let undone = 0
    let refused = 0
    for (const { organisation, done: taken, units } of histories) {
      for (const { changes } of taken) {
        if (random() < 0.5) continue
        if (problemsOfUndo(organisation, changes).length > 0) {
          refused += 1
          continue
        }
        undone += 1
        const store = new OrganisationStore(organisation)
        for (const change of [...changes].reverse()) store.revert(change)
        const touched = units.filter((unit) => store.versionsOf(unit).length > 0)
        for (const day of daysOf(store, touched).slice(-12)) expect(faultsOn(store, touched, day)).toEqual([])
      }
    }
    expect(undone).toBeGreaterThan(50)
    expect(refused).toBeGreaterThan(50)
  })
})
