declare module '#platform/database/tables.ts' {
  interface Tables {
    readonly account: AccountTable
    readonly session: SessionTable
    readonly setup_link: SetupLinkTable
    readonly sign_in_failure: SignInFailureTable
  }
}

export interface AccountTable {
  readonly id: string
  /** Who is signed in by it: their name and what they may do are the person's. */
  readonly person_id: string
  readonly username: string
  readonly password_hash: string
  readonly created_at: Date
}

interface SessionTable {
  readonly token_hash: string
  readonly account_id: string
  readonly created_at: Date
  readonly expires_at: Date
}

interface SetupLinkTable {
  readonly only_one: boolean
  readonly token_hash: string
  readonly made_at: Date
}

interface SignInFailureTable {
  readonly id: string
  readonly username: string
  readonly address: string
  readonly at: Date
}
