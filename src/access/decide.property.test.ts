import { describe, expect, it } from 'vitest'
import { oneOf, seededRandom } from '../../tests/support/random.ts'
import { randomActor, randomHouse, randomResource } from '../../tests/support/random-access.ts'
import type { Actor } from './actor.ts'
import { decide } from './decide.ts'
import { isEmpty, liesIn, reachOf } from './reach.ts'
import { deeds, type Resource, type Verb } from './resource.ts'

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 1_000_000_000))
const rounds = 4000

interface Question {
  readonly actor: Actor
  readonly verb: Verb
  readonly resource: Resource
}

function* questions(): Generator<Question> {
  const random = seededRandom(seed)
  for (let round = 0; round < rounds; round += 1) {
    const house = randomHouse(random)
    const resource = randomResource(random, house)
    const verbs = Object.keys(deeds[resource.kind]) as [Verb, ...Verb[]]
    yield { actor: randomActor(random, house), verb: oneOf(random, verbs), resource }
  }
}

describe(`decisions over random organisations (SEED=${seed})`, () => {
  it('allow nothing without a grant, whatever the question', () => {
    for (const { actor, verb, resource } of questions()) {
      expect(decide({ ...actor, grants: [] }, verb, resource).allowed).toBe(false)
      expect(decide(null, verb, resource).allowed).toBe(false)
      expect(isEmpty(reachOf({ ...actor, grants: [] }, verb, resource.kind))).toBe(true)
    }
  })

  it('never allow more when a grant is taken away', () => {
    for (const { actor, verb, resource } of questions()) {
      const before = decide(actor, verb, resource).allowed
      for (const gone of actor.grants) {
        const grants = actor.grants.filter((grant) => grant !== gone)
        const after = decide({ ...actor, grants }, verb, resource).allowed
        expect(after && !before, JSON.stringify({ actor, verb, resource, gone })).toBe(false)
      }
    }
  })

  it('are allowed exactly where the reach that lists ask with covers the record', () => {
    let allowed = 0
    for (const { actor, verb, resource } of questions()) {
      const decision = decide(actor, verb, resource)
      const inReach = liesIn(reachOf(actor, verb, resource.kind), resource)
      expect(inReach, JSON.stringify({ actor, verb, resource })).toBe(decision.allowed)
      allowed += decision.allowed ? 1 : 0
    }
    expect(allowed).toBeGreaterThan(rounds / 20)
    expect(allowed).toBeLessThan(rounds * 0.9)
  })

  it('always say why, and name a grant that the actor holds exactly where they allow', () => {
    for (const { actor, verb, resource } of questions()) {
      const { allowed, why, grant } = decide(actor, verb, resource)
      expect(why).toMatch(allowed ? /bạn được .*: .+\.$/ : /không được .+\.$/)
      expect(why).not.toContain('undefined')
      expect(grant !== null && actor.grants.includes(grant)).toBe(allowed)
    }
  })

  it('let a stand-in do nothing that the holder of the appointment could not do', () => {
    for (const { actor, verb, resource } of questions()) {
      const carried = actor.grants.map((grant) => ({ ...grant, standInFor: { personId: 'holder', name: 'B' } }))
      const standIn = decide({ ...actor, personId: 'stand-in', grants: carried }, verb, resource).allowed
      const holder = decide({ ...actor, personId: 'holder' }, verb, resource).allowed
      expect(standIn && !holder, JSON.stringify({ actor, verb, resource })).toBe(false)
    }
  })

  it('do not depend on the unit acted at, but for what is made there', () => {
    for (const { actor, verb, resource } of questions()) {
      const elsewhere = { ...actor, unit: 'elsewhere' }
      expect(decide(elsewhere, verb, resource).allowed).toBe(decide(actor, verb, resource).allowed)
    }
  })
})
