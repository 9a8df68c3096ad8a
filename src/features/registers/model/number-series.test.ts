import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../../../tests/support/random.ts'
import { familyOf, seriesOf, yearOf } from './number-series.ts'

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)
const numbered = (...numbers: number[]) => numbers.map((number) => ({ number }))

describe('what a register holds', () => {
  it.each([
    ['nothing', [], 0, []],
    ['numbers in a row', [1, 2], 0, ['1', '2']],
    ['a number used on paper, far ahead', [1, 5], 0, ['1', '2–4', '5']],
    ['a register opened in the middle of the year', [146, 147], 145, ['146', '147']],
    ['a number of before it was opened', [30, 146], 145, ['30', '146']],
    ['a gap at the start', [12], 0, ['1–11', '12']],
    ['a number with a letter beside it', [3, 3, 4], 2, ['3', '3', '4']],
  ] as const)('shows %s', (_, numbers, startedAfter, shown) => {
    const entries = seriesOf(numbered(...numbers), startedAfter)
    expect(entries.map((each) => (each.kind === 'gap' ? `${each.from}–${each.to}` : `${each.number}`))).toEqual(shown)
  })

  it(`covers every number from the first to the last once (seed ${seed})`, () => {
    const random = seededRandom(seed)
    for (let round = 0; round < 200; round += 1) {
      const start = Math.floor(random() * 20)
      const taken = new Set(
        Array.from({ length: Math.floor(random() * 15) }, () => start + 1 + Math.floor(random() * 40)),
      )
      const entries = seriesOf(numbered(...taken), start)
      const covered = entries.flatMap((each) =>
        each.kind === 'gap'
          ? Array.from({ length: each.to - each.from + 1 }, (_, index) => each.from + index)
          : [each.number],
      )
      const last = Math.max(start, ...taken)
      expect(covered).toEqual(Array.from({ length: last - start }, (_, index) => start + 1 + index))
      for (const each of entries)
        if (each.kind === 'gap') expect(taken.has(each.from) || taken.has(each.to)).toBe(false)
    }
  })
})

it.each([
  ['party', 'party'],
  ['government', 'state'],
  ['front', 'state'],
  ['professional', 'state'],
] as const)('numbers of the %s line are of the %s family', (line, family) => {
  expect(familyOf(line)).toBe(family)
})

it('turns the year at the end of December', () => {
  expect([yearOf('2026-12-31'), yearOf('2027-01-01')]).toEqual([2026, 2027])
})
