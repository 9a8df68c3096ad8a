import { describe, expect, it } from 'vitest'
import type { FactReview } from '../contract.ts'
import { factHeading, factInShort, fieldsInForce, fieldWords, sectionsOf } from './fact-words.ts'
import type { FactGroup, ReviewableFact } from './facts-of-reading.ts'

const fact = (id: string, group: FactGroup, fields: Record<string, string | null>): ReviewableFact => ({
  id,
  group,
  label: id,
  fields,
  spans: [],
})

describe('a fact in words', () => {
  it.each<[string, ReviewableFact, string, string | null]>([
    [
      'a duty passed on',
      fact('deadlines/0', 'duties', { from: 'Phòng X', via: 'Phòng Y', to: 'Sở Z', normalized: '<2026-06-05' }),
      'Phòng X → qua Phòng Y → Sở Z',
      'trước ngày 05/06/2026',
    ],
    [
      'a duty that names nobody',
      fact('deadlines/0', 'duties', { from: null, via: null, to: 'Sở Z', normalized: null }),
      'Chưa rõ đơn vị báo cáo → Sở Z',
      'không ghi thời hạn',
    ],
    ['a date', fact('issueDate', 'head', { text: 'ngày 05 tháng 6', date: '2026-06-05' }), '05/06/2026', null],
    ['a period', fact('period', 'head', { text: 'năm 2026', from: '2026', to: null }), '2026 đến …', null],
    [
      'a signer without a name',
      fact('signer', 'signer', { authority: null, title: 'CHỦ TỊCH', name: null }),
      'Chưa rõ họ tên',
      'CHỦ TỊCH',
    ],
  ])('%s', (_, one, line, more) => {
    expect(factInShort(one, one.fields)).toEqual({ line, more })
  })

  it('says a whole year once, and no heading twice', () => {
    const period = fact('period', 'head', { text: 'năm 2026', from: '2026', to: '2026' })
    expect(factInShort(period, period.fields).line).toBe('năm 2026')
    const recipient = { ...fact('recipients/0', 'recipients', { text: 'Sở Z' }), label: 'Nơi nhận' }
    expect(factHeading(recipient, recipient.fields)).toBeNull()
    expect(factHeading(period, period.fields)).toBe('period')
  })

  it('takes the corrected fields and leaves what the machine read', () => {
    const read = fact('sign', 'head', { text: '12/KH-ABC' })
    const review: FactReview = { factId: 'sign', verdict: 'corrected', value: { text: '13/KH-ABC' }, by: 'a', at: '' }
    expect(fieldsInForce(read, review)).toEqual({ text: '13/KH-ABC' })
    expect(fieldsInForce(read, { ...review, verdict: 'rejected' })).toEqual({ text: '12/KH-ABC' })
    expect(read.fields).toEqual({ text: '12/KH-ABC' })
  })

  it('never shows a rule or an ISO date', () => {
    expect(fieldWords('normalized', 'FREQ=YEARLY')).toBe('hằng năm')
    expect(fieldWords('to', '2026-12-31')).toBe('31/12/2026')
    expect(fieldWords('to', 'Sở Z')).toBe('Sở Z')
    expect(fieldWords('via', null)).toBeNull()
  })

  it('groups in the order of review and leaves out what is empty', () => {
    const facts = [
      fact('signer', 'signer', {}),
      fact('tasks/0', 'tasks', {}),
      fact('sign', 'head', {}),
      fact('tasks/1', 'tasks', {}),
    ]
    expect(sectionsOf(facts).map(({ name, facts: { length } }) => [name, length])).toEqual([
      ['Đầu văn bản', 1],
      ['Nhiệm vụ', 2],
      ['Người ký', 1],
    ])
  })
})
