import { describe, expect, it } from 'vitest'
import { parseLabel } from './label.ts'

describe('the label that a paragraph begins with', () => {
  it.each([
    ['I. MỤC ĐÍCH', 'roman', 'I', 3],
    ['II- NỘI DUNG', 'roman', 'II', 4],
    ['III/ THỜI GIAN', 'roman', 'III', 5],
    ['1. Mục đích', 'number', '1', 3],
    ['1.Mục đích', 'number', '1', 2],
    ['2- Yêu cầu', 'number', '2', 3],
    ['3) Kiểm tra', 'number', '3', 3],
    ['2.1. Thu hồ sơ', 'decimal', '2.1', 5],
    ['2.1.4 Thu hồ sơ', 'decimal', '2.1.4', 6],
    ['II.1. Thu hồ sơ', 'decimal', 'II.1', 6],
    ['a) Thu hồ sơ', 'letter', 'a', 3],
    ['đ) Nộp hồ sơ', 'letter', 'đ', 3],
    ['b/ Nộp hồ sơ', 'letter', 'b', 3],
    ['(1) Thu hồ sơ', 'bracket', '(1)', 4],
    ['A. KẾT QUẢ', 'capital', 'A', 3],
    ['- Thu hồ sơ', 'dash', '-', 2],
    ['+ Thu hồ sơ', 'plus', '+', 2],
    ['Điều 12. Hiệu lực', 'article', 'Điều 12', 9],
    ['Chương II', 'chapter', 'Chương II', 9],
    ['Phần thứ nhất', 'part', 'Phần thứ nhất', 13],
    ['Thứ hai, thu hồ sơ', 'ordinal', 'Thứ hai', 9],
  ])('%s', (text, kind, label, bodyAt) => {
    expect(parseLabel(text)).toMatchObject({ kind, label, bodyAt })
  })

  it.each([
    '2026 là năm đầu',
    '02-TT/TU ngày 03/10',
    '15/10 hằng năm',
    '30% số hộ',
    'V.v',
    'Điều kiện làm việc',
    'Mục tiêu 1. Thu hồ sơ',
    'thứ hai hằng tuần',
    'Phần mềm quản lý',
    'có 3 việc',
    '',
  ])('%j has none', (text) => {
    expect(parseLabel(text)).toBeNull()
  })
})
