import { expect, it } from 'vitest'
import { oneOf, seededRandom } from '../../../../tests/support/random.ts'
import { readContent } from '../read-content.ts'
import { everyHint } from './hints.ts'

const pieces = [
  ...['Sở Nội vụ', 'UBND các xã', 'các phòng', 'Văn phòng', 'thôn Đông', 'người dân', 'chợ phiên', 'hồ sơ', 'việc này'],
  ...[
    'chủ trì',
    'phối hợp với',
    'tham mưu',
    'hướng dẫn',
    'theo dõi',
    'đôn đốc',
    'tổng hợp',
    'gom',
    'nhắc',
    'là đầu mối',
  ],
  ...[
    'báo cáo',
    'gửi',
    'nộp',
    'về',
    'qua',
    'để',
    'đề nghị',
    'yêu cầu',
    'giao',
    'hoàn thành',
    'thực hiện',
    'trong',
    'vào',
  ],
  ...[
    'trước ngày 15/6',
    'ngày 05 tháng 9 năm 2026',
    'chậm nhất ngày 20',
    'tháng 7',
    'quý III',
    'năm 2026',
    '31/4/2026',
    '12-3',
  ],
  ...[
    'hằng tháng',
    'mỗi quý',
    '6 tháng',
    'sáu tháng',
    'định kỳ',
    '02 lần/năm',
    'nhiều lần/năm',
    'một lần',
    'thường xuyên',
  ],
  ...[
    'trong vòng 05 ngày',
    'kể từ ngày ký',
    'từ ngày ban hành',
    'đến khi xong',
    'sau khi họp',
    'cuối tháng',
    'ngày cuối',
    'thứ Sáu hằng tuần',
    'hằng tuần, trước 16 giờ thứ Năm',
    'kết thúc đợt chậm nhất 06 ngày',
    'trước 05 ngày so với ngày họp',
    'phấn đấu đến 20/8/2026 có',
    'Thời gian báo cáo:',
  ],
  ...[
    'Kế hoạch số 15/KH-UBND',
    'Quyết định số … /QĐ-UBND',
    'Luật Thư viện năm 2019',
    'Nghị quyết Đại hội',
    'Thông tư 01',
  ],
  ...[
    'Thời gian:',
    'Thời gian thực hiện:',
    'Chủ trì:',
    'Phối hợp:',
    'Hạn hoàn thành:',
    'Nơi nhận báo cáo:',
    'từ',
    'đến',
  ],
] as const
const labels = ['I. ', '1. ', '2. ', 'a) ', 'b) ', '- ', '- ', '+ ', '', '', 'Điều 2. '] as const
const joints = [' ', ' ', ' ', ' ', ', ', '; ', '. ', ': ', ' (', ') ', '  ', '\u00a0', ''] as const
const spellings = [
  (text: string) => text,
  (text: string) => text,
  (text: string) => text.toUpperCase(),
  (text: string) => text.charAt(0).toUpperCase() + text.slice(1),
  (text: string) => text.replace(/ /g, '  '),
] as const

function paragraph(random: () => number): string {
  let text: string = oneOf(random, labels)
  for (let count = 2 + Math.floor(random() * 9); count > 0; count -= 1) {
    text += oneOf(random, spellings)(oneOf(random, pieces)) + oneOf(random, joints)
  }
  return text + oneOf(random, ['.', ';', ':', ''])
}

it('a reading without hints is the same: no hint hides a fact', () => {
  const seed = 20_261_123
  const random = seededRandom(seed)
  let facts = 0
  for (let round = 0; round < 60; round += 1) {
    const texts = [
      'KẾ HOẠCH',
      'Việc của năm 2026',
      '',
      'I. NHIỆM VỤ',
      ...Array.from({ length: 40 }, () => paragraph(random)),
    ]
    const content = {
      mediaType: 'text/plain',
      encoding: 'utf-8',
      ocr: false,
      blocks: texts.map((text) => ({ text })),
      problems: [],
    }
    const file = { name: 'a.txt', sha256: '' }
    const reading = readContent(content, file)
    const withoutHints = readContent(content, file, () => everyHint)
    expect(JSON.stringify(reading), `seed ${seed}, round ${round}`).toBe(JSON.stringify(withoutHints))
    facts += reading.deadlines.length + reading.responsibilities.length + reading.references.length
  }
  expect(facts).toBeGreaterThan(400)
})
