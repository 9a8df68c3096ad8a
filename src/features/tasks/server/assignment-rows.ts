import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '#access/actor.ts'
import { namesOf } from '#features/organisation/index.ts'
import type { Day } from '#kernel/dates/day.ts'
import type { Database } from '#platform/database/database.ts'
import type { AssignmentRow } from '../assignment-contract.ts'
import type { AssignmentKind, AssignmentState } from '../model/index.ts'
import { dueOf, isAcknowledged } from './due-of-assignment.ts'

/** A piece of work as lists show it. */
export interface SelectedRow {
  readonly id: string
  readonly kind: AssignmentKind
  readonly text: string
  readonly period: string | null
  readonly plan_id: string
  readonly sign: string | null
  readonly title: string
  readonly unit_id: string
  readonly giver_id: string
  readonly parent_id: string | null
  readonly state: AssignmentState
  readonly acknowledged: boolean
  readonly opens: Day | null
  readonly due: Day | null
  readonly first_due: Day | null
  readonly awaits: string | null
  readonly progress: number
  readonly nil: boolean
  readonly submitted_on: Day | null
  readonly asked: boolean
  readonly parts: number
  readonly parts_done: number
  readonly revision: number
}

/** Selects work with its plan; `rest` is what comes behind the joins: where, order, limit. */
export async function selectRows(database: Database, rest: RawBuilder<unknown>): Promise<readonly SelectedRow[]> {
  const { rows } = await sql<SelectedRow>`
    select assignment.id, kind, text, period, assignment.plan_id, plan.sign, plan.title, assignment.unit_id, giver_id,
      parent_id, assignment.state, ${isAcknowledged} as acknowledged, opens, due, first_due, awaits, progress, nil,
      submitted_on, assignment.revision,
      exists (
        select from assignment_extension where assignment_id = assignment.id and decided_at is null
      ) as asked,
      part.parts, part.parts_done
    from assignment
    join plan on plan.id = assignment.plan_id
    left join lateral (
      select count(*)::int as parts, count(*) filter (where below.state = 'accepted')::int as parts_done
      from assignment below where below.parent_id = assignment.id and below.state <> 'withdrawn'
    ) as part on true
    ${rest}`.execute(database)
  return rows
}

export async function viewsOf(
  database: Database,
  actor: Actor,
  rows: readonly SelectedRow[],
): Promise<AssignmentRow[]> {
  const names = await namesOf(
    database,
    [...new Set(rows.flatMap(({ unit_id, giver_id }) => [unit_id, giver_id]))],
    actor.day,
  )
  const named = (id: string) => ({ id, name: names.get(id) ?? '' })
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    text: row.text,
    period: row.period,
    plan: { id: row.plan_id, sign: row.sign, title: row.title },
    unit: named(row.unit_id),
    giver: named(row.giver_id),
    parentId: row.parent_id,
    state: row.state,
    isAcknowledged: row.acknowledged,
    opens: row.opens,
    due: row.due,
    firstDue: row.first_due,
    awaits: row.awaits,
    deadline: dueOf(row, actor.day),
    progress: row.progress,
    nil: row.nil,
    submittedOn: row.submitted_on,
    isExtensionAsked: row.asked,
    parts: row.parts,
    partsDone: row.parts_done,
    revision: row.revision,
  }))
}
