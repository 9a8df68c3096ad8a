import { describe, expect, it } from 'vitest'
import { findDates, findPartialDates, findWrittenDates, isImpossible, parseDateAt } from './find-dates.ts'

describe('findDates', () => {
  it.each([
    ['ngày 05 tháng 12 năm 2022', '2022-12-05'],
    ['NGÀY 15 THÁNG 8 NĂM 2024', '2024-08-15'],
    ['ngày 05\ntháng 12\nnăm 2022', '2022-12-05'],
    ['ngày\u00a005/12/2022', '2022-12-05'],
    ['05/12/2022', '2022-12-05'],
    ['5.12.2022', '2022-12-05'],
    ['01-03-2022', '2022-03-01'],
    ['08/8/ 2022', '2022-08-08'],
    ['29/02/2024', '2024-02-29'],
    ['ngày   tháng 9 năm 2021', '2021-09'],
    ['ngày ….. tháng 9 năm 2021', '2021-09'],
    ['ngày ….. tháng … năm 2021', '2021'],
    ['tháng 9 năm 2021', '2021-09'],
    ['tháng 9/2021', '2021-09'],
    ['tháng Mười năm 2021', '2021-10'],
    ['tháng Mười Hai năm 2021', '2021-12'],
    ['12/2025', '2025-12'],
    ['năm 2021', '2021'],
    ['quý III/2026', '2026-Q3'],
    ['Quí IV-2025', '2025-Q4'],
    ['quý 2 năm 2026', '2026-Q2'],
  ])('reads %j as %s', (text, iso) => {
    const [found, ...more] = findDates(`Họp, ${text}; xong.`)
    expect(found?.iso).toBe(iso)
    expect(`Họp, ${text}; xong.`.slice(found?.start, found?.end)).toBe(text)
    expect(more).toEqual([])
  })

  it.each([
    'ngày 31/4/2025',
    'ngày 31 tháng 4 năm 2025',
    '29/02/2023',
    '10/2022/QH15',
    'số 10/2022',
    '24/24 giờ',
    '1.234.2022 đồng',
    'hằng tháng, năm',
    'ngày 25 tháng 11',
    '17/4/20201',
    'tháng 13/2022',
  ])('finds no date in %j', (text) => {
    expect(findDates(text)).toEqual([])
  })

  it('reads the end of a range whose first day is cut short', () => {
    expect(findDates('từ 10-15/12/2025').map((date) => date.iso)).toEqual(['2025-12-15'])
  })
})

describe('findPartialDates', () => {
  it.each([
    ['ngày 25 tháng 11', null, 11, 25],
    ['ngày 10/6', null, 6, 10],
    ['10/6', null, 6, 10],
    ['tháng 12', null, 12, null],
    ['quý III', 3, null, null],
  ])('reads %j', (text, quarter, month, day) => {
    expect(findPartialDates(`trước ${text}.`)).toMatchObject([{ year: null, quarter, month, day, iso: null }])
  })

  it.each(['24/24', '3,5/4 điểm', 'tỷ lệ 1/500', '50%/10', 'ngày 10 của tháng'])('finds none in %j', (text) => {
    expect(findPartialDates(text)).toEqual([])
  })
})

describe('isImpossible', () => {
  it('names a day that the calendar does not have', () => {
    expect(findWrittenDates('ngày 31/4/2025 và ngày 30/4/2025').map(isImpossible)).toEqual([true, false])
  })
})

describe('parseDateAt', () => {
  const text = 'số 5, ngày 02/3/2020 họp'
  it('reads the date that begins there, and nothing elsewhere', () => {
    expect(parseDateAt(text, text.indexOf('ngày'))?.iso).toBe('2020-03-02')
    expect(parseDateAt(text, text.indexOf('02'))?.iso).toBe('2020-03-02')
    expect(parseDateAt(text, 0)).toBeNull()
  })
})
