import { describe, expect, it } from 'vitest'
import { treeOfText } from '../../../../../tests/support/tree-of-text.ts'
import { findResponsibilities } from './find-responsibilities.ts'

const start = ['ỦY BAN NHÂN DÂN XÃ TRUNG LẬP', 'Số: 31/KH-UBND', 'KẾ HOẠCH', 'Công tác năm 2026', 'II. NHIỆM VỤ']
const units = (...lines: string[]) =>
  findResponsibilities(treeOfText([...start, ...lines].join('\n'))).map(({ unit, role }) => [unit, role])

describe('persons by their titles', () => {
  it('are named up to the colon', () => {
    expect(units('1. Đồng chí Trưởng Ban Văn hóa - Trưởng Tiểu ban Khánh tiết: Trang trí hội trường.')).toEqual([
      ['Đồng chí Trưởng Ban Văn hóa - Trưởng Tiểu ban Khánh tiết', 'thực hiện'],
    ])
  })

  it('go on behind a comma to another title', () => {
    expect(
      units('1. Đồng chí Ủy viên Ban Thường vụ, Chủ tịch UBND xã chỉ đạo các thôn dọn đường.').map(([unit]) => unit),
    ).toEqual(['Đồng chí Ủy viên Ban Thường vụ, Chủ tịch UBND xã'])
  })

  it('head what stands below them', () => {
    expect(units('1. Cán bộ phụ trách lĩnh vực giám sát', '- Lập sổ theo dõi đơn thư.')).toEqual([
      ['Cán bộ phụ trách lĩnh vực giám sát', 'theo dõi'],
    ])
  })

  it('of a school are told apart, the head from the deputy', () => {
    expect(
      units('1. Hiệu trưởng chỉ đạo chung; Phó Hiệu trưởng phụ trách theo dõi các tổ.').map(([unit]) => unit),
    ).toEqual(['Hiệu trưởng', 'Phó Hiệu trưởng'])
  })
})

describe('names that no list knows', () => {
  it.each([
    ['1. Phòng Dân vận cơ quan nhà nước, dân tộc: là đầu mối đôn đốc.', 'Phòng Dân vận cơ quan nhà nước, dân tộc'],
    ['1. Ban Thanh niên - Trường học: phụ trách hội trại.', 'Ban Thanh niên - Trường học'],
    ['1. Đoàn trường đại học, cao đẳng: lập đội hình.', 'Đoàn trường đại học, cao đẳng'],
    ['1. Ban Chấp hành Công đoàn Công ty: bầu đại diện.', 'Ban Chấp hành Công đoàn Công ty'],
    ['1. Giám đốc các xí nghiệp, Trạm trưởng: mở hội nghị.', 'Giám đốc các xí nghiệp, Trạm trưởng'],
    ['1. Phòng Quản lý nước và Công trình kiểm tra kênh mương.', 'Phòng Quản lý nước và Công trình'],
    ['1. Bộ phận Một cửa, công chức Tư pháp tiếp nhận hồ sơ.', 'Bộ phận Một cửa, công chức Tư pháp'],
    ['1. Các ban đảng, đảng đoàn, các đảng ủy căn cứ Kế hoạch xây dựng lịch.', 'Các ban đảng, đảng đoàn, các đảng ủy'],
    ['1. Các hội đặc thù, hội quần chúng hưởng ứng.', 'Các hội đặc thù, hội quần chúng'],
    ['1. Bưu điện tỉnh, Viễn thông tỉnh lắp loa.', 'Bưu điện tỉnh, Viễn thông tỉnh'],
    ['1. Ban Chỉ đạo 389 xã kiểm tra chợ phiên.', 'Ban Chỉ đạo 389 xã'],
    ['1. Đối với Ban đại diện cha mẹ học sinh: vận động học sinh đến lớp.', 'Ban đại diện cha mẹ học sinh'],
  ])('%s', (line, unit) => expect(units(line).map(([name]) => name)).toEqual([unit]))

  it.each(['1. Công tác tuyên truyền, vận động: treo băng rôn.', '1. Hội nghị tổng kết, biểu dương: mời các thôn.'])(
    'nobody is named in "%s"',
    (line) => expect(units(line)).toEqual([]),
  )
})

describe('who gives a duty to others', () => {
  it('has none itself', () => {
    expect(units('1. Sở Giáo dục và Đào tạo giao Phòng Chính trị, tư tưởng theo dõi các trường.')).toEqual([
      ['Phòng Chính trị, tư tưởng', 'theo dõi'],
    ])
  })

  it('may stand far behind the documents that it goes by', () => {
    const ground = `1. Căn cứ ${'Hướng dẫn về bầu đại biểu các cấp và '.repeat(9)}Kế hoạch này, Ban Công tác Mặt trận các thôn xây dựng lịch.`
    expect(units(ground).map(([unit]) => unit)).toEqual(['Ban Công tác Mặt trận các thôn'])
  })
})

describe('a label without its colon', () => {
  it('names those in the list below it', () => {
    expect(
      units(
        '1. Sửa nhà văn hóa',
        'a) Cơ quan phối hợp',
        '- Hội Nông dân xã;',
        '- Công an xã.',
        'b) Kinh phí: 5 triệu đồng.',
      ),
    ).toEqual([
      ['Hội Nông dân xã', 'phối hợp'],
      ['Công an xã', 'phối hợp'],
    ])
  })
})

describe('a subject behind what the item is about', () => {
  it('is found behind the colon', () => {
    expect(units('1. Chế độ báo cáo: Các thôn báo cáo Đảng ủy xã hằng quý.').map(([unit]) => unit)).toEqual([
      'Các thôn',
    ])
  })
})

describe('a schedule by months', () => {
  it('names who has its turn, and what is empty names nobody', () => {
    expect(
      units(
        '1. Lịch',
        'Tháng\tNội dung\tNgười phụ trách',
        '9/2026\tKhai giảng\tHiệu trưởng',
        '10/2026\tThao giảng\t',
      ).map(([unit]) => unit),
    ).toEqual(['Hiệu trưởng'])
  })
})

describe('units in front of what they do', () => {
  it.each([
    ['1. Trước ngày 30/4/2026 các thôn tổ chức dọn đường.', 'các thôn', 'thực hiện'],
    ['1. Mỗi quý, Ban Thanh tra nhân dân họp một lần.', 'Ban Thanh tra nhân dân', 'thực hiện'],
    ['1. Ngày 15 hằng tháng, Tổ giúp việc tổng hợp số liệu.', 'Tổ giúp việc', 'tổng hợp'],
    ['1. Công an xã, Trạm Y tế xã theo chức năng, nhiệm vụ phối hợp bảo vệ.', 'Công an xã, Trạm Y tế xã', 'phối hợp'],
    ['1. Các tổ chức chính trị - xã hội phối hợp vận động hội viên.', 'Các tổ chức chính trị - xã hội', 'phối hợp'],
    ['1. Đề nghị Tòa án nhân dân khu vực 3 phối hợp xét xử lưu động.', 'Tòa án nhân dân khu vực 3', 'phối hợp'],
    ['1. Trách nhiệm của Trạm Y tế xã: chủ trì khám sức khỏe.', 'Trạm Y tế xã', 'chủ trì'],
    ['1. Bộ phận Một cửa niêm yết công khai thủ tục.', 'Bộ phận Một cửa', 'thực hiện'],
    [
      '1. Báo và Đài Phát thanh, Truyền hình tỉnh mở chuyên mục.',
      'Báo và Đài Phát thanh, Truyền hình tỉnh',
      'thực hiện',
    ],
  ])('%s', (line, unit, role) => expect(units(line)).toEqual([[unit, role]]))
})

describe('what a receiver does with a report', () => {
  it.each([
    ['1. Các trường gửi danh sách về Trạm Y tế xã để tổng hợp, theo dõi.', [['Các trường', 'thực hiện']]],
    ['1. Các thôn báo cáo UBND xã (qua Công an xã tổng hợp).', [['Các thôn', 'thực hiện']]],
    ['1. Công an xã theo dõi, tổng hợp, báo cáo UBND xã.', [['Công an xã', 'theo dõi; tổng hợp']]],
    ['1. Các trường cử cán bộ đầu mối gửi về Trạm Y tế xã.', [['Các trường', 'thực hiện']]],
  ])('is no role of who sends it: %s', (line, expected) => expect(units(line)).toEqual(expected))
})
