import { sql } from 'kysely'
import type { Actor } from '#access/actor.ts'
import { namesOf } from '#features/organisation/index.ts'
import type { Database } from '#platform/database/database.ts'
import type { AssignmentStepView, Figure } from '../assignment-contract.ts'
import type { AssignmentState } from '../model/index.ts'
import './tables.ts'

interface StepRow {
  readonly id: string
  readonly at: Date
  readonly action: string
  readonly from_state: AssignmentState
  readonly to_state: AssignmentState
  readonly by: string | null
  readonly unit_id: string | null
  readonly text: string | null
  readonly detail: StepDetail | null
  readonly undone_at: Date | null
}

/** What steps keep besides their words, as far as the history tells of it. */
interface StepDetail {
  readonly percent?: { readonly after?: number }
  readonly figures?: readonly Figure[]
  readonly due?: { readonly before: string | null; readonly after: string | null }
  readonly unit?: { readonly before?: string; readonly after?: string }
  readonly name?: string
  readonly url?: string
  readonly day?: string
  readonly nil?: boolean
  readonly parts?: readonly { readonly unit: string }[]
}

/** Everything that happened to a piece of work, the latest first: who, acting where, when, in which words. */
export async function historyOf(database: Database, actor: Actor, id: string): Promise<AssignmentStepView[]> {
  const { rows } = await sql<StepRow>`
    select step.id, step.at, step.action, step.from_state, step.to_state, person.name as by, step.unit_id, step.text,
      step.detail, step.undone_at
    from assignment_step step
    left join person on person.id = step.person_id
    where step.assignment_id = ${id}
    order by step.ordinal desc
    limit 500`.execute(database)
  const units = rows.flatMap(({ unit_id, detail }) => [unit_id, detail?.unit?.after].filter((unit) => unit != null))
  const names = await namesOf(database, [...new Set(units)], actor.day)
  return rows.map((row) => ({
    id: row.id,
    at: row.at.toISOString(),
    action: row.action,
    from: row.from_state,
    to: row.to_state,
    by: row.by,
    unitName: row.unit_id === null ? null : (names.get(row.unit_id) ?? null),
    text: row.text,
    percent: row.action === 'progress' ? (row.detail?.percent?.after ?? null) : null,
    figures: [...(row.detail?.figures ?? [])],
    due: row.detail?.due ?? null,
    beside: besideOf(row.detail, names),
    isUndone: row.undone_at !== null,
  }))
}

function besideOf(detail: StepDetail | null, names: ReadonlyMap<string, string>): string | null {
  if (!detail) return null
  if (detail.unit?.after) return `Chuyển cho ${names.get(detail.unit.after) ?? 'đơn vị khác'}`
  if (detail.nil) return 'Không phát sinh'
  if (detail.parts) return `${detail.parts.length} phần`
  return detail.name ?? detail.url ?? null
}
