import { newId } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusal.ts'
import { writeAudit } from '#platform/audit/audit.ts'
import { type Database, inTransaction } from '#platform/database/database.ts'
import type { AccountView, SignInInput } from '../contract.ts'
import { passwordFits } from './password.ts'
import { beginSession } from './sessions.ts'
import './tables.ts'

/** Wrong passwords within the window after which nothing more is tried: for one account, and from one address. */
const mostFailures = { username: 10, address: 50 }

const windowMilliseconds = 15 * 60 * 1000

/** Signs in by user name and password. A wrong one is counted against the account and against the address. */
export async function signIn(
  database: Database,
  input: SignInInput,
  address: string,
  now: Date,
): Promise<{ account: AccountView; sessionToken: string }> {
  const { username, password } = input
  await refuseTooManyAttempts(database, username, address, now)
  const found = await database
    .selectFrom('account')
    .select(['id', 'name', 'username', 'role', 'password_hash'])
    .where('username', '=', username)
    .executeTakeFirst()
  if (!(await passwordFits(found?.password_hash ?? null, password)) || !found) {
    const failure = { id: newId(now.getTime()), username, address, at: now }
    await database.insertInto('sign_in_failure').values(failure).execute()
    throw new Refusal('wrong-password')
  }
  const { password_hash: _, ...account } = found
  return inTransaction(database, async (transaction) => {
    await transaction.deleteFrom('sign_in_failure').where('username', '=', username).execute()
    await writeAudit(transaction, {
      at: now,
      accountId: account.id,
      actor: account.name,
      action: 'session.begin',
      subject: { kind: 'account', id: account.id },
    })
    return { account, sessionToken: await beginSession(transaction, account.id, now) }
  })
}

async function refuseTooManyAttempts(database: Database, username: string, address: string, now: Date): Promise<void> {
  const since = new Date(now.getTime() - windowMilliseconds)
  await database.deleteFrom('sign_in_failure').where('at', '<', since).execute()
  const counts = await database
    .selectFrom('sign_in_failure')
    .select(({ fn }) => [
      fn.countAll<string>().filterWhere('username', '=', username).as('username'),
      fn.countAll<string>().filterWhere('address', '=', address).as('address'),
    ])
    .where('at', '>=', since)
    .executeTakeFirstOrThrow()
  if (Number(counts.username) >= mostFailures.username || Number(counts.address) >= mostFailures.address) {
    throw new Refusal('too-many-attempts')
  }
}
