import { expect, it } from 'vitest'
import { narrowsPlans, readPlanAddress, readPlansAddress } from './plan-address.ts'

it.each([
  [{}, {}],
  [
    { phan: 'tuan-thu', ban: '2' },
    { phan: 'tuan-thu', ban: 2 },
  ],
  [
    { phan: 'giao-viec', loc: 'qua-han', muc: 'x' },
    { phan: 'giao-viec', loc: 'qua-han', muc: 'x' },
  ],
  [{ phan: 'can-cu', loc: 'qua-han', muc: 'x' }, { phan: 'can-cu' }],
  [{ phan: 'noi-dung' }, {}],
  [{ phan: 'la', ban: 'x' }, {}],
  [{ ban: '-1' }, {}],
])('the address %o of a plan holds %o', (search, held) => {
  expect(readPlanAddress(search)).toEqual(held)
})

it.each([
  [{}, {}, false],
  [
    { q: 'dan van', trangthai: 'issued', hethong: 'party', nam: '2026', donvi: 'x' },
    { q: 'dan van', trangthai: 'issued', hethong: 'party', nam: 2026, donvi: 'x' },
    true,
  ],
  [{ q: ' ', trangthai: 'la', hethong: 'xa', nam: '26' }, {}, false],
])('the address %o of the list holds %o', (search, held, narrows) => {
  expect(readPlansAddress(search)).toEqual(held)
  expect(narrowsPlans(readPlansAddress(search))).toBe(narrows)
})
