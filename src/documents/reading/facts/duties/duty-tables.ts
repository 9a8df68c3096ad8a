import type { Outline, Passage } from '../../tree/passage.ts'
import { type LabelMeaning, labelMeaning } from './label-lines.ts'

/** What a column's head means; `receiver`: who receives the reports that a table lists. */
export type ColumnMeaning = LabelMeaning | 'receiver'

/** One row of a table of tasks: its cells by what their column's head means. */
export interface DutyRow {
  readonly cells: ReadonlyMap<ColumnMeaning, readonly Passage[]>
}

/** A table whose head names at least a task and who or when. */
export interface DutyTable {
  /** A schedule names no task, only what or who has its turn and when: its rows give deadlines, and no tasks. */
  readonly isSchedule: boolean
  readonly rows: readonly DutyRow[]
  /** The words of the head, which may state a year. */
  readonly head: string
  /** The head of its column of times; empty where it has none. */
  readonly timeHead: string
}

interface Grid {
  readonly columns: ReadonlyMap<number, ColumnMeaning>
  readonly width: number
  readonly headRow: number
  readonly isSchedule: boolean
  readonly head: string
  readonly timeHead: string
}

/** Three constructs look at the same tables of one document. */
const known = new WeakMap<Outline, readonly DutyTable[]>()

/** The tables of the document that list tasks with who does them or by when. */
export function findDutyTables(tree: Outline): readonly DutyTable[] {
  const tables = known.get(tree) ?? readDutyTables(tree)
  known.set(tree, tables)
  return tables
}

function readDutyTables({ passages }: Outline): readonly DutyTable[] {
  const tables = new Map<number, Passage[]>()
  for (const passage of passages) {
    if (!passage.cell || (passage.zone !== 'body' && passage.zone !== 'annex' && passage.zone !== 'closing')) continue
    const cells = tables.get(passage.cell.table)
    if (cells) cells.push(passage)
    else tables.set(passage.cell.table, [passage])
  }
  return [...tables.values()].flatMap((cells) => {
    const grid = readHead(cells)
    return grid
      ? [{ rows: readRows(cells, grid), head: grid.head, isSchedule: grid.isSchedule, timeHead: grid.timeHead }]
      : []
  })
}

function readHead(cells: readonly Passage[]): Grid | null {
  const rows = [...new Set(cells.map((passage) => passage.cell?.row ?? 0))].sort((a, b) => a - b).slice(0, 3)
  for (const headRow of rows) {
    const columns = new Map<number, ColumnMeaning>()
    const words: string[] = []
    let timeHead = ''
    for (const { cell, text } of cells) {
      if (!cell || cell.row !== headRow) continue
      words.push(text)
      const meaning = text.length < 90 ? columnMeaning(text) : null
      if (meaning === 'time' && timeHead === '') timeHead = text
      if (meaning && !columns.has(cell.column)) columns.set(cell.column, meaning)
    }
    const found = new Set(columns.values())
    const says = ['lead', 'support', 'doer', 'follower', 'time'].some((meaning) => found.has(meaning as LabelMeaning))
    if (found.has('task') && says) {
      const width = [...columns.keys()].reduce((most, column) => Math.max(most, column), 0)
      return { columns, width, headRow, isSchedule: false, head: words.join(' '), timeHead }
    }
    const turn = found.has('task') || !found.has('time') ? undefined : turnColumn(cells, headRow)
    if (turn !== undefined) {
      columns.set(turn, 'task')
      const width = [...columns.keys()].reduce((most, column) => Math.max(most, column), 0)
      return { columns, width, headRow, isSchedule: true, head: words.join(' '), timeHead }
    }
  }
  return null
}

const receives = /^(?:cơ\s+quan|đơn\s+vị|nơi)\s+(?:tiếp\s+)?nhận(?:\s+báo\s+cáo)?$/iu

/** "Tháng", "Ngày, tháng": heads of a column of times that are no labels elsewhere. */
const timesOf = /^(?:ngày|tuần|tháng|quý|năm)(?:\s*[,/]\s*(?:ngày|tuần|tháng|quý|năm))*$/iu

const columnMeaning = (head: string): ColumnMeaning | null =>
  receives.test(head.trim()) ? 'receiver' : timesOf.test(head.trim()) ? 'time' : labelMeaning(head)

/** "Đơn vị được kiểm tra", "Địa bàn", "Lớp": the column of a schedule that says whose turn it is. */
const turn =
  /^(?:các\s+)?(?:(?:cơ\s+quan|đơn\s+vị|địa\s+phương|cơ\s+sở)\s+(?:được|tổ\s+chức|đăng\s+ký)|địa\s+(?:bàn|phương|điểm)|thôn|xã|phường|khu|lớp|hội\s+nghị|chuyên\s+đề|đợt|cuộc|buổi|tên\s+|(?:loại\s+)?báo\s+cáo|mô\s+hình|bước|giai\s+đoạn)/iu

const turnColumn = (cells: readonly Passage[], headRow: number): number | undefined =>
  cells.find(({ cell, text }) => cell?.row === headRow && text.length < 60 && turn.test(text))?.cell?.column

/** A section's row that runs into the next row pushes its cells right; rows are aligned by their last column. */
function readRows(cells: readonly Passage[], grid: Grid): readonly DutyRow[] {
  const rows = new Map<number, Passage[]>()
  for (const passage of cells) {
    const row = passage.cell?.row ?? 0
    if (row <= grid.headRow) continue
    const cellsOfRow = rows.get(row)
    if (cellsOfRow) cellsOfRow.push(passage)
    else rows.set(row, [passage])
  }
  return [...rows.values()].map((row) => {
    const widest = row.reduce((most, { cell }) => Math.max(most, cell?.column ?? 0), 0)
    const shift = Math.max(0, widest - grid.width)
    const byMeaning = new Map<ColumnMeaning, Passage[]>()
    for (const passage of row) {
      const meaning = grid.columns.get((passage.cell?.column ?? 0) - shift)
      if (!meaning) continue
      const cellsOfMeaning = byMeaning.get(meaning)
      if (cellsOfMeaning) cellsOfMeaning.push(passage)
      else byMeaning.set(meaning, [passage])
    }
    return { cells: byMeaning }
  })
}
