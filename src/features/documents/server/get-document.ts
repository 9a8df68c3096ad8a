import type { Actor } from '#access/actor.ts'
import type { Database } from '#platform/database/database.ts'
import type { DocumentDetail } from '../contract.ts'
import { abilitiesOf } from './abilities.ts'
import { findReviews } from './find-reviews.ts'
import { loadDocument } from './load-document.ts'
import { summaryOf } from './summary.ts'
import './tables.ts'

/** One document with what was read, what people said of it, and what the viewer may do. */
export async function getDocument(database: Database, actor: Actor, id: string): Promise<DocumentDetail> {
  const { row, resource } = await loadDocument(database, actor, 'see', id)
  const read = await database
    .selectFrom('document_reading')
    .select('reading')
    .where('document_id', '=', id)
    .executeTakeFirst()
  return {
    document: summaryOf(row),
    sha256: row.sha256,
    reading: read?.reading ?? null,
    reviews: await findReviews(database, id),
    abilities: abilitiesOf(actor, resource, row.state),
  }
}
