import { describe, expect, it } from 'vitest'
import { findTyped, moveOfKey, type TreeRowInSight } from './unit-tree-keys.ts'

const row = (name: string, level: number, isOpen: boolean | null = null): TreeRowInSight => ({ name, level, isOpen })

const rows = [
  row('Tỉnh A', 1, true),
  row('Sở Nội vụ', 2),
  row('Xã Đông', 2, true),
  row('Thôn Một', 3),
  row('Xã Tây', 2, false),
  row('Tỉnh B', 1, false),
]

describe('keys in the tree', () => {
  it.each([
    [0, 'ArrowDown', { to: 1 }],
    [5, 'ArrowDown', null],
    [1, 'ArrowUp', { to: 0 }],
    [0, 'ArrowUp', null],
    [3, 'Home', { to: 0 }],
    [3, 'End', { to: 5 }],
    [4, 'ArrowRight', { open: 4 }],
    [2, 'ArrowRight', { to: 3 }],
    [1, 'ArrowRight', null],
    [2, 'ArrowLeft', { close: 2 }],
    [3, 'ArrowLeft', { to: 2 }],
    [4, 'ArrowLeft', { to: 0 }],
    [5, 'ArrowLeft', null],
    [4, 'Enter', { choose: 4 }],
    [4, ' ', { choose: 4 }],
    [4, 'x', null],
    [9, 'ArrowDown', null],
  ])('on row %d %s does %j', (at, key, move) => {
    expect(moveOfKey(rows, at, key)).toEqual(move)
  })

  it('does not go into a row that is open and still empty', () => {
    expect(moveOfKey([row('Tỉnh A', 1, true), row('Tỉnh B', 1)], 0, 'ArrowRight')).toBeNull()
  })

  it.each([
    [0, 'x', 2],
    [2, 'x', 4],
    [4, 'x', 2],
    [0, 'xa t', 4],
    [4, 'xa t', 4],
    [0, 'xã', 2],
    [0, 's', 1],
    [0, 'q', -1],
    [0, ' ', -1],
  ])('from row %d typing “%s” goes to %d', (at, typed, to) => {
    expect(findTyped(rows, at, typed)).toBe(to)
  })
})
