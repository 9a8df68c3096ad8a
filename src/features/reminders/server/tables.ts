import type { ColumnType, Generated } from 'kysely'
import type { Day } from '#kernel/dates/day.ts'
import type { MessageClass } from '../model/message-kinds.ts'

declare module '#platform/database/tables.ts' {
  interface Tables {
    readonly reminder: ReminderTable
    readonly reminder_rung: ReminderRungTable
    readonly reminder_support_rung: ReminderRungTable & { readonly unit_id: string }
    readonly reminder_cursor: ReminderCursorTable
    readonly reminder_setting: ReminderSettingTable
    readonly reminder_digest: { readonly person_id: string; readonly day: Day; readonly mailed: boolean }
  }
}

/** As what a person hears of something; who takes a result hears of it as who gave the work does. */
export type HeardAs = 'doer' | 'supporter' | 'giver' | 'above'

/** One message to one person; the columns are told of in the migration. */
interface ReminderTable {
  readonly id: string
  readonly person_id: string
  readonly at: Date
  readonly class: MessageClass
  readonly kind: string
  readonly side: HeardAs
  readonly unit_id: string | null
  readonly plan_id: string
  readonly assignment_ids: ColumnType<string[], string[] | undefined, never>
  readonly count: number
  readonly due: Day | null
  readonly text: string
  readonly note: string | null
  readonly dedupe_key: string
  readonly read_at: Date | null
  readonly mailed_at: Date | null
}

interface ReminderRungTable {
  readonly assignment_id: string
  readonly due: Day
  readonly rung: string
  readonly at: Date
}

interface ReminderCursorTable {
  readonly only_one: Generated<boolean>
  readonly steps_to: Date | null
  readonly ladder_day: Day | null
}

interface ReminderSettingTable {
  readonly person_id: string
  readonly mail: 'digest' | 'at-once'
  readonly quiet_from: number
  readonly quiet_to: number
  readonly muted: string[]
}
