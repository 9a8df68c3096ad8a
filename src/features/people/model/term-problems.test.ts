import { describe, expect, it } from 'vitest'
import { endOf, stageOf, termOf } from './days.ts'
import { sortKeyOf } from './sort-key.ts'
import { problemOfEnd, problemOfStandIn } from './term-problems.ts'

const appointment = { from: '2026-03-01', lastDay: '2026-09-30' }

describe('the days of a stand-in', () => {
  it.each([
    ['within the appointment', '2026-05-01', '2026-05-07', null],
    ['one day, today', '2026-04-10', '2026-04-10', null],
    ['to the last day of the appointment', '2026-09-01', '2026-09-30', null],
    ['beyond it', '2026-09-01', '2026-10-01', /chỉ đến hết ngày 30\/09\/2026/],
    ['yesterday', '2026-04-09', '2026-04-20', /lùi ngày/],
    ['backwards', '2026-05-07', '2026-05-01', /Ngày cuối/],
  ])('%s', (_, from, lastDay, problem) => {
    const told = problemOfStandIn({ from, lastDay }, appointment, '2026-04-10')
    if (problem === null) expect(told).toBeNull()
    else expect(told).toMatch(problem)
  })

  it('do not begin before the appointment does, and know no end where it has none', () => {
    expect(problemOfStandIn({ from: '2026-02-20', lastDay: '2026-03-02' }, appointment, '2026-02-01')).toMatch(
      /01\/03\/2026/,
    )
    expect(
      problemOfStandIn({ from: '2030-01-01', lastDay: '2031-01-01' }, { ...appointment, lastDay: null }, '2026-04-10'),
    ).toBeNull()
  })
})

describe('the end of an appointment', () => {
  it.each([
    ['in its time', '2026-06-01', '2026-04-10', null],
    ['back to a day on which it held', '2026-03-15', '2026-04-10', null],
    ['on its first day, the same day', '2026-03-01', '2026-03-01', null],
    ['before it begins', '2026-02-20', '2026-02-20', null],
    ['as though it never had held', '2026-03-01', '2026-04-10', /phải sau ngày đó/],
    ['after it has ended', '2026-10-01', '2026-04-10', /đã kết thúc/],
  ])('%s', (_, from, today, problem) => {
    const told = problemOfEnd(from, appointment, today)
    if (problem === null) expect(told).toBeNull()
    else expect(told).toMatch(problem)
  })
})

describe('a term', () => {
  it('says both days, and the database the day after', () => {
    expect(endOf({ lastDay: '2026-12-31' })).toBe('2027-01-01')
    expect(termOf({ from: '2024-02-01', to: '2024-03-01' })).toEqual({ from: '2024-02-01', lastDay: '2024-02-29' })
    expect(['2026-02-28', '2026-03-01', '2026-09-30', '2026-10-01'].map((day) => stageOf(appointment, day))).toEqual([
      'coming',
      'holding',
      'holding',
      'ended',
    ])
  })
})

describe('the order of names', () => {
  it('is by the given name, then by the whole', () => {
    const names = ['Trần Văn Bình', 'Lê An', 'Đỗ Thị Ánh', 'Hà Bình']
    expect(names.toSorted((one, other) => (sortKeyOf(one) < sortKeyOf(other) ? -1 : 1))).toEqual([
      'Lê An',
      'Đỗ Thị Ánh',
      'Hà Bình',
      'Trần Văn Bình',
    ])
  })
})
