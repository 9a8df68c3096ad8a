import { addFirstAdministrator, hasAdministrator } from '#features/people/index.ts'
import { newId } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusal.ts'
import { writeAudit } from '#platform/audit/audit.ts'
import { type Database, inTransaction, type OpenTransaction } from '#platform/database/database.ts'
import { hashOfToken } from '#platform/secrets/secret-token.ts'
import type { SetupInput } from '../contract.ts'
import { actorOf, beginSignedIn, type SignedIn } from './begin-signed-in.ts'
import { hashPassword, refuseEasyPassword } from './password.ts'
import type { SignInPlace } from './sign-in-place.ts'
import './tables.ts'

/**
 * Uses up the one-time link: makes the first administrator and signs them in. Of two who use it at once, the first is
 * made and the second refused, because each locks the link's row.
 */
export async function createFirstAdministrator(
  database: Database,
  input: SetupInput,
  place: SignInPlace,
  now: Date,
): Promise<SignedIn> {
  refuseEasyPassword(input.password, input.username)
  const passwordHash = await hashPassword(input.password)
  return inTransaction(database, async (transaction) => {
    await takeLink(transaction, input.token)
    const { name, username } = input
    const personId = await addFirstAdministrator(transaction, name, now)
    const account = { accountId: newId(now.getTime()), personId, name }
    await transaction
      .insertInto('account')
      .values({ id: account.accountId, person_id: personId, username, password_hash: passwordHash, created_at: now })
      .execute()
    await writeAudit(transaction, {
      at: now,
      actor: actorOf(account, place),
      as: null,
      action: 'account.first-administrator',
      subject: { kind: 'account', id: account.accountId },
    })
    return beginSignedIn(transaction, account, { by: 'setup', secondFactor: null }, place, now)
  })
}

async function takeLink(transaction: OpenTransaction, token: string): Promise<void> {
  const link = await transaction.selectFrom('setup_link').select('token_hash').forUpdate().executeTakeFirst()
  if (await hasAdministrator(transaction)) throw new Refusal('already-set-up')
  if (link?.token_hash !== hashOfToken(token)) throw new Refusal('wrong-link')
  await transaction.deleteFrom('setup_link').execute()
}
