import { Refusal } from '#kernel/refusal.ts'
import type { Database, OpenTransaction } from '#platform/database/database.ts'
import type { SecretBox } from '#platform/secrets/secret-box.ts'
import { hashOfToken } from '#platform/secrets/secret-token.ts'
import { stepOfCode } from '../model/one-time-code.ts'
import { newRecoveryCodes, readRecoveryCode } from '../model/recovery-code.ts'
import './tables.ts'

/** Which of the two was shown. */
export type ShownFactor = 'code' | 'recovery-code'

/** What the secret is sealed for: that of one account opens for no other. */
export function bindingOf(accountId: string): string {
  return `second-factor:${accountId}`
}

/** Since when the account has a second factor, if it has one. */
export async function secondFactorSince(database: Database, accountId: string): Promise<Date | null> {
  const row = await database
    .selectFrom('second_factor')
    .select('confirmed_at')
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return row?.confirmed_at ?? null
}

/**
 * Uses up the code of an authenticator or a recovery code, whichever it is. The row is locked, so that of two who send
 * the same code at once only one gets in. Throws a Refusal where it is wrong or was used before.
 */
export async function spendSecondFactor(
  transaction: OpenTransaction,
  parts: { readonly accountId: string; readonly code: string; readonly secrets: SecretBox; readonly now: Date },
): Promise<ShownFactor> {
  const recovery = readRecoveryCode(parts.code)
  if (recovery !== null) {
    await spendRecoveryCode(transaction, parts.accountId, recovery, parts.now)
    return 'recovery-code'
  }
  await spendCode(transaction, parts, 'confirmed')
  return 'code'
}

/** Uses up the code of an authenticator, of the second factor in use or of the one about to be confirmed. */
export async function spendCode(
  transaction: OpenTransaction,
  parts: { readonly accountId: string; readonly code: string; readonly secrets: SecretBox; readonly now: Date },
  state: 'confirmed' | 'unconfirmed',
): Promise<void> {
  const { accountId, code, secrets, now } = parts
  const row = await transaction
    .selectFrom('second_factor')
    .select(['secret_sealed', 'last_step'])
    .where('account_id', '=', accountId)
    .where('confirmed_at', state === 'confirmed' ? 'is not' : 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new Refusal('wrong-code')
  const secret = secrets.open(bindingOf(accountId), row.secret_sealed)
  if (secret === null) throw new Refusal('secret-key-lost')
  const step = stepOfCode(secret, code, now)
  if (step === null) throw new Refusal('wrong-code')
  if (step <= Number(row.last_step)) throw new Refusal('code-used')
  await transaction.updateTable('second_factor').set({ last_step: step }).where('account_id', '=', accountId).execute()
}

async function spendRecoveryCode(
  transaction: OpenTransaction,
  accountId: string,
  code: string,
  now: Date,
): Promise<void> {
  const used = await transaction
    .updateTable('recovery_code')
    .set({ used_at: now })
    .where('account_id', '=', accountId)
    .where('code_hash', '=', hashOfToken(code))
    .where('used_at', 'is', null)
    .returning('account_id')
    .executeTakeFirst()
  if (!used) throw new Refusal('wrong-code')
}

/** Puts new recovery codes in the place of all before; only their hashes are kept, the codes are shown this once. */
export async function renewRecoveryCodes(transaction: OpenTransaction, accountId: string): Promise<string[]> {
  const codes = newRecoveryCodes()
  await transaction.deleteFrom('recovery_code').where('account_id', '=', accountId).execute()
  await transaction
    .insertInto('recovery_code')
    .values(codes.map((code) => ({ account_id: accountId, code_hash: hashOfToken(code), used_at: null })))
    .execute()
  return codes
}

/** Recovery codes that still work. */
export async function recoveryCodesLeft(database: Database, accountId: string): Promise<number> {
  const { count } = await database
    .selectFrom('recovery_code')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Takes the second factor and its recovery codes away; answers whether there was one in use. */
export async function dropSecondFactor(transaction: OpenTransaction, accountId: string): Promise<boolean> {
  await transaction.deleteFrom('recovery_code').where('account_id', '=', accountId).execute()
  const dropped = await transaction
    .deleteFrom('second_factor')
    .where('account_id', '=', accountId)
    .returning('confirmed_at')
    .executeTakeFirst()
  return (dropped?.confirmed_at ?? null) !== null
}
