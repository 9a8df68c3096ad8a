import { describe, expect, it } from 'vitest'
import { treeOfText } from '../../../../../tests/support/tree-of-text.ts'
import { joinLines } from '../../lines/join-lines.ts'
import { outline } from '../../tree/outline.ts'
import type { Outline } from '../../tree/passage.ts'
import { findDeadlines } from '../deadlines/find-deadlines.ts'
import { findTasks } from './find-tasks.ts'

const start = ['ỦY BAN NHÂN DÂN XÃ TRUNG LẬP', 'Số: 31/KH-UBND', 'KẾ HOẠCH', 'Thực hiện công tác năm 2026']
const head = { sign: null, issueDate: null, place: null, type: null, issuer: null, parentIssuer: null, title: null }
const tasksOf = (tree: Outline) => {
  const deadlines = findDeadlines(tree, head)
  return findTasks(tree, [], deadlines).map((task) => ({
    ...task,
    deadlines: task.deadlines.map((at) => deadlines[at]?.normalized),
  }))
}
const read = (...lines: string[]) => tasksOf(treeOfText([...start, ...lines].join('\n')))

describe('tasks', () => {
  it('counts the leaf items that ask for action, not headings, aims, money or closing words', () => {
    const tasks = read(
      'I. MỤC ĐÍCH, YÊU CẦU',
      '- Nâng cao nhận thức của người dân.',
      'II. NHIỆM VỤ',
      '1. Về đường làng',
      '- Phát quang hai bên đường.',
      '- Lắp đèn ở ngã ba chợ.',
      '2. Trồng cây bóng mát ở sân đình.',
      'III. KINH PHÍ',
      '- Từ ngân sách xã.',
      'IV. TỔ CHỨC THỰC HIỆN',
      '1. Phòng Kinh tế',
      'Hướng dẫn các thôn lập dự toán.',
      'Trên đây là Kế hoạch thực hiện công tác năm 2026.',
    )
    expect(tasks.map(({ path, text }) => [path, text])).toEqual([
      ['II/1', 'Phát quang hai bên đường.'],
      ['II/1', 'Lắp đèn ở ngã ba chợ.'],
      ['II/2', 'Trồng cây bóng mát ở sân đình.'],
      ['IV/1', 'Hướng dẫn các thôn lập dự toán.'],
    ])
    expect(tasks.at(-1)?.lead).toEqual(['Phòng Kinh tế'])
  })

  it('gives label lines to the items above them, and to no other', () => {
    const [first, second, third] = read(
      'II. NHIỆM VỤ',
      '- Sửa mái nhà văn hóa thôn.',
      '- Sơn lại cổng nhà văn hóa.',
      'Đơn vị chủ trì: Phòng Kinh tế.',
      'Đơn vị phối hợp: Các thôn.',
      'Thời gian thực hiện: Quý II/2026.',
      '- Mở lớp dạy bơi cho học sinh.',
    )
    const labelled = { lead: ['Phòng Kinh tế'], support: ['Các thôn'], deadlines: ['2026-Q2'] }
    expect(first).toMatchObject(labelled)
    expect(second).toMatchObject(labelled)
    expect(third).toMatchObject({ lead: [], support: [], deadlines: [] })
  })

  it('joins a row of the closing table to the item that it repeats, and keeps any other row', () => {
    const cells = [
      ['STT', 'Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Thời gian hoàn thành'],
      ['1', 'Mở lớp dạy bơi cho học sinh tiểu học', 'Đoàn Thanh niên xã', 'Tháng 6/2026'],
      ['2', 'In sổ tay phòng chống đuối nước', 'Phòng Văn hóa - Xã hội', 'Tháng 5/2026'],
    ].flatMap((row, rowAt) => row.map((text, column) => ({ text, cell: { table: 1, row: rowAt, column } })))
    const lines = [...start, 'II. NHIỆM VỤ', '1. Mở lớp dạy bơi cho học sinh tiểu học trong hè.'].map((text) => ({
      text,
    }))
    expect(tasksOf(outline(joinLines([...lines, ...cells])))).toMatchObject([
      { path: 'II/1', lead: ['Đoàn Thanh niên xã'], deadlines: ['2026-06'] },
      { text: 'In sổ tay phòng chống đuối nước', lead: ['Phòng Văn hóa - Xã hội'], deadlines: ['2026-05'] },
    ])
  })
})
