import { describe, expect, it } from 'vitest'
import { findEventTimes } from './events.ts'
import { normalizeTime } from './normalize.ts'
import { findOpenRanges } from './open-ranges.ts'
import { findTimes } from './time-expressions.ts'
import { readTimeValue } from './time-values.ts'

const context = { year: 2026, recurs: false }
const normalized = (text: string, recurs = false) =>
  findTimes(text).map((time) => normalizeTime(time, { ...context, recurs })?.normalized ?? null)

describe('times and how they bind', () => {
  it.each([
    ['nộp trước ngày 07/02/2025', ['<2025-02-07']],
    ['nộp trước ngày 07 tháng 02', ['<2026-02-07']],
    ['nộp trước 16 giờ 30 phút ngày 07/02/2025', ['<=2025-02-07']],
    ['chậm nhất là ngày 09/4/2025', ['<=2025-04-09']],
    ['chậm nhất đến hết ngày 09 tháng 4 năm 2025', ['<=2025-04-09']],
    ['xong trong tháng 2/2024', ['<=2024-02-29']],
    ['hoàn thành trong quý II năm 2025', ['<=2025-06-30']],
    ['đến ngày 30/9/2025', ['<=2025-09-30']],
    ['kể từ ngày 01/8/2025', ['>=2025-08-01']],
    ['bắt đầu từ ngày 03/5/2025 đến ngày 09/6/2025', ['2025-05-03/2025-06-09']],
    ['từ ngày 03 đến ngày 09 tháng 6 năm 2025', ['2025-06-03/2025-06-09']],
    ['từ 03-09/6/2025', ['2025-06-03/2025-06-09']],
    ['từ ngày 03/5/2025 và kết thúc vào ngày 09/6/2025', ['2025-05-03/2025-06-09']],
    ['từ tháng 4 đến tháng 7 năm 2025', ['2025-04/2025-07']],
    ['trong quý III/2025', ['2025-Q3']],
    ['vào tháng 3 và tháng 9 năm 2025', ['2025-03, 2025-09']],
    ['trước ngày 12 hằng tháng', ['FREQ=MONTHLY;BYMONTHDAY=12 (before)']],
    ['hàng tháng, trước ngày 12', ['FREQ=MONTHLY;BYMONTHDAY=12 (before)']],
    [
      'trước ngày 08/4 và 20/10 hằng năm',
      ['FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=8 (before) + FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=20 (before)'],
    ],
    ['hằng năm (trước ngày 12 tháng 11)', ['FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=12 (before)']],
    [
      'hàng quý (ngày 12 của tháng cuối quý), 6 tháng (ngày 14 tháng 6), năm (ngày 16 tháng 11)',
      [
        'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=12',
        'FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=14',
        'FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=16',
      ],
    ],
    ['trước ngày 15/3, 15/6 và 15/9 hằng năm', ['FREQ=YEARLY;BYMONTH=3,6,9;BYMONTHDAY=15 (before)']],
    ['ngày 05 của tháng đầu quý sau', ['FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=5']],
    ['Hằng năm, các xã lập sổ và nộp từ ngày 05 đến ngày 09 tháng 12', ['FREQ=YEARLY; 12-05/12-09']],
    ['trong quý I của năm liền kề', ['FREQ=YEARLY;BYMONTH=1,2,3']],
    ['hằng quý', ['FREQ=MONTHLY;INTERVAL=3']],
    ['định kỳ 6 tháng, năm', ['FREQ=MONTHLY;INTERVAL=6', 'FREQ=YEARLY']],
    ['03 lần/năm', ['FREQ=YEARLY x3']],
    ['trẻ dưới 06 tháng tuổi', []],
    ['mức 120% so với đợt trước', []],
  ])('"%s"', (text, expected) => {
    expect(normalized(text)).toEqual(expected)
  })

  it('takes a day without a year for every year only where the duty recurs', () => {
    expect(normalized('nộp trước ngày 14/10')).toEqual(['<2026-10-14'])
    expect(normalized('nộp trước ngày 14/10', true)).toEqual(['FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=14 (before)'])
  })

  it('guesses no month, no year and no order', () => {
    expect(normalized('hằng năm, ngày 14')).toEqual([null])
    const [time] = findTimes('trước ngày 14/10')
    expect(time && normalizeTime(time, { year: null, recurs: false })).toBeNull()
    expect(normalized('từ ngày 09/6/2025 đến ngày 03/5/2025')).toEqual([null])
  })
})

describe('times bound to events', () => {
  it.each([
    ['trong vòng 07 ngày làm việc kể từ ngày nhận hồ sơ, xã trả lời', 'WITHIN 7 WORKING DAYS AFTER(ngày nhận hồ sơ)'],
    ['chậm nhất 12 ngày sau khi bế mạc hội thi', 'AFTER(bế mạc hội thi)+12D'],
    ['40 ngày trước ngày khai giảng', 'EVENT(ngày khai giảng)-40D'],
  ])('"%s"', (text, expected) => {
    expect(findEventTimes(text).map((time) => time.normalized)).toEqual([expected])
  })

  it('leaves years of experience and ages alone', () => {
    expect(findEventTimes('sau 12 năm triển khai, 30 ngày qua')).toEqual([])
  })

  it('begins at the day of issue only where something takes effect', () => {
    const [found] = findOpenRanges('Quy chế có hiệu lực kể từ ngày ký.', '2026-03-02')
    expect(found?.normalized).toBe('>=2026-03-02')
    expect(findOpenRanges('thời điểm tính từ ngày ký', '2026-03-02')).toEqual([])
    const [open] = findOpenRanges('từ tháng 5/2026 đến khi khánh thành nhà văn hóa', null)
    expect(open?.normalized).toBe('2026-05/EVENT(khánh thành nhà văn hóa)')
  })
})

describe('values of label lines and cells', () => {
  it.each([
    ['Thường xuyên', 'CONTINUOUS', false],
    ['Thường xuyên, theo nhu cầu công việc.', 'CONTINUOUS', false],
    ['Hằng năm.', 'FREQ=YEARLY', false],
    ['Hoàn thành trong năm 2027.', '<=2027-12-31', true],
    ['Quí II-2027', '2027-Q2', true],
    ['Tháng 8', '2026-08', true],
    ['2026 - 2029', '2026/2029', true],
    ['Giai đoạn 2026-2029 và những năm tiếp theo.', '2026/2029+', true],
    ['Theo kế hoạch của Sở Y tế', 'PER(kế hoạch của Sở Y tế)', false],
    ['Sau khi có hướng dẫn của Bộ', 'AFTER(có hướng dẫn của Bộ)', false],
  ])('"%s"', (value, expected, dated) => {
    expect(readTimeValue(value, context, null)).toMatchObject([{ normalized: expected, dated }])
  })

  it('says nothing where the value says nothing', () => {
    expect(readTimeValue('Tại hội trường xã', context, null)).toEqual([])
    expect(readTimeValue('Theo Quyết định số 15/QĐ-UBND ngày 02/3/2025', context, null)).toMatchObject([
      { kind: 'relative' },
    ])
  })
})
