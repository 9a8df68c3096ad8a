import { sql } from 'kysely'
import type { Actor } from '#access/actor.ts'
import { decide } from '#access/decide.ts'
import type { Day } from '#kernel/dates/day.ts'
import type { Database } from '#platform/database/database.ts'
import { type AwaitedWord, type Desk, type PlanToSign, shownOnDesk, type WordKind } from '../../contract.ts'
import { unitNamesOf, type WorkRow, workColumns, workItemOf } from '../work-rows.ts'

interface WordRow extends WorkRow {
  readonly why: WordKind
  readonly said: string | null
  readonly since: Date
  readonly to_day: Day | null
  readonly nil: boolean
  readonly count: number
}

/** What these units gave, or receive the result of, and what now waits for their word, the longest first: results, refusals, questions, extensions. */
export async function findAwaitedWords(database: Database, units: readonly string[], day: Day): Promise<Desk['words']> {
  const own = sql`any (${[...units]}::uuid[])`
  const { rows } = await sql<WordRow>`
    with waiting (assignment_id, why, said, since, to_day) as (
      select id, 'result', null, coalesce(submitted_at, given_at), null::date
      from assignment where (giver_id = ${own} or via_id = ${own} or to_id = ${own}) and state = 'submitted'
      union all
      select assignment.id, 'refusal', refusal.text, coalesce(refusal.at, assignment.given_at), null
      from assignment
      left join lateral (
        select text, at from assignment_step
        where assignment_id = assignment.id and action = 'refuse' and undone_at is null
        order by at desc limit 1
      ) refusal on true
      where giver_id = ${own} and state = 'refused'
      union all
      select assignment_extension.assignment_id, 'extension', reason, asked_at, to_day
      from assignment_extension
      join assignment on assignment.id = assignment_extension.assignment_id
      where decided_at is null and assignment.giver_id = ${own} and assignment.state not in ('accepted', 'withdrawn')
      union all
      select asked.assignment_id, 'question', asked.text, asked.at, null
      from assignment_step asked
      join assignment on assignment.id = asked.assignment_id
      where asked.action = 'ask' and asked.undone_at is null and assignment.giver_id = ${own}
        and assignment.state not in ('accepted', 'withdrawn')
        and not exists (
          select from assignment_step later
          where later.assignment_id = asked.assignment_id and later.action in ('ask', 'answer')
            and later.undone_at is null and (later.at, later.id) > (asked.at, asked.id)
        )
    )
    select ${workColumns()}, waiting.why, waiting.said, waiting.since, waiting.to_day, assignment.nil,
      (count(*) over ())::int as count
    from waiting
    join assignment on assignment.id = waiting.assignment_id
    join plan on plan.id = assignment.plan_id
    order by waiting.since, assignment.id
    limit ${shownOnDesk}`.execute(database)
  const names = await unitNamesOf(database, rows, day)
  const items = rows.map((row): AwaitedWord => {
    const { why, said, since, to_day: toDay, nil } = row
    return { ...workItemOf(row, names, day), why, said, since: since.toISOString(), toDay, nil }
  })
  return { count: rows[0]?.count ?? 0, items }
}

/** Plans, and amendments of plans, of these units that wait to be signed; none for whoever may not sign them. */
export async function findPlansToSign(
  database: Database,
  actor: Actor,
  units: readonly string[],
): Promise<Desk['toSign']> {
  if (!decide(actor, 'sign', { kind: 'plan', unit: actor.unit, above: {} }).allowed) return { count: 0, items: [] }
  const { rows } = await sql<{
    id: string
    sign: string | null
    title: string
    is_amendment: boolean
    since: Date
    count: number
  }>`
    select id, sign, title, state <> 'submitted' as is_amendment,
      coalesce((select max(at) from plan_step where plan_id = plan.id and action = 'submit'), state_at) as since,
      (count(*) over ())::int as count
    from plan
    where unit_id = any (${[...units]}::uuid[]) and (state = 'submitted' or amendment = 'submitted')
    order by since, id
    limit ${shownOnDesk}`.execute(database)
  const items = rows.map(
    ({ id, sign, title, is_amendment, since }): PlanToSign => ({
      id,
      sign,
      title,
      isAmendment: is_amendment,
      since: since.toISOString(),
    }),
  )
  return { count: rows[0]?.count ?? 0, items }
}
