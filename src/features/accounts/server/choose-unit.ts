import type { Actor } from '#access/actor.ts'
import { Refusal } from '#kernel/refusal.ts'
import { writeAudit } from '#platform/audit/audit.ts'
import { type Database, inTransaction } from '#platform/database/database.ts'
import './tables.ts'

/** Chooses the unit that this session acts at. Throws a Refusal where no grant of today is for it. */
export async function chooseUnit(database: Database, actor: Actor, unit: string | null, now: Date): Promise<void> {
  const grant = actor.grants.find((each) => each.unit === unit)
  const { sessionId } = actor.origin
  if (!grant || sessionId === null) throw new Refusal('not-your-unit', { place: 'unit' })
  await inTransaction(database, async (transaction) => {
    await transaction.updateTable('session').set({ unit, unit_chosen: true }).where('id', '=', sessionId).execute()
    await writeAudit(transaction, {
      at: now,
      actor,
      as: grant,
      action: 'session.act-at',
      subject: { kind: 'account', id: actor.accountId },
      before: { unit: actor.unit },
      after: { unit },
    })
  })
}
