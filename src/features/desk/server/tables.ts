import '#features/organisation/index.ts'
import '#features/plans/index.ts'
import '#features/tasks/index.ts'

declare module '#platform/database/tables.ts' {
  interface Tables {
    readonly desk_seen: DeskSeenTable
    readonly calendar_feed: CalendarFeedTable
  }
}

interface DeskSeenTable {
  readonly person_id: string
  readonly unit_id: string
  readonly seen_at: Date
}

interface CalendarFeedTable {
  readonly id: string
  readonly person_id: string
  /** Null: every unit at which the person works. */
  readonly unit_id: string | null
  readonly token_hash: string
  readonly made_at: Date
  readonly fetched_at: Date | null
  readonly withdrawn_at: Date | null
}
