import { describe, expect, it } from 'vitest'
import { findEventTimes } from './events.ts'

const read = (text: string) => findEventTimes(text).map(({ normalized }) => normalized)

describe('times counted from an event', () => {
  it.each([
    ['nộp phiếu trước ngày bình xét 05 ngày làm việc', 'EVENT(ngày bình xét)-5WD'],
    ['nộp phiếu trước kỳ họp 04 ngày', 'EVENT(kỳ họp)-4D'],
    ['nộp phiếu trước 06 ngày so với ngày mở lớp', 'EVENT(ngày mở lớp)-6D'],
    ['nộp phiếu chậm nhất trước 03 ngày kể từ ngày mở lớp', 'EVENT(ngày mở lớp)-3D'],
    ['chậm nhất 05 ngày làm việc sau khi bế mạc', 'AFTER(bế mạc)+5WD'],
    ['07 ngày sau khi bế mạc, các thôn nộp phiếu', 'AFTER(bế mạc)+7D'],
    ['sau khi bế mạc chậm nhất 08 ngày', 'AFTER(bế mạc)+8D'],
    ['kết thúc mùa vụ chậm nhất 09 ngày, các thôn nộp phiếu', 'AFTER(kết thúc mùa vụ)+9D'],
    ['trước khai giảng năm học mới 15 ngày', 'EVENT(khai giảng năm học mới)-15D'],
    ['trong 10 ngày kể từ ngày nhận đủ hồ sơ phải có văn bản trả lời', 'WITHIN 10 DAYS AFTER(ngày nhận đủ hồ sơ)'],
    ['sau 02 tuần kết thúc mùa vụ', 'AFTER(kết thúc mùa vụ)+2W'],
  ])('%s', (text, normalized) => expect(read(text)).toEqual([normalized]))

  it.each([
    'nộp phiếu trước ngày 20 tháng 4 năm 2026',
    'nộp phiếu trước ngày 25 tháng Chạp',
    'báo trước 15 ngày',
    'báo cáo 6 tháng trước ngày 20/6',
    'báo cáo 9 tháng trước 20/9',
    'lớp học kết thúc sau 05 ngày học',
    'kết thúc mùa vụ, nghỉ 05 ngày',
  ])('counts nothing in "%s"', (text) => expect(read(text)).toEqual([]))
})
