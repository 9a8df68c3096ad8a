import { describe, expect, it } from 'vitest'
import { inheritItems, lastDayOf, laterThanAbove } from './inherit-items.ts'
import type { PlanContent } from './plan-content.ts'

describe('the last day of a deadline', () => {
  it.each([
    ['<2026-11-05', '2026-11-04'],
    ['<=2026-11-05', '2026-11-05'],
    ['2026-02', '2026-02-28'],
    ['2026-Q3', '2026-09-30'],
    ['2026', '2026-12-31'],
    ['2026-10-01/2026-10-30', '2026-10-30'],
    ['>=2026-10-01', null],
    ['<2026-11', '2026-10-31'],
    ['FREQ=MONTHLY;BYMONTHDAY=10', null],
    ['AFTER(nhận văn bản)+5D', null],
    ['2026-03-10, 2026-06-10', null],
    [null, null],
  ])('%s: %s', (normalized, day) => {
    expect(lastDayOf(normalized)).toBe(day)
  })

  it.each([
    ['<=2026-11-05', '<2026-11-05', 0, true],
    ['<=2026-11-04', '<2026-11-05', 0, false],
    ['<=2026-11-04', '<2026-11-05', 4, true],
    ['<2026-11-01', '<2026-11-05', 4, false],
    [null, '<2026-11-05', 0, false],
  ])('%s under %s less %i days: later %s', (ours, above, buffer, isLater) => {
    expect(laterThanAbove(ours, above, buffer) !== null).toBe(isLater)
  })
})

describe('items of a plan above', () => {
  const deadline = { text: 'trước ngày 05/11/2026', kind: 'absolute', normalized: '<2026-11-05' }
  const above: PlanContent = {
    sections: [],
    tasks: ['a', 'b'].map((id) => ({
      id,
      factId: `tasks/${id}`,
      sectionId: 'x',
      path: 'II',
      text: `Việc ${id}`,
      lead: [{ kind: 'unit', unitId: 'u' }],
      leadText: ['Sở Y tế'],
      support: [],
      supportText: [],
      deadlines: [deadline],
      evidence: 'file',
      asksPlan: true,
      inherits: null,
    })),
    duties: [],
  }

  it('carry the link to their own, end earlier, and name nobody yet', () => {
    const under = { id: 's', level: 1, label: 'II', title: 'Nội dung', text: '' }
    const { tasks } = inheritItems({ planId: 'p', content: above }, new Set(['b']), {
      buffer: 4,
      under,
      nextId: () => 'mới',
    })
    expect(tasks).toMatchObject([
      {
        id: 'mới',
        factId: null,
        sectionId: 's',
        text: 'Việc b',
        lead: [],
        evidence: 'file',
        asksPlan: false,
        deadlines: [{ normalized: '<=2026-10-31', text: 'chậm nhất ngày 31/10/2026' }],
        inherits: { planId: 'p', itemId: 'b' },
      },
    ])
  })
})
