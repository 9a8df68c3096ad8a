import { describe, expect, it } from 'vitest'
import { outlineOf, withOutline } from './edit-outline.ts'
import { cleanLine, deadlinesOfWords, guessColumns, rowsOfLines, rowsOfTable } from './edit-paste.ts'
import { emptyContent } from './plan-content.ts'

let count = 0
const nextId = () => `mới ${count++}`

const drawnLines = (lines: readonly (string | readonly [string, number])[], under = 0) =>
  outlineOf(
    withOutline(
      emptyContent,
      rowsOfLines(
        lines.map((line) => (typeof line === 'string' ? { text: line, depth: 0 } : { text: line[0], depth: line[1] })),
        under,
        nextId,
      ),
    ),
  ).map((row) =>
    row.kind === 'section'
      ? [row.section.label, row.section.title, row.section.text].filter(Boolean).join(' ')
      : `  ${row.task.text}`,
  )

describe('paragraphs pasted from Word', () => {
  it('become headings and tasks by their numbers', () => {
    expect(
      drawnLines([
        'I. MỤC ĐÍCH',
        'Làm cho suối sạch.',
        'II.\u00a0\u00a0NỘI DUNG',
        '1. Trồng cây',
        'a) Chọn giống tre',
        '- Ươm tại vườn',
        '-\u00a0Đóng bầu',
        'b) Trồng hai bên bờ',
        '2. Dọn rác',
        'III/ TỔ CHỨC',
      ]),
    ).toEqual([
      'I MỤC ĐÍCH Làm cho suối sạch.',
      'II NỘI DUNG',
      '1 Trồng cây',
      'a Chọn giống tre',
      '  Ươm tại vườn',
      '  Đóng bầu',
      'b Trồng hai bên bờ',
      '  Trồng hai bên bờ',
      '2 Dọn rác',
      '  Dọn rác',
      'III TỔ CHỨC',
    ])
  })

  it('without numbers are tasks, one each; list items nest', () => {
    expect(drawnLines(['Trồng tre', '', 'Dọn rác'])).toEqual(['  Trồng tre', '  Dọn rác'])
    expect(
      drawnLines([
        ['Trồng cây', 1],
        ['Trồng tre', 2],
        ['Trồng sấu', 2],
        ['Dọn rác', 1],
      ]),
    ).toEqual(['I Trồng cây', '  Trồng tre', '  Trồng sấu', 'II Dọn rác', '  Dọn rác'])
    expect(drawnLines(['2.1. Gặp dân', '2.1.1. Ở bản trên', '2.2. Gặp cán bộ'])).toEqual([
      'I Gặp dân',
      '  Ở bản trên',
      'II Gặp cán bộ',
      '  Gặp cán bộ',
    ])
  })

  it.each([
    ['\uf0b7 Trồng\u00ad cây', '- Trồng cây'],
    ['  nhiều   khoảng\u00a0trống ', 'nhiều khoảng trống'],
    ['ngày 1.5', 'ngày 1.5'],
  ])('%j is cleaned: %s', (before, after) => {
    expect(cleanLine(before)).toBe(after)
  })

  it('does not take a date or a year for a number', () => {
    expect(drawnLines(['12/9 là ngày hội', '2026 cây tre'])).toEqual(['  12/9 là ngày hội', '  2026 cây tre'])
  })
})

describe('a table pasted from Excel', () => {
  const cells = [
    ['TT', 'Nội dung công việc', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời hạn'],
    ['I', 'Phần việc chung', '', '', ''],
    ['1', 'Trồng tre ven suối', 'Sở Xây dựng', 'Sở Y tế; UBND các xã', 'trước ngày 05/11/2026'],
    ['2', 'Dọn rác', 'UBND xã Nà Lai', '', 'Quý III'],
    ['', '', '', '', ''],
  ]

  it('is understood by the names of its columns', () => {
    const table = guessColumns(cells)
    expect(table).toMatchObject({ hasHead: true, columns: ['none', 'text', 'lead', 'support', 'deadline'] })
    const content = withOutline(emptyContent, rowsOfTable(table, { year: 2026, under: 0, nextId }))
    expect(content.sections.map(({ title }) => title)).toEqual(['Phần việc chung'])
    expect(content.tasks).toMatchObject([
      {
        text: 'Trồng tre ven suối',
        leadText: ['Sở Xây dựng'],
        supportText: ['Sở Y tế', 'UBND các xã'],
        deadlines: [{ normalized: '<2026-11-05', text: 'trước ngày 05/11/2026' }],
      },
      { text: 'Dọn rác', leadText: ['UBND xã Nà Lai'], supportText: [] },
    ])
  })

  it('without names of columns is understood by what stands in them', () => {
    const { columns, hasHead } = guessColumns([
      ['Trồng hai trăm cây tre ven suối', 'Sở Xây dựng', '05/11/2026'],
      ['Dọn rác ở chợ và hai bên đường', 'UBND xã', 'tháng 9/2026'],
    ])
    expect([hasHead, columns]).toEqual([false, ['text', 'lead', 'deadline']])
  })
})

describe('words for a time', () => {
  it.each([
    ['trước ngày 05/11/2026', ['<2026-11-05']],
    ['Trước 5/11', ['<2026-11-05']],
    ['ngày 10 hằng tháng', ['FREQ=MONTHLY;BYMONTHDAY=10']],
    ['thường xuyên', ['CONTINUOUS']],
    ['tùy tình hình', [null]],
    ['', []],
  ])('%s: %s', (words, forms) => {
    expect(deadlinesOfWords(words, 2026).map(({ normalized }) => normalized)).toEqual(forms)
  })
})
