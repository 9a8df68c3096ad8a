import { describe, expect, it } from 'vitest'
import { findWrittenDates } from '#kernel/dates/find-dates.ts'
import { everyHint } from '../hints/hints.ts'
import type { Outline, Passage } from '../tree/passage.ts'
import type { Head } from './head/find-head.ts'
import { findPeriod } from './period.ts'

function read(title: string, ...body: readonly string[]) {
  let at = 0
  const passages = [title, ...body].map((text, index): Passage => {
    const start = at
    at += text.length + 1
    const plain = { bold: false, boldLead: 0, italic: false, align: null, cell: null, page: null, note: false }
    return {
      ...plain,
      text,
      start,
      end: start + text.length,
      zone: index === 0 ? 'title' : 'body',
      path: '',
      label: null,
      bodyAt: 0,
      hints: everyHint,
      dates: findWrittenDates(text),
    }
  })
  const text = passages.map((passage) => passage.text).join('\n')
  const tree: Outline = { source: { text, paragraphs: passages }, kind: 'plan', passages, sections: [] }
  const none = { sign: null, place: null, type: null, issuer: null, parentIssuer: null }
  const issueDate = { date: '2024-05-06', text: '', span: [0, 1] as const }
  const head: Head = { ...none, issueDate, title: { text: title, span: [0, title.length] } }
  return { text, period: findPeriod(tree, head) }
}

describe('findPeriod', () => {
  it.each([
    ['Công tác dân vận năm 2024', '2024', '2024'],
    ['CÔNG TÁC DÂN VẬN NĂM 2024', '2024', '2024'],
    ['Phát triển kinh tế số giai đoạn 2026 - 2030, tầm nhìn đến năm 2045', '2026', '2030'],
    ['Tài chính 03 năm 2025-2027 của tỉnh', '2025', '2027'],
    ['Bảo vệ rừng từ năm 2025 đến năm 2028', '2025', '2028'],
    ['Tuyên truyền pháp luật quý III năm 2024', '2024-Q3', '2024-Q3'],
    ['Cao điểm tháng 10/2024', '2024-10', '2024-10'],
    ['Đổi mới công nghệ đến năm 2035 trên địa bàn tỉnh', null, '2035'],
  ])('takes from the title %j', (title, from, to) => {
    expect(read(title).period).toMatchObject({ from, to })
  })

  it.each([
    ['Thời gian thực hiện: Từ ngày 02/9/2024 đến hết ngày 30/9/2024.', '2024-09-02', '2024-09-30'],
    ['1. Thời gian: từ nay đến năm 2027.', null, '2027'],
    ['Thời gian: từ ngày 15/11 đến ngày 15/12/2024', '2024-11-15', '2024-12-15'],
    ['2. Thời gian triển khai: từ ngày ban hành Kế hoạch đến ngày 30/11/2024', '2024-05-06', '2024-11-30'],
    ['Thời gian thực hiện: từ tháng 6/2024 đến khi tổng kết phong trào', '2024-06', null],
    ['Đợt thi đua mở từ ngày 05/6/2024 và kết thúc vào ngày 25/6/2024.', '2024-06-05', '2024-06-25'],
    ['Kế hoạch được triển khai từ ngày 01/6/2024 và kết thúc vào ngày 30/8/2024.', '2024-06-01', '2024-08-30'],
  ])('prefers the window of %j to the year of the title', (sentence, from, to) => {
    const { text, period } = read('Tháng hành động năm 2024', 'I. MỤC ĐÍCH', sentence)
    expect(period).toMatchObject({ from, to })
    expect(text.slice(...(period?.span ?? [0, 0]))).toBe(period?.text)
  })

  it('reads a window under its heading', () => {
    const { period } = read('Tháng hành động', 'III. THỜI GIAN THỰC HIỆN', 'Từ ngày 01/9/2024 đến ngày 30/9/2024')
    expect(period).toMatchObject({ from: '2024-09-01', to: '2024-09-30' })
  })

  it.each([
    ['Thực hiện Chỉ thị số 41-CT/TU ngày 15 tháng 8 năm 2023 của Tỉnh ủy', 'Báo cáo trước ngày 05/12/2024'],
    ['Nâng cao chất lượng tiếp công dân', 'Từ ngày 01/7/2024 đến nay, các xã đã tiếp 40 lượt người'],
  ])('says nothing where no time of the plan is stated: %j', (title, sentence) => {
    expect(read(title, sentence).period).toBeNull()
  })
})
