import type { Actor } from '#access/actor.ts'
import { isId } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Database } from '#platform/database/database.ts'
import type { EventPage, EventView } from '../contract.ts'
import { eventColumns, viewEvents } from './view-events.ts'
import './tables.ts'

/** Events, the last one done first, one keyset page at a time; `after` is the number of the last one seen. */
export async function findEvents(
  database: Database,
  actor: Actor,
  asked: { after?: number | undefined; limit: number },
): Promise<EventPage> {
  let query = database
    .selectFrom('organisation_event')
    .select(eventColumns)
    .orderBy('number', 'desc')
    .limit(asked.limit + 1)
  if (asked.after !== undefined) query = query.where('number', '<', String(asked.after))
  const rows = await query.execute()
  const shown = rows.slice(0, asked.limit)
  return {
    items: await viewEvents(database, actor, shown),
    next: rows.length > asked.limit ? (shown.at(-1)?.number ?? null) : null,
  }
}

/** One event by its id. */
export async function getEvent(database: Database, actor: Actor, id: string): Promise<EventView> {
  if (!isId(id)) throw new Refusal('not-found')
  const rows = await database.selectFrom('organisation_event').select(eventColumns).where('id', '=', id).execute()
  const [view] = await viewEvents(database, actor, rows)
  if (!view) throw new Refusal('not-found')
  return view
}
