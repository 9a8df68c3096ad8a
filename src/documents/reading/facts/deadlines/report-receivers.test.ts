import { describe, expect, it } from 'vitest'
import { planDeadlines } from '../../../../../tests/support/plan-deadlines.ts'

const read = (...lines: string[]) =>
  planDeadlines(...lines)
    .filter(({ to }) => to !== null)
    .map(({ normalized, to, via }) => [normalized, to, via])

describe('a receiver that is named beside the reports', () => {
  it('in a sentence of its own behind them', () => {
    expect(
      read(
        '1. Chế độ báo cáo: Các trường báo cáo kết quả học kỳ I trước ngày 11/01/2027, cả năm học trước ngày 28/5/2027. Báo cáo gửi về Phòng Giáo dục (qua Tổ Chính trị, pháp chế).',
      ),
    ).toEqual([
      ['<2027-01-11', 'Phòng Giáo dục', 'Tổ Chính trị, pháp chế'],
      ['<2027-05-28', 'Phòng Giáo dục', 'Tổ Chính trị, pháp chế'],
    ])
  })

  it('in a paragraph of its own below their list', () => {
    expect(
      read(
        '1. Chế độ báo cáo',
        '- Báo cáo 6 tháng: trước ngày 09/6.',
        '- Báo cáo năm: trước ngày 09/12.',
        'Các báo cáo gửi về Văn phòng Đảng ủy để tổng hợp.',
      ),
    ).toEqual([
      ['FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=9 (before)', 'Văn phòng Đảng ủy', null],
      ['FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=9 (before)', 'Văn phòng Đảng ủy', null],
    ])
  })

  it('in the heading of their list', () => {
    expect(
      read(
        '1. Chế độ thông tin, báo cáo (về Ban Phong trào Huyện đoàn, thư điện tử: phongtrao@vidu.vn)',
        '- Báo cáo tuần: trước 09 giờ thứ Sáu hằng tuần.',
        '- Báo cáo sơ kết đợt ra quân: trước ngày 13/7/2026.',
      ),
    ).toEqual([
      ['FREQ=WEEKLY;BYDAY=FR', 'Ban Phong trào Huyện đoàn', null],
      ['<2026-07-13', 'Ban Phong trào Huyện đoàn', null],
    ])
  })

  it('in the line above their list, also behind a paragraph that goes on with one of its items', () => {
    expect(
      read(
        '1. Chế độ thông tin',
        'Các trường báo cáo về Sở Giáo dục như sau:',
        'a) Báo cáo tháng: trước ngày 17/4/2026.',
        'Phần phụ lục gửi kèm ghi rõ số buổi học.',
        'b) Báo cáo kết quả học kỳ: trước ngày 26/5/2026.',
      ),
    ).toEqual([
      ['<2026-04-17', 'Sở Giáo dục', null],
      ['<2026-05-26', 'Sở Giáo dục', null],
    ])
  })

  it('in front of them, with the body that it goes through', () => {
    expect(
      read(
        '1. Thực hiện chế độ báo cáo về UBND tỉnh (qua Sở Nội vụ) như sau: báo cáo quý gửi trước ngày 14 tháng cuối quý; báo cáo năm gửi trước ngày 19/11/2026.',
      ),
    ).toEqual([
      ['FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=14 (before)', 'UBND tỉnh', 'Sở Nội vụ'],
      ['<2026-11-19', 'UBND tỉnh', 'Sở Nội vụ'],
    ])
  })

  it('behind a purpose that names other bodies', () => {
    expect(
      read(
        '1. Để kịp thời báo cáo các cơ quan tài chính, Sở yêu cầu các trường gửi báo cáo về Sở (qua Phòng Kế hoạch) trước ngày 10/7/2026.',
      ),
    ).toEqual([['<2026-07-10', 'Sở', 'Phòng Kế hoạch']])
  })

  it('behind a bracket that names a unit by letters and figures', () => {
    expect(read('1. Các thôn báo cáo về Công an tỉnh (qua Phòng PC06) trước ngày 10/7/2026.')).toEqual([
      ['<2026-07-10', 'Công an tỉnh', 'Phòng PC06'],
    ])
  })

  it('in front of the one that passes the report on, when the days stand at the end', () => {
    expect(
      read(
        '1. Gửi Phòng Tư pháp để tổng hợp, báo cáo UBND tỉnh (báo cáo 6 tháng gửi trước ngày 08/6/2026, báo cáo năm gửi trước ngày 08/11/2026).',
      ).map(([day, to]) => [day, to]),
    ).toEqual([
      ['<2026-06-08', 'Phòng Tư pháp'],
      ['<2026-11-08', 'Phòng Tư pháp'],
    ])
  })

  it('of a report only; the day on which the work is done is none of its', () => {
    expect(
      read('1. Kiểm tra hoàn thành trong tháng 8/2026, báo cáo kết quả gửi UBND tỉnh chậm nhất ngày 05/9/2026.'),
    ).toEqual([['<=2026-09-05', 'UBND tỉnh', null]])
  })

  it('in the label of its day', () => {
    expect(read('1. Thời hạn gửi báo cáo về Sở Nội vụ: ngày 20/3/2026.')).toEqual([['<=2026-03-20', 'Sở Nội vụ', null]])
    expect(read('1. Thời gian chậm nhất gửi báo cáo về Sở Nội vụ ngày 20/3/2026.')).toEqual([
      ['<=2026-03-20', 'Sở Nội vụ', null],
    ])
  })
})

describe('one step behind another', () => {
  const givers = (line: string) => planDeadlines(line).map(({ normalized, from, to }) => [normalized, from, to])

  it.each([
    [
      '1. Trước ngày 30/10 hằng năm, các trường gửi báo cáo về Sở Giáo dục; Sở Giáo dục tổng hợp, báo cáo UBND tỉnh trước ngày 12/11.',
      [
        ['FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=30 (before)', 'các trường', 'Sở Giáo dục'],
        ['FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=12 (before)', 'Sở Giáo dục', 'UBND tỉnh'],
      ],
    ],
    [
      '1. Hằng năm, trước ngày 30/10 các trường gửi báo cáo về Sở Giáo dục.',
      [['FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=30 (before)', 'các trường', 'Sở Giáo dục']],
    ],
    [
      '1. Định kỳ hằng quý (trước ngày 25 của tháng cuối quý) các thôn báo cáo UBND xã.',
      [['FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=25 (before)', 'các thôn', 'UBND xã']],
    ],
    [
      '1. Hội Khuyến học gửi kế hoạch về Đảng ủy xã trước ngày 14/02/2026; báo cáo 6 tháng trước ngày 14/6, báo cáo năm trước ngày 14/11.',
      [
        ['<2026-02-14', 'Hội Khuyến học', 'Đảng ủy xã'],
        ['FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=14 (before)', 'Hội Khuyến học', 'Đảng ủy xã'],
        ['FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=14 (before)', 'Hội Khuyến học', 'Đảng ủy xã'],
      ],
    ],
    [
      '1. Các chi bộ xây dựng kế hoạch trong tháng 02/2026 và báo cáo định kỳ hằng quý về Đảng ủy xã.',
      [
        ['2026-02', 'Các chi bộ', null],
        ['FREQ=MONTHLY;INTERVAL=3', 'Các chi bộ', 'Đảng ủy xã'],
      ],
    ],
    [
      '1. Mặt trận Tổ quốc xã báo cáo Thường trực cấp ủy trước ngày 20 hằng tháng.',
      [['FREQ=MONTHLY;BYMONTHDAY=20 (before)', 'Mặt trận Tổ quốc xã', 'Thường trực cấp ủy']],
    ],
    ['1. Thời gian chốt số liệu báo cáo: từ ngày 15/12/2025 đến ngày 14/12/2026.', []],
    [
      '1. Các thôn gửi báo cáo năm (số liệu tính đến 31/10) trước ngày 04/11/2026 về UBND xã.',
      [['<2026-11-04', 'Các thôn', 'UBND xã']],
    ],
    [
      '1. Tổ chuyên môn soạn bài. Tổ Tuyên truyền: lập danh sách trước ngày 15/9/2026.',
      [['<2026-09-15', 'Tổ Tuyên truyền', null]],
    ],
  ])('%s', (line, expected) => expect(givers(line)).toEqual(expected))

  it('passes through whom a bracket names, not what that one does', () => {
    expect(read('1. Các thôn báo cáo UBND xã (qua Công an xã tổng hợp) trước ngày 20/6/2026.')).toEqual([
      ['<2026-06-20', 'UBND xã', 'Công an xã'],
    ])
  })
})

describe('what is reported', () => {
  const reported = (line: string) => planDeadlines(line).map(({ what }) => what)

  it.each([
    [
      '1. Báo cáo sơ kết đợt một trước 15/6/2026, báo cáo tổng kết năm trước 15/12/2026, gửi về Đảng ủy xã.',
      ['Báo cáo sơ kết đợt một', 'báo cáo tổng kết năm'],
    ],
    [
      '1. Các thôn báo cáo UBND xã trước ngày 10/6 (báo cáo 6 tháng) và trước ngày 10/12 (báo cáo năm).',
      ['báo cáo 6 tháng', 'báo cáo năm'],
    ],
    [
      '1. Chế độ báo cáo: Báo cáo tháng gửi trước ngày 20 hằng tháng; báo cáo quý gửi trước ngày 20 của tháng cuối quý về Đảng ủy xã.',
      ['Báo cáo tháng', 'báo cáo quý'],
    ],
    ['1. Các thôn báo cáo UBND xã qua Công an xã trước ngày 20/6/2026.', ['báo cáo']],
    ['1. Ngày 20 hằng tháng gửi kết quả họp dân về UBND xã.', ['gửi kết quả họp dân']],
  ])('%s', (line, what) => expect(reported(line)).toEqual(what))
})

describe('reports counted from an event', () => {
  it.each([
    [
      '1. Kết thúc đợt ra quân, trong thời hạn 04 ngày gửi báo cáo kết quả về Đảng ủy xã.',
      ['WITHIN 4 DAYS AFTER(Kết thúc đợt ra quân)', 'Đảng ủy xã', null],
    ],
    [
      '1. Kết thúc đợt ra quân, chậm nhất 04 ngày làm việc gửi báo cáo kết quả về Đảng ủy xã.',
      ['AFTER(Kết thúc đợt ra quân)+4WD', 'Đảng ủy xã', null],
    ],
    [
      '1. Sau mỗi buổi tiếp dân 03 ngày, Văn phòng báo cáo kết quả về Đảng ủy xã.',
      ['AFTER(mỗi buổi tiếp dân)+3D', 'Đảng ủy xã', null],
    ],
  ])('%s', (line, expected) => expect(read(line)).toEqual([expected]))
})

describe('several days under one verb', () => {
  it('are a duty each where they are stated', () => {
    expect(
      read('1. Các thôn báo cáo kết quả về UBND xã trước ngày 04/6/2026 và trước ngày 04/11/2026.').map(([day]) => day),
    ).toEqual(['<2026-06-04', '<2026-11-04'])
  })

  it('are the days of the periods where there are as many', () => {
    expect(
      read('1. Các chi bộ định kỳ 6 tháng, một năm báo cáo về Đảng ủy xã trước ngày 09/6 và trước ngày 09/12.').map(
        ([day]) => day,
      ),
    ).toEqual(['FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=9 (before)', 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=9 (before)'])
  })
})

describe('periods in a row', () => {
  it('are all said, the first behind "hằng" too', () => {
    expect(read('1. Các thôn báo cáo Đảng ủy xã theo định kỳ hằng quý, 6 tháng, năm.').map(([rule]) => rule)).toEqual([
      'FREQ=MONTHLY;INTERVAL=3 + FREQ=MONTHLY;INTERVAL=6 + FREQ=YEARLY',
    ])
  })
})

describe('a regime of reports', () => {
  it('is a duty without a day', () => {
    expect(read('1. Thực hiện nghiêm túc chế độ thông tin, báo cáo về Văn phòng Đảng ủy.')).toEqual([
      [null, 'Văn phòng Đảng ủy', null],
    ])
  })

  it('is none where a form or a regulation is spoken of', () => {
    expect(read('1. Ban hành quy chế về chế độ báo cáo gửi các thôn.')).toEqual([])
  })
})
