import { type RawBuilder, sql } from 'kysely'
import { deadlineState, deadlineStateWords, soonDays } from '#documents/deadlines/deadline-state.ts'
import { type Day, shiftDay } from '#kernel/dates/day.ts'
import type { AssignmentRow } from '../assignment-contract.ts'
import type { AssignmentState } from '../model/index.ts'

interface Dated {
  readonly state: AssignmentState
  readonly opens: Day | null
  readonly due: Day | null
  readonly awaits: string | null
  readonly submitted_on: Day | null
}

/** How the day of a piece of work stands today. */
export function dueOf(work: Dated, today: Day): AssignmentRow['deadline'] {
  const found = deadlineState(
    {
      due: work.due,
      opens: work.opens,
      awaits: work.awaits,
      submittedOn: work.submitted_on,
      closed: work.state === 'withdrawn',
    },
    today,
  )
  return {
    state: found.state,
    words: deadlineStateWords(found, work.awaits),
    isLate: found.state === 'late' || found.state === 'done-late',
  }
}

/** Work that is still owed, in the states that the index of it holds. */
export const isOwed = sql<boolean>`assignment.state in ('given', 'doing', 'refused', 'returned')`

export const isAcknowledged = sql<boolean>`coalesce(assignment.acknowledged_version >= assignment.content_version, false)`

/** What a list is narrowed to by day: the same cuts as `deadlineState` makes. */
export function dueCondition(filter: 'late' | 'today' | 'soon' | 'later' | 'none', today: Day): RawBuilder<boolean> {
  switch (filter) {
    case 'late':
      return sql<boolean>`${isOwed} and assignment.due < ${today}::date`
    case 'today':
      return sql<boolean>`${isOwed} and assignment.due = ${today}::date`
    case 'soon':
      return sql<boolean>`${isOwed} and assignment.due > ${today}::date
        and assignment.due <= ${shiftDay(today, soonDays)}::date`
    case 'later':
      return sql<boolean>`${isOwed} and assignment.due > ${shiftDay(today, soonDays)}::date`
    case 'none':
      return sql<boolean>`assignment.due is null`
  }
}
