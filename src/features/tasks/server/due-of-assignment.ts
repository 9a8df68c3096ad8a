import { type RawBuilder, sql } from 'kysely'
import { deadlineState, deadlineStateWords, soonDays } from '#documents/deadlines/deadline-state.ts'
import { type Day, shiftDay } from '#kernel/dates/day.ts'
import type { AssignmentRow } from '../assignment-contract.ts'
import type { DueFilter } from '../model/due-filter.ts'
import { type AssignedDays, datedWork } from '../model/index.ts'
import { deadlineStateSql } from './deadline-state-sql.ts'

/** How the day of a piece of work stands today. */
export function dueOf(work: AssignedDays, today: Day): AssignmentRow['deadline'] {
  const found = deadlineState(datedWork(work), today)
  return {
    state: found.state,
    words: deadlineStateWords(found, work.awaits),
    isLate: found.state === 'late' || found.state === 'done-late',
  }
}

/** Work that is still owed, in the states that the index of it holds. */
export const isOwed = sql<boolean>`assignment.state in ('given', 'doing', 'refused', 'returned')`

export const isAcknowledged = sql<boolean>`coalesce(assignment.acknowledged_version >= assignment.content_version, false)`

/**
 * What a list is narrowed to by day: the states of `deadlineState`, with the span of days that an index is looked up by. What
 * cannot be begun yet comes later, near as its day may be.
 */
export function dueCondition(filter: DueFilter, today: Day): RawBuilder<boolean> {
  switch (filter) {
    case 'late':
      return sql<boolean>`${isOwed} and assignment.due < ${today}::date`
    case 'today':
      return sql<boolean>`${isOwed} and assignment.due = ${today}::date`
    case 'soon':
      return sql<boolean>`${isOwed} and assignment.due between ${today}::date and ${shiftDay(today, soonDays)}::date
        and ${deadlineStateSql(today)} = 'soon'`
    case 'later':
      return sql<boolean>`${isOwed} and assignment.due > ${today}::date
        and ${deadlineStateSql(today)} in ('open', 'not-open')`
    case 'none':
      return sql<boolean>`assignment.due is null`
  }
}
