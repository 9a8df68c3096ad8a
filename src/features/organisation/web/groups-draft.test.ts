import { describe, expect, it } from 'vitest'
import type { GroupDetail } from '../group-contract.ts'
import { usualGroups } from '../model/index.ts'
import { draftOf, emptyDraft, inputOfDraft, ruleOfDraft, usualDraft } from './groups-draft.ts'

const unit = { id: 'a', name: 'UBND tỉnh' }
const draft = { ...emptyDraft('2026-01-01'), name: 'Các sở' }

describe('a group being filled in', () => {
  it.each([
    [{ ...draft, name: ' ' }, 'Chưa nhập tên nhóm.'],
    [{ ...draft, from: null }, 'Chưa chọn ngày bắt đầu.'],
    [{ ...draft, byCriteria: false }, 'Nhóm chưa có đơn vị nào.'],
  ])('says what is missing', (incomplete, sentence) => {
    expect(inputOfDraft(incomplete)).toEqual({ missing: expect.stringContaining(sentence) })
  })

  it('becomes a rule of criteria, of named units, or of both', () => {
    const named = [{ kind: 'unit' as const, id: 'b', name: 'Sở B' }]
    const some = { ...draft, kinds: ['department' as const], under: unit, directOnly: true }
    const criteria = { kinds: ['department'], levels: [], under: { unit: 'a', line: 'government', directOnly: true } }
    expect(ruleOfDraft(some)).toEqual({ criteria, named: [], without: [] })
    expect(ruleOfDraft({ ...some, named })).toEqual({ criteria, named: ['b'], without: [] })
    expect(ruleOfDraft({ ...some, named, byCriteria: false })).toEqual({ criteria: null, named: ['b'], without: [] })
    expect(inputOfDraft({ ...some, name: ' Các sở ' })).toMatchObject({ input: { name: 'Các sở', from: '2026-01-01' } })
  })

  it('begins from a usual group and keeps what was chosen before', () => {
    const usual = usualDraft({ ...draft, under: unit, byCriteria: false }, 0)
    expect(usual).toMatchObject({ name: usualGroups[0]?.name, kinds: ['department'], under: unit, byCriteria: true })
    expect(usualDraft(draft, 99)).toBe(draft)
  })

  it('comes back from a saved group as it was', () => {
    const rule = {
      criteria: {
        kinds: ['office' as const],
        levels: [],
        under: { unit: 'a', line: 'party' as const, directOnly: true },
      },
      named: ['b'],
      without: ['c'],
    }
    const detail: GroupDetail = {
      id: 'g',
      now: null,
      versions: [{ name: 'Văn phòng', from: '2025-01-01', to: null, rule, words: '' }],
      units: [unit, { id: 'b', name: 'Sở B' }],
      abilities: { change: { allowed: true, why: '' } },
    }
    const again = draftOf(detail, '2026-05-01')
    expect(ruleOfDraft(again)).toEqual(rule)
    expect(again).toMatchObject({ name: 'Văn phòng', from: '2026-05-01', under: unit, line: 'party' })
    expect(again.named).toEqual([{ kind: 'unit', id: 'b', name: 'Sở B' }])
  })
})
