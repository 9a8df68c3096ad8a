import type { Actor } from '#access/actor.ts'
import type { Database } from '#platform/database/database.ts'
import type { SecurityView } from '../contract.ts'
import { recoveryCodesLeft, secondFactorSince } from './second-factor.ts'
import { readPolicy } from './sign-in-policy.ts'
import './tables.ts'

/** How one signs in, as one sees it of oneself. */
export async function securityOf(database: Database, actor: Actor): Promise<SecurityView> {
  const account = await database
    .selectFrom('account')
    .leftJoin('linked_identity', 'linked_identity.account_id', 'account.id')
    .select(['username', 'password_hash', 'linked_at'])
    .where('account.id', '=', actor.accountId)
    .orderBy('linked_at', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  const since = await secondFactorSince(database, actor.accountId)
  const left = since ? await recoveryCodesLeft(database, actor.accountId) : 0
  return {
    username: account.username,
    hasPassword: account.password_hash !== null,
    secondFactor: since && { since: since.toISOString(), recoveryCodesLeft: left },
    demanded: await isDemanded(database, actor),
    linkedSince: account.linked_at?.toISOString() ?? null,
  }
}

/** Whether a role that is held today demands a second factor. */
export async function isDemanded(database: Database, actor: Actor): Promise<boolean> {
  const { secondFactorRoles } = await readPolicy(database)
  return actor.grants.some(({ role }) => secondFactorRoles.includes(role))
}
