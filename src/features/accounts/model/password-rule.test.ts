import { describe, expect, it } from 'vitest'
import { isEasyPassword } from './password-rule.ts'

describe('a password that guessers try first', () => {
  it.each([
    'matkhau123',
    'Matkhau@2026',
    'aaaaaaaaaa',
    '1234567890',
    '20111982aa',
    'nguyenan2026',
    'Mật khẩu 1',
    'admin admin 99',
  ])('%s', (password) => {
    expect(isEasyPassword(password, 'nguyenan')).toBe(true)
  })

  it.each(['bốn chữ dễ nhớ', 'mot-mat-khau-dai', 'Trời xanh quê 7', 'xe đạp màu đỏ'])('but not %s', (password) => {
    expect(isEasyPassword(password, 'nguyenan')).toBe(false)
  })
})
