import { describe, expect, it } from 'vitest'
import { parseDeadline } from './deadline-value.ts'
import { deadlineSentence, deadlineWords } from './deadline-words.ts'

describe('a deadline in plain Vietnamese', () => {
  it.each([
    ['<2021-11-05', 'trước ngày 05/11/2021'],
    ['<2026-07', 'trước tháng 07/2026'],
    ['<=2025-12-31', 'chậm nhất ngày 31/12/2025'],
    ['<=2025-12', 'chậm nhất trong tháng 12/2025'],
    ['>=2025-07-01', 'từ ngày 01/07/2025 trở đi'],
    ['>=2026', 'từ năm 2026 trở đi'],
    ['2021-10-01/2021-10-30', 'từ ngày 01/10/2021 đến ngày 30/10/2021'],
    ['2026-Q1/2026-Q3', 'từ quý I/2026 đến quý III/2026'],
    ['2026/2030+', 'từ năm 2026 đến năm 2030 và những năm sau'],
    ['2025-10/EVENT(bế mạc hội thi)', 'từ tháng 10/2025 đến khi bế mạc hội thi'],
    ['ISSUE_DATE/2026-05', 'từ ngày ban hành đến tháng 05/2026'],
    ['2025-12', 'trong tháng 12/2025'],
    ['2026-Q3', 'trong quý III/2026'],
    ['2026', 'trong năm 2026'],
    ['2026-04-18', 'ngày 18/04/2026'],
    ['FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=10', 'ngày 10 các tháng 3, 6, 9, 12 hằng năm'],
    ['FREQ=MONTHLY;INTERVAL=3;BYMONTH=3,6,9,12;BYMONTHDAY=10', 'ngày 10 các tháng 3, 6, 9, 12 hằng năm'],
    ['FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=20 (before)', 'trước ngày 20 tháng 11 hằng năm'],
    ['FREQ=YEARLY;BYMONTH=6', 'trong tháng 6 hằng năm'],
    ['FREQ=YEARLY;BYMONTH=6 (before)', 'trước tháng 6 hằng năm'],
    ['FREQ=YEARLY', 'hằng năm'],
    ['FREQ=YEARLY;INTERVAL=2', '2 năm một lần'],
    ['FREQ=MONTHLY;BYMONTHDAY=15 (before)', 'trước ngày 15 hằng tháng'],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', 'ngày cuối cùng hằng tháng'],
    ['FREQ=MONTHLY;BYMONTHDAY=5,20', 'các ngày 5, 20 hằng tháng'],
    ['FREQ=MONTHLY;INTERVAL=3', '3 tháng một lần'],
    ['FREQ=WEEKLY;BYDAY=FR', 'thứ Sáu hằng tuần'],
    ['FREQ=MONTHLY;BYDAY=1SA', 'thứ Bảy đầu tiên hằng tháng'],
    ['FREQ=MONTHLY;BYDAY=-1MO', 'thứ Hai cuối cùng hằng tháng'],
    ['FREQ=DAILY', 'hằng ngày'],
    ['FREQ=MONTHLY x2; 2026-03/2026-10', '2 lần mỗi tháng, từ tháng 03/2026 đến tháng 10/2026'],
    ['FREQ=YEARLY; 12-10/12-15', 'hằng năm, từ ngày 10/12 đến ngày 15/12'],
    [
      'FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=1 (before) + FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=15 (before)',
      'trước ngày 1 tháng 6 hằng năm; trước ngày 15 tháng 11 hằng năm',
    ],
    ['CONTINUOUS', 'thường xuyên'],
    ['CONTINUOUS 2025', 'thường xuyên, trong năm 2025'],
    ['AFTER(hội nghị tổng kết)+10D', '10 ngày sau hội nghị tổng kết'],
    ['EVENT(ngày bầu cử)-95D', '95 ngày trước ngày bầu cử'],
    ['EVENT(có yêu cầu)', 'khi có yêu cầu'],
    ['ON(xảy ra vụ việc)+0', 'khi xảy ra vụ việc'],
    ['WITHIN 5 DAYS AFTER(ngày ban hành)', 'trong 5 ngày sau ngày ban hành'],
    ['WITHIN 3 WORKING DAYS AFTER(ngày nhận)', 'trong 3 ngày làm việc sau ngày nhận'],
    ['PER(quy định (mục 2))', 'theo quy định (mục 2)'],
    ['2030; 2035', 'trong năm 2030; trong năm 2035'],
    ['2026-04, 2026-08', 'trong tháng 04/2026; trong tháng 08/2026'],
    [null, 'không ghi thời hạn'],
  ])('%s', (normalized, words) => {
    expect(deadlineWords(normalized)).toBe(words)
  })

  it('shows a form that it does not know as it stands, and takes none for known', () => {
    for (const unknown of ['FREQ=HOURLY', 'FREQ=YEARLY;BYSETPOS=1', '<sớm', 'cuối năm', '2026/khi nào xong', 'FREQ=']) {
      expect([unknown, parseDeadline(unknown), deadlineWords(unknown)]).toEqual([unknown, null, unknown])
    }
  })

  it('begins a cell with a capital', () => {
    expect(deadlineSentence('<2021-11-05')).toBe('Trước ngày 05/11/2021')
    expect(deadlineSentence(null)).toBe('Không ghi thời hạn')
  })
})
