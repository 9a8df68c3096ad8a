import type { Database, OpenTransaction } from '#platform/database/database.ts'

/** What the signing in of people has to do for them; handed in by the app, since accounts know people and not the reverse. */
export interface SignInOfPeople {
  /** Ends every session of a person who may no longer do anything. */
  endSessionsOf(transaction: OpenTransaction, personId: string): Promise<void>
  /** Whether the person has an account to sign in by. */
  canSignIn(transaction: OpenTransaction, personId: string): Promise<boolean>
}

export interface PeopleParts {
  readonly database: Database
  readonly clock: () => Date
  readonly signIn: SignInOfPeople
}
