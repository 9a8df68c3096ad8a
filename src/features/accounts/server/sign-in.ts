import { Refusal } from '#kernel/refusal.ts'
import { type Database, inTransaction } from '#platform/database/database.ts'
import type { SecretBox } from '#platform/secrets/secret-box.ts'
import { hashOfToken } from '#platform/secrets/secret-token.ts'
import type { SignInInput } from '../contract.ts'
import { paceOfAddress, paces } from '../model/pace.ts'
import { beginSignedIn, type ProvenAccount, type SignedIn } from './begin-signed-in.ts'
import { accountsSeenAt, isKnownBrowser } from './known-browser.ts'
import { countAttempt, forgetAttempts, giveBack, type PacedThing, pacedThing } from './pace.ts'
import { passwordFits } from './password.ts'
import { type AwaitsSecondFactor, awaitSecondFactor } from './pending-sign-in.ts'
import { secondFactorSince, spendSecondFactor } from './second-factor.ts'
import { countedPlace, type SignInPlace } from './sign-in-place.ts'
import './tables.ts'

/**
 * Signs in by user name and password; where the account has a second factor, that is still to come. Every attempt is
 * counted before its password is tried, so that many sent at once are no way round; a right one is given back.
 */
export async function signIn(
  database: Database,
  input: SignInInput,
  place: SignInPlace,
  now: Date,
): Promise<SignedIn | AwaitsSecondFactor> {
  const found = await accountByUsername(database, input.username)
  const counted = await thingsOf(database, { username: input.username, account: found, place, now })
  await countAttempt(database, counted, now)
  if (!(await passwordFits(found?.passwordHash ?? null, input.password)) || !found) throw new Refusal('wrong-password')
  const { passwordHash: _, ...account } = found
  const since = await secondFactorSince(database, account.accountId)
  return inTransaction(database, async (transaction) => {
    await giveBack(transaction, counted.slice(1))
    await forgetAttempts(transaction, counted.slice(0, 1))
    if (since !== null) return awaitSecondFactor(transaction, account.accountId, false, now)
    return beginSignedIn(transaction, account, { by: 'password', secondFactor: null }, place, now)
  })
}

type AccountToTry = ProvenAccount & { readonly passwordHash: string | null }

async function accountByUsername(database: Database, username: string): Promise<AccountToTry | null> {
  const found = await database
    .selectFrom('account')
    .innerJoin('person', 'person.id', 'account.person_id')
    .select(['account.id as accountId', 'person.id as personId', 'person.name', 'password_hash as passwordHash'])
    .where('username', '=', username)
    .executeTakeFirst()
  return found ?? null
}

/** What an attempt counts against, its own account first. An account that is not there counts like one that is. */
async function thingsOf(
  database: Database,
  attempt: {
    readonly username: string
    readonly account: ProvenAccount | null
    readonly place: SignInPlace
    readonly now: Date
  },
): Promise<PacedThing[]> {
  const { username, account, place, now } = attempt
  const address = countedPlace(place)
  if (await isKnownBrowser(database, place.browserToken, account?.accountId ?? null, now)) {
    return [pacedThing('browser', [username, hashOfToken(place.browserToken ?? '')], paces.knownBrowser)]
  }
  const seenThere = await accountsSeenAt(database, address, now)
  return [
    pacedThing('at', [username, address], paces.accountAtAddress),
    pacedThing('account', [username], paces.account),
    pacedThing('from', [address], paceOfAddress(seenThere)),
  ]
}

/**
 * The second step: the code of an authenticator, or a recovery code, for whoever has done the first step in this
 * browser. Wrong codes are counted for the account, whose password the guesser has by then.
 */
export async function showSecondFactor(
  parts: { readonly database: Database; readonly secrets: SecretBox },
  shown: { readonly pendingToken: string | null; readonly code: string },
  place: SignInPlace,
  now: Date,
): Promise<SignedIn> {
  const { database, secrets } = parts
  const tokenHash = hashOfToken(shown.pendingToken ?? '')
  const pending = await database
    .selectFrom('pending_sign_in')
    .innerJoin('account', 'account.id', 'pending_sign_in.account_id')
    .innerJoin('person', 'person.id', 'account.person_id')
    .select(['account.id as accountId', 'person.id as personId', 'person.name', 'by_provider'])
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  if (!pending) throw new Refusal('sign-in-over')
  const { by_provider: byProvider, ...account } = pending
  const counted = [pacedThing('code', [account.accountId], paces.code)]
  await countAttempt(database, counted, now)
  return inTransaction(database, async (transaction) => {
    const factor = await spendSecondFactor(transaction, {
      accountId: account.accountId,
      code: shown.code,
      secrets,
      now,
    })
    const gone = await transaction
      .deleteFrom('pending_sign_in')
      .where('token_hash', '=', tokenHash)
      .returning('account_id')
      .executeTakeFirst()
    if (!gone) throw new Refusal('sign-in-over')
    await forgetAttempts(transaction, counted)
    const by = byProvider ? 'provider' : 'password'
    return beginSignedIn(transaction, account, { by, secondFactor: factor }, place, now)
  })
}
