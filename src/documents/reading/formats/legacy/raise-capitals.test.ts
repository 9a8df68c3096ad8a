import { describe, expect, it } from 'vitest'
import { raiseCapitals } from './raise-capitals.ts'

describe('raiseCapitals', () => {
  it.each([
    ['ủY BAN NHÂN DÂN Xã', 'ỦY BAN NHÂN DÂN XÃ'],
    ['PHó CHủ TịCH', 'PHÓ CHỦ TỊCH'],
    ['Kế HOạCH', 'KẾ HOẠCH'],
  ])('raises the letters that have no capital of their own: %s', (typed, meant) => {
    expect(raiseCapitals(typed)).toBe(meant)
  })

  it.each([
    'Trang TTĐT Sở',
    'Lưu: VT, Sở',
    'ĐẢNG CỘNG SẢN VIỆT NAM\n\nSố        -KH/ĐU',
    'Ủy ban MTTQ xã',
    'Họp tại xã',
  ])('leaves small letters small: %s', (text) => {
    expect(raiseCapitals(text)).toBe(text)
  })
})
