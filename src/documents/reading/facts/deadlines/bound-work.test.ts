import { describe, expect, it } from 'vitest'
import { planDeadlines } from '../../../../../tests/support/plan-deadlines.ts'

const read = (...lines: string[]) => planDeadlines(...lines).map(({ normalized }) => normalized)

describe('times that bind work', () => {
  it.each([
    ['1. Phấn đấu đến 20/8/2026 có 70% số thôn lập tổ.', ['<=2026-08-20']],
    ['1. Rà soát thủ tục; đến ngày 20/8/2026 giảm ít nhất 10% giấy tờ.', ['<=2026-08-20']],
    ['1. Phấn đấu đến hết năm 2026, mọi thôn có tủ sách.', ['<=2026-12-31']],
    ['1. Các thôn dọn vệ sinh; thời hạn hoàn thành: 20/8/2026.', ['<=2026-08-20']],
    ['1. Các thôn dọn vệ sinh; thời hạn hoàn thành: tháng 8/2026.', ['2026-08']],
    ['1. Tập huấn cho tổ trưởng: quý III/2026.', ['2026-Q3']],
    ['1. Tổ chức giao ban khối hằng tuần.', ['FREQ=WEEKLY']],
    ['1. Mở hòm thư vào thứ Ba hằng tuần.', ['FREQ=WEEKLY;BYDAY=TU']],
    ['Nhập số liệu vào ngày 18 hằng tháng.', ['FREQ=MONTHLY;BYMONTHDAY=18']],
  ])('%s', (line, expected) => expect(read(line)).toEqual(expected))

  it.each([
    '1. Đến 20/8/2025: có 70% số thôn lập tổ.',
    '1. Đến ngày 20/8/2026 là tròn mười năm lập xã.',
    '1. Theo mục tiêu đến năm 2030, mọi thôn có tủ sách.',
    '1. Kết quả quý III/2025: đạt.',
    '1. Nhân dân được nghe đài hằng tuần ở chợ.',
    '1. Thực hiện Công văn số 15/UBND ngày 18/02/2026.',
  ])('bind nothing in "%s"', (line) => expect(read(line)).toEqual([]))
})

describe('times of a table', () => {
  const annex = (...rows: string[]) =>
    read('- Theo Phụ lục.', 'Nơi nhận:', '- Lưu: VT.', 'CHỦ TỊCH', 'Lê Văn C', 'PHỤ LỤC', ...rows)

  it('are read in a schedule that names no task, whole dates too', () => {
    expect(
      annex('| TT | Địa bàn | Thời gian |', '| 1 | Thôn Đông | Tháng 4 |', '| 2 | Thôn Đoài | 20/8/2026 |'),
    ).toEqual(['2026-04', '2026-08-20'])
  })

  it('are the last day under a head that says so', () => {
    expect(annex('| Nội dung | Chủ trì | Thời hạn hoàn thành |', '| Dọn chợ | Thôn Đông | 20/8/2026 |')).toEqual([
      '<=2026-08-20',
    ])
  })

  it('are none in a table of other things', () => {
    expect(annex('| TT | Số tiền | Ngày nộp |', '| 1 | 200.000 | 20/8/2026 |')).toEqual([])
  })

  it('are reports where the row or a column names who receives', () => {
    const duties = (...rows: string[]) =>
      planDeadlines('PHỤ LỤC', ...rows).map(({ normalized, from, to }) => [normalized, from, to])
    expect(
      duties(
        '| Nội dung | Đơn vị chủ trì | Thời gian |',
        '| Báo cáo kết quả về Sở Nội vụ | Văn phòng | Trước 20/8/2026 |',
      ),
    ).toEqual([['<2026-08-20', 'Văn phòng', 'Sở Nội vụ']])
    expect(
      duties(
        '| Loại báo cáo | Thời hạn gửi | Nơi nhận báo cáo |',
        '| Báo cáo quý | Trước ngày 12 tháng cuối quý | Sở Nội vụ |',
      ),
    ).toEqual([['FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=12 (before)', null, 'Sở Nội vụ']])
    expect(duties('| Nội dung | Đơn vị chủ trì | Thời gian |', '| Dọn chợ | Văn phòng | Trước 20/8/2026 |')).toEqual([
      ['<2026-08-20', null, null],
    ])
  })
})
