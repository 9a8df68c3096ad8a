import type { Database } from '#platform/database/database.ts'
import type { SecretBox } from '#platform/secrets/secret-box.ts'
import { bindingOf } from './second-factor.ts'
import './tables.ts'

/** How many second factors the key does not open: it is not the one that they were sealed with. */
export async function countLostSecrets(database: Database, secrets: SecretBox): Promise<number> {
  const rows = await database
    .selectFrom('second_factor')
    .select(['account_id', 'secret_sealed'])
    .where('confirmed_at', 'is not', null)
    .execute()
  return rows.filter((row) => secrets.open(bindingOf(row.account_id), row.secret_sealed) === null).length
}
