import type { InvitationMail } from '#features/accounts/index.ts'
import { type MailPlace, remindPeople } from '#features/reminders/index.ts'
import type { MailConfig } from '#platform/config/config.ts'
import type { Database } from '#platform/database/database.ts'
import { startWorkLoop } from '#platform/jobs/work-loop.ts'
import type { Log } from '#platform/log/log.ts'
import { openMailer } from '#platform/mail/mailer.ts'
import { sendNextMail } from '#platform/mail/send-waiting.ts'
import type { SecretBox } from '#platform/secrets/secret-box.ts'

export interface OpenReminding {
  /** Where mail goes out by; null where it does not. */
  readonly mail: MailPlace
  /** How invitations are mailed; null where no mail goes out. */
  readonly invitations: InvitationMail | null
  /** Tells the workers that somebody waits to be told. */
  readonly wake: () => void
  close(): Promise<void>
}

export interface RemindingOptions {
  readonly database: Database
  readonly log: Log
  readonly clock: () => Date
  readonly mail: MailConfig | null
  readonly publicUrl: string | null
  /** Opens mail that holds a secret. */
  readonly secrets: SecretBox
}

/** How often it is looked whether anybody is to be told anything. */
const roundMilliseconds = 60_000

/** The worker that tells people what they owe, and the one that sends the mail; without a server for mail the first alone. */
export function openReminding({ database, log, clock, mail, publicUrl, secrets }: RemindingOptions): OpenReminding {
  const mailer = mail && openMailer(mail)
  const sender =
    mailer && startWorkLoop('mail', () => sendNextMail({ database, clock, mailer, log, secrets }), log, 5000)
  const mailing = mailer && publicUrl !== null ? { url: publicUrl } : null
  const round = async () => {
    await remindPeople({ database, mailing }, clock())
    sender?.wake()
    return false
  }
  const reminder = startWorkLoop('reminders', round, log, roundMilliseconds)
  return {
    mail: mailer && { server: mailer.server, from: mailer.from },
    invitations: sender && { wake: sender.wake },
    wake: reminder.wake,
    async close() {
      await Promise.all([reminder.stop(), sender?.stop()])
      mailer?.close()
    },
  }
}
