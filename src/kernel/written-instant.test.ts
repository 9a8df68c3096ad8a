import { expect, it } from 'vitest'
import { writtenInstant } from './written-instant.ts'

it('tells an instant by the clock of Vietnam', () => {
  expect(writtenInstant('2026-11-22T18:30:00Z')).toBe('23/11/2026 01:30')
  expect(writtenInstant('hôm qua')).toBe('hôm qua')
})
