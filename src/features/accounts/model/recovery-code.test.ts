import { describe, expect, it } from 'vitest'
import { newRecoveryCodes, readRecoveryCode } from './recovery-code.ts'

describe('recovery codes', () => {
  it('are ten different ones, each read back as it was shown', () => {
    const codes = newRecoveryCodes()
    expect(new Set(codes).size).toBe(10)
    for (const code of codes) expect(readRecoveryCode(code)).toBe(code)
  })

  it.each([
    ['in small letters without dashes', '7k2mq9xd04trhz8c', '7K2M-Q9XD-04TR-HZ8C'],
    ['with blanks', ' 7K2M Q9XD 04TR HZ8C ', '7K2M-Q9XD-04TR-HZ8C'],
    ['with O for 0 and l for 1', '7K2M-Q9XD-O4TR-HZ8l', '7K2M-Q9XD-04TR-HZ81'],
    ['too short', '7K2M-Q9XD-04TR', null],
    ['with a letter that none has', '7K2M-Q9XD-04TR-HZ8U', null],
    ['a six-digit code', '287082', null],
    ['empty', '', null],
  ])('are read %s', (_, text, code) => {
    expect(readRecoveryCode(text)).toBe(code)
  })
})
