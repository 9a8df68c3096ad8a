import { describe, expect, it } from 'vitest'
import { oneOf, seededRandom } from '../../../../../tests/support/random.ts'
import { treeOfText } from '../../../../../tests/support/tree-of-text.ts'
import type { Head } from '../head/find-head.ts'
import { findDeadlines } from './find-deadlines.ts'

const head = (title: string, date: string | null): Head => ({
  sign: null,
  issueDate: date ? { date, text: date, span: [0, 1] } : null,
  place: null,
  type: null,
  issuer: null,
  parentIssuer: null,
  title: { text: title, span: [0, 1] },
})
const plan = (...lines: string[]) =>
  ['ỦY BAN NHÂN DÂN XÃ TRUNG LẬP', 'Số: 31/KH-UBND', 'Trung Lập, ngày 06 tháng 01 năm 2026', 'KẾ HOẠCH', ...lines].join(
    '\n',
  )
const deadlinesOf = (...lines: string[]) =>
  findDeadlines(treeOfText(plan(...lines)), head('Công tác dân vận năm 2026', '2026-01-06'))
const under = (heading: string, ...lines: string[]) => deadlinesOf('Thực hiện công tác năm 2026', heading, ...lines)
const duties = (...lines: string[]) =>
  under('II. TỔ CHỨC THỰC HIỆN', ...lines)
    .filter(({ to }) => to !== null)
    .map(({ normalized, from, to, via }) => [normalized, from, to, via])

describe('report duties', () => {
  it.each([
    [
      '- Các thôn báo cáo kết quả về Ủy ban nhân dân xã trước ngày 04/5/2026.',
      ['<2026-05-04', 'Các thôn', 'Ủy ban nhân dân xã', null],
    ],
    [
      '- Các thôn báo cáo Ủy ban nhân dân xã (qua Phòng Văn hóa - Xã hội) chậm nhất ngày 04/5/2026.',
      ['<=2026-05-04', 'Các thôn', 'Ủy ban nhân dân xã', 'Phòng Văn hóa - Xã hội'],
    ],
    [
      '- Các thôn gửi báo cáo về Phòng Văn hóa - Xã hội trước ngày 12 hằng tháng để tổng hợp, báo cáo Đảng ủy xã.',
      ['FREQ=MONTHLY;BYMONTHDAY=12 (before)', 'Các thôn', 'Phòng Văn hóa - Xã hội', null],
    ],
    [
      '- Sở Xây dựng báo cáo UBND tỉnh tiến độ sửa đường thông qua Văn phòng UBND tỉnh trước ngày 04/5/2026.',
      ['<2026-05-04', 'Sở Xây dựng', 'UBND tỉnh', 'Văn phòng UBND tỉnh'],
    ],
    [
      '- Văn phòng Đảng ủy định kỳ báo cáo Ban Thường vụ Đảng ủy tình hình thực hiện.',
      [null, 'Văn phòng Đảng ủy', 'Ban Thường vụ Đảng ủy', null],
    ],
    [
      '- Hội Nông dân xã báo cáo kết quả về Ủy ban MTTQ Việt Nam xã theo quy định.',
      [null, 'Hội Nông dân xã', 'Ủy ban MTTQ Việt Nam xã', null],
    ],
    [
      '- Khi kết thúc hội thi, các thôn báo cáo kết quả về Ban Tổ chức.',
      ['EVENT(kết thúc hội thi)', 'các thôn', 'Ban Tổ chức', null],
    ],
  ])('%s', (line, expected) => {
    expect(duties(line)).toEqual([expected])
  })

  it('reads several reports under one verb, and a receiver that a list names once', () => {
    expect(
      duties(
        '- Định kỳ hằng quý (ngày 08 của tháng cuối quý), năm (ngày 03 tháng 12), Văn phòng báo cáo Sở Nội vụ.',
      ).map(([rule]) => rule),
    ).toEqual(['FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=8', 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=3'])
    expect(
      duties('- Báo cáo 6 tháng gửi trước ngày 09/6; báo cáo năm gửi trước ngày 09/11 về Sở Nội vụ.').map(
        ([rule, , to]) => [rule, to],
      ),
    ).toEqual([
      ['FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=9 (before)', 'Sở Nội vụ'],
      ['FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=9 (before)', 'Sở Nội vụ'],
    ])
  })

  it('gives the items of a list the receiver that the line above names', () => {
    expect(
      duties(
        '- Các xã báo cáo về Sở Nội vụ như sau:',
        '+ Báo cáo 6 tháng: trước ngày 09/6.',
        '+ Báo cáo năm: trước ngày 09/11.',
        '- Quét vôi cổng làng trước ngày 02/9/2026.',
      ).map(([rule, , to]) => [rule, to]),
    ).toEqual([
      ['FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=9 (before)', 'Sở Nội vụ'],
      ['FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=9 (before)', 'Sở Nội vụ'],
    ])
  })

  it('follows a sentence that a dash at a line start breaks in two', () => {
    const [duty] = duties(
      '1. Sở Y tế theo dõi các xã; báo cáo kết quả về Ban Chỉ đạo phòng dịch tỉnh',
      '- Cơ quan thường trực chống dịch trước ngày 07 hằng tháng.',
    )
    expect(duty?.[0]).toBe('FREQ=MONTHLY;BYMONTHDAY=7 (before)')
    expect(duty?.[2]).toContain('Ban Chỉ đạo')
  })

  it('follows a chain of two dated steps', () => {
    expect(
      duties(
        '- Các xã gửi báo cáo về Sở Nội vụ trước ngày 04/11/2026 để tổng hợp, báo cáo UBND tỉnh trước ngày 18/11/2026.',
      ),
    ).toEqual([
      ['<2026-11-04', 'Các xã', 'Sở Nội vụ', null],
      ['<2026-11-18', 'Sở Nội vụ', 'UBND tỉnh', null],
    ])
  })

  it('gives the duty to the unit of the heading above', () => {
    expect(duties('1. Phòng Kinh tế', '- Báo cáo kết quả về Ủy ban nhân dân xã trước ngày 04/5/2026.')).toEqual([
      ['<2026-05-04', 'Phòng Kinh tế', 'Ủy ban nhân dân xã', null],
    ])
  })

  const none = [
    '- Nếu có khó khăn, vướng mắc, các thôn báo cáo Ủy ban nhân dân xã để xem xét, giải quyết theo quy định.',
    '- Phòng Kinh tế theo dõi, đôn đốc, tổng hợp, báo cáo Ủy ban nhân dân xã kết quả hội thi.',
    '- Phòng Kinh tế lập dự toán báo cáo Ủy ban nhân dân xã bổ sung kinh phí theo quy định.',
    '- Tuyên truyền đến các thôn, tổ dân phố trước ngày 04/5/2026.',
    '- Thực hiện chế độ báo cáo nghiêm túc.',
  ]
  it.each(none)('asks for none in: %s', (line) => {
    expect(duties(line)).toEqual([])
  })
})

describe('other deadlines', () => {
  const values = (heading: string, ...lines: string[]) => under(heading, ...lines).map(({ normalized }) => normalized)

  it('reads prose, label lines and sections of time', () => {
    expect(values('II. NHIỆM VỤ', '1. Phòng Kinh tế rà soát chợ, xong trong tháng 4/2026.')).toEqual(['<=2026-04-30'])
    expect(values('II. NHIỆM VỤ', '- Rà soát chợ.', 'Thời gian thực hiện: Quý II năm 2026.')).toEqual(['2026-Q2'])
    expect(values('II. THỜI GIAN', 'Hội thi diễn ra từ ngày 02/9/2026 đến ngày 05/9/2026.')).toEqual([
      '2026-09-02/2026-09-05',
    ])
    expect(values('II. NHIỆM VỤ', '- Hằng năm, tổ chức ngày hội đọc sách.')).toEqual(['FREQ=YEARLY'])
  })

  const none: [string, string][] = [
    ['I. MỤC TIÊU', '- Đến năm 2030, 90% số hộ có nước sạch.'],
    ['I. MỤC TIÊU', '- Từ ngày 01/7/2026 đến ngày 31/12/2026, tỷ lệ hộ nghèo giảm 2%.'],
    ['II. NHIỆM VỤ', '- Thực hiện Quyết định số 71/QĐ-UBND ngày 04/5/2025 của Ủy ban nhân dân tỉnh.'],
    ['II. NHIỆM VỤ', '- Kỷ niệm 80 năm ngày thành lập (19/8/1946 - 19/8/2026).'],
    ['II. NHIỆM VỤ', '- Bố trí kinh phí trong dự toán ngân sách hằng năm.'],
    ['II. NHIỆM VỤ', '- Thường xuyên rà soát hộ nghèo.'],
    ['II. NHIỆM VỤ', '- Văn bản ban hành trước ngày 01/7/2025 vẫn áp dụng.'],
  ]
  it.each(none)('%s %s', (heading, line) => {
    expect(values(heading, line)).toEqual([])
  })

  it('reads every deadline where it stands', () => {
    const tree = treeOfText(
      plan(
        'Thực hiện công tác năm 2026',
        'II. NHIỆM VỤ',
        '- Các thôn báo cáo UBND xã trước ngày 04/5/2026; xong trong tháng 6/2026.',
      ),
    )
    for (const { text, span } of findDeadlines(tree, head('năm 2026', null))) {
      expect(tree.source.text.slice(...span)).toBe(text)
    }
  })

  it('answers for any text, with places inside it (seed 20260105)', () => {
    const random = seededRandom(20_260_105)
    const pieces = [
      'báo cáo ',
      'về Sở Nội vụ ',
      'trước ngày ',
      '31/2',
      '05/11/2026',
      ' hằng năm',
      '(',
      ')',
      '; ',
      '. ',
      'Thời gian: ',
      'từ ',
      'đến khi ',
      'định kỳ ',
      '1. ',
      '- ',
      '\n',
      'để tổng hợp ',
      'quý ',
      '6 tháng ',
      'ngày 40 ',
    ] as const
    for (let round = 0; round < 300; round += 1) {
      const text = Array.from({ length: 30 }, () => oneOf(random, [...pieces] as [string, ...string[]])).join('')
      const tree = treeOfText(text)
      for (const { span } of findDeadlines(tree, head('', null))) {
        expect(span[0]).toBeLessThan(span[1])
        expect(span[1]).toBeLessThanOrEqual(tree.source.text.length)
      }
    }
  })
})
