import type { Actor } from '#access/actor.ts'
import { decide } from '#access/decide.ts'
import { placeOfUnit } from '#features/organisation/index.ts'
import type { Database } from '#platform/database/database.ts'

/** Whether one sees the work, or the giving, of the unit at which one acts; whoever acts at none has none of their own. */
export async function seesOwn(database: Database, actor: Actor, kind: 'assignment' | 'giving'): Promise<boolean> {
  if (actor.unit === null) return false
  return decide(actor, 'see', { kind, ...(await placeOfUnit(database, actor.unit, actor.day)) }).allowed
}
