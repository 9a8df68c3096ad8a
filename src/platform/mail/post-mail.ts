import { newId } from '#kernel/ids.ts'
import type { OpenTransaction } from '../database/database.ts'
import './tables.ts'

/** A mail in plain text: it reads the same everywhere, and nothing in it tells anybody that it was opened. */
export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
}

export interface Posting {
  /** What the mail is for, e.g. `digest:<person>:<day>`: a second one with the same key is not written. */
  readonly dedupeKey: string
  readonly at: Date
  /** Not sent before. */
  readonly notBefore: Date
}

/**
 * Puts a mail out to be sent. It asks for an open transaction, so that the mail stands or falls with what caused it.
 * Answers false where one with the same key is there already.
 */
export async function postMail(transaction: OpenTransaction, mail: Mail, posting: Posting): Promise<boolean> {
  const id = newId(posting.at.getTime())
  const posted = await transaction
    .insertInto('mail_outbox')
    .values({
      id,
      dedupe_key: posting.dedupeKey,
      recipient: mail.to,
      subject: mail.subject,
      text: mail.text,
      made_at: posting.at,
      not_before: posting.notBefore,
      due_at: posting.notBefore,
    })
    .onConflict((conflict) => conflict.column('dedupe_key').doNothing())
    .returning('id')
    .executeTakeFirst()
  return posted !== undefined
}
