import { describe, expect, it } from 'vitest'
import type { Deadline, Reading, TaskFact } from '#documents/reading/contract.ts'
import type { FactReview } from '../contract.ts'
import { planOfReviews } from './plan-of-reviews.ts'

const span = [0, 1] as const
const fact = (text: string) => ({ text, span })

function deadline(change: Partial<Deadline>): Deadline {
  const none = { normalized: null, what: null, from: null, to: null, via: null }
  return { ...fact('trước ngày 30/4'), kind: 'absolute', ...none, ...change }
}

function task(text: string, change: Partial<TaskFact> = {}): TaskFact {
  return { ...fact(text), path: 'I/1', lead: [], support: [], deadlines: [], ...change }
}

const reading: Reading = {
  format: 'danvan/reading@1',
  source: { name: 'a.txt', sha256: '', mediaType: 'text/plain', encoding: 'utf-8', ocr: false },
  text: 'x',
  kind: 'plan',
  sign: { ...fact('5/KH-UBND'), number: '5', symbol: 'KH-UBND' },
  issueDate: { ...fact('ngày 01/02/2026'), date: '2026-02-01' },
  place: null,
  type: fact('Kế hoạch'),
  issuer: fact('UBND xã Mẫu'),
  parentIssuer: null,
  title: fact('Làm sạch kênh mương'),
  period: { ...fact('năm 2026'), from: '2026', to: '2026' },
  references: [],
  sections: [],
  tasks: [
    task('Nạo vét kênh', { lead: ['Phòng Kinh tế', 'Hội Nông dân'], deadlines: [0] }),
    task('Trồng cỏ hai bờ', { path: 'I/2' }),
  ],
  responsibilities: [],
  deadlines: [
    deadline({ normalized: '<2026-04-30' }),
    deadline({ normalized: '<=2026-11-15', what: 'báo cáo', from: 'các thôn', to: 'UBND xã' }),
    deadline({ normalized: '<=2026-06-01', what: 'thông dòng chảy' }),
  ],
  recipients: [],
  signer: null,
  problems: [],
}

function verdicts(...list: (string | [string, Record<string, string | null>])[]): FactReview[] {
  return list.map((entry) => {
    const [id, value] = typeof entry === 'string' ? [entry, null] : entry
    const rejected = id.startsWith('!')
    const verdict = rejected ? 'rejected' : value ? 'corrected' : 'accepted'
    return { factId: id.replace('!', ''), verdict, value, by: 'A', at: '2026-01-01T00:00:00Z' }
  })
}

function make(...list: Parameters<typeof verdicts>) {
  return planOfReviews({ id: 'd', fileName: 'a.txt' }, reading, verdicts(...list))
}

describe('planOfReviews', () => {
  it.each([[[]], [['sign', 'title']], [['!tasks/0', '!deadlines/1']]])('makes nothing out of %j', (list) => {
    expect(make(...list)).toBeNull()
  })

  it('takes what was accepted as read, and nothing that nobody looked at', () => {
    const plan = make('tasks/0', 'title')
    expect(plan).toMatchObject({
      title: 'Làm sạch kênh mương',
      sign: null,
      issuer: null,
      periodFrom: null,
      content: { duties: [] },
    })
    expect(plan?.content.tasks).toEqual([
      {
        id: 'tasks/0',
        factId: 'tasks/0',
        sectionId: null,
        path: 'I/1',
        text: 'Nạo vét kênh',
        lead: [],
        leadText: ['Phòng Kinh tế', 'Hội Nông dân'],
        support: [],
        supportText: [],
        deadlines: [],
        evidence: 'none',
        asksPlan: false,
        inherits: null,
      },
    ])
  })

  it('gives a task only the deadlines that were accepted, as corrected', () => {
    const plan = make('tasks/0', ['deadlines/0', { normalized: '<2026-05-10' }])
    expect(plan?.content.tasks[0]?.deadlines).toEqual([
      { text: 'trước ngày 30/4', kind: 'absolute', normalized: '<2026-05-10' },
    ])
    expect(make('tasks/0', '!deadlines/0')?.content.tasks[0]?.deadlines).toEqual([])
  })

  it('takes a correction over what was read, and an emptied field as unknown', () => {
    const plan = make(
      ['deadlines/1', { from: 'các thôn, xóm', via: ' ', normalized: 'FREQ=MONTHLY' }],
      ['sign', { text: '6/KH-UBND' }],
    )
    expect(plan?.sign).toBe('6/KH-UBND')
    expect(plan?.content.duties).toEqual([
      {
        id: 'deadlines/1',
        factId: 'deadlines/1',
        what: 'báo cáo',
        from: [],
        fromText: 'các thôn, xóm',
        to: null,
        toText: 'UBND xã',
        via: null,
        viaText: null,
        deadline: { text: 'trước ngày 30/4', kind: 'periodic', normalized: 'FREQ=MONTHLY' },
        inherits: null,
      },
    ])
  })

  it('leaves the day of a report to the report duty, though a task tells of it too', () => {
    const telling = { ...reading, tasks: [task('Các thôn báo cáo', { deadlines: [1] })] }
    const made = planOfReviews({ id: 'd', fileName: 'a.txt' }, telling, verdicts('tasks/0', 'deadlines/1'))
    expect(made?.content.tasks.map(({ deadlines }) => deadlines)).toEqual([[]])
    expect(made?.content.duties.map(({ deadline: day }) => day.normalized)).toEqual(['<=2026-11-15'])
  })

  it('splits corrected units at semicolons', () => {
    const plan = make(['tasks/1', { lead: 'Hội Phụ nữ;  Đoàn Thanh niên ;', text: 'Trồng cỏ' }])
    expect(plan?.content.tasks[0]).toMatchObject({ text: 'Trồng cỏ', leadText: ['Hội Phụ nữ', 'Đoàn Thanh niên'] })
  })

  it('makes a task of an accepted deadline that no accepted task carries', () => {
    expect(make('deadlines/2', 'tasks/1')?.content.tasks.map(({ factId, text }) => [factId, text])).toEqual([
      ['tasks/1', 'Trồng cỏ hai bờ'],
      ['deadlines/2', 'thông dòng chảy'],
    ])
    expect(make('deadlines/0')?.content.tasks).toHaveLength(1)
    expect(make('deadlines/0', 'tasks/0')?.content.tasks).toHaveLength(1)
  })

  it('calls a plan by its file where no title was accepted', () => {
    expect(make('tasks/0', '!title')?.title).toBe('a.txt')
  })

  it('hangs tasks under the headings of the document, and leaves out headings of nothing accepted', () => {
    const sections = [
      { ...fact('MỤC ĐÍCH'), path: 'I', level: 1, label: 'I' },
      { ...fact('VIỆC LÀM'), path: 'II', level: 1, label: 'II' },
      { ...fact('Trên kênh'), path: 'II/1', level: 2, label: '1' },
      { ...fact('Nạo vét kênh chính'), path: 'II/1/a', level: 3, label: 'a' },
      { ...fact('Trên bờ'), path: 'II/2', level: 2, label: '2' },
    ]
    const tasks = [task('Nạo vét kênh chính', { path: 'II/1/a' }), task('Trồng cỏ', { path: 'II/2' })]
    const draft = planOfReviews(
      { id: 'd', fileName: 'a.txt' },
      { ...reading, sections, tasks },
      verdicts('tasks/0', '!tasks/1'),
    )
    expect(draft?.content.sections.map(({ level, label, title }) => [level, label, title])).toEqual([
      [1, 'II', 'VIỆC LÀM'],
      [2, '1', 'Trên kênh'],
    ])
    expect(draft?.content.tasks.map(({ sectionId }) => sectionId)).toEqual(['sections/2'])
  })

  it.each([
    ['12-KH/HU', 'Huyện ủy Mẫu', 'party'],
    ['12/KH-UBND', 'UBND xã Mẫu', 'government'],
    ['12/KH-MTTQ', 'Ủy ban Mặt trận Tổ quốc Việt Nam xã Mẫu', 'front'],
    ['', 'Ban Thường vụ Huyện ủy Mẫu', 'party'],
    ['', 'Ủy ban nhân dân xã Mẫu', 'government'],
  ])('knows the line of “%s” by %s', (sign, issuer, line) => {
    expect(make('tasks/0', ['sign', { text: sign }], ['issuer', { text: issuer }])?.line).toBe(line)
  })
})
