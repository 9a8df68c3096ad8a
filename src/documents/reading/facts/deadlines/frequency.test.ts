import { describe, expect, it } from 'vitest'
import { findFrequencies, ruleOf } from './frequency.ts'

const read = (text: string) => findFrequencies(text).map(({ frequency }) => ruleOf(frequency))

describe('days of the week', () => {
  it.each([
    ['vào thứ Sáu hằng tuần', 'FREQ=WEEKLY;BYDAY=FR'],
    ['chiều thứ tư của mỗi tuần', 'FREQ=WEEKLY;BYDAY=WE'],
    ['sáng thứ 2 hàng tuần', 'FREQ=WEEKLY;BYDAY=MO'],
    ['Chủ nhật hằng tuần', 'FREQ=WEEKLY;BYDAY=SU'],
    ['Hằng tuần, trước 16 giờ ngày thứ Năm', 'FREQ=WEEKLY;BYDAY=TH'],
    ['trước 16 giờ thứ Sáu hằng tuần', 'FREQ=WEEKLY;BYDAY=FR'],
    ['trước ngày thứ Sáu hằng tuần', 'FREQ=WEEKLY;BYDAY=FR (before)'],
    ['hằng tuần trước thứ Sáu', 'FREQ=WEEKLY;BYDAY=FR (before)'],
    ['thứ Bảy tuần đầu hằng tháng', 'FREQ=MONTHLY;BYDAY=1SA'],
    ['thứ Hai cuối cùng của mỗi tháng', 'FREQ=MONTHLY;BYDAY=-1MO'],
    ['hằng tuần (thứ Bảy)', 'FREQ=WEEKLY;BYDAY=SA'],
    ['sáng Chủ nhật tuần thứ 2 hằng tháng', 'FREQ=MONTHLY;BYDAY=2SU'],
    ['thứ Năm tuần thứ ba của mỗi tháng', 'FREQ=MONTHLY;BYDAY=3TH'],
    ['17 giờ thứ Ba và thứ Sáu hằng tuần', 'FREQ=WEEKLY;BYDAY=TU,FR'],
    ['hằng tuần vào thứ Hai, thứ Tư và Chủ nhật', 'FREQ=WEEKLY;BYDAY=MO,WE,SU'],
    ['hằng tuần', 'FREQ=WEEKLY'],
    ['hằng tuần, lần thứ hai mươi', 'FREQ=WEEKLY'],
  ])('%s', (text, rule) => expect(read(text)).toEqual([rule]))

  it.each(['thứ Sáu, ngày 05/6/2026', 'người thứ hai', 'thứ năm trong danh sách'])('recurs never in "%s"', (text) =>
    expect(read(text)).toEqual([]),
  )
})
