import { type RawBuilder, sql } from 'kysely'
import { namesOf } from '#features/organisation/index.ts'
import type { AssignmentKind, AssignmentState } from '#features/tasks/model/index.ts'
import type { Day } from '#kernel/dates/day.ts'
import type { Database } from '#platform/database/database.ts'
import type { WorkItem } from '../contract.ts'
import { dueWords, isLate } from './due-words.ts'
import './tables.ts'

/** Of an assignment and its plan, what a line of the desk shows. */
export interface WorkRow {
  readonly id: string
  readonly kind: AssignmentKind
  readonly text: string
  readonly period: string | null
  readonly plan_id: string
  readonly sign: string | null
  readonly title: string
  readonly unit_id: string
  readonly giver_id: string
  readonly state: AssignmentState
  readonly opens: Day | null
  readonly due: Day | null
  readonly awaits: string | null
  readonly submitted_on: Day | null
  readonly revision: number
}

/** The columns of `WorkRow`; `due` may be another than the assignment's own, such as that of a unit that helps. */
export function workColumns(due: RawBuilder<unknown> = sql`assignment.due`): RawBuilder<unknown> {
  return sql`assignment.id, assignment.kind, assignment.text, assignment.period, assignment.plan_id, plan.sign, plan.title,
    assignment.unit_id, assignment.giver_id, assignment.state, assignment.opens, ${due} as due,
    assignment.awaits, assignment.submitted_on, assignment.revision`
}

/** The names of all units in these rows on the day. */
export function unitNamesOf(
  database: Database,
  rows: readonly Pick<WorkRow, 'unit_id' | 'giver_id'>[],
  day: Day,
): Promise<ReadonlyMap<string, string>> {
  return namesOf(
    database,
    rows.flatMap(({ unit_id, giver_id }) => [unit_id, giver_id]),
    day,
  )
}

export function workItemOf(row: WorkRow, names: ReadonlyMap<string, string>, day: Day): WorkItem {
  const named = (id: string) => ({ id, name: names.get(id) ?? '' })
  return {
    id: row.id,
    kind: row.kind,
    text: row.text,
    period: row.period,
    plan: { id: row.plan_id, sign: row.sign, title: row.title },
    unit: named(row.unit_id),
    giver: named(row.giver_id),
    state: row.state,
    due: row.due,
    dueWords: dueWords(row, day),
    isLate: isLate(row, day),
    revision: row.revision,
  }
}
