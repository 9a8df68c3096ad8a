import type { Actor } from '#access/actor.ts'
import { lineNames } from '#kernel/line-of-authority.ts'
import { writtenDate } from '#kernel/written-date.ts'
import type { Database } from '#platform/database/database.ts'
import type { WrittenSheet } from '#platform/sheets/write-xlsx.ts'
import type { Board, BoardCounts, BoardQuery } from '../../late-board-contract.ts'
import { findBoardWork } from './board-work.ts'
import { openBoard } from './open-board.ts'

/** Late work that goes into one file at most; the sheet says how much there is. */
const mostWork = 20_000
const pageSize = 500

const countHeads = [
  'Số đơn vị',
  'Đơn vị có việc quá hạn',
  'Còn phải làm',
  'Quá hạn',
  'Sắp đến hạn',
  'Còn hạn',
  'Chưa tiếp nhận',
  'Đã đôn đốc hôm nay',
]

/** The board as a file: one sheet of the figures, and one with every piece of late work behind them. */
export async function boardSheet(database: Database, actor: Actor, query: BoardQuery): Promise<WrittenSheet[]> {
  const board = await openBoard(database, actor, query)
  return [figures(board), await lateWork(database, actor, query)]
}

function figures(board: Board): WrittenSheet {
  const total = `Cộng ${board.total.units} đơn vị${board.more > 0 ? ` (còn ${board.more} dòng không kê)` : ''}`
  return {
    name: 'Theo đơn vị',
    rows: [
      [`Đơn vị (hệ thống ${lineNames[board.line]}, ngày ${writtenDate(board.day)})`, ...countHeads],
      ...board.rows.map((row) => [row.isSelf ? `${row.unit.name} (riêng đơn vị)` : row.unit.name, ...cells(row)]),
      [total, ...cells(board.total)],
    ],
    widths: [48, ...countHeads.map(() => 14)],
  }
}

function cells(counts: BoardCounts): string[] {
  const { units, unitsLate, owed, late, soon, inTime, unacknowledged, nudged } = counts
  return [units, unitsLate, owed, late, soon, inTime, unacknowledged, nudged].map(String)
}

async function lateWork(database: Database, actor: Actor, query: BoardQuery): Promise<WrittenSheet> {
  const rows: string[][] = []
  let after: string | null | undefined
  while (after !== null && rows.length < mostWork) {
    const asked = { ...query, part: 'late', whole: 'true', limit: pageSize } as const
    const page = await findBoardWork(database, actor, after === undefined ? asked : { ...asked, after })
    for (const { unit, text, plan, due, dueWords, progress, nudgedToday } of page.items) {
      const told = [due ? writtenDate(due) : '', dueWords, `${progress}%`, nudgedToday ? 'đã đôn đốc' : '']
      rows.push([unit.name, text, plan.sign ?? '', plan.title, ...told])
    }
    after = page.next
  }
  if (after !== null) rows.push([`Chỉ kê ${mostWork} việc đầu; hãy mở từng đơn vị để xem phần còn lại.`])
  return {
    name: 'Việc quá hạn',
    rows: [['Đơn vị', 'Việc', 'Số kế hoạch', 'Kế hoạch', 'Hạn', 'Chậm', 'Tiến độ', 'Hôm nay'], ...rows],
    widths: [40, 60, 18, 50, 12, 18, 10, 14],
  }
}
