import { type SelectQueryBuilder, sql } from 'kysely'
import type { Actor } from '#access/actor.ts'
import { newOfActingUnit } from '#access/authorise.ts'
import { abilityTo } from '#access/decide.ts'
import type { Reach } from '#access/reach.ts'
import { namesOf } from '#features/organisation/index.ts'
import { decodeCursor, encodeCursor } from '#platform/database/cursor.ts'
import type { Database } from '#platform/database/database.ts'
import type { PlanFilters, PlanPage, PlanSummary } from '../contract.ts'
import { conditionsOf, planSeen, yearOfPlan } from './plan-filter.ts'
import './tables.ts'

/** The plans that the actor sees, the newest first, one keyset page at a time. */
export async function findPlans(
  database: Database,
  actor: Actor,
  reach: Reach,
  { after, limit, ...filters }: PlanFilters & { readonly after?: string | undefined; readonly limit: number },
): Promise<PlanPage> {
  const seen = await planSeen(database, actor, reach)
  let query = selectSummaries(database)
    .where(sql.join([seen, ...conditionsOf(filters)], sql` and `) as typeof seen)
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
    items: await summariesOf(database, actor, rows.slice(0, limit)),
    next: rows.length > limit && last ? encodeCursor({ at: last.created_at, id: last.id }) : null,
    facets: after ? null : await facetsOf(database, actor, seen),
    abilities: {
      make: abilityTo(actor, 'make', newOfActingUnit(actor, 'plan')),
      registers: abilityTo(actor, 'see', newOfActingUnit(actor, 'register')),
    },
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
export type SummaryRow = RowOf<ReturnType<typeof selectSummaries>>

export async function summariesOf(
  database: Database,
  actor: Actor,
  rows: readonly SummaryRow[],
): Promise<PlanSummary[]> {
  const units = rows.flatMap(({ unit_id }) => unit_id ?? [])
  const names = units.length > 0 ? await namesOf(database, units, actor.day) : new Map<string, string>()
  return rows.map((row) => ({
    id: row.id,
    documentId: row.document_id,
    type: row.type,
    state: row.state,
    amendment: row.amendment,
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
    unitName: row.unit_id === null ? null : (names.get(row.unit_id) ?? null),
    isUmbrella: row.is_umbrella,
    dueShift: row.due_shift,
  }))
}

async function facetsOf(
  database: Database,
  actor: Actor,
  seen: Awaited<ReturnType<typeof planSeen>>,
): Promise<PlanPage['facets']> {
  const { rows } = await sql<{ year: number; unit_id: string | null }>`
    select distinct ${yearOfPlan} as year, unit_id from plan where ${seen}`.execute(database)
  const names = await namesOf(
    database,
    rows.flatMap(({ unit_id }) => unit_id ?? []),
    actor.day,
  )
  return {
    years: [...new Set(rows.map(({ year }) => year))].sort((one, other) => other - one),
    units: [...names]
      .map(([id, name]) => ({ id, name }))
      .sort((one, other) => one.name.localeCompare(other.name, 'vi')),
  }
}
