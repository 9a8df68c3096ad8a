import type { Actor } from '#access/actor.ts'
import { Refusal } from '#kernel/refusal.ts'
import { writeAudit } from '#platform/audit/audit.ts'
import { type Database, inTransaction, type OpenTransaction } from '#platform/database/database.ts'
import type { SecretBox } from '#platform/secrets/secret-box.ts'
import type { EnrolView } from '../contract.ts'
import { codeLink, newCodeSecret } from '../model/one-time-code.ts'
import { paces } from '../model/pace.ts'
import { countAttempt, forgetAttempts, pacedThing } from './pace.ts'
import { bindingOf, dropSecondFactor, renewRecoveryCodes, secondFactorSince, spendCode } from './second-factor.ts'
import { endSessions } from './sessions.ts'
import './tables.ts'

/**
 * Makes the secret of a second factor that holds only once a code of it was shown. Begun again it takes the place of
 * one that was never confirmed. Throws a Refusal where there is one in use.
 */
export async function beginSecondFactor(
  database: Database,
  actor: Actor,
  secrets: SecretBox,
  now: Date,
): Promise<EnrolView> {
  const secret = newCodeSecret()
  const fresh = { secret_sealed: secrets.seal(bindingOf(actor.accountId), secret), made_at: now, last_step: 0 }
  const made = await database
    .insertInto('second_factor')
    .values({ account_id: actor.accountId, confirmed_at: null, ...fresh })
    .onConflict((conflict) =>
      conflict.column('account_id').doUpdateSet(fresh).where('second_factor.confirmed_at', 'is', null),
    )
    .returning('account_id')
    .executeTakeFirst()
  if (!made) throw new Refusal('second-factor-there')
  return { secret, link: codeLink(secret, actor.username || actor.name) }
}

/**
 * The first code of the authenticator: from now on the second factor is asked for. Every other session ends, for it
 * began without. Answers the recovery codes.
 */
export async function confirmSecondFactor(
  database: Database,
  actor: Actor,
  shown: { readonly code: string; readonly secrets: SecretBox; readonly now: Date },
): Promise<string[]> {
  const { accountId } = actor
  const { now } = shown
  if (await secondFactorSince(database, accountId)) throw new Refusal('second-factor-there')
  const counted = [pacedThing('code', [accountId], paces.code)]
  await countAttempt(database, counted, now)
  return inTransaction(database, async (transaction) => {
    await spendCode(transaction, { accountId, ...shown }, 'unconfirmed')
    await forgetAttempts(transaction, counted)
    await transaction
      .updateTable('second_factor')
      .set({ confirmed_at: now })
      .where('account_id', '=', accountId)
      .execute()
    await transaction
      .updateTable('session')
      .set({ second_factor: true })
      .where('id', '=', actor.origin.sessionId)
      .execute()
    const sessionsEnded = await endSessions(transaction, accountId, actor.origin.sessionId)
    await note(transaction, actor, 'account.set-second-factor', now, { sessionsEnded })
    return renewRecoveryCodes(transaction, accountId)
  })
}

/** Goes back to the password alone. The caller has made sure that no role demands more. */
export async function giveUpSecondFactor(database: Database, actor: Actor, now: Date): Promise<void> {
  await inTransaction(database, async (transaction) => {
    if (!(await dropSecondFactor(transaction, actor.accountId))) throw new Refusal('no-second-factor')
    await note(transaction, actor, 'account.drop-second-factor', now)
  })
}

/** New recovery codes; those before no longer work. */
export async function renewOwnRecoveryCodes(database: Database, actor: Actor, now: Date): Promise<string[]> {
  if (!(await secondFactorSince(database, actor.accountId))) throw new Refusal('no-second-factor')
  return inTransaction(database, async (transaction) => {
    await note(transaction, actor, 'account.renew-recovery-codes', now)
    return renewRecoveryCodes(transaction, actor.accountId)
  })
}

function note(
  transaction: OpenTransaction,
  actor: Actor,
  action: string,
  at: Date,
  detail: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  return writeAudit(transaction, {
    at,
    actor,
    as: null,
    action,
    subject: { kind: 'account', id: actor.accountId },
    detail,
  })
}
