import type { Actor, Grant } from '#access/actor.ts'
import type { Role } from '#access/roles.ts'
import { writeAudit } from '#platform/audit/audit.ts'
import { type Database, inTransaction } from '#platform/database/database.ts'
import type { SignInPolicy } from '../contract.ts'
import './tables.ts'

export async function readPolicy(database: Database): Promise<SignInPolicy> {
  const row = await database.selectFrom('sign_in_policy').select('second_factor_roles').executeTakeFirstOrThrow()
  return { secondFactorRoles: row.second_factor_roles as Role[] }
}

/** Says which roles must have a second factor; it holds from the next request of whoever has such a role. */
export async function changePolicy(
  database: Database,
  by: { readonly actor: Actor; readonly grant: Grant },
  policy: SignInPolicy,
  now: Date,
): Promise<SignInPolicy> {
  const wanted = [...new Set(policy.secondFactorRoles)].sort()
  return inTransaction(database, async (transaction) => {
    const before = await transaction
      .selectFrom('sign_in_policy')
      .select('second_factor_roles')
      .forUpdate()
      .executeTakeFirstOrThrow()
    await transaction.updateTable('sign_in_policy').set({ second_factor_roles: wanted }).execute()
    await writeAudit(transaction, {
      at: now,
      actor: by.actor,
      as: by.grant,
      action: 'setting.second-factor-roles',
      subject: { kind: 'setting', id: 'second-factor-roles' },
      before: { roles: before.second_factor_roles },
      after: { roles: wanted },
    })
    return { secondFactorRoles: wanted }
  })
}
