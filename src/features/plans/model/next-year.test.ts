import { describe, expect, it } from 'vitest'
import { findAnniversaries } from './anniversary.ts'
import { changesOfNextYear, type PlanOfYear, planOfNextYear } from './next-year.ts'
import type { PlanContent, PlanTask } from './plan-content.ts'
import { shiftYear, yearPlaces } from './shift-year.ts'

describe('a deadline of the year after', () => {
  it.each([
    ['<2025-11-05', 1, '<2026-11-05'],
    ['<=2025-06', 1, '<=2026-06'],
    ['2025-10-01/2025-10-30', 1, '2026-10-01/2026-10-30'],
    ['2025-Q4', 2, '2027-Q4'],
    ['2024-02-29', 1, '2025-02-28'],
    ['2023-02-28', 1, '2024-02-28'],
    ['FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=10', 1, 'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=10'],
    ['FREQ=MONTHLY; 2025-01-01/2025-12-31', 1, 'FREQ=MONTHLY; 2026-01-01/2026-12-31'],
    ['12-10', 1, '12-10'],
    ['AFTER(nhận hướng dẫn năm 2025)+10D', 1, 'AFTER(nhận hướng dẫn năm 2025)+10D'],
  ])('%s after %i years: %s', (before, years, after) => {
    expect(shiftYear(before, years)).toBe(after)
  })
})

describe('years told in a text', () => {
  it.each([
    ['gửi trước ngày 05/11/2025', ['05/11/2026']],
    ['trong quý I/2025 và tháng 3/2025', ['2026', '2026']],
    ['số liệu từ 15/12/2024 đến 14/12/2025', ['15/12/2025', '14/12/2026']],
    ['ngày 29/2/2024 năm 2025', ['28/2/2025', '2026']],
    ['theo Kế hoạch số 15/KH-UBND ngày 05/01/2025 của UBND tỉnh', []],
    ['Nghị định số 61/2025/NĐ-CP', []],
    ['giai đoạn 2025-2030', []],
    ['thành lập ngày 15/10/1930', []],
  ] as const)('%s', (text, expected) => {
    expect(yearPlaces(text, 2025, 1).map(({ after }) => after)).toEqual(expected)
  })
})

describe('jubilees', () => {
  it.each([
    ['kỷ niệm 95 năm ngày thành lập Hội (20/10/1930 - 20/10/2025)', 95, 1930],
    ['Kỷ niệm lần thứ 50 năm giải phóng quê hương, 12/3/1975', 50, 1975],
    ['kỷ niệm 90 năm ngày thành lập Hội (20/10/1930)', 90, null],
    ['kỷ niệm 95 năm ngày thành lập. Hội được lập năm 1930', 95, null],
  ] as const)('%s: %i, founded %s', (text, years, founded) => {
    expect(findAnniversaries(text, 2025)).toMatchObject([{ years, founded }])
  })

  it('leaves alone what is no jubilee', () => {
    expect(findAnniversaries('sau 5 năm thực hiện; trong 12 năm qua', 2025)).toEqual([])
  })
})

const task = (id: string, text: string, normalized: string | null): PlanTask => ({
  id,
  factId: null,
  sectionId: null,
  path: '',
  text,
  lead: [],
  leadText: [],
  support: [],
  supportText: [],
  deadlines: normalized === null ? [] : [{ text: 'trước ngày 05/11/2025', kind: 'absolute', normalized }],
  evidence: 'none',
  asksPlan: false,
  inherits: null,
})

const content: PlanContent = {
  sections: [{ id: 's', level: 1, label: 'I', title: 'Nội dung', text: 'Căn cứ Nghị định số 04/2015/NĐ-CP' }],
  tasks: [
    task('a', 'Gặp mặt kỷ niệm 95 năm ngày thành lập Hội (20/10/1930 - 20/10/2025)', '<2025-11-05'),
    task('b', 'Trồng cây ven suối', 'FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=10'),
  ],
  duties: [],
}
const plan: PlanOfYear = { title: 'Kế hoạch trồng cây năm 2025', periodFrom: '2025', periodTo: null, content }

describe('next year’s plan', () => {
  it('names every change with its reason, and the legal basis that was replaced without touching it', () => {
    const changes = changesOfNextYear(plan, 2025, 1)
    expect(changes.map(({ kind, itemId, changes: does }) => [kind, itemId, does])).toEqual([
      ['period', null, true],
      ['year', null, true],
      ['anniversary', 'a', true],
      ['year', 'a', true],
      ['deadline', 'a', true],
      ['legal-basis', 's', false],
    ])
    expect(changes.find(({ kind }) => kind === 'legal-basis')?.why).toContain('10/2022/QH15')
    expect(changes.every(({ why }) => why.endsWith('.'))).toBe(true)
  })

  it('makes only what was said yes to', () => {
    const changes = changesOfNextYear(plan, 2025, 1)
    const yes = (...kinds: string[]) => new Set(changes.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id))
    expect(planOfNextYear(plan, 2025, 1, new Set())).toEqual(plan)
    const next = planOfNextYear(plan, 2025, 1, yes('anniversary', 'year', 'deadline', 'period'))
    expect(next.title).toBe('Kế hoạch trồng cây năm 2026')
    expect(next.periodFrom).toBe('2026')
    expect(next.content.tasks[0]?.text).toBe('Gặp mặt kỷ niệm 96 năm ngày thành lập Hội (20/10/1930 - 20/10/2026)')
    expect(next.content.tasks[0]?.deadlines).toEqual([
      { text: 'trước ngày 05/11/2026', kind: 'absolute', normalized: '<2026-11-05' },
    ])
    expect(next.content.tasks[1]).toEqual(content.tasks[1])
    const onlyJubilee = planOfNextYear(plan, 2025, 1, yes('anniversary'))
    expect(onlyJubilee.content.tasks[0]?.text).toContain('96 năm ngày thành lập Hội (20/10/1930 - 20/10/2025)')
  })
})
