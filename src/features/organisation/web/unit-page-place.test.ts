import { describe, expect, it } from 'vitest'
import { changedAddress, readUnitsAddress } from './unit-page-place.ts'

const unit = '01890000-0000-7000-8000-000000000000'

describe('the address of the page of units', () => {
  it.each([
    [{}, {}],
    [
      { ngay: '2021-09-30', he: 'party', dv: unit, tim: 'ha giang' },
      { ngay: '2021-09-30', he: 'party', dv: unit, tim: 'ha giang' },
    ],
    [{ ngay: '2021-02-30' }, {}],
    [{ ngay: '2021' }, {}],
    [{ ngay: '0021-01-01' }, {}],
    [{ he: 'government' }, {}],
    [{ he: 'khac' }, {}],
    [{ dv: '../x' }, {}],
    [{ tim: '  ' }, {}],
    [{ tim: 7 }, {}],
    [{ khac: 'x' }, {}],
  ])('%j is read as %j', (search, address) => {
    expect(readUnitsAddress(search)).toEqual(address)
  })

  it('changes a part and keeps the rest', () => {
    const address = { ngay: '2021-09-30', dv: unit } as const
    expect(changedAddress(address, { he: 'party' })).toEqual({ ...address, he: 'party' })
    expect(changedAddress(address, { ngay: null })).toEqual({ dv: unit })
  })
})
