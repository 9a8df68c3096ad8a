import type { Day } from '#kernel/dates/day.ts'
import type { Role } from './roles.ts'

/** What one appointment lets a person do: a role at a unit. */
export interface Grant {
  readonly role: Role
  /** Null: the whole installation. */
  readonly unit: string | null
  /** Units named one by one in the appointment, for the roles whose reach is "named"; otherwise none. */
  readonly named: readonly string[]
  readonly appointmentId: string
  /** Set where the person stands in (ủy quyền) for the holder of the appointment. */
  readonly standInFor: { readonly personId: string; readonly name: string } | null
}

/** Who acts: the person behind a session, with the grants that hold on the day, and no others. */
export interface Actor {
  readonly accountId: string
  readonly personId: string
  readonly name: string
  readonly username: string
  readonly day: Day
  readonly grants: readonly Grant[]
  /** The unit that the person acts at: what is made belongs to it. Null where they act for no unit. */
  readonly unit: string | null
  readonly origin: { readonly address: string; readonly sessionId: string | null }
}
