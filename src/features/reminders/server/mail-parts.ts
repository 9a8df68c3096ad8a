import type { Database } from '#platform/database/database.ts'

/** What mailing needs besides what is owed. */
export interface MailingParts {
  readonly database: Database
  /** Where people open the program: links in a mail lead there. */
  readonly url: string
}
