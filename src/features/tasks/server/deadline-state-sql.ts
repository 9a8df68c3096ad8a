import { type RawBuilder, sql } from 'kysely'
import { type DeadlineStateName, soonDays } from '#documents/deadlines/index.ts'
import { type Day, shiftDay } from '#kernel/dates/day.ts'
import { handedInStates } from '../model/index.ts'

const handedIn = sql.join(handedInStates.map((state) => sql.lit(state)))

/**
 * Where the work of a row of `assignment` stands against its day, told by the database: the same as `deadlineState` of
 * `datedWork`, to which a property test over random rows holds it.
 */
export function deadlineStateSql(today: Day): RawBuilder<DeadlineStateName> {
  return sql<DeadlineStateName>`case
    when assignment.state = 'withdrawn' then 'closed'
    when assignment.state in (${handedIn}) then case
      when assignment.submitted_on > assignment.due then 'done-late'
      when assignment.submitted_on < assignment.due then 'done-early'
      else 'done' end
    when assignment.due is null then case
      when assignment.awaits is not null then 'awaiting-event'
      when assignment.opens > ${today}::date then 'not-open'
      else 'no-date' end
    when assignment.due < ${today}::date then 'late'
    when assignment.due = ${today}::date then 'today'
    when assignment.opens > ${today}::date then 'not-open'
    when assignment.due <= ${shiftDay(today, soonDays)}::date then 'soon'
    else 'open' end`
}
