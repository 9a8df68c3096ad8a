import type { Reading } from '#documents/reading/contract.ts'
import { isId } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { OpenTransaction } from '#platform/database/database.ts'
import { type SummaryRow, summaryColumns } from './summary.ts'
import './tables.ts'

/**
 * The document's row, locked until the transaction ends, so that reviews and the making of a plan come one after the
 * other. Throws a Refusal for an unknown document, and for one that is still to be read (a reader holds its row then,
 * and nobody should wait for that).
 */
export async function lockDocument(transaction: OpenTransaction, id: string): Promise<SummaryRow> {
  if (!isId(id)) throw new Refusal('not-found')
  const found = transaction.selectFrom('document').select(summaryColumns).where('id', '=', id)
  if ((await found.executeTakeFirst())?.state === 'queued') throw new Refusal('not-read-yet')
  const row = await found.forNoKeyUpdate().executeTakeFirst()
  if (!row) throw new Refusal('not-found')
  return row
}

/** What was read in it; throws a Refusal while nothing was. */
export async function loadReading(transaction: OpenTransaction, id: string): Promise<Reading> {
  const row = await transaction
    .selectFrom('document_reading')
    .select('reading')
    .where('document_id', '=', id)
    .executeTakeFirst()
  if (!row) throw new Refusal('not-read-yet')
  return row.reading
}
