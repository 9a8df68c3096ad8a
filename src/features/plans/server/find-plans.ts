import { type SelectQueryBuilder, sql } from 'kysely'
import type { Actor } from '#access/actor.ts'
import type { Reach } from '#access/reach.ts'
import { findInReach } from '#features/organisation/index.ts'
import { decodeCursor, encodeCursor } from '#platform/database/cursor.ts'
import type { Database } from '#platform/database/database.ts'
import type { PlanPage, PlanSummary } from '../contract.ts'
import './tables.ts'

/** The plans in the actor's reach, the newest first, one keyset page at a time. */
export async function findPlans(
  database: Database,
  actor: Actor,
  reach: Reach,
  after: string | undefined,
  limit: number,
): Promise<PlanPage> {
  let query = selectSummaries(database)
    .where(await findInReach(database, reach, actor.day, 'plan.unit_id'))
    .orderBy('plan.created_at', 'desc')
    .orderBy('plan.id', 'desc')
    .limit(limit + 1)
  if (after) {
    const cursor = decodeCursor(after)
    query = query.where(sql<boolean>`(plan.created_at, plan.id) < (${cursor.at}, ${cursor.id}::uuid)`)
  }
  const rows = await query.execute()
  const last = rows[limit - 1]
  return {
    items: rows.slice(0, limit).map(planSummaryOf),
    next: rows.length > limit && last ? encodeCursor({ at: last.created_at, id: last.id }) : null,
  }
}

/** Plans with how many tasks and duties each has. */
export function selectSummaries(database: Database) {
  return database
    .selectFrom('plan')
    .selectAll('plan')
    .innerJoin('plan_version', (join) =>
      join.onRef('plan_version.plan_id', '=', 'plan.id').onRef('plan_version.number', '=', 'plan.version'),
    )
    .select([
      sql<number>`jsonb_array_length(plan_version.content -> 'tasks')`.as('tasks'),
      sql<number>`jsonb_array_length(plan_version.content -> 'duties')`.as('duties'),
    ])
}

type RowOf<Query> = Query extends SelectQueryBuilder<infer _Tables, infer _Names, infer Row> ? Row : never

export function planSummaryOf(row: RowOf<ReturnType<typeof selectSummaries>>): PlanSummary {
  return {
    id: row.id,
    documentId: row.document_id,
    type: row.type,
    state: row.state,
    version: row.version,
    line: row.line,
    sign: row.sign,
    title: row.title,
    issuer: row.issuer,
    issueDate: row.issue_date,
    periodFrom: row.period_from,
    periodTo: row.period_to,
    createdAt: row.created_at.toISOString(),
    tasks: row.tasks,
    duties: row.duties,
    unitId: row.unit_id,
  }
}
