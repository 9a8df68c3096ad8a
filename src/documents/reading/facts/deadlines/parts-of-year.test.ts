import { describe, expect, it } from 'vitest'
import { partsOfYear } from './parts-of-year.ts'

describe('months and quarters that share their word', () => {
  it.each([
    ['Tháng 11-12', '2026-11/2026-12'],
    ['Tháng 9 - tháng 10/2027', '2027-09/2027-10'],
    ['Trong tháng 4, 8, 10', '2026-04, 2026-08, 2026-10'],
    ['Tháng 3 và tháng 9 năm 2027', '2027-03, 2027-09'],
    ['Quý I-II/2027', '2027-Q1/2027-Q2'],
    ['Quý 2, 4', '2026-Q2, 2026-Q4'],
    ['Quý II, quý III', '2026-Q2/2026-Q3'],
    ['Tháng 3', null],
    ['Tháng 12 - 1', null],
    ['Tháng 13, 14', null],
    ['ngày 3, 4 tháng 5', null],
  ])('%s', (value, parts) => expect(partsOfYear(value, 2026)).toBe(parts))

  it('guesses no year', () => expect(partsOfYear('Tháng 11-12', null)).toBeNull())
})
