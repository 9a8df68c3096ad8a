import type { GeneratedAlways } from 'kysely'
import type { Role } from '#access/roles.ts'
import type { Day } from '#kernel/dates/day.ts'

declare module '#platform/database/tables.ts' {
  interface Tables {
    readonly person: PersonTable
    readonly appointment: AppointmentTable
    readonly appointment_named_unit: { readonly appointment_id: string; readonly unit_id: string }
    readonly stand_in: StandInTable
  }
}

export interface PersonTable {
  readonly id: string
  readonly name: string
  readonly email: string | null
  readonly phone: string | null
  readonly folded: string
  readonly sort_key: string
  readonly made_at: Date
}

/** Ranges of days come and go as PostgreSQL writes them (`platform/database/day-range.ts`). */
export interface AppointmentTable {
  readonly id: string
  readonly person_id: string
  readonly role: Role
  readonly unit_id: string | null
  /** Chức vụ, as it is written on paper. */
  readonly position: string | null
  readonly valid: string
  readonly appointed_to: Day | null
  readonly decision_sign: string | null
  readonly decision_date: Day | null
  readonly made_at: Date
  readonly withdrawn_at: Date | null
  readonly ends: GeneratedAlways<Day | null>
}

export interface StandInTable {
  readonly id: string
  readonly appointment_id: string
  readonly person_id: string
  readonly valid: string
  readonly decision_sign: string | null
  readonly decision_date: Day | null
  readonly made_at: Date
  readonly withdrawn_at: Date | null
}
