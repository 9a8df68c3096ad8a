import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '#access/actor.ts'
import { isId } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Database } from '#platform/database/database.ts'
import type { AssignmentFilters, AssignmentPage } from '../assignment-contract.ts'
import type { AssignmentState } from '../model/index.ts'
import { all, assignmentsSeen, narrowing, standing } from './assignment-filter.ts'
import { type SelectedRow, selectRows, viewsOf } from './assignment-rows.ts'
import { dueCondition, isAcknowledged, isOwed } from './due-of-assignment.ts'
import './tables.ts'

/** The work that the actor sees, what is due first before what is due later and what has no day, one keyset page at a time. */
export async function findAssignments(
  database: Database,
  actor: Actor,
  { after, limit, ...filters }: AssignmentFilters & { readonly after?: string | undefined; readonly limit: number },
): Promise<AssignmentPage> {
  const seen = await assignmentsSeen(database, actor, filters)
  const within = all([seen, ...narrowing(filters)])
  const cursor = after === undefined ? null : readCursor(after)
  const beyond = cursor
    ? sql`and (coalesce(assignment.due, 'infinity'), assignment.id) > (${cursor.due}::date, ${cursor.id}::uuid)`
    : sql``
  const rows = await selectRows(
    database,
    sql`where ${within} and ${all(standing(filters, actor.day))} ${beyond}
      order by coalesce(assignment.due, 'infinity'), assignment.id limit ${limit + 1}`,
  )
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: await viewsOf(database, actor, shown),
    next: rows.length > limit && last ? writeCursor(last) : null,
    counts: after === undefined ? await countsOf(database, within, actor.day) : null,
  }
}

/** How much there is of each state, whatever the list is narrowed to by state or day. */
async function countsOf(
  database: Database,
  within: RawBuilder<boolean>,
  today: string,
): Promise<NonNullable<AssignmentPage['counts']>> {
  const { rows } = await sql<{ state: AssignmentState; count: number; late: number; unacknowledged: number }>`
    select assignment.state, count(*)::int as count,
      count(*) filter (where ${dueCondition('late', today)})::int as late,
      count(*) filter (where ${isOwed} and not ${isAcknowledged})::int as unacknowledged
    from assignment join plan on plan.id = assignment.plan_id
    where ${within}
    group by assignment.state`.execute(database)
  const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + of(row), 0)
  return {
    total: sum(({ state, count }) => (state === 'withdrawn' ? 0 : count)),
    states: Object.fromEntries(rows.map(({ state, count }) => [state, count])),
    late: sum(({ late }) => late),
    unacknowledged: sum(({ unacknowledged }) => unacknowledged),
  }
}

function writeCursor({ due, id }: Pick<SelectedRow, 'due' | 'id'>): string {
  return `${due ?? 'infinity'} ${id}`
}

function readCursor(text: string): { readonly due: string; readonly id: string } {
  const [due = '', id = ''] = text.split(' ')
  if (!/^(\d{4}-\d{2}-\d{2}|infinity)$/.test(due) || !isId(id)) throw new Refusal('invalid', { place: 'after' })
  return { due, id }
}
