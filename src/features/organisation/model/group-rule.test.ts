import { describe, expect, it } from 'vitest'
import { ruleWords, type SavedRule } from './group-rule.ts'
import { planGroupChange, planGroupEnd } from './plan-group-change.ts'

const nameOf = (unit: string) => `đơn vị ${unit}`
const under = { unit: 'A', line: 'government', directOnly: true } as const

describe('a rule in words', () => {
  it.each<[string, SavedRule]>([
    ['Mọi đơn vị', { criteria: { kinds: [], levels: [], under: null }, named: [], without: [] }],
    [
      'Sở, ban, ngành (cấp tỉnh) trực thuộc đơn vị A theo hệ thống chính quyền',
      { criteria: { kinds: ['department'], levels: ['province'], under }, named: [], without: [] },
    ],
    [
      'Sở, ban, ngành; văn phòng thuộc đơn vị A theo hệ thống chính quyền; thêm đơn vị B; trừ đơn vị C; đơn vị D',
      {
        criteria: { kinds: ['department', 'office'], levels: [], under: { ...under, directOnly: false } },
        named: ['B'],
        without: ['C', 'D'],
      },
    ],
    ['Đơn vị B; đơn vị C', { criteria: null, named: ['B', 'C'], without: [] }],
    ['4 đơn vị được chọn riêng', { criteria: null, named: ['B', 'C', 'D', 'E'], without: [] }],
  ])('%s', (words, rule) => {
    expect(ruleWords(rule, nameOf)).toBe(words)
  })
})

describe('a change of a group', () => {
  const open = { from: '2025-07-01', to: null }
  const ended = { from: '2025-07-01', to: '2026-01-01' }

  it.each([
    ['of a new group', undefined, '2025-01-01', 'nothing'],
    ['after the last one', open, '2026-01-01', 'close'],
    ['on the day of the last one', open, '2025-07-01', 'replace'],
    ['before the last one', open, '2025-06-30', 'đã được sửa từ ngày 01/07/2025'],
    ['after its end', ended, '2026-02-01', 'nothing'],
    ['on the day of its end', ended, '2026-01-01', 'nothing'],
    ['before its end', ended, '2025-12-31', 'đã ngừng dùng từ ngày 01/01/2026'],
  ])('%s', (_, last, from, expected) => {
    expect(Object.values(planGroupChange(last, from))[0]).toContain(expected)
  })

  it.each([
    ['after its last change', open, '2026-01-01', 'close'],
    ['on the day of its last change', open, '2025-07-01', 'replace'],
    ['before its last change', open, '2025-06-30', 'đã được sửa từ ngày'],
    ['a second time', ended, '2026-02-01', 'đã ngừng dùng rồi'],
    ['of one that never was', undefined, '2026-02-01', 'đã ngừng dùng rồi'],
  ])('ends %s', (_, last, from, expected) => {
    expect(Object.values(planGroupEnd(last, from))[0]).toContain(expected)
  })
})
