import { describe, expect, it } from 'vitest'
import { otherNameWords, stateWords } from './unit-state-words.ts'

const days = { from: '2004-01-01', to: '2025-07-01' }

describe('what is said of a unit on a day', () => {
  it.each([
    ['living', [], null],
    ['not-yet', [], 'Chưa thành lập vào ngày này; có từ ngày 01/01/2004.'],
    ['ended', [], 'Đã kết thúc hoạt động từ ngày 01/07/2025.'],
    [
      'ended',
      [{ name: 'Tỉnh A' }, { name: 'Tỉnh B' }],
      'Đã kết thúc hoạt động từ ngày 01/07/2025. Nay là: Tỉnh A, Tỉnh B.',
    ],
  ] as const)('%s with heirs %j: %s', (state, heirs, words) => {
    expect(stateWords({ state, heirs, ...days })).toBe(words)
  })

  it('tells a former name from a later one', () => {
    const otherName = { name: 'Sở Cũ', ...days }
    expect(otherNameWords({ otherName, from: '2025-07-01' })).toBe('Tên cũ: Sở Cũ (đến trước ngày 01/07/2025)')
    expect(otherNameWords({ otherName: { ...otherName, name: 'Sở Mới' }, from: '1999-01-01' })).toBe(
      'Tên từ ngày 01/01/2004: Sở Mới',
    )
    expect(otherNameWords({ otherName: null, from: '1999-01-01' })).toBeNull()
  })
})
