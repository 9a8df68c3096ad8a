import type { Database } from '#platform/database/database.ts'
import type { Log } from '#platform/log/log.ts'
import type { SecretBox } from '#platform/secrets/secret-box.ts'
import type { IdentityProvider } from './identity-provider.ts'

/** Where invitations are mailed: tells the worker that one waits. */
export interface InvitationMail {
  wake(): void
}

/** What signing in needs of the program around it. */
export interface AccountParts {
  readonly database: Database
  readonly clock: () => Date
  readonly log: Log
  readonly secrets: SecretBox
  /** Where people open the program; null: the address that their request came to. */
  readonly publicUrl: string | null
  readonly provider: IdentityProvider | null
  /** Null: no mail goes out, links are given by hand. */
  readonly invitationMail: InvitationMail | null
}
