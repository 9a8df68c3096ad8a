import { expect, it } from 'vitest'
import { askedOf, narrows, readAssignmentsAddress } from './assignments-address.ts'

it('reads what an address names and leaves out what it does not understand', () => {
  expect(
    readAssignmentsAddress({ muc: 'da-giao', q: 'đối thoại', trangthai: 'submitted', han: 'late', duoi: '1' }),
  ).toEqual({
    muc: 'da-giao',
    q: 'đối thoại',
    trangthai: 'submitted',
    han: 'late',
    duoi: 1,
  })
  expect(readAssignmentsAddress({ muc: 'la', q: ' ', trangthai: 'xong', han: 3, duoi: 2, viec: '' })).toEqual({})
})

it('asks the server for one side of the acting unit, or of all in reach', () => {
  expect(askedOf({})).toMatchObject({ side: 'doer', whose: 'own', state: undefined })
  expect(askedOf({ muc: 'phoi-hop', duoi: 1, trangthai: 'chua-nhan' })).toMatchObject({
    side: 'supporter',
    whose: 'reach',
    state: undefined,
    unacknowledged: 'true',
  })
})

it('knows whether the list is narrowed', () => {
  expect([narrows({}), narrows({ muc: 'da-giao', viec: 'x' }), narrows({ han: 'late' })]).toEqual([false, false, true])
})
