import type { ColumnType, Generated } from 'kysely'

declare module '#platform/database/tables.ts' {
  interface Tables {
    readonly account: AccountTable
    readonly session: SessionTable
    readonly setup_link: SetupLinkTable
    readonly pending_sign_in: PendingSignInTable
    readonly second_factor: SecondFactorTable
    readonly recovery_code: RecoveryCodeTable
    readonly sign_in_pace: SignInPaceTable
    readonly known_browser: KnownBrowserTable
    readonly linked_identity: LinkedIdentityTable
    readonly sign_in_policy: SignInPolicyTable
    readonly invitation: InvitationTable
  }
}

export interface AccountTable {
  readonly id: string
  /** Who is signed in by it: their name and what they may do are the person's. */
  readonly person_id: string
  readonly username: string | null
  readonly password_hash: string | null
  readonly created_at: Date
}

interface SessionTable {
  readonly token_hash: string
  readonly id: string
  readonly account_id: string
  readonly created_at: Date
  readonly expires_at: Date
  readonly address: string
  readonly user_agent: string
  readonly last_seen_at: Date
  readonly second_factor: boolean
  readonly unit: string | null
  readonly unit_chosen: Generated<boolean>
}

interface SetupLinkTable {
  readonly only_one: boolean
  readonly token_hash: string
  readonly made_at: Date
}

interface PendingSignInTable {
  readonly token_hash: string
  readonly account_id: string
  readonly by_provider: boolean
  readonly expires_at: Date
}

interface SecondFactorTable {
  readonly account_id: string
  readonly secret_sealed: string
  readonly made_at: Date
  readonly confirmed_at: Date | null
  /** The driver hands a bigint over as text. */
  readonly last_step: ColumnType<string, number, number>
}

interface RecoveryCodeTable {
  readonly account_id: string
  readonly code_hash: string
  readonly used_at: Date | null
}

interface SignInPaceTable {
  readonly key: string
  readonly busy_until: Date
}

interface KnownBrowserTable {
  readonly token_hash: string
  readonly account_id: string
  readonly seen_at: Date
  readonly address: string
}

interface LinkedIdentityTable {
  readonly issuer: string
  readonly subject: string
  readonly account_id: string
  readonly linked_at: Date
}

interface SignInPolicyTable {
  readonly only_one: boolean
  readonly second_factor_roles: string[]
}

interface InvitationTable {
  readonly person_id: string
  readonly id: string
  readonly token_hash: string
  readonly made_at: Date
  readonly expires_at: Date
}
