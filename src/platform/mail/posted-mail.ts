import type { Database, OpenTransaction } from '../database/database.ts'
import './tables.ts'

/** How one mail stands: still to go out, out, or given up, and since when. */
export interface PostedMail {
  readonly state: 'waiting' | 'sent' | 'given-up'
  readonly at: Date
}

/** The mail that was posted under a key; null: none was, or it is long forgotten. */
export async function findPosted(database: Database, dedupeKey: string): Promise<PostedMail | null> {
  const row = await database
    .selectFrom('mail_outbox')
    .select(['made_at', 'sent_at', 'given_up_at'])
    .where('dedupe_key', '=', dedupeKey)
    .executeTakeFirst()
  if (!row) return null
  if (row.sent_at) return { state: 'sent', at: row.sent_at }
  return row.given_up_at ? { state: 'given-up', at: row.given_up_at } : { state: 'waiting', at: row.made_at }
}

/** Takes a mail back that has not gone out; one that is just on its way cannot be. */
export async function recallMail(transaction: OpenTransaction, dedupeKey: string): Promise<void> {
  await transaction.deleteFrom('mail_outbox').where('dedupe_key', '=', dedupeKey).where('sent_at', 'is', null).execute()
}
