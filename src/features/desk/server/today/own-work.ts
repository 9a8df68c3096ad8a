import { sql } from 'kysely'
import { soonDays } from '#documents/deadlines/index.ts'
import { type Day, shiftDay } from '#kernel/dates/day.ts'
import type { Database } from '#platform/database/database.ts'
import { type Desk, type OwnWork, shownOnDesk } from '../../contract.ts'
import { owedStates } from '../board/count-late.ts'
import { unitNamesOf, type WorkRow, workColumns, workItemOf } from '../work-rows.ts'

interface OwnRow extends WorkRow {
  readonly bucket: 'late' | 'today' | 'week' | 'acknowledge'
  readonly count: number
  readonly is_support: boolean
  readonly acknowledged_version: number | null
  readonly content_version: number
}

/**
 * What these units owe: late, today, within the week, each of them with the units' part in the work of others, and what
 * they have still to acknowledge, anew where it has changed. The nearest days first.
 */
export async function findOwnWork(
  database: Database,
  units: readonly string[],
  day: Day,
): Promise<Pick<Desk, 'late' | 'today' | 'week' | 'toAcknowledge'>> {
  const own = sql`any (${[...units]}::uuid[])`
  const { rows } = await sql<OwnRow>`
    with mine as (
      select assignment.id, assignment.due, false as is_support from assignment
      where unit_id = ${own} and state in ${owedStates}
      union all
      select assignment.id, coalesce(assignment_support.due, assignment.due), true
      from assignment_support
      join assignment on assignment.id = assignment_support.assignment_id
      where assignment_support.unit_id = ${own} and not assignment.unit_id = ${own} and assignment.state in ${owedStates}
    ),
    sorted as (
      select id, due, is_support,
        case when due < ${day}::date then 'late' when due = ${day}::date then 'today' else 'week' end as bucket
      from mine where due <= ${shiftDay(day, soonDays)}::date
      union all
      select mine.id, mine.due, false, 'acknowledge'
      from mine join assignment using (id)
      where not mine.is_support and assignment.state <> 'refused'
        and (acknowledged_version is null or acknowledged_version < content_version)
    ),
    placed as (
      select *, row_number() over of_bucket as place, (count(*) over (partition by bucket))::int as count
      from sorted
      window of_bucket as (partition by bucket order by due nulls last, id)
    )
    select ${workColumns(sql`placed.due`)}, placed.bucket, placed.count, placed.is_support,
      assignment.acknowledged_version, assignment.content_version
    from placed
    join assignment on assignment.id = placed.id
    join plan on plan.id = assignment.plan_id
    where placed.place <= ${shownOnDesk}
    order by placed.bucket, placed.place`.execute(database)
  const names = await unitNamesOf(database, rows, day)
  const listOf = (bucket: OwnRow['bucket']) => {
    const found = rows.filter((row) => row.bucket === bucket)
    return { count: found[0]?.count ?? 0, items: found.map((row) => ownWorkOf(row, names, day)) }
  }
  return {
    late: listOf('late'),
    today: listOf('today'),
    week: listOf('week'),
    toAcknowledge: listOf('acknowledge'),
  }
}

function ownWorkOf(row: OwnRow, names: ReadonlyMap<string, string>, day: Day): OwnWork {
  const { acknowledged_version: known, content_version: now } = row
  return {
    ...workItemOf(row, names, day),
    isSupport: row.is_support,
    isAcknowledged: known !== null && known >= now,
    isAgain: known !== null && known < now,
  }
}
