import { hasAdministrator } from '#features/people/index.ts'
import type { Database } from '#platform/database/database.ts'
import { hashOfToken, newSecretToken } from '#platform/secrets/secret-token.ts'
import './tables.ts'

/** Whether nobody can administer yet. */
export async function needsFirstAdministrator(database: Database): Promise<boolean> {
  return !(await hasAdministrator(database))
}

/**
 * The token of a fresh one-time link while there is no administrator, otherwise null. It takes the place of the one
 * before: only the newest link works.
 */
export async function renewSetupLink(database: Database, now: Date): Promise<string | null> {
  if (!(await needsFirstAdministrator(database))) return null
  const token = newSecretToken()
  const link = { token_hash: hashOfToken(token), made_at: now }
  await database
    .insertInto('setup_link')
    .values({ only_one: true, ...link })
    .onConflict((conflict) => conflict.column('only_one').doUpdateSet(link))
    .execute()
  return token
}
