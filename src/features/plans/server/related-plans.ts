import { sql } from 'kysely'
import type { Actor } from '#access/actor.ts'
import { reachOf } from '#access/reach.ts'
import { namesOf } from '#features/organisation/index.ts'
import type { Database } from '#platform/database/database.ts'
import type { PlanDetail } from '../contract.ts'
import { planSeen } from './plan-filter.ts'
import './tables.ts'

export type RelatedPlan = NonNullable<PlanDetail['replacedBy']>

/** Those of the plans that the actor sees, by id, as others name them. */
export async function findRelated(
  database: Database,
  actor: Actor,
  ids: readonly string[],
): Promise<ReadonlyMap<string, RelatedPlan>> {
  if (ids.length === 0) return new Map()
  const rows = await database
    .selectFrom('plan')
    .select(['id', 'sign', 'title', 'issue_date', 'issuer', 'state', 'unit_id'])
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .where(await planSeen(database, actor, reachOf(actor, 'see', 'plan')))
    .execute()
  const names = await namesOf(
    database,
    rows.flatMap(({ unit_id }) => unit_id ?? []),
    actor.day,
  )
  return new Map(
    rows.map(({ id, sign, title, issue_date, state, unit_id, issuer }) => [
      id,
      {
        id,
        sign,
        title,
        issueDate: issue_date,
        state,
        unitName: (unit_id === null ? null : names.get(unit_id)) ?? issuer,
      },
    ]),
  )
}
