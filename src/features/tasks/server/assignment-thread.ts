import { sql } from 'kysely'
import type { Actor } from '#access/actor.ts'
import { decide } from '#access/decide.ts'
import { namesOf } from '#features/organisation/index.ts'
import { findPlanResource } from '#features/plans/index.ts'
import { writtenDate } from '#kernel/written-date.ts'
import type { Database } from '#platform/database/database.ts'
import type { ThreadKnot } from '../assignment-contract.ts'
import { isSeen, placesOf } from './assignment-resource.ts'
import './tables.ts'

interface Above {
  readonly id: string
  readonly plan_id: string
  readonly unit_id: string
  readonly giver_id: string
  readonly to_id: string | null
  readonly via_id: string | null
  readonly text: string
}

/**
 * The thread upward, from a piece of work to the top: the plan that it is of, the work from which it was passed on and the
 * plan of that, and at last what the uppermost plan rests on. What the viewer may not see keeps its place without a name.
 */
export async function threadOf(database: Database, actor: Actor, id: string): Promise<ThreadKnot[]> {
  const chain = await chainAbove(database, id)
  const names = await namesOf(
    database,
    chain.map(({ unit_id }) => unit_id),
    actor.day,
  )
  const knots: ThreadKnot[] = []
  for (const [place, work] of chain.entries()) {
    if (place > 0) knots.push(await knotOfWork(database, actor, work, names.get(work.unit_id) ?? ''))
    if (chain[place + 1]?.plan_id !== work.plan_id) knots.push(await knotOfPlan(database, actor, work.plan_id))
  }
  const top = chain.at(-1)
  return top ? [...knots, ...(await parentsOf(database, actor, top.plan_id))] : knots
}

/** The work itself first, then what it was passed on from, up to the top. */
async function chainAbove(database: Database, id: string): Promise<readonly Above[]> {
  const { rows } = await sql<Above>`
    with recursive above (id, parent_id, plan_id, unit_id, giver_id, to_id, via_id, text, far) as (
      select id, parent_id, plan_id, unit_id, giver_id, to_id, via_id, text, 0 from assignment where id = ${id}
      union all
      select up.id, up.parent_id, up.plan_id, up.unit_id, up.giver_id, up.to_id, up.via_id, up.text, far + 1
      from above join assignment up on up.id = above.parent_id
      where far < 20
    )
    select id, plan_id, unit_id, giver_id, to_id, via_id, text from above order by far`.execute(database)
  return rows
}

async function knotOfWork(database: Database, actor: Actor, work: Above, unitName: string): Promise<ThreadKnot> {
  const seen = isSeen(actor, work.id, await placesOf(database, actor, work))
  return seen
    ? { kind: 'assignment', id: work.id, title: work.text, beside: unitName }
    : { kind: 'assignment', id: null, title: 'Việc của cấp trên', beside: unitName }
}

async function knotOfPlan(database: Database, actor: Actor, id: string): Promise<ThreadKnot> {
  const { sign, title, issue_date, issuer } = await database
    .selectFrom('plan')
    .select(['sign', 'title', 'issue_date', 'issuer'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const resource = await findPlanResource(database, actor, id)
  const seen = resource !== null && decide(actor, 'see', resource).allowed
  const beside = [sign, issue_date && `ngày ${writtenDate(issue_date)}`, issuer].filter(Boolean).join(', ') || null
  return seen
    ? { kind: 'plan', id, title, beside }
    : { kind: 'plan', id: null, title: 'Kế hoạch của cấp trên', beside: sign }
}

/** What a plan carries out, level by level; documents that are not here stand by their words. */
async function parentsOf(database: Database, actor: Actor, planId: string): Promise<ThreadKnot[]> {
  const { rows } = await sql<{ parent_id: string | null; reference: string | null }>`
    with recursive up (parent_id, reference, far, position) as (
      select parent_id, reference, 1, position from plan_parent where plan_id = ${planId} and relation = 'implements'
      union
      select plan_parent.parent_id, plan_parent.reference, far + 1, plan_parent.position
      from up join plan_parent on plan_parent.plan_id = up.parent_id and relation = 'implements'
      where far < 6
    )
    select parent_id, reference from up order by far, position limit 20`.execute(database)
  const knots: ThreadKnot[] = []
  for (const { parent_id, reference } of rows) {
    if (parent_id !== null) knots.push(await knotOfPlan(database, actor, parent_id))
    else if (reference) knots.push({ kind: 'reference', id: null, title: reference, beside: null })
  }
  return knots
}
