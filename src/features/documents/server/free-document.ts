import { sql } from 'kysely'
import type { OpenTransaction } from '#platform/database/database.ts'
import './tables.ts'

/** The draft that was made of a document is gone: the document can be reviewed, and made a plan of, again. */
export async function freeDocumentOf(transaction: OpenTransaction, planId: string): Promise<void> {
  await transaction
    .updateTable('document')
    .set({
      plan_id: null,
      state: sql<'read' | 'reviewed'>`case when reviewed >= facts then 'reviewed' else 'read' end`,
    })
    .where('plan_id', '=', planId)
    .execute()
}
