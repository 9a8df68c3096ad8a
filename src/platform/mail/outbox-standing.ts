import { sql } from 'kysely'
import type { Database } from '../database/database.ts'
import './tables.ts'

/** How the mail stands, for whoever looks after the program; nobody's address is in it. */
export interface OutboxStanding {
  /** Failed at least once and still tried. */
  readonly failing: number
  /** Everything that is still to go out. */
  readonly waiting: number
  readonly sentToday: number
  /** That can be tried again. */
  readonly givenUp: number
  readonly lastError: string | null
}

/** `dayBegins`: the first moment of the day in Vietnam. */
export async function outboxStanding(database: Database, dayBegins: Date): Promise<OutboxStanding> {
  const { rows } = await sql<OutboxStanding>`
    select
      (select count(*)::int from mail_outbox where due_at is not null) as waiting,
      (select count(*)::int from mail_outbox where due_at is not null and last_error is not null) as failing,
      (select count(*)::int from mail_outbox where sent_at >= ${dayBegins}) as "sentToday",
      (select count(*)::int from mail_outbox where given_up_at is not null and not sealed) as "givenUp",
      (select last_error from mail_outbox where last_error is not null and sent_at is null
        order by coalesce(given_up_at, due_at) desc limit 1) as "lastError"`.execute(database)
  const [standing] = rows
  if (!standing) throw new Error('a select without a row')
  return standing
}

/**
 * Puts everything that was given up out again, but for what held a secret: that is wiped, and told to whoever asked for it.
 * Answers how many. Who does this writes it into the log.
 */
export async function tryGivenUpAgain(database: Database, now: Date): Promise<number> {
  const again = await database
    .updateTable('mail_outbox')
    .set({ given_up_at: null, due_at: now, not_before: now, attempts: 0 })
    .where('given_up_at', 'is not', null)
    .where('sealed', '=', false)
    .executeTakeFirst()
  return Number(again.numUpdatedRows)
}

/** Forgets the words of mail that went out before; answers how many. */
export async function forgetSent(database: Database, before: Date): Promise<number> {
  const gone = await database.deleteFrom('mail_outbox').where('sent_at', '<', before).executeTakeFirst()
  return Number(gone.numDeletedRows)
}

/** Takes every mail away whose secret is worth nothing any more, sent or not; answers how many. */
export async function forgetExpired(database: Database, now: Date): Promise<number> {
  const gone = await database.deleteFrom('mail_outbox').where('expires_at', '<=', now).executeTakeFirst()
  return Number(gone.numDeletedRows)
}
