import type { ReadingOutcome } from '#documents/reading/read-bytes.ts'
import type { Database } from '#platform/database/database.ts'

/** What the routes of this feature work with. */
export interface DocumentParts {
  readonly database: Database
  readonly clock: () => Date
  readonly readFile: (bytes: Uint8Array, name: string) => Promise<ReadingOutcome>
  /** Tells the readers that a document waits. */
  readonly wakeReaders: () => void
}
