import { describe, expect, it } from 'vitest'
import { shiftDay } from '#kernel/dates/day.ts'
import { oneOf, seededRandom } from '../../../tests/support/random.ts'
import { deadlineState } from './deadline-state.ts'
import { occurrencesOf } from './occurrences.ts'
import { addWorkingDays, isWorkingDay, shiftedDue, workingDayOnOrAfter, workingDayOnOrBefore } from './working-days.ts'

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31))
const rounds = 400
const random = seededRandom(seed)
const upTo = (most: number) => Math.floor(random() * (most + 1))
const someDay = () => shiftDay('2019-01-01', upTo(4000))
const some = <T>(all: readonly T[]) => all.filter(() => random() < 0.35)

const codes = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']
const weekday = (day: string) => codes[new Date(`${day}T00:00:00Z`).getUTCDay()]

function someRule() {
  if (random() < 0.2) {
    const days = some(codes)
    const on = days.length > 0 ? days : ['MO']
    return { text: `FREQ=WEEKLY;BYDAY=${on.join(',')}`, fits: (day: string) => on.includes(weekday(day) ?? '') }
  }
  if (random() < 0.2) {
    const [number, code] = [oneOf(random, [1, 2, 3, 4, -1, -2]), codes[upTo(6)]]
    // The how-many-eth day of its name: as many of them lie between it and the month's beginning, or its end.
    const fits = (day: string) => {
      const away = (Math.abs(number) - 1) * 7 * -Math.sign(number)
      const month = day.slice(0, 7)
      const inside = shiftDay(day, away).startsWith(month)
      return weekday(day) === code && inside && !shiftDay(day, away - 7 * Math.sign(number)).startsWith(month)
    }
    return { text: `FREQ=MONTHLY;BYDAY=${number}${code}`, fits }
  }
  const some12 = some([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
  const months = some12.length > 0 ? some12 : [6]
  const yearly = random() < 0.7
  const date = oneOf(random, [1, 5, 10, 14, 15, 20, 25, 28, 29, 30, 31, -1])
  const fits = (day: string) => {
    const isLast = shiftDay(day, 1).slice(8) === '01'
    return (!yearly || months.includes(Number(day.slice(5, 7)))) && (date < 0 ? isLast : Number(day.slice(8)) === date)
  }
  return { text: `${yearly ? `FREQ=YEARLY;BYMONTH=${months.join(',')}` : 'FREQ=MONTHLY'};BYMONTHDAY=${date}`, fits }
}

describe(`deadlines (SEED=${seed})`, () => {
  it('fall on exactly the days that a walk over the calendar finds', () => {
    for (let round = 0; round < rounds; round += 1) {
      const { text, fits } = someRule()
      const from = someDay()
      const to = shiftDay(from, upTo(800))
      const walked: string[] = []
      for (let day = from; day <= to; day = shiftDay(day, 1)) if (fits(day)) walked.push(day)
      expect(
        occurrencesOf(text, { from, to }).map(({ due }) => due),
        `${text} ${from} ${to}`,
      ).toEqual(walked)
      const before = occurrencesOf(`${text} (before)`, { from, to }).map(({ due }) => due)
      expect(before, `${text} (before)`).toEqual(walked.map((day) => shiftDay(day, -1)))
    }
  })

  it('have figures that run from one period to the next without a gap, and end by the due day', () => {
    for (let round = 0; round < rounds; round += 1) {
      const date = 14 + upTo(14)
      const months = oneOf(random, ['3,6,9,12', '6,12', '12', '1,2,3,4,5,6,7,8,9,10,11,12'])
      const found = occurrencesOf(`FREQ=YEARLY;BYMONTH=${months};BYMONTHDAY=${date}`, {
        from: '2019-06-01',
        to: '2025-01-31',
      })
      for (const [at, { dataFrom, dataTo, due }] of found.entries()) {
        expect(
          dataFrom !== null && dataTo !== null && due !== null && dataFrom <= dataTo && dataTo <= due,
          `${months} ${due}`,
        ).toBe(true)
        const next = found[at + 1]
        if (next && dataTo) expect(next.dataFrom).toBe(shiftDay(dataTo, 1))
      }
    }
  })

  it('are late exactly from the day after the last one on, whatever else is known', () => {
    for (let round = 0; round < rounds; round += 1) {
      const [due, today] = [someDay(), someDay()]
      const opens = random() < 0.5 ? null : shiftDay(due, -upTo(60))
      const base = { due, opens, awaits: null, closed: false }
      expect(deadlineState({ ...base, submittedOn: null }, today).state === 'late').toBe(today > due)
      expect(deadlineState({ ...base, submittedOn: today }, shiftDay(today, upTo(99))).state === 'done-late').toBe(
        today > due,
      )
    }
  })

  it('only get nearer from day to day until the work is done', () => {
    const order = ['not-open', 'open', 'soon', 'today', 'late']
    for (let round = 0; round < rounds; round += 1) {
      const due = someDay()
      const opens = random() < 0.5 ? null : shiftDay(due, -upTo(60))
      let last = 0
      for (let day = shiftDay(due, -80); day <= shiftDay(due, 3); day = shiftDay(day, 1)) {
        const { state } = deadlineState({ due, opens, awaits: null, submittedOn: null, closed: false }, day)
        expect(order.indexOf(state)).toBeGreaterThanOrEqual(last)
        last = order.indexOf(state)
      }
    }
  })
})

describe(`working days (SEED=${seed})`, () => {
  const someDaysOff = () => ({
    off: new Set(Array.from({ length: upTo(40) }, someDay)),
    worked: new Set(Array.from({ length: upTo(20) }, someDay)),
  })

  it('are the nearest ones, with none between', () => {
    for (let round = 0; round < rounds; round += 1) {
      const [day, daysOff] = [someDay(), someDaysOff()]
      const [before, after] = [workingDayOnOrBefore(day, daysOff), workingDayOnOrAfter(day, daysOff)]
      expect(isWorkingDay(before, daysOff) && isWorkingDay(after, daysOff)).toBe(true)
      expect(before <= day && day <= after).toBe(true)
      for (let at = shiftDay(before, 1); at < after; at = shiftDay(at, 1)) expect(isWorkingDay(at, daysOff)).toBe(false)
      if (isWorkingDay(day, daysOff)) expect([before, after]).toEqual([day, day])
      expect(shiftedDue(day, 'none', daysOff)).toBe(day)
    }
  })

  it('counted forth are as many as were asked for', () => {
    for (let round = 0; round < rounds; round += 1) {
      const [day, daysOff, count] = [someDay(), someDaysOff(), 1 + upTo(30)]
      const end = addWorkingDays(day, count, daysOff)
      let worked = 0
      for (let at = shiftDay(day, 1); at <= end; at = shiftDay(at, 1)) if (isWorkingDay(at, daysOff)) worked += 1
      expect(worked).toBe(count)
      expect(isWorkingDay(end, daysOff)).toBe(true)
    }
  })
})
