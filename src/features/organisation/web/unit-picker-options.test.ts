import { describe, expect, it } from 'vitest'
import type { FoundUnit } from '../unit-contract.ts'
import { besideName, fitsWords, nothingWords } from './unit-picker-options.ts'

describe('the words typed into the picker', () => {
  it.each([
    ['Các sở, ban, ngành', 'so ban', true],
    ['Các sở, ban, ngành', 'SỞ', true],
    ['UBND các xã, phường', 'phuong', true],
    ['UBND các xã, phường', 'uong', false],
    ['UBND các xã, phường', 'ubnd tinh', false],
    ['Đảng ủy các xã', 'dang uy', true],
  ])('in the group %s: %s is found: %s', (name, words, fits) => {
    expect(fitsWords(name, words)).toBe(fits)
  })

  it('says the day where nothing is there on it', () => {
    expect(nothingWords('ha', '2021-09-30')).toContain('vào ngày 30/09/2021')
    expect(nothingWords('ha', null)).not.toContain('ngày')
    expect(nothingWords('', null)).toContain('Gõ tên')
  })
})

describe('what stands beside a found unit', () => {
  const unit: FoundUnit = {
    id: '1',
    name: 'Sở Tư pháp',
    shortName: null,
    kind: 'department',
    level: 'province',
    state: 'living',
    from: '2025-07-01',
    to: null,
    otherName: null,
    above: null,
    heirs: [],
  }

  it.each([
    ['', unit],
    ['UBND tỉnh', { ...unit, above: { id: '2', name: 'UBND tỉnh' } }],
    [
      'tên khác: Sở Cũ · UBND tỉnh',
      {
        ...unit,
        above: { id: '2', name: 'UBND tỉnh' },
        otherName: { name: 'Sở Cũ', from: '2004-01-01', to: '2025-07-01' },
      },
    ],
  ])('is “%s”', (beside, found) => {
    expect(besideName(found)).toBe(beside)
  })
})
