import type { Actor } from '#access/actor.ts'
import { decide } from '#access/decide.ts'
import type { Database } from '#platform/database/database.ts'
import { findDocumentResource } from './load-document.ts'
import './tables.ts'

/** A document that another cites: the fullest mention, its sign and date as far as they are told. */
export interface Citation {
  readonly text: string
  readonly sign: string | null
  readonly date: string | null
}

/** What a document cites, in the order of its text; nothing for whoever may not see the document. */
export async function citationsOf(database: Database, actor: Actor, documentId: string): Promise<readonly Citation[]> {
  const resource = await findDocumentResource(database, actor, documentId)
  if (!resource || !decide(actor, 'see', resource).allowed) return []
  const row = await database
    .selectFrom('document_reading')
    .select('reading')
    .where('document_id', '=', documentId)
    .executeTakeFirst()
  return row ? row.reading.references.map(({ text, sign, date }) => ({ text, sign, date })) : []
}
