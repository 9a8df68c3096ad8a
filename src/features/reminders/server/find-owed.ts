import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '#access/actor.ts'
import { isEmpty, reachOf } from '#access/reach.ts'
import { findInReach, namesOf } from '#features/organisation/index.ts'
import { type Day, shiftDay } from '#kernel/dates/day.ts'
import type { Database } from '#platform/database/database.ts'
import '#features/plans/index.ts'
import '#features/tasks/index.ts'
import type { DigestFacts, OwedList } from '../model/mail-text.ts'
import type { MessageFacts } from '../model/message-words.ts'

/** Lines of each list in a mail; the count says how many there are. */
const shown = 15

interface OwedRow {
  readonly part: 'late' | 'today' | 'week'
  readonly count: number
  readonly id: string
  readonly text: string
  readonly due: Day
  readonly unit_id: string
  readonly plan_id: string
  readonly sign: string | null
  readonly title: string
}

export type OwedParts = Pick<DigestFacts, 'late' | 'today' | 'week' | 'toAcknowledge'>

/** What the units at which somebody may work still owe: late, today, in the seven days after; and what is to be taken up. */
export async function findOwed(database: Database, actor: Actor): Promise<OwedParts> {
  const none: OwedList = { count: 0, items: [] }
  const reach = reachOf(actor, 'work', 'assignment')
  if (isEmpty(reach)) return { late: none, today: none, week: none, toAcknowledge: 0 }
  const mine = await findInReach(database, reach, actor.day, 'assignment.unit_id')
  const rows = await owedRows(database, mine, actor.day)
  const names = await namesOf(
    database,
    rows.map(({ unit_id }) => unit_id),
    actor.day,
  )
  const listOf = (part: OwedRow['part']): OwedList => {
    const items = rows.filter((row) => row.part === part)
    return { count: items[0]?.count ?? 0, items: items.map((row) => factsOf(row, names)) }
  }
  const { count } = await database
    .selectFrom('assignment')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where(mine)
    .where('state', 'in', ['given', 'doing', 'returned'])
    .where(sql<boolean>`acknowledged_version is null or acknowledged_version < content_version`)
    .executeTakeFirstOrThrow()
  return { late: listOf('late'), today: listOf('today'), week: listOf('week'), toAcknowledge: Number(count) }
}

async function owedRows(database: Database, mine: RawBuilder<boolean>, day: Day): Promise<readonly OwedRow[]> {
  const { rows } = await sql<OwedRow>`
    with owed as (
      select id, text, due, unit_id, plan_id,
        case when due < ${day}::date then 'late' when due = ${day}::date then 'today' else 'week' end as part
      from assignment
      where ${mine} and state in ('given', 'doing', 'returned') and due <= ${shiftDay(day, 7)}::date
    ),
    placed as (
      select *, (count(*) over (partition by part))::int as count,
        row_number() over (partition by part order by due, text, id) as place
      from owed
    )
    select part, count, placed.id, text, due, placed.unit_id, plan_id, plan.sign, plan.title
    from placed join plan on plan.id = plan_id
    where place <= ${shown}
    order by part, place`.execute(database)
  return rows
}

function factsOf(row: OwedRow, names: ReadonlyMap<string, string>): MessageFacts {
  return {
    kind: 'on-the-day',
    side: 'doer',
    count: 1,
    text: row.text,
    note: null,
    unitName: names.get(row.unit_id) ?? null,
    planId: row.plan_id,
    planSign: row.sign,
    planTitle: row.title,
    assignmentId: row.id,
    deadline: { due: row.due, opens: null, awaits: null, submittedOn: null, closed: false },
  }
}

/**
 * What waits for somebody's own word: results, extensions and refusals that they judge, plans that they may sign. A result
 * is judged by its receivers, through whom and to whom it is reported, as well as by its giver; the rest by the giver alone.
 */
export async function findWaitingForWord(database: Database, actor: Actor): Promise<DigestFacts['waiting']> {
  const judging = reachOf(actor, 'judge', 'giving')
  const judged = await findInReach(database, judging, actor.day, 'assignment.giver_id')
  const through = await findInReach(database, judging, actor.day, 'assignment.via_id')
  const received = await findInReach(database, judging, actor.day, 'assignment.to_id')
  const signed = await findInReach(database, reachOf(actor, 'sign', 'plan'), actor.day, 'plan.unit_id')
  const { rows } = await sql<DigestFacts['waiting']>`
    select
      (
        select count(*)::int from assignment
        where state = 'submitted' and (${judged} or ${through} or ${received})
      ) as results,
      (select count(*)::int from assignment where state = 'refused' and ${judged}) as refusals,
      (
        select count(*)::int from assignment_extension
        join assignment on assignment.id = assignment_extension.assignment_id
        where decided_at is null and state in ('given', 'doing', 'returned') and ${judged}
      ) as extensions,
      (select count(*)::int from plan where (state = 'submitted' or amendment = 'submitted') and ${signed}) as plans`.execute(
    database,
  )
  return rows[0] ?? { results: 0, extensions: 0, refusals: 0, plans: 0 }
}
