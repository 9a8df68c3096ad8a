import type { DatedWork } from '#documents/deadlines/index.ts'
import type { Day } from '#kernel/dates/day.ts'
import type { AssignmentState } from './assignment.ts'

/** Of an assignment, what its deadline is judged by. */
export interface AssignedDays {
  readonly opens: Day | null
  readonly due: Day | null
  readonly awaits: string | null
  readonly state: AssignmentState
  readonly submitted_on: Day | null
}

/** States in which the work lies with whoever gave it, or is done. */
export const handedInStates: readonly AssignmentState[] = ['submitted', 'accepted']

/** Without a last day it does not matter on which day work was handed in. */
const anyDay: Day = '1970-01-01'

/**
 * An assignment as `deadlineState` asks for it. What was handed in and returned is owed again, whatever day it was handed in
 * on; what is done without ever having been handed in (its parts were) was done in time as far as anybody knows.
 */
export function datedWork({ opens, due, awaits, state, submitted_on }: AssignedDays): DatedWork {
  const submittedOn = handedInStates.includes(state) ? (submitted_on ?? due ?? anyDay) : null
  return { opens, due, awaits, submittedOn, closed: state === 'withdrawn' }
}
