import { sql } from 'kysely'
import type { Actor } from '#access/actor.ts'
import { namesOf } from '#features/organisation/index.ts'
import type { Database } from '#platform/database/database.ts'
import type { Desk } from '../../contract.ts'
import '../tables.ts'

const shown = 10
/** How far back "what changed" goes for whoever has never said that they saw it. */
const firstLookMilliseconds = 7 * 24 * 60 * 60 * 1000

interface ChangeRow {
  readonly id: string
  readonly at: Date
  readonly on: 'plan' | 'assignment'
  readonly subject: string
  readonly title: string
  readonly period: string | null
  readonly action: string
  readonly unit_id: string | null
  readonly said: string | null
}

/**
 * What others did since the person last looked: to the plans of these units and those that give them work, and to the work
 * that they lead, help with or gave. The newest first.
 */
export async function findChanges(
  database: Database,
  actor: Actor,
  units: readonly string[],
  now: Date,
): Promise<Desk['changes']> {
  const since = (await seenUpTo(database, actor)) ?? new Date(now.getTime() - firstLookMilliseconds)
  const own = sql`any (${[...units]}::uuid[])`
  const { rows } = await sql<ChangeRow>`
    select plan_step.id, plan_step.at, 'plan' as "on", plan.id as subject, plan.title,
      null::text as period, plan_step.action,
      plan_step.unit_id, plan_step.reason as said
    from plan_step
    join plan on plan.id = plan_step.plan_id
    where plan_step.at > ${since} and plan_step.person_id <> ${actor.personId}
      and (
        plan.unit_id = ${own}
        or (
          plan.state not in ('draft', 'submitted', 'returned')
          and plan_step.action in ('issue', 'record', 'replace', 'close', 'reopen')
          and exists (select from plan_recipient where plan_id = plan.id and unit_id = ${own})
        )
      )
    union all
    select assignment_step.id, assignment_step.at, 'assignment', assignment.id, assignment.text,
      assignment.period, assignment_step.action,
      assignment_step.unit_id, assignment_step.text
    from assignment_step
    join assignment on assignment.id = assignment_step.assignment_id
    where assignment_step.at > ${since} and assignment_step.undone_at is null
      and assignment_step.person_id is distinct from ${actor.personId}
      and (
        assignment.unit_id = ${own}
        or (assignment.giver_id = ${own} and assignment_step.action not in ('give', 'acknowledge', 'progress'))
        or exists (
          select from assignment_support where assignment_id = assignment.id and unit_id = ${own}
        )
      )
    order by at desc, id desc
    limit ${shown + 1}`.execute(database)
  const names = await namesOf(
    database,
    rows.flatMap(({ unit_id }) => unit_id ?? []),
    actor.day,
  )
  const items = rows.slice(0, shown).map(({ at, unit_id, ...row }) => ({
    ...row,
    at: at.toISOString(),
    by: unit_id === null ? null : { id: unit_id, name: names.get(unit_id) ?? '' },
  }))
  return {
    since: since.toISOString(),
    items: items.map(({ id, at, on, subject, title, period, action, by, said }) => ({
      id,
      at,
      on,
      subject,
      title,
      period,
      action,
      by,
      said,
    })),
    more: rows.length > shown,
  }
}

async function seenUpTo(database: Database, { personId, unit }: Actor): Promise<Date | null> {
  const row = await database
    .selectFrom('desk_seen')
    .select('seen_at')
    .where('person_id', '=', personId)
    .where('unit_id', '=', unit)
    .executeTakeFirst()
  return row?.seen_at ?? null
}

/** Keeps that the person has seen what changed up to a moment, never one to come; an earlier one takes nothing back. */
export async function keepSeen(database: Database, actor: Actor, at: Date, now: Date): Promise<void> {
  if (actor.unit === null) return
  const seen_at = at > now ? now : at
  await database
    .insertInto('desk_seen')
    .values({ person_id: actor.personId, unit_id: actor.unit, seen_at })
    .onConflict((conflict) =>
      conflict
        .columns(['person_id', 'unit_id'])
        .doUpdateSet({ seen_at: sql<Date>`greatest(desk_seen.seen_at, excluded.seen_at)` }),
    )
    .execute()
}
