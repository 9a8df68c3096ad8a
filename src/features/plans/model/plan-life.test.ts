import { describe, expect, it } from 'vitest'
import { deeds } from '#access/resource.ts'
import { oneOf, seededRandom } from '../../../../tests/support/random.ts'
import {
  endStages,
  findStep,
  isInForce,
  type PlanStage,
  planActions,
  planLife,
  planStages,
  stageOf,
  stepsFrom,
  storedAfter,
  verbOfAction,
} from './plan-life.ts'
import { stageWords, stepWords } from './plan-words.ts'

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)

/** Where a step leads, whichever version is in force. */
const leadsTo = (to: (typeof planLife)[number]['to']): readonly PlanStage[] =>
  to === 'in-force' ? ['issued', 'amended'] : [to]

describe('the table of a plan’s life', () => {
  it('reaches every stage from a draft, and each has a way on or is an end', () => {
    const reached = new Set<PlanStage>(['draft'])
    for (const stage of reached)
      for (const { to } of stepsFrom(stage)) for (const next of leadsTo(to)) reached.add(next)
    expect([...reached].sort()).toEqual([...planStages].sort())
    for (const stage of reached)
      expect([stage, stepsFrom(stage).length === 0]).toEqual([stage, endStages.includes(stage)])
  })

  it('leads from every stage but the ends to one in which the plan binds', () => {
    const binding = new Set<PlanStage>(['issued', 'amended'])
    for (let grown = true; grown; ) {
      const more = planLife.filter(
        ({ from, to }) => !binding.has(from) && leadsTo(to).some((stage) => binding.has(stage)),
      )
      grown = more.length > 0
      for (const { from } of more) binding.add(from)
    }
    expect(planStages.filter((stage) => !binding.has(stage))).toEqual(endStages)
  })

  it('says one thing for an action from a stage, by a deed that plans know, with words for all', () => {
    for (const { from, action, verb, label } of planLife) {
      expect(planLife.filter((step) => step.from === from && step.action === action)).toHaveLength(1)
      expect(verb).toBe(verbOfAction(action))
      expect(deeds.plan[verb]).toBeTruthy()
      expect(label && stepWords[action] && stageWords[from]).toBeTruthy()
    }
  })

  it.each(['return', 'replace', 'close'] as const)('asks why where one does %s', (action) => {
    expect(planLife.filter((step) => step.action === action).map(({ reason }) => reason)).not.toContain(false)
  })

  it.each([
    ['issued', 'submit'],
    ['draft', 'amend'],
    ['closed', 'issue'],
    ['replaced', 'reopen'],
    ['amending', 'close'],
    ['returned', 'issue'],
  ] as const)('knows no way from %s by %s', (stage, action) => {
    expect(findStep(stage, action)).toBeUndefined()
  })

  it(`keeps a plan in force while its amendment is drafted, on walks at random (seed ${seed})`, () => {
    const random = seededRandom(seed)
    for (let walk = 0; walk < 300; walk += 1) {
      let stored = { state: 'draft', amendment: null } as ReturnType<typeof storedAfter>
      let version = 1
      for (let step = 0; step < 30 && stored; step += 1) {
        const stage = stageOf(stored)
        const [first, ...others] = stepsFrom(stage)
        if (!first) break
        const taken = oneOf(random, [first, ...others])
        const wasBinding = isInForce(stored.state)
        if (taken.to === 'amended') version += 1
        const next = storedAfter(taken.to, stored.state, version)
        if (next && next.amendment !== null) expect(isInForce(next.state)).toBe(true)
        if (next && wasBinding && !['replace', 'close'].includes(taken.action)) expect(isInForce(next.state)).toBe(true)
        if (next) expect(leadsTo(taken.to)).toContain(stageOf(next))
        stored = next
      }
    }
  })

  it('uses every action that it names', () => {
    expect(planActions.filter((action) => !planLife.some((step) => step.action === action))).toEqual([])
  })
})
