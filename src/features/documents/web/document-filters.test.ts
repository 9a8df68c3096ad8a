import { describe, expect, it } from 'vitest'
import { narrows, readFilters } from './document-filters.ts'

describe('the filters that an address names', () => {
  it.each([
    ['all of them', { q: 'dan van', type: 'Kế hoạch', issuer: 'Sở Y tế', year: '2026', state: 'read' }, 5],
    ['a state that there is not', { state: 'toString' }, 0],
    ['a year that is none', { year: '20266' }, 0],
    ['empty words', { q: '  ', type: '' }, 0],
    ['something else', { page: '3' }, 0],
  ])('%s', (_, search, count) => {
    const filters = readFilters(search)
    expect(Object.keys(filters)).toHaveLength(count)
    expect(narrows(filters)).toBe(count > 0)
  })

  it('gives the year as a number', () => {
    expect(readFilters({ year: '2026' })).toEqual({ year: 2026 })
  })
})
