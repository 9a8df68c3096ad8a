import type { Actor } from '#access/actor.ts'
import { Refusal } from '#kernel/refusal.ts'
import { writeAudit } from '#platform/audit/audit.ts'
import { type Database, inTransaction, type OpenTransaction } from '#platform/database/database.ts'
import { findPosted } from '#platform/mail/posted-mail.ts'
import type { PersonSignIn } from '../contract.ts'
import { allowOnAccount, type LookedAfter } from './allow-on-account.ts'
import { invitationMailKey } from './mail-invitation.ts'
import { dropSecondFactor } from './second-factor.ts'
import { endSessions } from './sessions.ts'
import './tables.ts'

/** How a person signs in, as their administrator sees it: no secret and no address among it. */
export async function personSignIn(
  database: Database,
  actor: Actor,
  personId: string,
  now: Date,
): Promise<PersonSignIn> {
  const { abilities } = await allowOnAccount(database, actor, 'see', personId)
  const account = await accountOfPerson(database, personId)
  const seen = account && (await sessionsSeen(database, account.id, now))
  const invitation = await database
    .selectFrom('invitation')
    .select(['id', 'made_at', 'expires_at'])
    .where('person_id', '=', personId)
    .executeTakeFirst()
  const mail = invitation ? await findPosted(database, invitationMailKey(invitation.id)) : null
  return {
    username: account?.username ?? null,
    hasAccount: account !== null,
    hasPassword: account?.hasPassword ?? false,
    secondFactorSince: account?.secondFactorSince?.toISOString() ?? null,
    sessions: seen?.count ?? 0,
    lastSeenAt: seen?.last?.toISOString() ?? null,
    invitation: invitation
      ? {
          madeAt: invitation.made_at.toISOString(),
          expiresAt: invitation.expires_at.toISOString(),
          expired: invitation.expires_at <= now,
          mail: mail && { state: mail.state, at: mail.at.toISOString() },
        }
      : null,
    abilities,
  }
}

async function accountOfPerson(database: Database, personId: string) {
  const row = await database
    .selectFrom('account')
    .leftJoin('second_factor', 'second_factor.account_id', 'account.id')
    .select(['account.id', 'username', 'password_hash', 'confirmed_at'])
    .where('person_id', '=', personId)
    .executeTakeFirst()
  if (!row) return null
  const { id, username, password_hash, confirmed_at } = row
  return { id, username, hasPassword: password_hash !== null, secondFactorSince: confirmed_at }
}

async function sessionsSeen(database: Database, accountId: string, now: Date) {
  const row = await database
    .selectFrom('session')
    .select(({ fn }) => [fn.countAll<string>().as('count'), fn.max('last_seen_at').as('last')])
    .where('account_id', '=', accountId)
    .where('expires_at', '>', now)
    .executeTakeFirstOrThrow()
  return { count: Number(row.count), last: row.last as Date | null }
}

/** Signs a person out everywhere. */
export async function endSessionsOfPerson(
  database: Database,
  actor: Actor,
  personId: string,
  now: Date,
): Promise<void> {
  const allowed = await allowOnAccount(database, actor, 'change', personId)
  await onAccount(database, allowed, async (transaction, accountId) => {
    const sessionsEnded = await endSessions(transaction, accountId)
    await note(transaction, { actor, allowed, accountId, now }, 'account.end-sessions', { sessionsEnded })
  })
}

/** Takes a lost second factor away; whoever needs one sets a new one up at the next sign-in. Nobody sees the secret. */
export async function resetSecondFactor(database: Database, actor: Actor, personId: string, now: Date): Promise<void> {
  const allowed = await allowOnAccount(database, actor, 'change', personId)
  await onAccount(database, allowed, async (transaction, accountId) => {
    if (!(await dropSecondFactor(transaction, accountId))) throw new Refusal('no-second-factor')
    const sessionsEnded = await endSessions(transaction, accountId)
    await note(transaction, { actor, allowed, accountId, now }, 'account.reset-second-factor', { sessionsEnded })
  })
}

async function onAccount(
  database: Database,
  { personId }: LookedAfter,
  command: (transaction: OpenTransaction, accountId: string) => Promise<void>,
): Promise<void> {
  await inTransaction(database, async (transaction) => {
    const account = await transaction
      .selectFrom('account')
      .select('id')
      .where('person_id', '=', personId)
      .forUpdate()
      .executeTakeFirst()
    if (!account) throw new Refusal('not-found')
    await command(transaction, account.id)
  })
}

function note(
  transaction: OpenTransaction,
  by: { actor: Actor; allowed: LookedAfter; accountId: string; now: Date },
  action: string,
  detail: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { actor, allowed, accountId, now } = by
  const subject = { kind: 'account', id: accountId }
  return writeAudit(transaction, {
    at: now,
    actor,
    as: allowed.grant,
    action,
    subject,
    unit: allowed.unit,
    detail: { person: allowed.personId, ...detail },
  })
}
