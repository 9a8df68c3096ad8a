import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import type { Actor, Grant } from '#access/actor.ts'
import { type SessionAccount, sessionOfRequest } from '#features/accounts/index.ts'
import { dayOf } from '#kernel/dates/day.ts'
import type { Database } from '#platform/database/database.ts'
import type { HttpEnvironment } from '#platform/http/environment.ts'

/** Who is behind a request: the account of its session, with the grants that hold today. */
export async function actorOfRequest(
  context: Context<HttpEnvironment>,
  database: Database,
  now: Date,
): Promise<Actor | null> {
  const account = await sessionOfRequest(context, database, now)
  if (!account) return null
  return {
    accountId: account.accountId,
    personId: account.accountId,
    name: account.name,
    username: account.username,
    day: dayOf(now),
    grants: [grantOf(account)],
    unit: null,
    origin: { address: addressOf(context), sessionId: null },
  }
}

function grantOf({ accountId, role }: SessionAccount): Grant {
  const named = role === 'administrator' ? role : 'specialist'
  return { role: named, unit: null, named: [], appointmentId: accountId, standInFor: null }
}

/** The address at the other end of the connection. */
function addressOf(context: Context<HttpEnvironment>): string {
  return context.env?.incoming ? (getConnInfo(context).remote.address ?? '') : ''
}
