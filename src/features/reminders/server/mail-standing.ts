import type { Actor, Grant } from '#access/actor.ts'
import { dayOf } from '#kernel/dates/day.ts'
import { writeAudit } from '#platform/audit/audit.ts'
import { type Database, inTransaction } from '#platform/database/database.ts'
import { outboxStanding, tryGivenUpAgain } from '#platform/mail/outbox-standing.ts'
import type { MailStanding } from '../contract.ts'
import { momentOn } from '../model/waking-hours.ts'

/** Where mail goes out by; null where no server is set. */
export type MailPlace = { readonly server: string; readonly from: string } | null

export async function mailStanding(database: Database, place: MailPlace, now: Date): Promise<MailStanding> {
  const outbox = await outboxStanding(database, momentOn(dayOf(now), 0))
  return { server: place?.server ?? null, from: place?.from ?? null, ...outbox }
}

/** Puts the mail that was given up out again, e.g. after the server's address was mended. */
export function sendGivenUpAgain(
  database: Database,
  by: { readonly actor: Actor; readonly grant: Grant },
  now: Date,
): Promise<number> {
  return inTransaction(database, async (transaction) => {
    const again = await tryGivenUpAgain(transaction, now)
    if (again === 0) return 0
    await writeAudit(transaction, {
      at: now,
      actor: by.actor,
      as: by.grant,
      action: 'setting.send-mail-again',
      subject: { kind: 'setting', id: 'mail' },
      detail: { mails: again },
    })
    return again
  })
}
