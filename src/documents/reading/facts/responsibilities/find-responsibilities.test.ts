import { describe, expect, it } from 'vitest'
import { treeOfText } from '../../../../../tests/support/tree-of-text.ts'
import { joinLines } from '../../lines/join-lines.ts'
import { outline } from '../../tree/outline.ts'
import { findResponsibilities } from './find-responsibilities.ts'

const start = ['ỦY BAN NHÂN DÂN XÃ TRUNG LẬP', 'Số: 31/KH-UBND', 'KẾ HOẠCH', 'Thực hiện công tác năm 2026']
const read = (...lines: string[]) =>
  findResponsibilities(treeOfText([...start, ...lines].join('\n'))).map(({ unit, role, section }) => [
    unit,
    role,
    section,
  ])

describe('who is responsible', () => {
  it('reads headings that are names, with the roles below them', () => {
    expect(
      read(
        'II. TỔ CHỨC THỰC HIỆN',
        '1. Phòng Kinh tế',
        '- Chủ trì hội chợ.',
        '- Theo dõi, đôn đốc các thôn.',
        '2. Đề nghị Hội Nông dân xã',
        'Vận động hội viên trồng cây.',
      ),
    ).toEqual([
      ['Phòng Kinh tế', 'chủ trì; theo dõi', 'II/1'],
      ['Hội Nông dân xã', 'thực hiện', 'II/2'],
    ])
  })

  it('takes the bracket at the end of an item for whoever does it, where it names bodies and no receiver', () => {
    expect(
      read(
        'I. CÔNG TÁC TRỌNG TÂM',
        '1. Chăm lo Tết cho hộ nghèo (Ban Phong trào; hoàn thành trước ngày 10/02/2026).',
        '2. Ký kết giao ước thi đua các cụm (Văn phòng).',
        '3. Rà soát các mô hình (Phòng Kinh tế, Phòng Văn hóa - Xã hội);',
        '4. Hồ sơ đề nghị gửi về Ủy ban nhân dân xã (Phòng Nội vụ).',
        '5. Kỷ niệm ngày thành lập Hội (20/10).',
        '6. Mở lớp tập huấn (Phòng Kinh tế đã mở năm 2025).',
      ),
    ).toEqual([
      ['Ban Phong trào', 'thực hiện', 'I/1'],
      ['Văn phòng', 'thực hiện', 'I/2'],
      ['Phòng Kinh tế, Phòng Văn hóa - Xã hội', 'thực hiện', 'I/3'],
    ])
  })

  it('takes the items below a label without a value, as long as they are names', () => {
    expect(
      read(
        'II. NHIỆM VỤ',
        '1. Mở chợ phiên.',
        'a) Cơ quan chủ trì: Phòng Kinh tế.',
        'b) Cơ quan phối hợp:',
        '- Các phòng, ban liên quan.',
        '- Hội Nông dân xã; Đoàn Thanh niên xã.',
        '- Tiền công lấy từ nguồn xã hội hóa.',
        '- Hội Phụ nữ xã.',
      ),
    ).toEqual([
      ['Phòng Kinh tế', 'chủ trì', 'II/1/a'],
      ['Các phòng, ban liên quan', 'phối hợp', 'II/1/b'],
      ['Hội Nông dân xã; Đoàn Thanh niên xã', 'phối hợp', 'II/1/b'],
    ])
  })

  it('parts the labels of one line, and takes what stands behind a label for a body', () => {
    expect(
      read(
        'II. NHIỆM VỤ',
        '1. Mở chợ phiên.',
        '- Cơ quan chủ trì: Phòng Kinh tế. Cơ quan phối hợp: Trường Chính trị tỉnh. Thời gian: Quý II/2026.',
        '- Bộ phận thực hiện: Kế toán.',
        '- Đơn vị phối hợp: Theo phân công; có thể mời thêm thôn khác.',
      ),
    ).toEqual([
      ['Phòng Kinh tế', 'chủ trì', 'II/1'],
      ['Trường Chính trị tỉnh', 'phối hợp', 'II/1'],
      ['Kế toán', 'thực hiện', 'II/1'],
    ])
  })

  it('reads posts, persons and parts of a body, and what verbs such as "nhắc" and "gom" ask of them', () => {
    expect(
      read(
        'II. TỔ CHỨC THỰC HIỆN',
        '1. Giao Trưởng phòng Văn hóa - Xã hội xã chủ trì lễ phát động.',
        '2. Lãnh đạo Ban phân công cán bộ bám thôn.',
        '3. Giao bộ phận Tổng hợp nhắc các thôn đúng hạn.',
        '4. Đồng chí Trần Thị B - Phó Giám đốc Sở phụ trách chung.',
        '5. Các Tổ trưởng tổ dân phố gom số liệu.',
      ).map(([unit, role]) => [unit, role]),
    ).toEqual([
      ['Trưởng phòng Văn hóa - Xã hội xã', 'chủ trì'],
      ['Lãnh đạo Ban', 'thực hiện'],
      ['bộ phận Tổng hợp', 'theo dõi'],
      ['Đồng chí Trần Thị B - Phó Giám đốc Sở', 'thực hiện'],
      ['Các Tổ trưởng tổ dân phố', 'tổng hợp'],
    ])
  })

  it('reads labels inside a paragraph', () => {
    expect(
      read('I. NHIỆM VỤ', '1. Sửa quy chế. Hoàn thành: Quý II/2026. Chủ trì: Phòng Kinh tế. Phối hợp: Công an xã.'),
    ).toEqual([
      ['Phòng Kinh tế', 'chủ trì', 'I/1'],
      ['Công an xã', 'phối hợp', 'I/1'],
    ])
  })

  it('takes a numbered list of units with semicolons for a heading, and no list of tasks', () => {
    expect(
      read('II. TỔ CHỨC THỰC HIỆN', '1. Các phòng, ban; Công an xã', '- Theo dõi hội thi.').map(([unit]) => unit),
    ).toEqual(['Các phòng, ban; Công an xã'])
    expect(read('II. TỔ CHỨC THỰC HIỆN', '1. Tổ chức hội thi; đối thoại', '- Trồng cây.')).toEqual([])
  })

  it('reads prose, with those that it names as supporters', () => {
    expect(
      read('II. TỔ CHỨC THỰC HIỆN', '1. Giao Công an xã chủ trì, phối hợp với Đoàn Thanh niên xã tuần tra ban đêm.'),
    ).toEqual([
      ['Công an xã', 'chủ trì; phối hợp', 'II/1'],
      ['Đoàn Thanh niên xã', 'phối hợp', 'II/1'],
    ])
    expect(read('II. TỔ CHỨC THỰC HIỆN', '1. Căn cứ Kế hoạch này, các thôn, tổ dân phố xây dựng lịch trực.')).toEqual([
      ['các thôn, tổ dân phố', 'thực hiện', 'II/1'],
    ])
  })

  it('reads label lines in their many wordings', () => {
    expect(
      read(
        'II. NHIỆM VỤ',
        '- Sửa nhà văn hóa.',
        'Đơn vị chủ trì tham mưu: Phòng Văn hóa - Xã hội.',
        'Cơ quan phối hợp thực hiện: Các thôn; Hội Cựu chiến binh xã.',
      ),
    ).toEqual([
      ['Phòng Văn hóa - Xã hội', 'chủ trì; tham mưu', 'II'],
      ['Các thôn; Hội Cựu chiến binh xã', 'phối hợp', 'II'],
    ])
  })

  it('reads the columns of a table', () => {
    const cells = [
      ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian'],
      ['1', 'Lập hồ sơ di tích làng cổ', 'Phòng Văn hóa - Xã hội', 'Các thôn', 'Quý II/2026'],
    ].flatMap((row, rowAt) => row.map((text, column) => ({ text, cell: { table: 1, row: rowAt, column } })))
    const tree = outline(
      joinLines([...start, 'I. NHIỆM VỤ', '1. Các việc theo bảng.'].map((text) => ({ text })).concat(cells)),
    )
    expect(findResponsibilities(tree).map(({ unit, role }) => [unit, role])).toEqual([
      ['Phòng Văn hóa - Xã hội', 'chủ trì'],
      ['Các thôn', 'phối hợp'],
    ])
  })

  it('gives nobody a duty where a plan tells why, or whom it touches', () => {
    expect(read('I. MỤC ĐÍCH, YÊU CẦU', '- Các thôn nâng cao nhận thức.')).toEqual([])
    expect(read('I. ĐỐI TƯỢNG', '1. Các doanh nghiệp tham gia hội chợ.')).toEqual([])
  })

  it('does not take a supporter, or a receiver, for the subject', () => {
    const units = read(
      'II. TỔ CHỨC THỰC HIỆN',
      '1. Phối hợp với Công an xã, Hội Phụ nữ xã tổ chức tuần tra; báo cáo Đảng ủy xã theo dõi.',
    )
    expect(units.filter(([, role]) => role !== 'phối hợp')).toEqual([])
  })
})
