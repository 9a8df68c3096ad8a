import type { Role } from '#access/roles.ts'
import { newId } from '#kernel/ids.ts'
import type { Database, OpenTransaction } from '#platform/database/database.ts'
import { hashOfToken, newSecretToken } from '#platform/secrets/secret-token.ts'
import type { SignInPlace } from './sign-in-place.ts'
import './tables.ts'

/** The account behind a session, and what the session itself knows. */
export interface SessionAccount {
  readonly sessionId: string
  readonly accountId: string
  readonly personId: string
  readonly name: string
  /** Empty for somebody who signs in only through the agency's identity provider. */
  readonly username: string
  readonly begunAt: Date
  /** Whether more than a password was shown when the session began. */
  readonly secondFactor: boolean
  /** Roles that must show more than a password. */
  readonly demandingRoles: readonly Role[]
  /** The unit that was chosen to act at: null for the whole installation, undefined where none was chosen. */
  readonly chosenUnit: string | null | undefined
}

/** Days after which one has to sign in again. */
export const sessionDays = 14

const dayMilliseconds = 24 * 60 * 60 * 1000

/** "Last seen" is written this seldom, so that reading stays reading. */
const seenEveryMilliseconds = 60_000

/** Begins a session and answers the token for the cookie; the same transaction clears what has expired. */
export async function beginSession(
  transaction: OpenTransaction,
  begun: { readonly accountId: string; readonly secondFactor: boolean; readonly place: SignInPlace },
  now: Date,
): Promise<string> {
  const token = newSecretToken()
  await transaction.deleteFrom('session').where('expires_at', '<', now).execute()
  await transaction
    .insertInto('session')
    .values({
      token_hash: hashOfToken(token),
      id: newId(now.getTime()),
      account_id: begun.accountId,
      created_at: now,
      expires_at: new Date(now.getTime() + sessionDays * dayMilliseconds),
      address: begun.place.address,
      user_agent: begun.place.userAgent,
      last_seen_at: now,
      second_factor: begun.secondFactor,
      unit: null,
    })
    .execute()
  return token
}

/** Who holds this token; null for an unknown or expired one. */
export async function accountOfToken(database: Database, token: string, now: Date): Promise<SessionAccount | null> {
  const row = await database
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .innerJoin('person', 'person.id', 'account.person_id')
    .innerJoin('sign_in_policy', (join) => join.onTrue())
    .select(['session.id', 'account.id as accountId', 'person.id as personId', 'person.name', 'account.username'])
    .select([
      'session.created_at',
      'last_seen_at',
      'second_factor',
      'session.unit',
      'unit_chosen',
      'second_factor_roles',
    ])
    .where('token_hash', '=', hashOfToken(token))
    .where('expires_at', '>', now)
    .executeTakeFirst()
  if (!row) return null
  if (now.getTime() - row.last_seen_at.getTime() > seenEveryMilliseconds) await noteSeen(database, row.id, now)
  const { accountId, personId, name } = row
  return {
    sessionId: row.id,
    accountId,
    personId,
    name,
    username: row.username ?? '',
    begunAt: row.created_at,
    secondFactor: row.second_factor,
    demandingRoles: row.second_factor_roles as Role[],
    chosenUnit: row.unit_chosen ? row.unit : undefined,
  }
}

async function noteSeen(database: Database, id: string, now: Date): Promise<void> {
  await database.updateTable('session').set({ last_seen_at: now }).where('id', '=', id).execute()
}

export async function endSession(database: Database, token: string): Promise<void> {
  await database.deleteFrom('session').where('token_hash', '=', hashOfToken(token)).execute()
}

/** Ends an account's sessions, but not the one to be kept; answers how many. */
export async function endSessions(
  transaction: OpenTransaction,
  accountId: string,
  kept: string | null = null,
): Promise<number> {
  const ended = await transaction
    .deleteFrom('session')
    .where('account_id', '=', accountId)
    .$if(kept !== null, (query) => query.where('id', '<>', kept))
    .returning('id')
    .execute()
  await transaction.deleteFrom('pending_sign_in').where('account_id', '=', accountId).execute()
  return ended.length
}
