import type { Actor } from '#access/actor.ts'
import { authorise, authoriseReach } from '#access/authorise.ts'
import { namesOf, placeOfUnit } from '#features/organisation/index.ts'
import { isId, newId } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusal.ts'
import { writeAudit } from '#platform/audit/audit.ts'
import { type Database, inTransaction, type OpenTransaction } from '#platform/database/database.ts'
import { hashOfToken, newSecretToken } from '#platform/secrets/secret-token.ts'
import type { Feed, FeedList } from '../../feed-contract.ts'
import '../tables.ts'

/** One's own calendars that can still be fetched, the first made first. */
export async function findFeeds(database: Database, actor: Actor): Promise<FeedList> {
  const rows = await database
    .selectFrom('calendar_feed')
    .selectAll()
    .where('person_id', '=', actor.personId)
    .where('withdrawn_at', 'is', null)
    .orderBy('made_at')
    .orderBy('id')
    .execute()
  const units = rows.flatMap(({ unit_id }) => unit_id ?? [])
  const names = await namesOf(database, units, actor.day)
  const items = rows.map(
    ({ id, unit_id, made_at, fetched_at }): Feed => ({
      id,
      unit: unit_id === null ? null : { id: unit_id, name: names.get(unit_id) ?? '' },
      madeAt: made_at.toISOString(),
      fetchedAt: fetched_at?.toISOString() ?? null,
    }),
  )
  return { items }
}

/**
 * Makes the address of a calendar, of one unit or of all at which the person works; an earlier address of the same
 * calendar is never answered again. The address itself is answered here and nowhere else.
 */
export async function makeFeed(
  database: Database,
  actor: Actor,
  unit: string | null,
  now: Date,
): Promise<{ feed: Feed; token: string }> {
  await authoriseFeed(database, actor, unit)
  const token = newSecretToken()
  const id = newId(now.getTime())
  await inTransaction(database, async (transaction) => {
    const withdrawn = await transaction
      .updateTable('calendar_feed')
      .set({ withdrawn_at: now })
      .where('person_id', '=', actor.personId)
      .where('unit_id', 'is not distinct from', unit)
      .where('withdrawn_at', 'is', null)
      .returning('id')
      .executeTakeFirst()
    const row = { id, person_id: actor.personId, unit_id: unit, token_hash: hashOfToken(token), made_at: now }
    await transaction
      .insertInto('calendar_feed')
      .values({ ...row, fetched_at: null, withdrawn_at: null })
      .execute()
    await auditFeed(transaction, actor, now, withdrawn ? 'calendar-feed.renew' : 'calendar-feed.make', { id, unit })
  })
  const names = await namesOf(database, unit === null ? [] : [unit], actor.day)
  const named = unit === null ? null : { id: unit, name: names.get(unit) ?? '' }
  return { feed: { id, unit: named, madeAt: now.toISOString(), fetchedAt: null }, token }
}

/** Withdraws one's own calendar. Another's is refused like one that is not there. */
export async function withdrawFeed(database: Database, actor: Actor, id: string, now: Date): Promise<void> {
  if (!isId(id)) throw new Refusal('not-found')
  await inTransaction(database, async (transaction) => {
    const withdrawn = await transaction
      .updateTable('calendar_feed')
      .set({ withdrawn_at: now })
      .where('id', '=', id)
      .where('person_id', '=', actor.personId)
      .where('withdrawn_at', 'is', null)
      .returning('unit_id')
      .executeTakeFirst()
    if (!withdrawn) throw new Refusal('not-found')
    await auditFeed(transaction, actor, now, 'calendar-feed.withdraw', { id, unit: withdrawn.unit_id })
  })
}

/** A calendar shows the work that its owner sees, and is of use to those alone who see any. */
async function authoriseFeed(database: Database, actor: Actor, unit: string | null): Promise<void> {
  if (unit === null) {
    authoriseReach(actor, 'see', 'assignment')
    return
  }
  authorise(actor, 'see', { kind: 'assignment', id: unit, ...(await placeOfUnit(database, unit, actor.day)) })
}

function auditFeed(
  transaction: OpenTransaction,
  actor: Actor,
  at: Date,
  action: string,
  { id, unit }: { id: string; unit: string | null },
): Promise<void> {
  return writeAudit(transaction, { at, actor, as: null, action, subject: { kind: 'calendar-feed', id }, unit })
}
