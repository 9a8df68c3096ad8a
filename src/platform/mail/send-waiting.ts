import { sql } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Log } from '../log/log.ts'
import type { SecretBox } from '../secrets/secret-box.ts'
import { isRefusedForGood, type Mailer } from './mailer.ts'
import { bindingOf } from './post-mail.ts'
import './tables.ts'

export interface MailParts {
  readonly database: Database
  readonly clock: () => Date
  readonly mailer: Mailer
  readonly log: Log
  /** Opens the texts that hold a secret. */
  readonly secrets: SecretBox
}

interface Taken {
  readonly id: string
  readonly recipient: string
  readonly subject: string
  readonly text: string
  readonly sealed: boolean
  /** Tries with this one. */
  readonly attempts: number
  readonly not_before: Date
}

const minute = 60_000

/** How long a mail in hand is nobody else's: longer than any try lasts. */
const handMilliseconds = 5 * minute

const longestPause = 6 * 60 * minute

/** Days after which a mail that no server takes is given up. */
export const daysOfTrying = 4

/** After the first failure a minute, then twice as long each time, at last every six hours. */
export function pauseAfter(attempts: number): number {
  return Math.min(minute * 2 ** (attempts - 1), longestPause)
}

/**
 * Sends one mail that is due; answers whether there was one. A mail is taken before it is sent, and no other process takes
 * it meanwhile, so none goes out twice while the program runs. Killed between the server's "taken" and our note of it, the
 * program sends that one mail again after five minutes, under the same Message-ID, by which many servers drop the second;
 * the other way round a mail could be lost, which is worse.
 */
export async function sendNextMail(parts: MailParts): Promise<boolean> {
  const { database, clock, log } = parts
  const taken = await takeNext(database, clock())
  if (!taken) return false
  const { id } = taken
  const sent = await send(parts, taken).then(
    (messageId) => ({ messageId }),
    (error: unknown) => ({ error }),
  )
  if ('messageId' in sent) await noteSent(database, id, sent.messageId, clock())
  else await noteFailure(database, taken, sent.error, clock(), log)
  return true
}

/** What was sealed with a key that is lost is never sent: who asked for it asks again. */
class Unreadable extends Error {}

async function send(
  { mailer, secrets }: MailParts,
  { id, recipient: to, subject, text, sealed }: Taken,
): Promise<string> {
  const words = sealed ? secrets.open(bindingOf(id), text) : text
  if (words === null) throw new Unreadable('sealed with another key')
  return mailer.send({ to, subject, text: words, id })
}

/** What a secret mail holds when it is out of hand. */
const wiped = sql<string>`case when sealed then '' else text end`

async function takeNext(database: Database, now: Date): Promise<Taken | undefined> {
  const { rows } = await sql<Taken>`
    update mail_outbox set attempts = attempts + 1, due_at = ${new Date(now.getTime() + handMilliseconds)}
    where id = (
      select id from mail_outbox
      where due_at <= ${now} and (expires_at is null or expires_at > ${now})
      order by due_at, id limit 1 for update skip locked
    )
    returning id, recipient, subject, text, sealed, attempts, not_before`.execute(database)
  return rows[0]
}

async function noteSent(database: Database, id: string, messageId: string, now: Date): Promise<void> {
  await database
    .updateTable('mail_outbox')
    .set({ sent_at: now, due_at: null, last_error: null, message_id: messageId, text: wiped })
    .where('id', '=', id)
    .execute()
}

/** What the server said, without anybody's address, and without a link, which may be a secret: it is shown and logged. */
export function saidBy(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error)
  const unlinked = said.replace(/https?:\/\/\S+/gi, '(liên kết)')
  return unlinked.replace(/[^\s<>@]+@[^\s<>@]+/g, '(địa chỉ thư)').slice(0, 500)
}

async function noteFailure(database: Database, taken: Taken, error: unknown, now: Date, log: Log): Promise<void> {
  const { id, attempts, not_before } = taken
  const spent = now.getTime() - not_before.getTime() > daysOfTrying * 24 * 60 * minute
  const over = spent || isRefusedForGood(error) || error instanceof Unreadable
  const said = saidBy(error)
  log(over ? 'error' : 'warning', over ? 'mail-given-up' : 'mail-not-sent', { mail: id, attempts, error: said })
  const next = over
    ? { given_up_at: now, due_at: null, text: wiped }
    : { due_at: new Date(now.getTime() + pauseAfter(attempts)) }
  await database
    .updateTable('mail_outbox')
    .set({ ...next, last_error: said })
    .where('id', '=', id)
    .execute()
}
