import type { Context } from 'hono'
import { actingUnit } from '#access/acting-unit.ts'
import type { Actor, Grant } from '#access/actor.ts'
import { grantsOf } from '#features/people/index.ts'
import { dayOf } from '#kernel/dates/day.ts'
import type { Database } from '#platform/database/database.ts'
import type { HttpEnvironment } from '#platform/http/environment.ts'
import type { AccountView, SessionView } from '../contract.ts'
import { mustEnrol } from '../model/must-enrol.ts'
import type { AccountParts } from './account-parts.ts'
import type { SignedIn } from './begin-signed-in.ts'
import type { AwaitsSecondFactor } from './pending-sign-in.ts'
import { sessionOfRequest } from './session-cookie.ts'
import { accountOfToken, type SessionAccount } from './sessions.ts'
import { needsFirstAdministrator } from './setup-link.ts'

/** What the browser is told of its session, as the request came. */
export async function viewOfRequest(context: Context<HttpEnvironment>, parts: AccountParts): Promise<SessionView> {
  const actor = context.get('actor')
  const session = actor && (await sessionOfRequest(context, parts.database, parts.clock()))
  if (!actor || !session) return viewOfNobody(parts)
  return viewOfSession(session, actor.grants, actor.unit, parts)
}

/** The same after a step of signing in. */
export async function viewOfOutcome(outcome: SignedIn | AwaitsSecondFactor, parts: AccountParts): Promise<SessionView> {
  const nobody = { account: null, needsFirstAdministrator: false, provider: parts.provider?.name ?? null }
  if (outcome.kind === 'second-factor') return { ...nobody, step: 'second-factor' }
  const session = await accountOfToken(parts.database, outcome.sessionToken, parts.clock())
  if (!session) return { ...nobody, step: null }
  const grants = await grantsOf(parts.database, session.personId, dayOf(parts.clock()))
  return viewOfSession(session, grants, actingUnit(grants), parts)
}

export async function viewOfNobody(parts: {
  readonly database: Database
  readonly provider: AccountParts['provider']
}): Promise<SessionView> {
  const needed = await needsFirstAdministrator(parts.database)
  return { account: null, step: null, needsFirstAdministrator: needed, provider: parts.provider?.name ?? null }
}

function viewOfSession(
  session: SessionAccount,
  grants: readonly Grant[],
  unit: Actor['unit'],
  parts: AccountParts,
): SessionView {
  const { accountId: id, personId, name, username } = session
  const account: AccountView = {
    id,
    personId,
    name,
    username,
    roles: [...new Set(grants.map(({ role }) => role))],
    unit,
  }
  return {
    account,
    step: mustEnrol(session, grants) ? 'enrol' : null,
    needsFirstAdministrator: false,
    provider: parts.provider?.name ?? null,
  }
}
