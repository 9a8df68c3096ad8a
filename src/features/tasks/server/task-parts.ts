import type { Database } from '#platform/database/database.ts'

/** What the routes of given work need of the program around them. */
export interface TaskParts {
  readonly database: Database
  readonly clock: () => Date
}
