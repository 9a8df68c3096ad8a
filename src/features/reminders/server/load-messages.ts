import { sql } from 'kysely'
import type { DatedWork } from '#documents/deadlines/index.ts'
import { namesOf } from '#features/organisation/index.ts'
import { type AssignmentState, datedWork } from '#features/tasks/model/index.ts'
import type { Day } from '#kernel/dates/day.ts'
import type { Database } from '#platform/database/database.ts'
import type { MessageClass } from '../model/message-kinds.ts'
import type { MessageFacts } from '../model/message-words.ts'
import { hasContributed } from './contributed.ts'
import type { HeardAs } from './tables.ts'

/** A message with whose it is, and how what it tells of stands now. */
export interface LoadedMessage {
  readonly id: string
  readonly personId: string
  readonly at: Date
  readonly class: MessageClass
  readonly isRead: boolean
  readonly facts: MessageFacts
}

interface MessageRow {
  readonly id: string
  readonly person_id: string
  readonly at: Date
  readonly class: MessageClass
  readonly kind: string
  readonly side: HeardAs
  readonly unit_id: string | null
  readonly plan_id: string
  readonly sign: string | null
  readonly title: string
  readonly assignment_ids: string[]
  readonly count: number
  readonly due: Day | null
  readonly text: string
  readonly note: string | null
  readonly read_at: Date | null
  /** Of the one assignment that it is about. */
  readonly now_due: Day | null
  readonly opens: Day | null
  readonly awaits: string | null
  readonly submitted_on: Day | null
  readonly state: AssignmentState | null
  /** Whether any of those named is still owed. */
  readonly is_owed: boolean | null
}

/** Messages by their ids, in the order of the ids given. */
export async function loadMessages(database: Database, ids: readonly string[], day: Day): Promise<LoadedMessage[]> {
  const { rows } = await sql<MessageRow>`
    select reminder.id, reminder.person_id, reminder.at, reminder.class, reminder.kind, reminder.side, reminder.unit_id,
      reminder.plan_id, plan.sign, plan.title, reminder.assignment_ids, reminder.count, reminder.due, reminder.text,
      reminder.note, reminder.read_at, stands.now_due, stands.opens, stands.awaits, stands.submitted_on, stands.state,
      stands.is_owed
    from unnest(${[...ids]}::uuid[]) with ordinality as wanted (id, place)
    join reminder using (id)
    join plan on plan.id = reminder.plan_id
    cross join lateral (
      select min(coalesce(support.due, assignment.due)) as now_due, min(opens) as opens, min(awaits) as awaits,
        max(submitted_on) as submitted_on, min(state) as state,
        bool_or(
          state in ('given', 'doing', 'refused', 'returned')
          and (side <> 'supporter' or (support.unit_id is not null and not ${hasContributed}))
        ) as is_owed
      from assignment
      left join assignment_support support
        on side = 'supporter' and support.assignment_id = assignment.id and support.unit_id = reminder.unit_id
      where assignment.id = any (reminder.assignment_ids)
    ) stands
    order by place`.execute(database)
  const names = await namesOf(
    database,
    rows.flatMap(({ unit_id }) => unit_id ?? []),
    day,
  )
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    at: row.at,
    class: row.class,
    isRead: row.read_at !== null,
    facts: factsOf(row, names),
  }))
}

function factsOf(row: MessageRow, names: ReadonlyMap<string, string>): MessageFacts {
  const { kind, side, count, text, note, unit_id, plan_id, sign, title, assignment_ids } = row
  return {
    kind,
    side,
    count,
    text,
    note,
    unitName: unit_id === null ? null : (names.get(unit_id) ?? null),
    planId: plan_id,
    planSign: sign,
    planTitle: title,
    assignmentId: assignment_ids.length === 1 ? (assignment_ids[0] ?? null) : null,
    deadline: deadlineOf(row),
  }
}

/** Of one assignment as it stands now; of several the day that they have in common, while one of them is still owed. */
function deadlineOf(row: MessageRow): DatedWork | null {
  const { assignment_ids, due, now_due, opens, awaits, submitted_on, state, is_owed } = row
  if (state === null || is_owed === null) return null
  if (assignment_ids.length > 1) {
    return due === null ? null : { due, opens: null, awaits: null, submittedOn: null, closed: !is_owed }
  }
  // Who helps hands nothing in: their part is done by their own word, or with the work.
  if (row.side === 'supporter') return { due: now_due, opens, awaits, submittedOn: null, closed: !is_owed }
  return datedWork({ due: now_due, opens, awaits, state, submitted_on })
}
