import type { Database } from '#platform/database/database.ts'

/** What the routes of the desk are given. */
export interface DeskParts {
  readonly database: Database
  readonly clock: () => Date
  /** The address by which people open danvan; null: that of the request. */
  readonly publicUrl: string | null
}
