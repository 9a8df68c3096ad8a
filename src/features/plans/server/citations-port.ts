import type { Actor } from '#access/actor.ts'
import type { Database } from '#platform/database/database.ts'

/** A document that the plan's own document cites. */
export interface CitedDocument {
  /** The fullest mention. */
  readonly text: string
  readonly sign: string | null
  /** ISO, as far as it is told. */
  readonly date: string | null
}

/** What a plan's document cites, in the order of the text: the documents feature knows, plans do not. */
export type CitationsOf = (database: Database, actor: Actor, documentId: string) => Promise<readonly CitedDocument[]>
