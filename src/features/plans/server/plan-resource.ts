import type { Actor } from '#access/actor.ts'
import type { Resource } from '#access/resource.ts'
import { placeOfUnit } from '#features/organisation/index.ts'
import { isId } from '#kernel/ids.ts'
import type { Database } from '#platform/database/database.ts'
import './tables.ts'

/** A plan as `decide` asks for it; null for an unknown one. */
export async function findPlanResource(database: Database, actor: Actor, id: string): Promise<Resource | null> {
  const row = isId(id)
    ? await database.selectFrom('plan').select('unit_id').where('id', '=', id).executeTakeFirst()
    : undefined
  return row ? { kind: 'plan', id, ...(await placeOfUnit(database, row.unit_id, actor.day)) } : null
}
