import { type DatedWork, deadlineState, deadlineStateWords } from '#documents/deadlines/index.ts'
import type { AssignmentState } from '#features/tasks/model/index.ts'
import type { Day } from '#kernel/dates/day.ts'

/** Of an assignment, what its deadline is judged by. */
export interface DueRow {
  readonly opens: Day | null
  readonly due: Day | null
  readonly awaits: string | null
  readonly state: AssignmentState
  readonly submitted_on: Day | null
}

const handedIn: readonly AssignmentState[] = ['submitted', 'accepted']

/** What was handed in and returned is owed again, whatever day it was handed in on. */
function datedWork({ opens, due, awaits, state, submitted_on }: DueRow): DatedWork {
  const submittedOn = handedIn.includes(state) ? (submitted_on ?? due) : null
  return { opens, due, awaits, submittedOn, closed: state === 'withdrawn' }
}

/** How the deadline stands today: "quá hạn 3 ngày", "hạn hôm nay", "còn 5 ngày". */
export function dueWords(row: DueRow, today: Day): string {
  return deadlineStateWords(deadlineState(datedWork(row), today), row.awaits)
}

export function isLate(row: DueRow, today: Day): boolean {
  return deadlineState(datedWork(row), today).state === 'late'
}
