import type { AssignmentState } from '#features/tasks/model/index.ts'
import type { Day } from '#kernel/dates/day.ts'

const dayMilliseconds = 24 * 60 * 60 * 1000

/** Of an assignment, what its deadline is judged by. */
export interface DueRow {
  readonly opens: Day | null
  readonly due: Day | null
  readonly awaits: string | null
  readonly rule: string | null
  readonly state: AssignmentState
  readonly submitted_on: Day | null
}

/** How a deadline stands today: "quá hạn 3 ngày", "hạn hôm nay", "còn 5 ngày". */
export function dueWords({ due, awaits }: DueRow, today: Day): string {
  if (due === null) return awaits === null ? 'không có hạn' : `chờ: ${awaits}`
  const days = Math.round((Date.parse(due) - Date.parse(today)) / dayMilliseconds)
  if (days === 0) return 'hạn hôm nay'
  return days > 0 ? `còn ${days} ngày` : `quá hạn ${-days} ngày`
}
