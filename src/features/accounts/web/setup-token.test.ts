import { describe, expect, it } from 'vitest'
import { tokenOf } from './setup-token.ts'

describe('the token of a one-time link', () => {
  it.each([
    ['the whole link', ' http://127.0.0.1:3000/khoi-tao#ma=Ab_9-z ', 'Ab_9-z'],
    ['its end', '#ma=Ab_9-z', 'Ab_9-z'],
    ['the bare token', 'Ab_9-z', 'Ab_9-z'],
    ['an escaped one', '#ma=a%2Bb', 'a+b'],
    ['nothing', '', ''],
  ])('%s', (_, link, token) => {
    expect(tokenOf(link)).toBe(token)
  })
})
