import { describe, expect, it } from 'vitest'
import { treeOfText } from '../../../../../tests/support/tree-of-text.ts'
import type { Head } from '../head/find-head.ts'
import { findDeadlines } from './find-deadlines.ts'

const head: Head = {
  sign: null,
  issueDate: { date: '2026-01-06', text: '06/01/2026', span: [0, 1] },
  place: null,
  type: null,
  issuer: null,
  parentIssuer: null,
  title: { text: 'Công tác năm 2026', span: [0, 1] },
}
const read = (...lines: string[]) =>
  findDeadlines(treeOfText(['KẾ HOẠCH', 'Công tác năm 2026', ...lines].join('\n')), head).map(
    ({ normalized }) => normalized,
  )

describe('a heading that only says when', () => {
  it.each([
    ['I. QUÝ II', '2026-Q2'],
    ['I. THÁNG 10/2026', '2026-10'],
    ['I. Đợt 1: Trong tháng 12/2026', '2026-12'],
    ['I. Giai đoạn II (từ 02/3 đến 16/3/2026)', '2026-03-02/2026-03-16'],
    ['I. Đợt 2: Từ ngày 05/4/2026 đến ngày 20/4/2026 gồm các việc sau:', '2026-04-05/2026-04-20'],
    ['I. Đợt 3: Từ tháng 02 đến ngày khai hội 15/3/2026', '2026-02/2026-03-15'],
    ['I. Thời gian: Từ 02/6/2026 đến 30/8/2026, trong đó:', '2026-06-02/2026-08-30'],
  ])('%s', (line, normalized) => expect(read(line, '- Trồng cây ven đê.')).toEqual([normalized]))

  it.each([
    'I. KẾT QUẢ QUÝ II',
    'I. NHIỆM VỤ NĂM 2026',
    'I. KỶ NIỆM NGÀY 03/02/2026',
    'I. Hội thi tháng 10/2026 và các việc khác',
  ])('"%s" says more than when', (line) => expect(read(line, '- Trồng cây ven đê.')).toEqual([]))
})
