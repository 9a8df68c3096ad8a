import type { Generated } from 'kysely'
import type { SignFamily } from '#documents/signs/compose-sign.ts'
import type { Day } from '#kernel/dates/day.ts'

declare module '#platform/database/tables.ts' {
  interface Tables {
    readonly party_term: PartyTermTable
    readonly number_register: NumberRegisterTable
    readonly number_taken: NumberTakenTable
  }
}

interface PartyTermTable {
  readonly id: string
  readonly unit_id: string
  readonly name: string
  readonly from_day: Day
  /** The last day of the term; null: still running. */
  readonly last_day: Day | null
}

export interface NumberRegisterTable {
  readonly id: string
  readonly unit_id: string
  readonly family: SignFamily
  /** Null: one series for all types. */
  readonly type_code: string | null
  readonly year: number | null
  readonly term_id: string | null
  readonly started_after: Generated<number>
  readonly last_number: number
  readonly opened_at: Date
  readonly opened_by: string | null
}

interface NumberTakenTable {
  readonly register_id: string
  readonly number: number
  readonly suffix: Generated<string>
  readonly sign: string
  readonly day: Day
  readonly type: string
  readonly title: string
  readonly plan_id: string | null
  readonly on_paper: boolean
  readonly taken_at: Date
  readonly taken_by: string | null
}
