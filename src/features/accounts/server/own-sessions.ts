import type { Actor } from '#access/actor.ts'
import { isId } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusal.ts'
import { writeAudit } from '#platform/audit/audit.ts'
import { type Database, inTransaction } from '#platform/database/database.ts'
import type { OwnSession } from '../contract.ts'
import { deviceWords } from '../model/device-words.ts'
import { endSessions } from './sessions.ts'
import './tables.ts'

/** Where one is signed in, the asking session first, then the one seen last. */
export async function ownSessions(database: Database, actor: Actor, now: Date): Promise<OwnSession[]> {
  const rows = await database
    .selectFrom('session')
    .select(['id', 'user_agent', 'address', 'created_at', 'last_seen_at'])
    .where('account_id', '=', actor.accountId)
    .where('expires_at', '>', now)
    .orderBy('last_seen_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const views = rows.map((row) => ({
    id: row.id,
    device: deviceWords(row.user_agent),
    address: row.address,
    begunAt: row.created_at.toISOString(),
    lastSeenAt: row.last_seen_at.toISOString(),
    current: row.id === actor.origin.sessionId,
  }))
  return [...views.filter(({ current }) => current), ...views.filter(({ current }) => !current)]
}

/** Ends one session of one's own. Another's is refused like one that is not there. */
export async function endOwnSession(database: Database, actor: Actor, id: string, now: Date): Promise<void> {
  if (!isId(id)) throw new Refusal('not-found')
  await inTransaction(database, async (transaction) => {
    const ended = await transaction
      .deleteFrom('session')
      .where('id', '=', id)
      .where('account_id', '=', actor.accountId)
      .returning('id')
      .executeTakeFirst()
    if (!ended) throw new Refusal('not-found')
    await writeAudit(transaction, { ...ofOwnSessions(actor, now), detail: { session: id } })
  })
}

/** Ends all of one's sessions but the one that asks. */
export async function endOtherSessions(database: Database, actor: Actor, now: Date): Promise<void> {
  await inTransaction(database, async (transaction) => {
    const sessionsEnded = await endSessions(transaction, actor.accountId, actor.origin.sessionId)
    await writeAudit(transaction, { ...ofOwnSessions(actor, now), detail: { sessionsEnded } })
  })
}

function ofOwnSessions(actor: Actor, at: Date) {
  return { at, actor, as: null, action: 'session.end', subject: { kind: 'account', id: actor.accountId } } as const
}
