import { describe, expect, it } from 'vitest'
import { differencesOf, fieldWords, valueWords } from './field-words.ts'

const unit = '01a02b03-0000-7000-8000-000000000000'

describe('what the log tells', () => {
  it.each([
    [null, 'name', '(không có)'],
    ['', 'name', '(không có)'],
    [[], 'units', '(không có)'],
    [true, 'x', 'có'],
    [12345, 'size', '12.345'],
    ['2026-03-01', 'day', '01/03/2026'],
    ['2026-03-01 lúc 8 giờ', 'x', '2026-03-01 lúc 8 giờ'],
    [unit, 'superior.government', 'Sở Mẫu'],
    ['leader', 'role', 'lãnh đạo'],
    ['leader', 'name', 'leader'],
    ['accepted', 'tasks/0', 'chấp nhận'],
    ['not-found', 'code', 'Không tìm thấy nội dung này. Có thể liên kết đã cũ.'],
    [['sign', 'tasks/11'], 'facts', 'Số, ký hiệu; Nhiệm vụ 12'],
    [{ name: 'Sở Mẫu', level: 'province' }, 'x', 'Tên: Sở Mẫu; Cấp: cấp tỉnh'],
    ['constructor', 'role', 'constructor'],
  ])('%j in %s is said as “%s”', (value, field, expected) => {
    expect(valueWords(value, field, { [unit]: 'Sở Mẫu' }).toLowerCase()).toBe(expected.toLowerCase())
  })

  it('sets before and after side by side', () => {
    expect(differencesOf({ name: 'Sở Cũ', address: null }, { name: 'Sở Mới', address: 'Số 1' })).toEqual([
      { field: 'Tên', before: 'Sở Cũ', after: 'Sở Mới' },
      { field: 'Địa chỉ', before: '(không có)', after: 'Số 1' },
    ])
    expect(differencesOf(null, { name: 'Sở Mới' })).toEqual([{ field: 'Tên', before: null, after: 'Sở Mới' }])
    expect(differencesOf(null, null)).toEqual([])
  })

  it('names each thing that was read by its place', () => {
    expect(fieldWords('deadlines/0')).toBe('Thời hạn 1')
    expect(fieldWords('khac/0')).toBe('khac/0')
  })
})
