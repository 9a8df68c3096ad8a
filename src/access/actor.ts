/** What an account may be; more roles come with the units they belong to. */
export type Role = 'administrator' | 'staff'

/** Who acts: the account behind a session. */
export interface Actor {
  readonly accountId: string
  readonly name: string
  readonly username: string
  readonly role: Role
}
