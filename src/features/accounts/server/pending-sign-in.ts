import type { OpenTransaction } from '#platform/database/database.ts'
import { hashOfToken, newSecretToken } from '#platform/secrets/secret-token.ts'
import './tables.ts'

/** The first step is done, the second is awaited; the token goes into a cookie. */
export interface AwaitsSecondFactor {
  readonly kind: 'second-factor'
  readonly pendingToken: string
}

/** How long the second step may take. */
export const pendingMinutes = 10

export async function awaitSecondFactor(
  transaction: OpenTransaction,
  accountId: string,
  byProvider: boolean,
  now: Date,
): Promise<AwaitsSecondFactor> {
  const pendingToken = newSecretToken()
  await transaction.deleteFrom('pending_sign_in').where('expires_at', '<', now).execute()
  await transaction
    .insertInto('pending_sign_in')
    .values({
      token_hash: hashOfToken(pendingToken),
      account_id: accountId,
      by_provider: byProvider,
      expires_at: new Date(now.getTime() + pendingMinutes * 60_000),
    })
    .execute()
  return { kind: 'second-factor', pendingToken }
}
