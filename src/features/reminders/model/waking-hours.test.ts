import { describe, expect, it } from 'vitest'
import { isQuiet, nextWaking, usualQuietHours } from './waking-hours.ts'

/** In November 2026 the 1st is a Sunday; times are Vietnam's. */
const at = (time: string) => new Date(`2026-11-${time}:00+07:00`)
const weekend = (day: string) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())

describe('nextWaking', () => {
  it.each([
    ['now, at work', '03T09:41', '03T09:41'],
    ['the end of the quiet hours, before work', '03T05:10', '03T07:00'],
    ['now, as they end', '03T07:00', '03T07:00'],
    ['the next morning, in the evening', '03T20:00', '04T07:00'],
    ['now, a minute before they begin', '03T19:59', '03T19:59'],
    ['Monday, on Friday evening', '06T21:00', '09T07:00'],
    ['Monday, on Saturday noon', '07T12:00', '09T07:00'],
    ['the same day, after midnight', '04T00:00', '04T07:00'],
  ])('is %s', (_, now, waking) => {
    expect(nextWaking(at(now), usualQuietHours, weekend)).toEqual(at(waking))
  })

  it('skips a holiday that is told of', () => {
    const holiday = (day: string) => weekend(day) || day === '2026-11-04'
    expect(nextWaking(at('03T22:00'), usualQuietHours, holiday)).toEqual(at('05T07:00'))
  })

  it('takes quiet hours within a day, and none', () => {
    expect(nextWaking(at('03T12:15'), { from: 12, to: 14 }, weekend)).toEqual(at('03T14:00'))
    expect(nextWaking(at('03T02:15'), { from: 5, to: 5 }, weekend)).toEqual(at('03T02:15'))
    expect(isQuiet(3, { from: 0, to: 0 })).toBe(false)
  })
})
