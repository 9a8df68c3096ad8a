import { describe, expect, it } from 'vitest'
import { planDeadlines } from '../../../../../tests/support/plan-deadlines.ts'

const read = (line: string) => planDeadlines(line).map(({ normalized, to }) => [normalized, to])

describe('reports as officials word them', () => {
  it.each([
    [
      '1. Các trường báo cáo Phòng Kinh tế chậm nhất ngày 11/01/2027 đối với học kỳ đầu và ngày 04/6/2027 đối với cả năm.',
      [
        ['<=2027-01-11', 'Phòng Kinh tế'],
        ['<=2027-06-04', 'Phòng Kinh tế'],
      ],
    ],
    [
      '1. Các trường báo cáo kết quả 6 tháng (trước ngày 11/6) và năm 2026 (trước ngày 11/12) gửi Phòng Kinh tế.',
      [
        ['<2026-06-11', 'Phòng Kinh tế'],
        ['<2026-12-11', 'Phòng Kinh tế'],
      ],
    ],
    [
      '1. Các trường báo cáo Phòng Kinh tế trước ngày 11 tháng cuối quý, báo cáo năm trước ngày 04/12.',
      [
        ['FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=11 (before)', 'Phòng Kinh tế'],
        ['FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=4 (before)', 'Phòng Kinh tế'],
      ],
    ],
    [
      '1. Thời gian báo cáo: Báo cáo 6 tháng gửi về Phòng Kinh tế trước ngày 11 tháng 6; báo cáo năm trước ngày 11 tháng 12.',
      [
        ['FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=11 (before)', 'Phòng Kinh tế'],
        ['FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=11 (before)', 'Phòng Kinh tế'],
      ],
    ],
    [
      '1. Thời gian gửi báo cáo: trước ngày 11/11/2026. Nơi nhận báo cáo: Phòng Kinh tế.',
      [['<2026-11-11', 'Phòng Kinh tế']],
    ],
    ['1. Văn phòng tổng hợp trình Lãnh đạo Sở gửi Bộ Y tế trước ngày 11/11/2026.', [['<2026-11-11', 'Bộ Y tế']]],
    ['1. Các trường báo cáo Phòng Kinh tế vào thứ Sáu hằng tuần.', [['FREQ=WEEKLY;BYDAY=FR', 'Phòng Kinh tế']]],
    [
      '1. Thanh tra huyện báo cáo UBND huyện trước ngày 11 hằng tháng và tham mưu sơ kết vào tháng 6 năm 2026.',
      [
        ['FREQ=MONTHLY;BYMONTHDAY=11 (before)', 'UBND huyện'],
        ['2026-06', null],
      ],
    ],
  ])('%s', (line, expected) => expect(read(line)).toEqual(expected))

  it.each([
    ['1. Thời gian báo cáo: trước ngày 11/11/2026.', [['<2026-11-11', null]]],
    ['1. Văn phòng tổng hợp danh sách gửi Bộ Y tế trước ngày 11/11/2026.', [['<2026-11-11', 'Bộ Y tế']]],
    [
      '1. Các trường báo cáo Phòng Kinh tế trước ngày 11/11/2026 theo Công văn số 15/UBND-VP, ngày 04/6/2026.',
      [['<2026-11-11', 'Phòng Kinh tế']],
    ],
  ])('%s', (line, expected) => expect(read(line)).toEqual(expected))
})
