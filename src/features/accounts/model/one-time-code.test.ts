import { describe, expect, it } from 'vitest'
import { codeLink, newCodeSecret, stepOfCode } from './one-time-code.ts'

/** RFC 6238, appendix B: the secret "12345678901234567890" in base32; its codes there have 8 digits, ours the last 6. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const at = (seconds: number) => new Date(seconds * 1000)

describe('a one-time code', () => {
  it.each([
    [59, '287082', 1],
    [1_111_111_109, '081804', 37_037_036],
    [1_234_567_890, '005924', 41_152_263],
    [20_000_000_000, '353130', 666_666_666],
  ])('of the standard at %s seconds', (seconds, code, step) => {
    expect(stepOfCode(secret, code, at(seconds))).toBe(step)
  })

  it.each([
    ['one step late', 59 + 30, 1],
    ['one step early', 59 - 30, 1],
    ['two steps late', 59 + 60, null],
    ['two steps early', 59 - 60 + 30 - 30, null],
  ])('%s', (_, seconds, step) => {
    expect(stepOfCode(secret, '287082', at(seconds))).toBe(step)
  })

  it.each(['287083', '28708', '2870820', '', 'abcdef', '٢٨٧٠٨٢'])('takes no "%s"', (code) => {
    expect(stepOfCode(secret, code, at(59))).toBeNull()
  })

  it('may be typed in two groups', () => {
    expect(stepOfCode(secret, ' 287 082 ', at(59))).toBe(1)
  })

  it('has a secret of 160 bits, never the same twice, and a link that says whose it is', () => {
    const one = newCodeSecret()
    expect(one).toMatch(/^[A-Z2-7]{32}$/)
    expect(newCodeSecret()).not.toBe(one)
    const link = new URL(codeLink(one, 'an.nguyen'))
    expect(decodeURIComponent(link.pathname)).toContain('danvan:an.nguyen')
    expect(link.searchParams.get('secret')).toBe(one)
  })
})
