import { newId } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusal.ts'
import { writeAudit } from '#platform/audit/audit.ts'
import { type Database, inTransaction, type OpenTransaction } from '#platform/database/database.ts'
import type { AcceptInput } from '../contract.ts'
import { actorOf, beginSignedIn, type ProvenAccount, type SignedIn } from './begin-signed-in.ts'
import { type Invited, invitationOf, takeInvitation } from './invitations.ts'
import { forgetBrowsers } from './known-browser.ts'
import { hashPassword, refuseEasyPassword } from './password.ts'
import { type AwaitsSecondFactor, awaitSecondFactor } from './pending-sign-in.ts'
import { secondFactorSince } from './second-factor.ts'
import { endSessions } from './sessions.ts'
import type { SignInPlace } from './sign-in-place.ts'
import './tables.ts'

/**
 * Uses an invitation up: makes the account with its user name and password, or gives the account that is there a new
 * password and ends its sessions. A second factor that is there stays and is asked for.
 */
export async function acceptInvitation(
  database: Database,
  input: AcceptInput,
  place: SignInPlace,
  now: Date,
): Promise<SignedIn | AwaitsSecondFactor> {
  const { account: there } = await invitationOf(database, input.token, now)
  const username = there?.username ?? input.username
  if (username === undefined) throw new Refusal('invalid', { sentence: 'Hãy nhập tên đăng nhập.', place: 'username' })
  refuseEasyPassword(input.password, username)
  const password = { username, password_hash: await hashPassword(input.password) }
  return inTransaction(database, async (transaction) => {
    const invited = await takeInvitation(transaction, input.token, now)
    const account = await withPassword(transaction, invited, password, now)
    await noteAccepted(transaction, account, place, now)
    if (await secondFactorSince(transaction, account.accountId)) {
      return awaitSecondFactor(transaction, account.accountId, false, now)
    }
    return beginSignedIn(transaction, account, { by: 'invitation', secondFactor: null }, place, now)
  })
}

async function withPassword(
  transaction: OpenTransaction,
  invited: Invited,
  password: { readonly username: string; readonly password_hash: string },
  now: Date,
): Promise<ProvenAccount> {
  const { personId, name, account } = invited
  const accountId = account?.id ?? newId(now.getTime())
  await refuseTakenUsername(transaction, password.username, accountId)
  if (account === null) {
    await transaction
      .insertInto('account')
      .values({ id: accountId, person_id: personId, ...password, created_at: now })
      .execute()
  } else {
    await transaction.updateTable('account').set(password).where('id', '=', accountId).execute()
    await forgetBrowsers(transaction, accountId)
    await endSessions(transaction, accountId)
  }
  return { accountId, personId, name }
}

async function refuseTakenUsername(transaction: OpenTransaction, username: string, accountId: string): Promise<void> {
  const taken = await transaction
    .selectFrom('account')
    .select('id')
    .where('username', '=', username)
    .where('id', '<>', accountId)
    .executeTakeFirst()
  if (taken) throw new Refusal('username-taken', { place: 'username' })
}

export function noteAccepted(
  transaction: OpenTransaction,
  account: ProvenAccount,
  place: SignInPlace,
  now: Date,
): Promise<void> {
  return writeAudit(transaction, {
    at: now,
    actor: actorOf(account, place),
    as: null,
    action: 'account.accept-invitation',
    subject: { kind: 'account', id: account.accountId },
    detail: { person: account.personId },
  })
}
