import type { Generated } from 'kysely'

declare module '#platform/database/tables.ts' {
  interface Tables {
    readonly mail_outbox: MailOutboxTable
  }
}

/** One mail on its way out; the columns are told of in the migration. */
interface MailOutboxTable {
  readonly id: string
  readonly dedupe_key: string
  readonly recipient: string
  readonly subject: string
  readonly text: string
  readonly sealed: Generated<boolean>
  readonly expires_at: Date | null
  readonly made_at: Date
  readonly not_before: Date
  readonly due_at: Date | null
  readonly attempts: Generated<number>
  readonly last_error: string | null
  readonly message_id: string | null
  readonly sent_at: Date | null
  readonly given_up_at: Date | null
}
