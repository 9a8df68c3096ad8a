import { describe, expect, it } from 'vitest'
import { planDeadlines } from '../../../../../tests/support/plan-deadlines.ts'

const read = (...lines: string[]) => planDeadlines(...lines).map(({ normalized, to, via }) => [normalized, to, via])

describe('what is a report, to whom, through whom', () => {
  it.each([
    [
      '1. Các chi bộ báo cáo kết quả với Đảng ủy xã thông qua Văn phòng Đảng ủy trước ngày 04/5/2026.',
      [['<2026-05-04', 'Đảng ủy xã', 'Văn phòng Đảng ủy']],
    ],
    [
      '1. Các thôn gửi kết quả tự chấm điểm về Phòng Kinh tế trước ngày 04/5/2026.',
      [['<2026-05-04', 'Phòng Kinh tế', null]],
    ],
    [
      '1. Công an xã báo cáo sơ kết vào năm 2027, tổng kết vào năm 2029 gửi Đảng ủy xã.',
      [
        ['2027', 'Đảng ủy xã', null],
        ['2029', 'Đảng ủy xã', null],
      ],
    ],
    ['1. Văn phòng tổng hợp, tham mưu UBND xã báo cáo UBND tỉnh đúng quy định.', [[null, 'UBND tỉnh', null]]],
    [
      '1. Báo cáo đợt 1: gửi trước ngày 04/5/2026; báo cáo đợt 2: gửi trước ngày 04/9/2026. Nơi nhận báo cáo: Sở Nội vụ.',
      [
        ['<2026-05-04', 'Sở Nội vụ', null],
        ['<2026-09-04', 'Sở Nội vụ', null],
      ],
    ],
  ])('%s', (line, expected) => {
    expect(read(line)).toEqual(expected)
  })

  it.each([
    [
      '1. Các thôn gửi báo cáo về UBND xã trước ngày 04/5/2026 (qua Phòng Theo dõi phong trào quần chúng giữ làng).',
      [['<2026-05-04', 'UBND xã', 'Phòng Theo dõi phong trào quần chúng giữ làng']],
    ],
    [
      '1. Văn phòng Sở dự thảo báo cáo trình Giám đốc Sở ký gửi Ban Dân vận Tỉnh ủy trước ngày 04/5/2026.',
      [['<2026-05-04', 'Ban Dân vận Tỉnh ủy', null]],
    ],
    [
      '1. Báo cáo ra quân trước ngày 04/5/2026; báo cáo hằng tháng về UBND xã (qua Phòng Kinh tế) trước ngày 20 hằng tháng; báo cáo năm trước ngày 04/9/2026.',
      [
        ['<2026-05-04', 'UBND xã', null],
        ['FREQ=MONTHLY;BYMONTHDAY=20 (before)', 'UBND xã', 'Phòng Kinh tế'],
        ['<2026-09-04', 'UBND xã', null],
      ],
    ],
    [
      '1. Hội Nông dân tỉnh báo cáo Trung ương Hội Nông dân Việt Nam trước ngày 04/5/2026.',
      [['<2026-05-04', 'Trung ương Hội Nông dân Việt Nam', null]],
    ],
    [
      '1. Các tổ báo cáo kết quả cho Phòng Kinh tế trước kỳ họp 04 ngày.',
      [['EVENT(kỳ họp)-4D', 'Phòng Kinh tế', null]],
    ],
    [
      '1. Gửi đề cương; các thôn gửi kết quả theo mẫu báo cáo về UBND xã trước ngày 04/5/2026.',
      [['<2026-05-04', 'UBND xã', null]],
    ],
  ])('%s', (line, expected) => {
    expect(read(line)).toEqual(expected)
  })

  it('gives the items of a list the receiver that the line above names', () => {
    const lines = [
      'Các thôn lập báo cáo gửi UBND xã (thông qua Phòng Kinh tế) cụ thể như sau:',
      '- Báo cáo tháng gửi trước ngày 14 của tháng.',
      '- Báo cáo quý gửi trước ngày 04 tháng cuối cùng của mỗi quý.',
      '- Báo cáo 6 tháng gửi trước ngày 04/6.',
      '- Báo cáo năm gửi trước ngày 24/11 hằng năm.',
    ]
    expect(read(...lines)).toEqual(
      [
        'FREQ=MONTHLY;BYMONTHDAY=14 (before)',
        'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=4 (before)',
        'FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=4 (before)',
        'FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=24 (before)',
      ].map((rule) => [rule, 'UBND xã', 'Phòng Kinh tế']),
    )
  })

  const sentButNoReport = [
    '1. Gửi đề cương báo cáo kết quả đến các thôn trước ngày 04/5/2026.',
    '1. Giấy mời gửi về các thôn trước ngày 04/5/2026.',
    '1. Tổng hợp ý kiến gửi các ngành chuẩn bị trả lời, xong trước ngày 04/5/2026.',
    '1. Phòng Kinh tế phối hợp với Công an xã làm báo cáo trước ngày 04/5/2026.',
  ]
  it.each(sentButNoReport)('a deadline, but no report to anybody: %s', (line) => {
    expect(read(line)).toEqual([['<2026-05-04', null, null]])
  })

  it.each([
    ['1. Các xã đăng ký mô hình gửi về Sở Nội vụ trước ngày 04/5/2026.', 'Sở Nội vụ', null],
    ['1. Các thôn nộp danh sách về Công an xã (qua Tổ An ninh) trước ngày 04/5/2026.', 'Công an xã', 'Tổ An ninh'],
  ])('handed in to one body by a day: %s', (line, to, via) => expect(read(line)).toEqual([['<2026-05-04', to, via]]))
})

describe('times of work', () => {
  it.each([
    ['1. Hoàn thành trong 6 tháng đầu năm 2026.', '<=2026-06-30'],
    ['1. Hoàn thành trong 6 tháng cuối năm 2026.', '<=2026-12-31'],
    ['1. Tổ chức hội thi trong 6 tháng cuối năm 2026.', '2026-07/2026-12'],
    ['1. Đăng ký thi đua từ nay đến hết ngày 14/8/2026.', '<=2026-08-14'],
    ['Thời gian thực hiện: Quý I, quý II năm 2026.', '2026-Q1/2026-Q2'],
    ['1. Tổ chức hội thi trong quý I và quý III năm 2026.', '2026-Q1, 2026-Q3'],
    ['1. Sửa quy chế. Hoàn thành: Quý II/2026. Chủ trì: Phòng Kinh tế.', '2026-Q2'],
    ['1. Tổng kết Đề án vào năm 2029.', '2029'],
    ['1. Dán lịch ở nhà văn hóa trước ngày bầu cử 12 ngày.', 'EVENT(ngày bầu cử)-12D'],
    ['1. Các thôn họp dân vào tuần cuối hằng tháng.', 'FREQ=MONTHLY'],
    ['- Cơ quan chủ trì: Thanh tra xã. Thời gian: Thường xuyên.', 'CONTINUOUS'],
    ['1. Lễ ra quân “Làng xanh”: Chủ nhật, ngày 12/7/2026.', '2026-07-12'],
    ['1. Dọn kho sau khi kết thúc hội thi 03 ngày.', 'AFTER(kết thúc hội thi)+3D'],
    ['Thời gian thực hiện: Theo lịch của Trung ương.', 'PER(lịch của Trung ương)'],
    ['1. Đến hết năm 2026, 100% thôn có nhà văn hóa.', '<=2026-12-31'],
  ])('%s', (line, expected) => {
    expect(read(line)).toEqual([[expected, null, null]])
  })

  it.each([
    '1. Nâng tỷ lệ dùng nước sạch vào năm 2029.',
    '1. Phát huy kết quả 6 tháng đầu năm 2026.',
    '1. Danh sách những người sinh: ngày 12/7/2026 có mười người.',
    '1. Theo lịch của Trung ương, các thôn họp dân.',
    '1. Đến hết năm 2030, 100% thôn có nhà văn hóa.',
  ])('no time of work: %s', (line) => {
    expect(read(line)).toEqual([])
  })
})
