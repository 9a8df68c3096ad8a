import { sql } from 'kysely'
import type { Actor } from '#access/actor.ts'
import { authorise } from '#access/authorise.ts'
import { decide } from '#access/decide.ts'
import { namesOf } from '#features/organisation/index.ts'
import type { PlanContent } from '#features/plans/model/index.ts'
import type { Day } from '#kernel/dates/day.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Database } from '#platform/database/database.ts'
import type { AssignmentDifference } from '../cascade-contract.ts'
import { differenceOf, ownNotes } from '../model/difference.ts'
import { findAssignmentResource, findGivingResource } from './assignment-resource.ts'
import { faceOf, targetWordsOf } from './difference-faces.ts'
import './tables.ts'

/**
 * What a unit is asked to acknowledge again, seen from three sides: what the plan said when the unit last acknowledged it,
 * what it says now, and what the unit has made of it. `difference` is null where nothing waits to be acknowledged again.
 */
export async function differenceOfAssignment(
  database: Database,
  actor: Actor,
  id: string,
): Promise<AssignmentDifference> {
  await authoriseSeen(database, actor, id)
  const row = await database.selectFrom('assignment').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const { acknowledged_version: from, content_version: to } = row
  if (from === null || from >= to) return { difference: null }
  const [before, after] = [await contentOf(database, row.plan_id, from), await contentOf(database, row.plan_id, to)]
  const words = await targetWordsOf(database, [before, after], actor.day)
  const [said, says] = [faceOf(before, row.item_id, words), faceOf(after, row.item_id, words)]
  const moved = await moveOf(database, id, from, row.due)
  const parts = await partsOf(database, actor, id)
  return {
    difference: {
      from,
      to,
      fields: said && says ? differenceOf(said, says).map(({ field, runs }) => ({ field, runs: [...runs] })) : [],
      due: { before: moved.before, after: row.due },
      notes: [
        ...ownNotes({ dueBefore: moved.before, due: row.due, planned: moved.planned, progress: row.progress, parts }),
      ],
    },
  }
}

/** Whoever does it, helps with it or gave it; anybody else is told that there is no such work. */
async function authoriseSeen(database: Database, actor: Actor, id: string): Promise<void> {
  const work = await findAssignmentResource(database, actor, id)
  const giving = work && (await findGivingResource(database, actor, id))
  if (!work || !giving) throw new Refusal('not-found')
  if (!decide(actor, 'see', giving).allowed) authorise(actor, 'see', work)
}

async function contentOf(database: Database, planId: string, version: number): Promise<PlanContent> {
  const { content } = await database
    .selectFrom('plan_version')
    .select('content')
    .where('plan_id', '=', planId)
    .where('number', '=', version)
    .executeTakeFirstOrThrow()
  return content as PlanContent
}

interface Amended {
  readonly version: number
  readonly planned: Day | null
  readonly due?: { readonly before: Day | null; readonly after: Day | null }
}

/** The day before the first amendment that was not acknowledged, and the one that the last says. */
async function moveOf(
  database: Database,
  id: string,
  from: number,
  due: Day | null,
): Promise<{ readonly before: Day | null; readonly planned: Day | null }> {
  const { rows } = await sql<{ detail: Amended }>`
    select detail from assignment_step
    where assignment_id = ${id} and action = 'amend' and (detail ->> 'version')::int > ${from}
    order by at, id`.execute(database)
  const moves = rows.flatMap(({ detail }) => (detail.due ? [detail.due] : []))
  return { before: moves[0] ? moves[0].before : due, planned: rows.at(-1)?.detail.planned ?? null }
}

async function partsOf(database: Database, actor: Actor, id: string) {
  const parts = await database
    .selectFrom('assignment')
    .select(['unit_id', 'due'])
    .where('parent_id', '=', id)
    .where('state', '<>', 'withdrawn')
    .orderBy('id')
    .execute()
  const names = await namesOf(
    database,
    parts.map(({ unit_id }) => unit_id),
    actor.day,
  )
  return parts.map(({ unit_id, due }) => ({ unitName: names.get(unit_id) ?? '', due }))
}
