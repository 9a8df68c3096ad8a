import { describe, expect, it } from 'vitest'
import { isId, newId } from './ids.ts'

describe('newId', () => {
  it('sorts by the time it was made', () => {
    const times = [0, 1, 255, 256, 1_700_000_000_000, 1_700_000_000_001, 2 ** 47]
    const ids = times.map((time) => newId(time))
    expect([...ids].sort()).toEqual(ids)
  })

  it('keeps the order of several made at once', () => {
    const ids = Array.from({ length: 4096 }, (_, position) => newId(77, position))
    expect([...ids].sort()).toEqual(ids)
  })

  it('is a UUID of version 7 and never the same twice', () => {
    const ids = Array.from({ length: 1000 }, () => newId(5))
    expect(new Set(ids).size).toBe(1000)
    for (const id of ids) expect(id).toMatch(/^00000000-0005-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })
})

describe('isId', () => {
  it.each([
    [newId(), true],
    ['', false],
    ['x', false],
    [`${newId()}'`, false],
    [newId().replaceAll('-', ''), false],
  ])('%s → %s', (text, expected) => {
    expect(isId(text)).toBe(expected)
  })
})
