import { describe, expect, it } from 'vitest'
import type { Day } from '#kernel/dates/day.ts'
import { lines } from '#kernel/line-of-authority.ts'
import { applyChanges, undoChanges } from './change.ts'
import type { DecidingDocument, NewUnit, OrganisationEvent } from './event.ts'
import { ancestorsOf, emptyOrganisation, findVersion, holdsOn, type Organisation } from './organisation.ts'
import { planEvent } from './plan-event.ts'
import { sharesAsOf } from './series.ts'

/** mulberry32: a small random source that a printed seed replays. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const decision: DecidingDocument = { sign: '01/QĐ-UBND', date: '2021-01-01', documentId: null }
const seed = Number(process.env.SEED ?? 20_261_122)

/** Days of 2000 to 2039 in whole months: few enough that random events meet on one day. */
const dayFrom = (random: () => number): Day =>
  `${2000 + Math.floor(random() * 40)}-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}-01`

function randomEvent(random: () => number, known: readonly string[], nextId: () => string): OrganisationEvent {
  const pick = () => known[Math.floor(random() * known.length)] ?? nextId()
  const line = lines[Math.floor(random() * lines.length)] ?? 'government'
  const fresh = (): NewUnit => ({
    unit: nextId(),
    face: {
      name: `Đơn vị ${Math.floor(random() * 1000)}`,
      shortName: null,
      signAbbreviation: null,
      kind: 'department',
      level: 'province',
      status: 'active',
      organId: null,
      areaCode: null,
      address: null,
    },
    superiors: known.length > 0 && random() < 0.8 ? [{ line, superior: pick() }] : [],
  })
  const common = { day: dayFrom(random), decision }
  const dice = random()
  if (known.length < 3 || dice < 0.25) return { ...common, kind: 'found', ...fresh() }
  if (dice < 0.4)
    return { ...common, kind: 'change', unit: pick(), face: { name: `Tên ${Math.floor(random() * 1000)}` } }
  if (dice < 0.65) return { ...common, kind: 'move', unit: pick(), line, superior: random() < 0.9 ? pick() : null }
  if (dice < 0.78)
    return {
      ...common,
      kind: 'merge',
      units: [pick(), pick()],
      into: random() < 0.5 ? fresh() : pick(),
      handover: null,
    }
  if (dice < 0.9) {
    const share = 0.25 + random() / 2
    const parts = [
      { into: fresh(), share },
      { into: fresh(), share: 1 - share },
    ]
    return { ...common, kind: 'split', unit: pick(), parts, below: {}, handover: null }
  }
  return { ...common, kind: 'dissolve', unit: pick(), heirs: [{ unit: pick(), share: 1 }], below: {}, handover: null }
}

function checkDay(organisation: Organisation, day: Day): void {
  for (const [unit, versions] of organisation.versions) {
    expect(versions.filter((version) => holdsOn(version, day)).length, `versions of ${unit} on ${day}`).toBeLessThan(2)
    for (const line of lines) {
      const links = (organisation.superiors.get(unit) ?? []).filter((link) => link.line === line && holdsOn(link, day))
      expect(links.length, `superiors of ${unit} in ${line} on ${day}`).toBeLessThan(2)
      for (const above of ancestorsOf(organisation, unit, line, day))
        expect(findVersion(organisation, above, day), `${above} above ${unit} on ${day}`).toBeDefined()
      if (links.length > 0) expect(findVersion(organisation, unit, day), `${unit} linked on ${day}`).toBeDefined()
    }
  }
}

/** Everything that can be seen of a day, as it can be compared. */
const seenOn = (organisation: Organisation, day: Day): unknown =>
  [...organisation.versions.keys()].sort().flatMap((unit) => {
    const version = findVersion(organisation, unit, day)
    return version ? [[unit, version.name, lines.map((line) => ancestorsOf(organisation, unit, line, day))]] : []
  })

describe(`thousands of random events (SEED=${seed})`, () => {
  const random = randomFrom(seed)
  const histories = Array.from({ length: 80 }, () => {
    let organisation: Organisation = emptyOrganisation
    const taken: {
      event: OrganisationEvent
      before: Organisation
      changes: ReturnType<typeof planEvent>['changes']
    }[] = []
    let ids = 0
    for (let step = 0; step < 120; step += 1) {
      const event = randomEvent(random, [...organisation.versions.keys()], () => `u${ids++}`)
      const { changes, problems } = planEvent(organisation, event)
      if (problems.length > 0) continue
      taken.push({ event, before: organisation, changes })
      organisation = applyChanges(organisation, changes)
    }
    return { organisation, taken }
  })

  it('take effect often enough to mean something', () => {
    const kinds = new Set(histories.flatMap(({ taken }) => taken.map(({ event }) => event.kind)))
    expect(kinds.size).toBe(6)
    expect(histories.flatMap(({ taken }) => taken).length).toBeGreaterThan(1000)
  })

  it('leave one version of each unit on every day, no ring in any line, and nobody under a unit that is not there', () => {
    for (const { organisation } of histories)
      for (let year = 1999; year <= 2040; year += 1)
        for (const rest of ['01-01', '06-30', '07-01']) checkDay(organisation, `${year}-${rest}`)
  })

  it('leave shares that add up to one, whatever the day', () => {
    for (const { organisation } of histories)
      for (const unit of organisation.versions.keys()) {
        const total = sharesAsOf(organisation, unit, '1990-01-01', '2050-01-01').reduce(
          (sum, { share }) => sum + share,
          0,
        )
        expect(total).toBeCloseTo(1, 9)
      }
  })

  it('are undone to exactly what was before', () => {
    for (const { taken } of histories)
      for (const { before, changes } of taken)
        expect(undoChanges(applyChanges(before, changes), changes)).toEqual(before)
  })

  it('never change what was seen of a day before them', () => {
    for (const { taken } of histories)
      for (const { event, before, changes } of taken) {
        const after = applyChanges(before, changes)
        const dayBefore = `${Number(event.day.slice(0, 4)) - 1}-12-31`
        expect(seenOn(after, dayBefore)).toEqual(seenOn(before, dayBefore))
      }
  })
})
