import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '#access/actor.ts'
import { authoriseReach } from '#access/authorise.ts'
import { namesOf } from '#features/organisation/index.ts'
import type { AssignmentState } from '#features/tasks/model/index.ts'
import type { Day } from '#kernel/dates/day.ts'
import { isId } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Database } from '#platform/database/database.ts'
import type { BoardWork, BoardWorkPage, BoardWorkQuery } from '../../late-board-contract.ts'
import type { BoardPart } from '../../model/board-parts.ts'
import { dueWords } from '../due-words.ts'
import { openPlace } from './board-place.ts'
import { branchesOf, takenOver } from './board-units.ts'
import { isSoon, narrowedBy, owedStates } from './count-late.ts'
import { startOf } from './nudged-today.ts'
import { giversOf } from './open-board.ts'

interface WorkRow {
  readonly id: string
  readonly kind: 'task' | 'report'
  readonly text: string
  readonly period: string | null
  readonly plan_id: string
  readonly sign: string | null
  readonly title: string
  readonly unit_id: string
  readonly opens: Day | null
  readonly due: Day | null
  readonly awaits: string | null
  readonly state: AssignmentState
  readonly submitted_on: Day | null
  readonly progress: number
  readonly acknowledged: boolean
  readonly nudged: boolean
}

/** What stands behind a figure of the board: the work itself, the longest late first, one keyset page at a time. */
export async function findBoardWork(database: Database, actor: Actor, query: BoardWorkQuery): Promise<BoardWorkPage> {
  const units = await unitsMeant(database, actor, query)
  const asked = sql`
    assignment.state in ${owedStates} ${units} ${narrowedBy(query)} ${ofPart(query.part, actor.day)}`
  const after = query.after === undefined ? null : readCursor(query.after)
  const { rows } = await sql<WorkRow>`
    with taken (unit_id, holder_id) as materialized (${takenOver(actor.day)})
    select assignment.id, assignment.kind, assignment.text, assignment.period, assignment.plan_id,
      plan.sign, plan.title, assignment.unit_id, assignment.opens, assignment.due, assignment.awaits,
      assignment.state, assignment.submitted_on, assignment.progress,
      coalesce(assignment.acknowledged_version >= assignment.content_version, false) as acknowledged,
      exists (
        select from assignment_step
        where assignment_step.assignment_id = assignment.id and assignment_step.action = 'nudge'
          and assignment_step.at >= ${startOf(actor.day)}
      ) as nudged
    from assignment
    join plan on plan.id = assignment.plan_id
    where ${asked}
      ${
        after
          ? sql`and (coalesce(assignment.due, 'infinity'), assignment.id) > (${after.due}::date, ${after.id}::uuid)`
          : sql``
      }
    order by coalesce(assignment.due, 'infinity'), assignment.id
    limit ${query.limit + 1}`.execute(database)
  const total = await sql<{ count: number }>`
    with taken (unit_id, holder_id) as materialized (${takenOver(actor.day)})
    select count(*)::int as count from assignment where ${asked}`.execute(database)
  const shown = rows.slice(0, query.limit)
  const last = shown.at(-1)
  const names = await namesOf(
    database,
    shown.map(({ unit_id }) => unit_id),
    actor.day,
  )
  return {
    items: shown.map((row) => viewOf(row, names, actor.day)),
    next: rows.length > query.limit && last ? writeCursor(last) : null,
    total: total.rows[0]?.count ?? 0,
  }
}

/** The condition on the unit, with the ended ones whose work it took over. Throws a Refusal where it may not be seen. */
async function unitsMeant(database: Database, actor: Actor, query: BoardWorkQuery): Promise<RawBuilder<unknown>> {
  if (query.scope === 'given') {
    const givers = await giversOf(database, actor, authoriseReach(actor, 'see', 'giving'))
    const given = sql`and assignment.giver_id = any (${[...givers]}::uuid[])`
    return query.unit ? sql`${given} ${ledBy(sql`select ${query.unit}::uuid`)}` : given
  }
  const reach = authoriseReach(actor, 'see', 'assignment')
  const { place } = await openPlace(database, actor, reach, query)
  const alone = query.whole === 'false' && query.unit !== undefined
  const meant = alone ? ({ from: 'units', units: [query.unit ?? ''] } as const) : place
  return ledBy(sql`select unit_id from (${branchesOf(meant, query.line, actor.day)}) as branch (branch_id, unit_id)`)
}

function ledBy(units: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`and assignment.unit_id in (
    with meant (unit_id) as (${units})
    select unit_id from meant
    union all
    select taken.unit_id from taken join meant on meant.unit_id = taken.holder_id
  )`
}

function ofPart(part: BoardPart, day: Day): RawBuilder<unknown> {
  switch (part) {
    case 'late':
      return sql`and assignment.due < ${day}::date`
    case 'soon':
      return sql`and ${isSoon(day)}`
    case 'unacknowledged':
      return sql`and (assignment.acknowledged_version is null
        or assignment.acknowledged_version < assignment.content_version)`
    case 'owed':
      return sql``
  }
}

function viewOf(row: WorkRow, names: ReadonlyMap<string, string>, day: Day): BoardWork {
  return {
    id: row.id,
    kind: row.kind,
    text: row.text,
    period: row.period,
    plan: { id: row.plan_id, sign: row.sign, title: row.title },
    unit: { id: row.unit_id, name: names.get(row.unit_id) ?? '' },
    due: row.due,
    dueWords: dueWords(row, day),
    state: row.state,
    progress: row.progress,
    isAcknowledged: row.acknowledged,
    nudgedToday: row.nudged,
  }
}

function writeCursor({ due, id }: Pick<WorkRow, 'due' | 'id'>): string {
  return `${due ?? 'infinity'} ${id}`
}

function readCursor(text: string): { due: string; id: string } {
  const [due = '', id = ''] = text.split(' ')
  if (!/^(\d{4}-\d{2}-\d{2}|infinity)$/.test(due) || !isId(id)) throw new Refusal('invalid', { place: 'after' })
  return { due, id }
}
