import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#kernel/dates/day.ts'
import type { Database } from '#platform/database/database.ts'
import { takenOver } from './board-units.ts'
import { type BoardFilter, narrowedBy, owedStates } from './count-late.ts'

/** The first moment of a day in Vietnam. */
export function startOf(day: Day): Date {
  return new Date(`${day}T00:00:00+07:00`)
}

/**
 * How much of the late work somebody was asked about today, by row of the board: by branch, or, where `branches` is null,
 * by unit.
 */
export async function nudgedToday(
  database: Database,
  day: Day,
  filter: BoardFilter,
  { branches, givers }: { readonly branches: RawBuilder<unknown> | null; readonly givers: readonly string[] | null },
): Promise<ReadonlyMap<string, number>> {
  const byUnit = await sql<{ unit_id: string; count: number }>`
    with taken (unit_id, holder_id) as (${takenOver(day)})
    select coalesce(taken.holder_id, assignment.unit_id) as unit_id, count(distinct assignment.id)::int as count
    from assignment_step
    join assignment on assignment.id = assignment_step.assignment_id
    left join taken on taken.unit_id = assignment.unit_id
    where assignment_step.action = 'nudge' and assignment_step.at >= ${startOf(day)}
      and assignment.state in ${owedStates} and assignment.due < ${day}::date ${narrowedBy(filter)}
      ${givers ? sql`and assignment.giver_id = any (${[...givers]}::uuid[])` : sql``}
    group by 1`.execute(database)
  if (branches === null || byUnit.rows.length === 0) {
    return new Map(byUnit.rows.map(({ unit_id, count }) => [unit_id, count]))
  }
  const { rows } = await sql<{ branch_id: string; count: number }>`
    with branch (branch_id, unit_id) as (${branches})
    select branch_id, sum(count)::int as count
    from unnest(${byUnit.rows.map((row) => row.unit_id)}::uuid[], ${byUnit.rows.map(({ count }) => count)}::int[])
      as nudged (unit_id, count)
    join branch using (unit_id)
    group by branch_id`.execute(database)
  return new Map(rows.map(({ branch_id, count }) => [branch_id, count]))
}
