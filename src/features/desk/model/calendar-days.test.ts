import { describe, expect, it } from 'vitest'
import { shiftDay } from '#kernel/dates/day.ts'
import { seededRandom } from '../../../../tests/support/random.ts'
import { lanesOfWeek, monthOf, shiftMonth, weekOf, weeksOfMonth } from './calendar-days.ts'

describe('weeks and months', () => {
  it('begin on Monday', () => {
    expect(weekOf('2026-11-23')[0]).toBe('2026-11-23')
    expect(weekOf('2026-11-22')).toEqual(weekOf('2026-11-16'))
  })

  it.each([
    ['2026-11-23', '2026-10-26', '2026-12-06'],
    ['2027-02-10', '2027-02-01', '2027-02-28'],
    ['2024-12-31', '2024-11-25', '2025-01-05'],
  ])('a month is shown by whole weeks: %s', (day, from, to) => {
    const days = weeksOfMonth(day).flat()
    expect([days[0], days.at(-1), days.length % 7]).toEqual([from, to, 0])
  })

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -13, '2024-12-15'],
  ])('%s, %i months on, is %s', (day, months, expected) => {
    expect(shiftMonth(day, months)).toBe(expected)
  })

  it('a month ends on its last day', () => {
    expect([monthOf('2026-02-11').last, monthOf('2028-02-11').last]).toEqual(['2026-02-28', '2028-02-29'])
  })
})

describe('lanesOfWeek', () => {
  const seed = Number(process.env.DANVAN_SEED ?? Date.now() % 1_000_000)
  it(`draws each span once a day, in one place all the week (seed ${seed})`, () => {
    const random = seededRandom(seed)
    for (let turn = 0; turn < 200; turn += 1) {
      const week = weekOf(shiftDay('2026-01-01', Math.floor(random() * 400)))
      const spans = Array.from({ length: Math.floor(random() * 8) }, (_, index) => {
        const from = shiftDay(week[0] ?? '', Math.floor(random() * 20) - 10)
        return { key: String(index), from, to: shiftDay(from, Math.floor(random() * 15)) }
      })
      const lanes = lanesOfWeek(week, spans)
      for (const { key, from, to } of spans) {
        const places = lanes.map((day) => day.flatMap((span, place) => (span?.key === key ? [place] : [])))
        week.forEach((day, index) => {
          expect(places[index]?.length, `${key} on ${day}`).toBe(from <= day && day <= to ? 1 : 0)
        })
        expect(new Set(places.flat()).size).toBeLessThanOrEqual(1)
      }
    }
  })
})
