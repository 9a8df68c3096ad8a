import { newId } from '#kernel/ids.ts'
import type { OpenTransaction } from '../database/database.ts'
import type { SecretBox } from '../secrets/secret-box.ts'
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
  /** The text holds a secret: it is kept sealed, until it is out and not beyond this moment. The subject must hold none. */
  readonly secret?: { readonly box: SecretBox; readonly until: Date }
}

/** What the text of one mail is sealed for: it opens for no other. */
export const bindingOf = (id: string) => `mail:${id}`

/**
 * Puts a mail out to be sent. It asks for an open transaction, so that the mail stands or falls with what caused it.
 * Answers false where one with the same key is there already.
 */
export async function postMail(transaction: OpenTransaction, mail: Mail, posting: Posting): Promise<boolean> {
  const { secret } = posting
  const id = newId(posting.at.getTime())
  const posted = await transaction
    .insertInto('mail_outbox')
    .values({
      id,
      dedupe_key: posting.dedupeKey,
      recipient: mail.to,
      subject: mail.subject,
      text: secret ? secret.box.seal(bindingOf(id), mail.text) : mail.text,
      sealed: secret !== undefined,
      expires_at: secret?.until ?? null,
      made_at: posting.at,
      not_before: posting.notBefore,
      due_at: posting.notBefore,
    })
    .onConflict((conflict) => conflict.column('dedupe_key').doNothing())
    .returning('id')
    .executeTakeFirst()
  return posted !== undefined
}
