import { deadlineState, deadlineStateWords } from '#documents/deadlines/index.ts'
import { type AssignedDays, datedWork } from '#features/tasks/model/index.ts'
import type { Day } from '#kernel/dates/day.ts'

/** How the deadline stands today: "quá hạn 3 ngày", "hạn hôm nay", "còn 5 ngày". */
export function dueWords(row: AssignedDays, today: Day): string {
  return deadlineStateWords(deadlineState(datedWork(row), today), row.awaits)
}

export function isLate(row: AssignedDays, today: Day): boolean {
  return deadlineState(datedWork(row), today).state === 'late'
}
