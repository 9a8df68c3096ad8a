import type { Database } from '#platform/database/database.ts'
import { forgetExpired, forgetSent } from '#platform/mail/outbox-standing.ts'
import { mailWaiting } from './mail-at-once.ts'
import type { MailingParts } from './mail-parts.ts'
import { remindDue } from './remind-due.ts'
import { writeDigests } from './write-digests.ts'

export interface RemindingParts {
  readonly database: Database
  /** Null: no mail goes out, people are told within the program alone. */
  readonly mailing: Omit<MailingParts, 'database'> | null
}

/** How long the words of mail that went out are kept: 30 days. */
const keptMilliseconds = 30 * 24 * 60 * 60_000

/** Everything that is owed at this moment: messages, the mail of what is told at once, the digests. */
export async function remindPeople({ database, mailing }: RemindingParts, now: Date): Promise<void> {
  await remindDue(database, now)
  await forgetExpired(database, now)
  if (!mailing) return
  const parts = { database, ...mailing }
  await mailWaiting(parts, now)
  await forgetSent(database, new Date(now.getTime() - keptMilliseconds))
  while ((await writeDigests(parts, now)) > 0) {}
}
