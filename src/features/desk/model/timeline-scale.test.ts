import { describe, expect, it } from 'vitest'
import { daysOfPeriod, timelineScale } from './timeline-scale.ts'

describe('timelineScale', () => {
  it('lays whole months over the width', () => {
    const scale = timelineScale(['2026-03-10', null, '2026-01-20'])
    expect([scale?.from, scale?.to, scale?.months]).toEqual([
      '2026-01-01',
      '2026-03-31',
      ['2026-01-01', '2026-02-01', '2026-03-01'],
    ])
    expect([scale?.at('2026-01-01'), scale?.at('2026-04-01'), scale?.at('2026-02-15')]).toEqual([0, 1, 0.5])
  })

  it('is none where no day is known', () => {
    expect(timelineScale([null])).toBeNull()
  })
})

describe('daysOfPeriod', () => {
  it.each([
    ['2026', '2026', ['2026-01-01', '2026-12-31']],
    ['2026-Q3', null, ['2026-07-01', '2026-09-30']],
    ['2026-02', '2026-03', ['2026-02-01', '2026-03-31']],
    ['2021-10-01', '2021-10-15', ['2021-10-01', '2021-10-15']],
    [null, null, [null, null]],
  ])('%s to %s', (from, to, days) => {
    expect(daysOfPeriod(from, to)).toEqual(days)
  })
})
