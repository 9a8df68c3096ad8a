import { describe, expect, it } from 'vitest'
import { splitClauses } from '../deadlines/clauses.ts'
import { labelMeaning, readLabelLine } from './label-lines.ts'
import { rolesIn } from './roles.ts'
import { innerSectionKind, topSectionKind } from './section-kind.ts'
import { trimmedEnd } from './trimmed-end.ts'

describe('labels', () => {
  it.each([
    ['Đơn vị chủ trì thực hiện', 'lead'],
    ['Cơ quan, đơn vị chủ trì', 'lead'],
    ['Phòng phối hợp', 'support'],
    ['Bộ phận thực hiện', 'doer'],
    ['Đơn vị theo dõi', 'follower'],
    ['Thời hạn hoàn thành', 'time'],
    ['Nội dung công việc', 'task'],
    ['TT', 'number'],
    ['Kết quả', 'product'],
  ] as const)('"%s" means %s', (words, meaning) => {
    expect(labelMeaning(words)).toBe(meaning)
  })

  it('reads a line only where a colon stands near', () => {
    const line = '- Đơn vị chủ trì: Hội Nông dân xã.'
    expect(line.slice(readLabelLine(line, 2)?.valueAt)).toBe('Hội Nông dân xã.')
    expect(
      readLabelLine('Đơn vị chủ trì rà soát rồi trình Hội đồng xem xét vào buổi họp cuối cùng trong năm: hai việc', 0),
    ).toBeNull()
    expect(readLabelLine('Các thôn lưu ý việc sau: nộp sớm', 0)).toBeNull()
  })
})

describe('kinds of sections', () => {
  it.each([
    ['MỤC ĐÍCH, YÊU CẦU', 'purpose'],
    ['MỤC TIÊU, NHIỆM VỤ', 'purpose'],
    ['NỘI DUNG VÀ GIẢI PHÁP', 'tasks'],
    ['TỔ CHỨC THỰC HIỆN', 'implementation'],
    ['CHẾ ĐỘ BÁO CÁO', 'report'],
    ['THỜI GIAN', 'time'],
    ['KINH PHÍ THỰC HIỆN', 'funding'],
    ['PHẠM VI, ĐỐI TƯỢNG', 'scope'],
    ['LỜI KẾT', null],
  ] as const)('%s', (heading, kind) => {
    expect(topSectionKind(heading)).toBe(kind)
  })

  it('takes an item for a section of its kind only when it is short', () => {
    expect(innerSectionKind('Mục tiêu cụ thể')).toBe('purpose')
    expect(
      innerSectionKind('Yêu cầu các thôn ký cam kết giữ gìn vệ sinh và bảo vệ môi trường trước ngày hội'),
    ).toBeNull()
  })
})

describe('clauses', () => {
  const clauses = (text: string) => splitClauses(text, 0).map(({ start, end }) => text.slice(start, end))

  it('parts at semicolons and full stops, not in brackets nor behind abbreviations', () => {
    expect(clauses('Quét sân; lau nhà (sáng; chiều). Trồng cây.')).toEqual([
      'Quét sân',
      'lau nhà (sáng; chiều)',
      'Trồng cây',
    ])
    expect(clauses('UBND TP. Đông Hải cấp 1.500 cây giống')).toHaveLength(1)
  })
})

it('says roles in a fixed order, and the plain one where no verb says any', () => {
  expect(rolesIn('phối hợp với các thôn, chủ trì hội thi')).toEqual(['chủ trì', 'phối hợp'])
  expect(rolesIn('quét dọn đường làng')).toEqual(['thực hiện'])
})

it('ends a text before its closing marks', () => {
  expect(trimmedEnd('Các thôn; . ', '.;')).toBe(8)
  expect(trimmedEnd('  ')).toBe(0)
})
