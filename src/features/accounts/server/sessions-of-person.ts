import type { OpenTransaction } from '#platform/database/database.ts'
import './tables.ts'

/** Ends every session of a person. */
export async function endSessionsOf(transaction: OpenTransaction, personId: string): Promise<void> {
  await transaction
    .deleteFrom('session')
    .where('account_id', 'in', (accounts) =>
      accounts.selectFrom('account').select('id').where('person_id', '=', personId),
    )
    .execute()
}

/** Whether a person has an account to sign in by. */
export async function canSignIn(transaction: OpenTransaction, personId: string): Promise<boolean> {
  const found = await transaction
    .selectFrom('account')
    .select('id')
    .where('person_id', '=', personId)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}
