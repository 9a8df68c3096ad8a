import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '#access/actor.ts'
import type { Reach } from '#access/reach.ts'
import { belongsInReach, findInReach } from '#features/organisation/index.ts'
import { foldForSearch } from '#kernel/fold-for-search.ts'
import type { Database } from '#platform/database/database.ts'
import type { PlanFilters } from '../contract.ts'
import './tables.ts'

/** The year of a plan: of the time that it covers, else of its issue, else of its making. */
export const yearOfPlan = sql<number>`
  left(
    coalesce(plan.period_from, plan.issue_date, (plan.created_at at time zone 'Asia/Ho_Chi_Minh')::date::text), 4
  )::integer`

/** The plans that an actor sees: of the units in reach, and the issued ones that give anything to a unit in reach. */
export async function planSeen(database: Database, actor: Actor, reach: Reach): Promise<RawBuilder<boolean>> {
  if (reach.everywhere) return sql<boolean>`true`
  const own = await findInReach(database, reach, actor.day, 'plan.unit_id')
  return sql<boolean>`(${own} or (
    plan.state not in ('draft', 'submitted', 'returned')
    and plan.id in (
      select plan_id from plan_recipient where ${belongsInReach(reach, actor.day, 'plan_recipient.unit_id')}
    )
  ))`
}

/** What the filters ask, as conditions on `plan`. */
export function conditionsOf({ state, line, year, unit, q }: PlanFilters): RawBuilder<boolean>[] {
  const words = foldForSearch(q ?? '')
    .split(' ')
    .filter((word) => word !== '')
  return [
    ...(state ? [sql<boolean>`plan.state = ${state}`] : []),
    ...(line ? [sql<boolean>`plan.line = ${line}`] : []),
    ...(year ? [sql<boolean>`${yearOfPlan} = ${year}`] : []),
    ...(unit ? [sql<boolean>`plan.unit_id = ${unit}`] : []),
    ...words.map((word) => sql<boolean>`plan.folded like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`),
  ]
}
