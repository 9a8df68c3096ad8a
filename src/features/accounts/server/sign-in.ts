import { grantsOf } from '#features/people/index.ts'
import { dayOf } from '#kernel/dates/day.ts'
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

/**
 * Signs in by user name and password. Every attempt counts against the account and the address from before its password
 * is tried, so that many sent at once are no way round the limit; the right password takes the account's away again.
 */
export async function signIn(
  database: Database,
  input: SignInInput,
  address: string,
  now: Date,
): Promise<{ account: AccountView; sessionToken: string }> {
  const { username, password } = input
  await countAttempt(database, { id: newId(now.getTime()), username, address, at: now })
  const found = await database
    .selectFrom('account')
    .innerJoin('person', 'person.id', 'account.person_id')
    .select(['account.id', 'person.id as personId', 'person.name', 'account.username', 'password_hash'])
    .where('username', '=', username)
    .executeTakeFirst()
  if (!(await passwordFits(found?.password_hash ?? null, password)) || !found) throw new Refusal('wrong-password')
  const { password_hash: _, ...named } = found
  const grants = await grantsOf(database, named.personId, dayOf(now))
  const account: AccountView = { ...named, roles: [...new Set(grants.map(({ role }) => role))] }
  return inTransaction(database, async (transaction) => {
    await transaction.deleteFrom('sign_in_failure').where('username', '=', username).execute()
    await writeAudit(transaction, {
      at: now,
      actor: {
        accountId: account.id,
        personId: account.personId,
        name: account.name,
        origin: { address, sessionId: null },
      },
      as: null,
      action: 'session.begin',
      subject: { kind: 'account', id: account.id },
    })
    return { account, sessionToken: await beginSession(transaction, account.id, now) }
  })
}

/** Throws a Refusal where too many were counted before; what was refused is not counted, so the time runs out. */
async function countAttempt(
  database: Database,
  attempt: { readonly id: string; readonly username: string; readonly address: string; readonly at: Date },
): Promise<void> {
  const since = new Date(attempt.at.getTime() - windowMilliseconds)
  await database.deleteFrom('sign_in_failure').where('at', '<', since).execute()
  await database.insertInto('sign_in_failure').values(attempt).execute()
  const counts = await database
    .selectFrom('sign_in_failure')
    .select(({ fn }) => [
      fn.countAll<string>().filterWhere('username', '=', attempt.username).as('username'),
      fn.countAll<string>().filterWhere('address', '=', attempt.address).as('address'),
    ])
    .where('at', '>=', since)
    .executeTakeFirstOrThrow()
  if (Number(counts.username) <= mostFailures.username && Number(counts.address) <= mostFailures.address) return
  await database.deleteFrom('sign_in_failure').where('id', '=', attempt.id).execute()
  throw new Refusal('too-many-attempts')
}
