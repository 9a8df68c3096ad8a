import { describe, expect, it } from 'vitest'
import { narrowsPeople, readPeopleFilters } from './people-filters.ts'

describe('the address of the list of people', () => {
  it.each([
    [
      'everything',
      { q: 'an', vai: 'clerk', donvi: 'u', duoi: '1', nghi: 1, nguoi: 'p' },
      { q: 'an', vai: 'clerk', donvi: 'u', duoi: 1, nghi: 1, nguoi: 'p' },
    ],
    ['an unknown role', { vai: 'king' }, {}],
    ['below without a unit', { duoi: 1 }, {}],
    ['blank words', { q: ' ' }, {}],
  ])('%s', (_, search, filters) => {
    expect(readPeopleFilters(search)).toEqual(filters)
  })

  it('with a person open is not narrowed by that', () => {
    expect(narrowsPeople({ nguoi: 'p' })).toBe(false)
    expect(narrowsPeople({ nghi: 1 })).toBe(true)
  })
})
