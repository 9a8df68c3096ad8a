import { describe, expect, it } from 'vitest'
import type { FactGroup, ReviewableFact } from './facts-of-reading.ts'
import { faultOfReview, isReviewed } from './review-rules.ts'

function fact(id: string, group: FactGroup, fields: Record<string, string | null>): ReviewableFact {
  return { id, group, label: id, fields, spans: [] }
}

const facts = [
  fact('title', 'head', { text: 'Trồng cây' }),
  fact('deadlines/0', 'duties', { text: 'định kỳ', normalized: 'theo lời văn', via: null }),
  fact('issueDate', 'head', { text: 'ngày 5 tháng 11', date: null }),
  fact('period', 'head', { text: 'năm 2026', from: '2026-01-01', to: '2026-12-31' }),
  fact('deadlines/1', 'duties', { from: 'UBND các xã', to: 'Sở Nội vụ' }),
  fact('references/0', 'references', { sign: null }),
]
const byId = new Map(facts.map((one) => [one.id, one]))

describe('faultOfReview', () => {
  it.each([
    ['title', 'accepted', null, null],
    ['title', 'rejected', null, null],
    ['title', 'corrected', { text: 'Trồng hoa' }, null],
    ['title', 'corrected', null, 'no-correction'],
    ['title', 'corrected', {}, 'no-correction'],
    ['title', 'corrected', { sign: 'x' }, 'unknown-field'],
    ['title', 'corrected', { toString: 'x' }, 'unknown-field'],
    ['khong-co', 'accepted', null, 'unknown-fact'],
    ['deadlines/0', 'corrected', { normalized: '<=2026-11-05' }, null],
    ['deadlines/0', 'corrected', { normalized: 'FREQ=MONTHLY;BYMONTHDAY=15' }, null],
    ['deadlines/0', 'corrected', { normalized: '' }, null],
    ['deadlines/0', 'corrected', { normalized: null, via: 'Sở Nội vụ' }, null],
    ['deadlines/0', 'corrected', { normalized: 'theo lời văn', via: 'Sở Nội vụ' }, null],
    ['deadlines/0', 'corrected', { normalized: 'khoảng giữa tháng' }, 'wrong-deadline'],
    ['deadlines/0', 'corrected', { normalized: '<=2026-02-29' }, 'wrong-deadline'],
    ['deadlines/0', 'corrected', { normalized: '02-29' }, null],
    ['deadlines/0', 'corrected', { normalized: '2026-13' }, 'wrong-deadline'],
    ['issueDate', 'corrected', { date: '2026-11-05' }, null],
    ['issueDate', 'corrected', { date: '2026-11' }, null],
    ['issueDate', 'corrected', { date: null }, null],
    ['issueDate', 'corrected', { date: '2026-11-31' }, 'wrong-date'],
    ['issueDate', 'corrected', { date: '5/11/2026' }, 'wrong-date'],
    ['period', 'corrected', { from: '2026-02-30' }, 'wrong-date'],
    ['period', 'corrected', { from: '2026-01-01', to: '2026-Q4' }, null],
    ['deadlines/1', 'corrected', { from: 'Phòng Văn hóa' }, null],
  ] as const)('%s %s %j → %s', (factId, verdict, value, fault) => {
    expect(faultOfReview(byId, { factId, verdict, value })).toBe(fault)
  })
})

describe('isReviewed', () => {
  it.each([
    [[], false],
    [['title'], false],
    [['title', 'deadlines/0'], false],
    [['title', 'issueDate', 'period', 'deadlines/0', 'deadlines/1'], true],
    [['references/0', 'deadlines/0'], false],
  ])('with verdicts on %j: %s', (ids, expected) => {
    expect(isReviewed(facts, new Set(ids))).toBe(expected)
  })
})
