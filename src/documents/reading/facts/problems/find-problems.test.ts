import { describe, expect, it } from 'vitest'
import { findWrittenDates } from '#kernel/dates/find-dates.ts'
import type { Deadline, Reference, Section } from '../../contract.ts'
import { everyHint } from '../../hints/hints.ts'
import type { Outline } from '../../tree/passage.ts'
import { findProblems } from './find-problems.ts'
import type { Findings } from './findings.ts'

const place = [0, 1] as const
const nothing: Findings = {
  sign: { text: '45/KH-SNV', number: '45', symbol: 'KH-SNV', span: place },
  issueDate: { date: '2023-04-07', text: 'ngày 07 tháng 4 năm 2023', span: place },
  place: null,
  type: null,
  issuer: null,
  parentIssuer: null,
  title: null,
  period: { from: '2023', to: '2023', text: 'năm 2023', span: place },
  references: [],
  sections: [],
  tasks: [],
  responsibilities: [],
  deadlines: [],
  recipients: [],
  signer: null,
}

function treeOf(text: string): Outline {
  const plain = { bold: false, boldLead: 0, italic: false, align: null, cell: null, page: null, note: false }
  const passage = {
    ...plain,
    text,
    start: 0,
    end: text.length,
    zone: 'body',
    path: '',
    label: null,
    bodyAt: 0,
    hints: everyHint,
    dates: findWrittenDates(text),
  } as const
  return { source: { text, paragraphs: [passage] }, kind: 'plan', passages: [passage], sections: [] }
}

const codes = (facts: Partial<Findings>, text = '') =>
  findProblems(treeOf(text), { ...nothing, ...facts }).map((problem) => problem.code)

function duty(normalized: string | null, to: string | null, more: Partial<Deadline> = {}): Deadline {
  return { text: '', kind: 'periodic', normalized, what: null, from: null, to, via: null, span: place, ...more }
}

function cited(text: string, more: Partial<Reference>): Reference {
  return { type: 'Kế hoạch', sign: null, date: null, issuer: null, text, span: place, mentions: [], ...more }
}

const sections = (...paths: readonly string[]) =>
  paths.map((path): Section => {
    const label = path.split('/').at(-1) ?? ''
    return { path, label, level: path.split('/').length, text: '', span: place }
  })

describe('blank places', () => {
  it('names a blank number and a blank day, and nothing in a full head', () => {
    const sign = { text: '/KH-SNV', number: null, symbol: 'KH-SNV', span: place }
    expect(codes({ sign })).toEqual(['number-blank'])
    expect(codes({ issueDate: { date: '2023-04', text: 'ngày   tháng 4 năm 2023', span: place } })).toEqual([
      'day-blank',
    ])
    expect(codes({})).toEqual([])
  })

  it('names a citation without its number and a day that no calendar has', () => {
    expect(codes({}, 'Thực hiện Kế hoạch số …/KH-UBND của huyện')).toEqual(['reference-number-blank'])
    expect(codes({}, 'xong trước ngày 31/6/2023')).toEqual(['date-impossible'])
    expect(codes({}, 'Kế hoạch số 5/KH-UBND, xong trước ngày 30/6/2023')).toEqual([])
  })
})

describe('numbering', () => {
  it.each([
    [['I', 'I/1', 'I/2', 'I/2/a', 'I/2/b', 'II', 'III'], []],
    [['I', 'I/c', 'I/d', 'I/đ', 'I/e', 'I/g'], ['numbering-start']],
    [['I', 'I/a', 'I/b', 'I/c', 'I/d', 'I/e'], []],
    [['II', 'III'], ['numbering-start']],
    [['I', 'III'], ['numbering-gap']],
    [['I', 'I/1', 'I/2', 'I/2', 'I/3'], ['numbering-double']],
    [['I', 'I/1', 'I/2', 'II', 'II/3', 'II/4'], []],
    [
      ['I', 'I/2', 'I/2/2.1', 'I/2/2.3'],
      ['numbering-start', 'numbering-gap'],
    ],
    [['Điều 1', 'Điều 2', 'Điều 4'], ['numbering-gap']],
    [['Thứ nhất', 'Thứ ba'], []],
  ])('%j → %j', (paths, expected) => {
    expect(codes({ sections: sections(...paths) })).toEqual(expected)
  })
})

describe('documents cited', () => {
  it.each([
    ['34/2007/PL-UBTVQH11', null, 'reference-replaced'],
    ['4/2015/ND-CP', null, 'reference-replaced'],
    ['16/CT-TTg', '2016-05-16', 'reference-replaced'],
    ['61/2018/NĐ-CP', null, 'reference-perhaps-replaced'],
    ['25/2018/QH14', null, 'reference-amended'],
  ])('%s of %s: %s', (sign, date, code) => {
    expect(codes({ references: [cited(sign, { sign, date })] })).toEqual([code])
  })

  it.each([
    ['16/CT-TTg', '2019-05-16'],
    ['16/CT-TTg', null],
    ['625/QĐ-UBND', '2021-03-30'],
    ['33/CT-TTg', '2021-11-26'],
  ])('says nothing of %s of %s', (sign, date) => {
    expect(codes({ references: [cited(sign, { sign, date })] })).toEqual([])
  })

  it('asks for the place where many bodies use one symbol', () => {
    const references = [cited('', { sign: '625/QĐ-UBND', date: '2021-03-30' })]
    expect(codes({ references }, 'Ủy ban nhân dân tỉnh Hậu Giang')).toEqual(['reference-replaced'])
  })

  it('knows a law by its name', () => {
    expect(codes({ references: [cited('Luật Tố cáo năm 2018', { date: '2018' })] })).toEqual(['reference-amended'])
    expect(codes({ references: [cited('Luật Tố cáo năm 2011', { date: '2011' })] })).toEqual([])
    expect(codes({ references: [cited('Luật Tố tụng hành chính', {})] })).toEqual([])
  })

  it('names a document dated after this one, and one under two days', () => {
    expect(codes({ references: [cited('', { sign: '5/KH-UBND', date: '2023-05-01' })] })).toEqual([
      'reference-later-than-document',
    ])
    const text = 'Kế hoạch số 5/KH-UBND ngày 02/3/2023; Kế hoạch số 5/KH-UBND ngày 03/02/2023'
    const mentions = [[0, 38] as const, [38, text.length] as const]
    expect(codes({ references: [cited('', { sign: '5/KH-UBND', date: '2023-03-02', mentions })] }, text)).toEqual([
      'reference-dates-conflict',
    ])
  })
})

describe('deadlines', () => {
  it.each([
    ['<2023-04-07', ['deadline-past']],
    ['<=2023-03', ['deadline-past']],
    ['2023-Q1', ['deadline-past']],
    ['2023-01-01/2023-03-31', ['deadline-past']],
    ['<2023-04-08', []],
    ['2023', []],
    ['>=2022-01-01', []],
    ['CONTINUOUS', []],
    ['AFTER(đại hội)+5D', []],
    ['FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=25', ['deadline-past']],
    ['FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=25', []],
    [null, []],
  ])('of a plan issued on 07/4/2023: %s → %j', (normalized, expected) => {
    expect(codes({ deadlines: [duty(normalized, null)] })).toEqual(expected)
  })

  it('lets a duty of later years begin with its next day', () => {
    const period = { from: '2023', to: '2027', text: '', span: place }
    expect(codes({ period, deadlines: [duty('FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=25', null)] })).toEqual([])
  })

  it('names two reports to one receiver on one day, but not one duty told twice', () => {
    const quarter = duty('FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=20 (before)', 'Sở Nội vụ')
    const half = duty('FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=20 (before)', 'Sở Nội vụ')
    const period = null
    expect(codes({ period, deadlines: [quarter, half] })).toEqual(['reports-same-day'])
    expect(codes({ period, deadlines: [quarter, quarter] })).toEqual([])
    expect(codes({ period, deadlines: [quarter, { ...half, to: 'Ban Dân vận' }] })).toEqual([])
  })

  it('names a year that is due before its last quarter', () => {
    const quarter = duty('FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=20', 'Sở Nội vụ')
    const year = (day: number) => duty(`FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=${day}`, 'Sở Nội vụ', { text: 'báo cáo năm' })
    expect(codes({ period: null, deadlines: [quarter, year(16)] })).toEqual(['annual-before-last-quarter'])
    expect(codes({ period: null, deadlines: [quarter, year(25)] })).toEqual([])
  })

  it('names an inside deadline that leaves no time to sum up', () => {
    const chain = (inside: string, outside: string) => [
      duty(inside, 'Văn phòng Sở', { from: 'các phòng' }),
      duty(outside, 'Sở Nội vụ', { from: 'Văn phòng Sở' }),
    ]
    expect(codes({ deadlines: chain('<2023-06-11', '<2023-06-06') })).toEqual(['internal-deadline-late'])
    expect(codes({ deadlines: chain('<2023-06-01', '<2023-06-06') })).toEqual([])
  })

  it('names state reports due before the law closes the figures, once for the document', () => {
    const quarter = duty('FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=10', 'Sở Nội vụ')
    const year = duty('<2023-12-05', 'UBND huyện', { text: 'báo cáo kết quả năm 2023' })
    const late = duty('FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=20', 'Sở Nội vụ')
    const of = (deadlines: readonly Deadline[], sign = nothing.sign) => codes({ period: null, deadlines, sign })
    expect(of([quarter, year])).toEqual(['due-before-cut-off'])
    expect(of([late])).toEqual([])
    expect(of([quarter], { text: '45-KH/HU', number: '45', symbol: 'KH/HU', span: place })).toEqual([])
  })
})

describe('messages', () => {
  it('say what is wrong and what to do, with Vietnamese dates', () => {
    const [problem] = findProblems(treeOf(''), { ...nothing, deadlines: [duty('<2023-04-01', 'Sở Nội vụ')] })
    expect(problem?.message).toContain('31/03/2023')
    expect(problem?.message).toContain('Hãy')
  })
})
