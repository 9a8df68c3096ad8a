import { describe, expect, it } from 'vitest'
import { oneOf, seededRandom } from '../../../../tests/support/random.ts'
import { assignmentStates } from './assignment.ts'
import { type GivenPiece, type ItemState, itemStages, itemStageWords, itemStateOf, itemWants } from './item-state.ts'

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)
const random = seededRandom(seed)
const runs = 3000

function randomPieces(): GivenPiece[] {
  return Array.from({ length: Math.floor(random() * 8) }, () => ({
    state: oneOf(random, assignmentStates),
    isAcknowledged: random() < 0.5,
    isLate: random() < 0.3,
  }))
}

function shuffled<T>(list: readonly T[]): T[] {
  const rest = [...list]
  return list.flatMap(() => rest.splice(Math.floor(random() * rest.length), 1))
}

const rank = ({ stage }: ItemState) => itemStages.indexOf(stage)

const piece = (state: GivenPiece['state'], isAcknowledged = false, isLate = false): GivenPiece => ({
  state,
  isAcknowledged,
  isLate,
})

describe(`the state of a whole (seed ${seed})`, () => {
  it('does not depend on the order of its pieces', () => {
    for (let run = 0; run < runs; run += 1) {
      const pieces = randomPieces()
      expect(itemStateOf(shuffled(pieces))).toEqual(itemStateOf(pieces))
    }
  })

  it('never goes back when one more piece is accepted, and its late ones never grow by that', () => {
    for (let run = 0; run < runs; run += 1) {
      const pieces = randomPieces()
      const open = pieces.flatMap(({ state }, at) => (state === 'withdrawn' || state === 'accepted' ? [] : [at]))
      if (open.length === 0) continue
      const at = open[Math.floor(random() * open.length)]
      const after = pieces.map((each, index): GivenPiece => (index === at ? { ...each, state: 'accepted' } : each))
      const [before, later] = [itemStateOf(pieces), itemStateOf(after)]
      expect(rank(later), JSON.stringify({ pieces, at })).toBeGreaterThanOrEqual(rank(before))
      expect(later.late).toBeLessThanOrEqual(before.late)
      expect(later.accepted).toBe(before.accepted + 1)
    }
  })

  it('is all accepted exactly when every piece that still counts is, and there is one', () => {
    for (let run = 0; run < runs; run += 1) {
      const pieces = randomPieces()
      const live = pieces.filter(({ state }) => state !== 'withdrawn')
      const isDone = live.length > 0 && live.every(({ state }) => state === 'accepted')
      expect(itemStateOf(pieces).stage === 'accepted').toBe(isDone)
    }
  })

  it('never counts more of a sort than there are pieces', () => {
    for (let run = 0; run < runs; run += 1) {
      const { total, withdrawn, stage: _, ...sorts } = itemStateOf(randomPieces())
      for (const count of Object.values(sorts)) expect(count).toBeLessThanOrEqual(total)
      expect(withdrawn).toBeGreaterThanOrEqual(0)
    }
  })
})

describe('the state of a whole in words', () => {
  it.each<[string, readonly GivenPiece[], string, readonly string[]]>([
    ['nobody has it', [], 'Chưa giao cho ai', []],
    ['all was taken back', [piece('withdrawn', true)], 'Chưa giao cho ai', []],
    ['nobody took it up', [piece('given'), piece('given', false, true)], 'Chưa tiếp nhận', ['1 quá hạn']],
    ['some took it up', [piece('given', true), piece('given')], '1/2 đã tiếp nhận', []],
    [
      'a refusal is no taking up',
      [piece('refused', true), piece('doing')],
      '1/2 đã tiếp nhận',
      ['1 từ chối, chờ trả lời'],
    ],
    ['all are at it', [piece('doing', true), piece('submitted', true)], 'Đang thực hiện', ['1 chờ duyệt']],
    ['some are done', [piece('accepted'), piece('given'), piece('withdrawn')], '1/2 đã hoàn thành', []],
    ['one done late is late no more', [piece('accepted', true, true)], 'Đã hoàn thành', []],
  ])('%s', (_, pieces, words, wants) => {
    const state = itemStateOf(pieces)
    expect(itemStageWords(state)).toBe(words)
    expect(itemWants(state)).toEqual(wants)
  })
})
