import { describe, expect, it } from 'vitest'
import { permissions } from '#access/permissions.ts'
import { deeds, type Verb } from '#access/resource.ts'
import { roles } from '#access/roles.ts'
import { oneOf, seededRandom } from '../../../../tests/support/random.ts'
import { type AssignmentState, assignmentStates } from './assignment.ts'
import {
  type AssignmentStep,
  assignmentActions,
  assignmentLife,
  type Circumstances,
  restingStates,
  type StepCondition,
  stepsOf,
} from './assignment-life.ts'
import { assignmentSideWords, assignmentStateWords, stepWords } from './assignment-words.ts'
import { childDateWarning } from './child-dates.ts'

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)

const moves = ({ from, to }: AssignmentStep): boolean => from !== to

describe('the table of the life of given work', () => {
  it('reaches every state from the giving, and each has a way on', () => {
    const reached = new Set<AssignmentState>(['given'])
    for (const state of reached) for (const step of assignmentLife) if (step.from === state) reached.add(step.to)
    expect([...reached].sort()).toEqual([...assignmentStates].sort())
    for (const state of reached) {
      expect([state, assignmentLife.some((step) => step.from === state && moves(step))]).toEqual([state, true])
    }
  })

  it('leads from every state to done, and to taken back from all that is not done', () => {
    for (const goal of restingStates) {
      const leading = new Set<AssignmentState>([goal])
      for (let grown = true; grown; ) {
        const more = assignmentLife.filter(({ from, to }) => !leading.has(from) && leading.has(to))
        grown = more.length > 0
        for (const { from } of more) leading.add(from)
      }
      expect(assignmentStates.filter((state) => !leading.has(state))).toEqual([])
    }
  })

  it('leaves nothing that rests to the unit that did it: it is the giver’s to open again', () => {
    const others = assignmentLife.filter((step) => restingStates.includes(step.from) && step.side !== 'giver')
    expect(others).toEqual([])
  })

  it('says one thing for an action of a side from a state, by a deed that some role may do, with words for all', () => {
    for (const step of assignmentLife) {
      const { side, from, action, right, label } = step
      const same = assignmentLife.filter((each) => each.side === side && each.from === from && each.action === action)
      expect(same).toHaveLength(1)
      expect((deeds[right.kind] as Record<string, string>)[right.verb], `${action} by ${right.verb}`).toBeTruthy()
      const able = roles.filter((role) =>
        permissions[role].some(
          ({ kind, verbs }) => kind === right.kind && (verbs as readonly Verb[]).includes(right.verb),
        ),
      )
      expect(able, `${side} ${action}`).not.toEqual([])
      expect(label && assignmentSideWords[side] && assignmentStateWords[from]).toBeTruthy()
      expect(stepWords(action)).not.toBe(action)
    }
  })

  it.each([
    'refuse',
    'return',
    'insist',
    'withdraw',
    'reassign',
    'reopen',
    'ask-extension',
    'decline-extension',
  ] as const)('asks for words where one does %s', (action) => {
    expect(assignmentLife.filter((step) => step.action === action).map(({ reason }) => reason)).not.toContain(false)
  })

  it('uses every action that it names', () => {
    expect(assignmentActions.filter((action) => !assignmentLife.some((step) => step.action === action))).toEqual([])
  })

  it(`offers on walks at random only what its conditions allow, and never stops short of a rest (seed ${seed})`, () => {
    const random = seededRandom(seed)
    const flip = () => random() < 0.5
    const asks: Readonly<Record<StepCondition, (circumstances: Circumstances) => boolean>> = {
      changed: ({ isAcknowledged }) => !isAcknowledged,
      unseen: ({ isSeen }) => !isSeen,
      asked: ({ isExtensionAsked }) => isExtensionAsked,
      unasked: ({ isExtensionAsked }) => !isExtensionAsked,
      dated: ({ hasDue }) => hasDue,
    }
    for (let walk = 0; walk < 100; walk += 1) {
      let state: AssignmentState = 'given'
      for (let count = 0; count < 25; count += 1) {
        const circumstances = {
          isAcknowledged: flip(),
          isSeen: flip(),
          isExtensionAsked: flip(),
          hasDue: flip(),
        }
        const [first, ...others] = stepsOf(state, circumstances)
        if (!first) throw new Error(`nothing leads on from ${state}`)
        for (const step of [first, ...others]) {
          expect(step.when.filter((each) => !asks[each](circumstances))).toEqual([])
        }
        expect([first, ...others].some(moves)).toBe(true)
        state = oneOf(random, [first, ...others]).to
      }
    }
  })
})

describe('the day of a part', () => {
  it.each([
    ['2026-11-05', '2026-11-06', 'muộn hơn'],
    ['2026-11-05', '2026-11-05', 'Trùng hạn'],
    ['2026-11-05', '2026-11-04', 'Chỉ còn 1 ngày'],
    ['2026-11-05', null, 'chưa có hạn'],
  ])('of a whole by %s is warned of where it is %s', (whole, part, words) => {
    expect(childDateWarning(whole, part)).toContain(words)
  })

  it.each([
    ['2026-11-05', '2026-11-01'],
    [null, '2026-11-01'],
    [null, null],
  ])('of a whole by %s is in order where it is %s', (whole, part) => {
    expect(childDateWarning(whole, part)).toBeNull()
  })
})
