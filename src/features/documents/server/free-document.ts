import type { OpenTransaction } from '#platform/database/database.ts'
import { factsOfReading } from '../model/facts-of-reading.ts'
import { isReviewed } from '../model/review-rules.ts'
import { findReviews } from './find-reviews.ts'
import { loadReading } from './load-document.ts'
import './tables.ts'

/** The draft that was made of a document is gone: the document can be reviewed, and made a plan of, again. */
export async function freeDocumentOf(transaction: OpenTransaction, planId: string): Promise<void> {
  const document = await transaction
    .selectFrom('document')
    .select('id')
    .where('plan_id', '=', planId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!document) return
  const facts = factsOfReading(await loadReading(transaction, document.id))
  const reviewed = new Set((await findReviews(transaction, document.id)).map(({ factId }) => factId))
  await transaction
    .updateTable('document')
    .set({ plan_id: null, state: isReviewed(facts, reviewed) ? 'reviewed' : 'read' })
    .where('id', '=', document.id)
    .execute()
}
