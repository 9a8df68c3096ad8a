import type { Actor } from '#access/actor.ts'
import { writtenDate } from '#kernel/written-date.ts'
import type { Database } from '#platform/database/database.ts'
import { writeXlsx } from '#platform/sheets/write-xlsx.ts'
import type { AssignmentFilters, AssignmentRow } from '../assignment-contract.ts'
import { assignmentKindWords, assignmentStateWords, namedPeriod } from '../model/index.ts'
import { findAssignments } from './find-assignments.ts'

/** A list longer than this does not leave as one sheet: its end says so, and the filters narrow it. */
const mostRows = 10_000

const head = [
  'TT',
  'Việc',
  'Loại',
  'Kỳ',
  'Đơn vị thực hiện',
  'Nơi giao',
  'Kế hoạch',
  'Hạn',
  'Hạn ban đầu',
  'So với hạn',
  'Trạng thái',
  'Tiến độ (%)',
  'Ngày nộp',
]

/** The list of work as an .xlsx, as it is narrowed. */
export async function assignmentsSheet(
  database: Database,
  actor: Actor,
  filters: AssignmentFilters,
): Promise<Buffer<ArrayBuffer>> {
  const { items, next } = await findAssignments(database, actor, { ...filters, limit: mostRows })
  const rows = items.map((row, index) => [String(index + 1), ...cellsOf(row)])
  const rest =
    next === null
      ? []
      : [['', `Chỉ kê ${mostRows} việc đến hạn trước; hãy lọc theo kế hoạch, hạn để lấy phần còn lại.`]]
  return writeXlsx([
    { name: 'Nhiệm vụ', rows: [head, ...rows, ...rest], widths: [6, 70, 12, 18, 36, 36, 24, 12, 12, 18, 20, 10, 12] },
  ])
}

function cellsOf(row: AssignmentRow): string[] {
  const day = (iso: string | null) => (iso === null ? '' : writtenDate(iso))
  return [
    row.text,
    assignmentKindWords[row.kind],
    namedPeriod(row.period) ?? '',
    row.unit.name,
    row.giver.name,
    row.plan.sign ?? row.plan.title,
    day(row.due),
    day(row.firstDue),
    row.deadline.words,
    row.nil ? `${assignmentStateWords[row.state]} (không phát sinh)` : assignmentStateWords[row.state],
    String(row.progress),
    day(row.submittedOn),
  ]
}
