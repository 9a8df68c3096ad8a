import { describe, expect, it } from 'vitest'
import { signWords } from './sign-words.ts'

describe('a sign on screen', () => {
  it.each([
    ['12/KH-ABC', '12/KH-ABC'],
    ['/KH-ABC', '…/KH-ABC'],
    ['-KH/ĐU', '…-KH/ĐU'],
    ['15-CTr/TU', '15-CTr/TU'],
  ])('%s is shown as %s', (sign, words) => {
    expect(signWords(sign)).toBe(words)
  })
})
