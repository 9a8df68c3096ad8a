import { describe, expect, it } from 'vitest'
import { isoFromWritten, namedDate, writtenDate } from './written-date.ts'

describe('dates as an official writes them', () => {
  it.each([
    ['2021-11-05', '05/11/2021', 'ngày 05/11/2021'],
    ['2026-03', '03/2026', 'tháng 03/2026'],
    ['2026-Q3', 'III/2026', 'quý III/2026'],
    ['2026', '2026', 'năm 2026'],
    ['cuối năm', 'cuối năm', 'cuối năm'],
  ])('%s', (iso, written, named) => {
    expect([writtenDate(iso), namedDate(iso)]).toEqual([written, named])
  })

  it.each([
    ['5/11/2021', '2021-11-05'],
    ['05-11-2021', '2021-11-05'],
    ['ngày 29/02/2024', '2024-02-29'],
    ['3/2026', '2026-03'],
    ['quý iii/2026', '2026-Q3'],
    ['2026', '2026'],
    ['29/02/2023', null],
    ['31/4/2026', null],
    ['1/13/2026', null],
    ['5/III/2026', null],
    ['mai', null],
    ['', null],
  ])('reads "%s" back', (written, iso) => {
    expect(isoFromWritten(written)).toBe(iso)
  })
})
