import { describe, expect, it } from 'vitest'
import { dayRange, readDayRange } from './day-range.ts'

describe('a range of days', () => {
  it.each([
    ['2021-03-01', '2025-07-01', '[2021-03-01,2025-07-01)'],
    ['2021-03-01', null, '[2021-03-01,)'],
  ])('from %s to %s is written %s and read back', (from, to, text) => {
    expect(dayRange(from, to)).toBe(text)
    expect(readDayRange(text)).toEqual({ from, to })
  })

  it.each(['empty', '', '(,)', '[,2025-01-01)'])('"%s" is none', (text) => {
    expect(() => readDayRange(text)).toThrow('no range of days')
  })
})
