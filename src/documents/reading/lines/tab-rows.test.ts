import { describe, expect, it } from 'vitest'
import type { Cell } from '../blocks.ts'
import { splitTabRows } from './tab-rows.ts'

const split = (...lines: string[]) =>
  splitTabRows(
    lines.map((text) => ({ text, cell: null as Cell | null })),
    7,
  ).map(({ text, cell }) => [text, cell && [cell.table, cell.row, cell.column]])

describe('rows that tabs part', () => {
  it('become cells, with empty ones where a row has none', () => {
    expect(split('Việc', 'Nội dung\tChủ trì\tXong', 'Tát ao\tThôn A\tQuý I', 'Đắp đê\t\tQuý II', 'Hết.')).toEqual([
      ['Việc', null],
      ['Nội dung', [7, 0, 0]],
      ['Chủ trì', [7, 0, 1]],
      ['Xong', [7, 0, 2]],
      ['Tát ao', [7, 1, 0]],
      ['Thôn A', [7, 1, 1]],
      ['Quý I', [7, 1, 2]],
      ['Đắp đê', [7, 2, 0]],
      ['', [7, 2, 1]],
      ['Quý II', [7, 2, 2]],
      ['Hết.', null],
    ])
  })

  it.each([
    ['a head in two halves', ['SỞ Y TẾ\tCỘNG HÒA', 'Số: 1/KH\tAn Bình']],
    ['one line alone', ['a\tb\tc', 'd']],
    ['rows of several lengths', ['a\tb\tc', 'd\te']],
    ['a foot held apart by tabs', ['Nơi nhận:\t\t\tGIÁM ĐỐC', '- Lưu\t\t\tA']],
  ])('are none in %s', (_what, lines) => {
    expect(split(...lines)).toEqual(lines.map((line) => [line, null]))
  })
})
