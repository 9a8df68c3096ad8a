import { describe, expect, it } from 'vitest'
import { lawfulDaysOff } from './days-off.ts'
import { solarOfLunar, tetOf } from './lunar.ts'
import { isWeekend } from './working-days.ts'

describe('tetOf', () => {
  // 1968, 1985, 2007, 2030 and 2053 are years in which Vietnam and China begin the year on different days.
  it.each([
    [1968, '1968-01-29'],
    [1975, '1975-02-11'],
    [1985, '1985-01-21'],
    [1995, '1995-01-31'],
    [2000, '2000-02-05'],
    [2007, '2007-02-17'],
    [2015, '2015-02-19'],
    [2020, '2020-01-25'],
    [2021, '2021-02-12'],
    [2022, '2022-02-01'],
    [2023, '2023-01-22'],
    [2024, '2024-02-10'],
    [2025, '2025-01-29'],
    [2026, '2026-02-17'],
    [2027, '2027-02-06'],
    [2030, '2030-02-02'],
    [2053, '2053-02-18'],
  ])('finds the first day of %d', (year, day) => {
    expect(tetOf(year)).toBe(day)
  })

  it('falls between 20 January and 20 February in every year, 353 to 385 days after the last', () => {
    for (let year = 1901; year <= 2099; year += 1) {
      const tet = tetOf(year)
      expect(tet >= `${year}-01-20` && tet <= `${year}-02-20`, tet).toBe(true)
      const days = (Date.parse(tet) - Date.parse(tetOf(year - 1))) / 86_400_000
      expect([353, 354, 355, 383, 384, 385], `${year}: ${days}`).toContain(days)
    }
  })
})

describe('solarOfLunar', () => {
  it.each([
    [2021, 3, 10, false, '2021-04-21'],
    [2025, 3, 10, false, '2025-04-07'],
    [2026, 3, 10, false, '2026-04-26'],
    [2023, 2, 1, true, '2023-03-22'],
    [2023, 2, 1, false, '2023-02-20'],
    [2025, 6, 1, true, '2025-07-25'],
    [2020, 4, 1, true, '2020-05-23'],
    [2020, 12, 30, false, '2021-02-11'],
  ])('puts day %d/%d/%d (leap month: %s)', (year, month, day, leap, solar) => {
    expect(solarOfLunar({ year, month, day, leap })).toBe(solar)
  })

  it('knows no leap month where the year has none, or has it elsewhere', () => {
    expect(solarOfLunar({ year: 2024, month: 6, day: 1, leap: true })).toBeNull()
    expect(solarOfLunar({ year: 2025, month: 5, day: 1, leap: true })).toBeNull()
  })
})

describe('lawfulDaysOff', () => {
  const daysOf = (year: number, name: string) =>
    lawfulDaysOff(year)
      .filter((each) => each.name.includes(name))
      .map(({ day }) => day.slice(5))

  it.each([
    [2021, ['09-02', '09-03']],
    [2022, ['09-01', '09-02']],
    [2023, ['09-01', '09-02', '09-04']],
    [2024, ['09-02', '09-03']],
    [2025, ['09-01', '09-02']],
    [2026, ['09-01', '09-02']],
  ])('gives the days of the National Day as they were decided in %d', (year, days) => {
    expect(daysOf(year, 'Quốc khánh')).toEqual(days)
  })

  it('gives a working day for each holiday on a weekend', () => {
    expect(daysOf(2026, 'Giỗ Tổ')).toEqual(['04-26', '04-27'])
    expect(daysOf(2022, 'Tết Dương lịch')).toEqual(['01-01', '01-03'])
    expect(daysOf(2026, 'Tết Âm lịch')).toEqual(['02-16', '02-17', '02-18', '02-19', '02-20'])
  })

  it.each([
    [2021, ['02-10', '02-11', '02-12', '02-13', '02-14', '02-15', '02-16'], '4875/TB-LĐTBXH'],
    [2025, ['01-27', '01-28', '01-29', '01-30', '01-31'], '8726/VPCP-KGVX'],
  ])('gives Tết of %d as its notice chose, and names the notice', (year, days, notice) => {
    expect(daysOf(year, 'Tết Âm lịch')).toEqual(days)
    const [first] = lawfulDaysOff(year).filter(({ name }) => name === 'Tết Âm lịch')
    expect(first?.source).toContain(notice)
  })

  it('has eleven days of the law from 2021 on, ten before, and as many working days free, in every year', () => {
    for (let year = 2013; year <= 2100; year += 1) {
      const days = lawfulDaysOff(year)
      const working = days.filter(({ day }) => !isWeekend(day))
      expect(new Set(days.map(({ day }) => day)).size, `${year}`).toBe(days.length)
      // Where two holidays are one day (30/4 can be 10/3 âm lịch) there is one less.
      expect(working.length, `${year}`).toBeGreaterThanOrEqual(year >= 2021 ? 10 : 9)
      expect(working.length, `${year}`).toBeLessThanOrEqual(11)
    }
  })

  it('says nothing of years whose law is not known here', () => {
    expect(lawfulDaysOff(2012)).toEqual([])
    expect(lawfulDaysOff(2101)).toEqual([])
  })
})
