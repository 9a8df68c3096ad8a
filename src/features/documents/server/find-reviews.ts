import type { Database } from '#platform/database/database.ts'
import type { FactReview } from '../contract.ts'
import './tables.ts'

/** The verdict that holds for each fact: the latest, unless it was withdrawn. */
export async function findReviews(database: Database, documentId: string): Promise<FactReview[]> {
  const rows = await database
    .selectFrom('fact_review')
    .select(['fact_id', 'verdict', 'value', 'by_name', 'at'])
    .distinctOn('fact_id')
    .where('document_id', '=', documentId)
    .orderBy('fact_id')
    .orderBy('version', 'desc')
    .execute()
  return rows.flatMap(({ fact_id, verdict, value, by_name, at }) =>
    verdict === 'withdrawn' ? [] : [{ factId: fact_id, verdict, value, by: by_name, at: at.toISOString() }],
  )
}
