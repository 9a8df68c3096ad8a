import type { Actor } from '#access/actor.ts'
import { Refusal } from '#kernel/refusal.ts'
import { writeAudit } from '#platform/audit/audit.ts'
import { type Database, inTransaction } from '#platform/database/database.ts'
import type { DocumentSummary } from '../contract.ts'
import { lockDocument } from './load-document.ts'
import { summaryColumns, summaryOf } from './summary.ts'
import './tables.ts'

/**
 * Lets a document that could not be read wait for the reader once more: the machine may have been busy, or the program
 * has become better since. Refused where something was read, which is never read over.
 */
export function readAgain(database: Database, actor: Actor, documentId: string, now: Date): Promise<DocumentSummary> {
  return inTransaction(database, async (transaction) => {
    const { row: document, grant } = await lockDocument(transaction, actor, 'read', documentId)
    if (document.state !== 'unreadable') throw new Refusal('already-read')
    const row = await transaction
      .updateTable('document')
      .set({ state: 'queued', reading_attempts: 0, problem_code: null, problem: null })
      .where('id', '=', documentId)
      .returning(summaryColumns)
      .executeTakeFirstOrThrow()
    await writeAudit(transaction, {
      at: now,
      actor,
      as: grant,
      action: 'document.read-again',
      subject: { kind: 'document', id: documentId },
      unit: document.unit_id,
      before: { state: document.state, problem: document.problem },
      after: { state: row.state, problem: null },
    })
    return summaryOf(row)
  })
}
