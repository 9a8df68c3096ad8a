import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import { actingUnit } from '#access/acting-unit.ts'
import type { Actor } from '#access/actor.ts'
import { isOpenWhileEnrolling, mustEnrol, sessionOfRequest } from '#features/accounts/index.ts'
import { grantsOf } from '#features/people/index.ts'
import { dayOf } from '#kernel/dates/day.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Database } from '#platform/database/database.ts'
import type { HttpEnvironment } from '#platform/http/environment.ts'

/**
 * Who is behind a request: the person of its session, with the grants that hold today and the unit they act at. Throws a
 * Refusal where one of their roles demands a second factor that they lack, for all but setting it up.
 */
export async function actorOfRequest(
  context: Context<HttpEnvironment>,
  database: Database,
  now: Date,
): Promise<Actor | null> {
  const session = await sessionOfRequest(context, database, now)
  if (!session) return null
  const day = dayOf(now)
  const grants = await grantsOf(database, session.personId, day)
  if (mustEnrol(session, grants) && !isOpenWhileEnrolling(context.req.method, context.req.path)) {
    throw new Refusal('second-factor-needed')
  }
  return {
    accountId: session.accountId,
    personId: session.personId,
    name: session.name,
    username: session.username,
    day,
    grants,
    unit: actingUnit(grants, session.chosenUnit),
    origin: { address: addressOf(context), sessionId: session.sessionId },
  }
}

/** The address at the other end of the connection. */
function addressOf(context: Context<HttpEnvironment>): string {
  return context.env?.incoming ? (getConnInfo(context).remote.address ?? '') : ''
}
