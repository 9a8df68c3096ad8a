import type { AuditActor } from '#platform/audit/audit.ts'
import { writeAudit } from '#platform/audit/audit.ts'
import type { OpenTransaction } from '#platform/database/database.ts'
import { newSecretToken } from '#platform/secrets/secret-token.ts'
import { countedAddress } from '../model/pace.ts'
import { rememberBrowser } from './known-browser.ts'
import type { ShownFactor } from './second-factor.ts'
import { beginSession } from './sessions.ts'
import type { SignInPlace } from './sign-in-place.ts'

/** Whom somebody has proven to be. */
export interface ProvenAccount {
  readonly accountId: string
  readonly personId: string
  readonly name: string
}

/** How they have proven it. */
export interface Proof {
  readonly by: 'password' | 'provider' | 'invitation' | 'setup'
  /** What was shown besides; null: nothing. */
  readonly secondFactor: ShownFactor | 'provider' | null
}

/** What the browser is to keep. */
export interface SignedIn {
  readonly kind: 'signed-in'
  readonly account: ProvenAccount
  readonly sessionToken: string
  readonly browserToken: string
}

/** Whoever acts before there is a session. */
export function actorOf(account: ProvenAccount, place: SignInPlace): AuditActor {
  return { ...account, origin: { address: place.address, sessionId: null } }
}

/** Opens the session, remembers the browser, and writes it down. */
export async function beginSignedIn(
  transaction: OpenTransaction,
  account: ProvenAccount,
  proof: Proof,
  place: SignInPlace,
  now: Date,
): Promise<SignedIn> {
  const { accountId } = account
  const browserToken = place.browserToken ?? newSecretToken()
  const address = countedAddress(place.address)
  await rememberBrowser(transaction, { token: browserToken, accountId, address }, now)
  const sessionToken = await beginSession(
    transaction,
    { accountId, secondFactor: proof.secondFactor !== null, place },
    now,
  )
  await writeAudit(transaction, {
    at: now,
    actor: actorOf(account, place),
    as: null,
    action: 'session.begin',
    subject: { kind: 'account', id: accountId },
    detail: { by: proof.by, secondFactor: proof.secondFactor },
  })
  return { kind: 'signed-in', account, sessionToken, browserToken }
}
