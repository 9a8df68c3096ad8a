import type { Actor } from '#access/actor.ts'
import { isId } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Database } from '#platform/database/database.ts'
import type { DocumentDetail } from '../contract.ts'
import { abilitiesOf } from './abilities.ts'
import { findReviews } from './find-reviews.ts'
import { summaryColumns, summaryOf } from './summary.ts'
import './tables.ts'

/** One document with what was read, what people said of it, and what the viewer may do. */
export async function getDocument(database: Database, actor: Actor, id: string): Promise<DocumentDetail> {
  if (!isId(id)) throw new Refusal('not-found')
  const row = await database
    .selectFrom('document')
    .leftJoin('document_reading', 'document_reading.document_id', 'document.id')
    .select([...summaryColumns, 'document.sha256', 'document_reading.reading'])
    .where('document.id', '=', id)
    .executeTakeFirst()
  if (!row) throw new Refusal('not-found')
  return {
    document: summaryOf(row),
    sha256: row.sha256,
    reading: row.reading,
    reviews: await findReviews(database, id),
    abilities: abilitiesOf(actor, row.state),
  }
}
