import type { Actor } from '#access/actor.ts'
import { Refusal } from '#kernel/refusal.ts'
import { writeAudit } from '#platform/audit/audit.ts'
import { type Database, inTransaction } from '#platform/database/database.ts'
import type { PasswordChange } from '../contract.ts'
import { paces } from '../model/pace.ts'
import { forgetBrowsers } from './known-browser.ts'
import { countAttempt, forgetAttempts, pacedThing } from './pace.ts'
import { hashPassword, passwordFits, refuseEasyPassword } from './password.ts'
import { endSessions } from './sessions.ts'
import './tables.ts'

/** How long after signing in somebody without a password may still do what others prove their password for. */
const freshMinutes = 15

/**
 * Asks for the own password once more before something weighty, so that a screen left open is not enough. Whoever has
 * none must have signed in just before. Throws a Refusal otherwise.
 */
export async function proveOwnPassword(
  database: Database,
  actor: Actor,
  password: string | undefined,
  now: Date,
): Promise<void> {
  const { hash, begunAt } = await ownSignIn(database, actor)
  if (hash === null) {
    if (begunAt !== null && now.getTime() - begunAt.getTime() <= freshMinutes * 60_000) return
    throw new Refusal('sign-in-again')
  }
  const counted = [pacedThing('own', [actor.accountId], paces.ownPassword)]
  await countAttempt(database, counted, now)
  if (!(await passwordFits(hash, password ?? ''))) throw new Refusal('wrong-own-password', { place: 'password' })
  await inTransaction(database, (transaction) => forgetAttempts(transaction, counted))
}

async function ownSignIn(database: Database, actor: Actor): Promise<{ hash: string | null; begunAt: Date | null }> {
  const account = await database
    .selectFrom('account')
    .select('password_hash')
    .where('id', '=', actor.accountId)
    .executeTakeFirstOrThrow()
  const session = await database
    .selectFrom('session')
    .select('created_at')
    .where('id', '=', actor.origin.sessionId)
    .executeTakeFirst()
  return { hash: account.password_hash, begunAt: session?.created_at ?? null }
}

/** Sets a new password and ends every other session: whoever knew the old one is out. */
export async function changePassword(
  database: Database,
  actor: Actor,
  input: PasswordChange,
  now: Date,
): Promise<void> {
  await proveOwnPassword(database, actor, input.current, now)
  refuseEasyPassword(input.password, actor.username)
  const passwordHash = await hashPassword(input.password)
  await inTransaction(database, async (transaction) => {
    await transaction
      .updateTable('account')
      .set({ password_hash: passwordHash })
      .where('id', '=', actor.accountId)
      .execute()
    await forgetBrowsers(transaction, actor.accountId)
    const ended = await endSessions(transaction, actor.accountId, actor.origin.sessionId)
    await writeAudit(transaction, {
      at: now,
      actor,
      as: null,
      action: 'account.change-password',
      subject: { kind: 'account', id: actor.accountId },
      detail: { sessionsEnded: ended },
    })
  })
}
