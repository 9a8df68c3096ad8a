import type { Database, OpenTransaction } from '#platform/database/database.ts'
import { hashOfToken, newSecretToken } from './secret-token.ts'
import './tables.ts'

/** The account behind a session. */
export interface SessionAccount {
  readonly accountId: string
  readonly personId: string
  readonly name: string
  readonly username: string
}

/** Days after which one has to sign in again. */
export const sessionDays = 14

const dayMilliseconds = 24 * 60 * 60 * 1000

/** Begins a session and answers the token for the cookie; the same transaction clears what has expired. */
export async function beginSession(transaction: OpenTransaction, accountId: string, now: Date): Promise<string> {
  const token = newSecretToken()
  await transaction.deleteFrom('session').where('expires_at', '<', now).execute()
  await transaction
    .insertInto('session')
    .values({
      token_hash: hashOfToken(token),
      account_id: accountId,
      created_at: now,
      expires_at: new Date(now.getTime() + sessionDays * dayMilliseconds),
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
    .select(['account.id as accountId', 'person.id as personId', 'person.name', 'account.username'])
    .where('token_hash', '=', hashOfToken(token))
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return row ?? null
}

export async function endSession(database: Database, token: string): Promise<void> {
  await database.deleteFrom('session').where('token_hash', '=', hashOfToken(token)).execute()
}
