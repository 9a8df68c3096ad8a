import { type RawBuilder, sql } from 'kysely'
import { soonDays } from '#documents/deadlines/index.ts'
import { type Day, shiftDay } from '#kernel/dates/day.ts'
import type { Line } from '#kernel/line-of-authority.ts'
import type { Database } from '#platform/database/database.ts'
import type { BoardCounts } from '../../late-board-contract.ts'
import { type BoardPlace, branchesOf, takenOver } from './board-units.ts'

/** States in which something is still owed; the index `assignment_owed` is over these alone. */
export const owedStates = sql`('given', 'doing', 'refused', 'returned')`

export interface BoardFilter {
  readonly plan?: string | undefined
  readonly kind?: string | undefined
}

/** One row of the board before it is named. */
export interface BranchCounts extends Omit<BoardCounts, 'nudged' | 'inTime'> {
  readonly branch_id: string
}

export function narrowedBy({ plan, kind }: BoardFilter): RawBuilder<unknown> {
  return sql`${plan ? sql`and assignment.plan_id = ${plan}` : sql``} ${kind ? sql`and assignment.kind = ${kind}` : sql``}`
}

/**
 * What is owed, by row of the board. The open work is grouped by unit before the units are grouped by branch: a hundred
 * thousand rows are gone through once, in the order of an index that holds all that is asked, and five thousand groups
 * meet the closure, not a hundred thousand rows.
 */
export async function countBranches(
  database: Database,
  place: BoardPlace,
  { line, day, ...filter }: BoardFilter & { readonly line: Line; readonly day: Day },
): Promise<readonly BranchCounts[]> {
  const { rows } = await sql<BranchCounts>`
    with branch (branch_id, unit_id) as materialized (${branchesOf(place, line, day)}),
    taken (unit_id, holder_id) as materialized (${takenOver(day)}),
    owed as (
      select unit_id, ${countedOwed(day)}
      from assignment
      where assignment.state in ${owedStates} ${narrowedBy(filter)} ${place.from === 'top' ? sql`` : ofBranch}
      group by unit_id
    ),
    held as (${heldBy})
    select branch_id, ${addedUp}
    from branch left join held using (unit_id)
    group by branch_id`.execute(database)
  return rows
}

/** Of a part of the organisation only the work of its units is looked for, unit by unit. */
const ofBranch = sql`
  and assignment.unit_id in (
    select unit_id from branch
    union all
    select taken.unit_id from taken join branch on branch.unit_id = taken.holder_id
  )`

/** The work of a unit that has ended counts with that of whoever took it over. */
const heldBy = sql`
  select coalesce(taken.holder_id, owed.unit_id) as unit_id,
    sum(owed)::int as owed, sum(late)::int as late, sum(soon)::int as soon, sum(unacknowledged)::int as unacknowledged
  from owed left join taken on taken.unit_id = owed.unit_id
  group by 1`

/** The same for what these units gave, by the unit that it was given to. */
export async function countGiven(
  database: Database,
  givers: readonly string[],
  { day, ...filter }: BoardFilter & { readonly day: Day },
): Promise<readonly BranchCounts[]> {
  const { rows } = await sql<BranchCounts>`
    with taken (unit_id, holder_id) as materialized (${takenOver(day)}),
    owed as (
      select unit_id, ${countedOwed(day)}
      from assignment
      where assignment.state in ${owedStates} and assignment.giver_id = any (${[...givers]}::uuid[])
        ${narrowedBy(filter)}
      group by unit_id
    ),
    held as (${heldBy})
    select unit_id as branch_id, ${addedUp} from held
    group by unit_id`.execute(database)
  return rows
}

/** The states "today" and "soon" of `deadlineState`, of work that is still owed. */
export function isSoon(day: Day): RawBuilder<boolean> {
  return sql<boolean>`(
    due between ${day}::date and ${shiftDay(day, soonDays)}::date
    and (opens is null or opens <= ${day}::date or due = ${day}::date)
  )`
}

function countedOwed(day: Day): RawBuilder<unknown> {
  return sql`
    count(*)::int as owed,
    (count(*) filter (where due < ${day}::date))::int as late,
    (count(*) filter (where ${isSoon(day)}))::int as soon,
    (count(*) filter (where acknowledged_version is null or acknowledged_version < content_version))::int
      as unacknowledged`
}

const addedUp = sql`
  count(*)::int as units,
  count(*) filter (where held.late > 0)::int as "unitsLate",
  coalesce(sum(held.owed), 0)::int as owed,
  coalesce(sum(held.late), 0)::int as late,
  coalesce(sum(held.soon), 0)::int as soon,
  coalesce(sum(held.unacknowledged), 0)::int as unacknowledged`
