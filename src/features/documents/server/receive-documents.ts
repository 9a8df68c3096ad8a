import type { Grant } from '#access/actor.ts'
import { foldForSearch } from '#kernel/fold-for-search.ts'
import { newId } from '#kernel/ids.ts'
import { type AuditActor, writeAudit } from '#platform/audit/audit.ts'
import { type Database, inTransaction, type OpenTransaction } from '#platform/database/database.ts'
import { sha256Of, storeFile } from '#platform/files/file-store.ts'
import type { ReceivedDocument } from '../contract.ts'
import { cleanFileName } from '../model/file-name.ts'
import { summaryColumns, summaryOf } from './summary.ts'
import './tables.ts'

export interface IncomingFile {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** Who hands files in: a person, or the program itself when it loads the samples. */
export interface Receiver extends AuditActor {
  /** By which grant; null for the program. */
  readonly as: Grant | null
  /** The unit that what they hand in belongs to; null: the installation. */
  readonly unit: string | null
}

/**
 * Takes files in: bytes and rows in one transaction, all or none; reading follows later. A file whose very bytes were
 * received before for the same unit (a double click) answers the document made then; another unit gets one of its own, and
 * does not learn of the first.
 */
export function receiveDocuments(
  database: Database,
  receiver: Receiver,
  files: readonly IncomingFile[],
  now: Date,
): Promise<ReceivedDocument[]> {
  return inTransaction(database, async (transaction) => {
    const received: ReceivedDocument[] = []
    for (const { file, position } of inOneOrder(files)) {
      received[position] = await receiveOne(transaction, receiver, file, newId(now.getTime(), position), now)
    }
    return received
  })
}

/**
 * The files with their places, in the order of their hashes: two people who hand the same files in at once, each in an
 * order of their own, would otherwise wait for each other's rows for ever.
 */
function inOneOrder(files: readonly IncomingFile[]): { readonly file: IncomingFile; readonly position: number }[] {
  return files
    .map((file, position) => ({ file, position, sha256: sha256Of(file.bytes) }))
    .sort((one, other) => (one.sha256 < other.sha256 ? -1 : one.sha256 > other.sha256 ? 1 : 0))
}

async function receiveOne(
  transaction: OpenTransaction,
  receiver: Receiver,
  file: IncomingFile,
  id: string,
  now: Date,
): Promise<ReceivedDocument> {
  const sha256 = await storeFile(transaction, file.bytes, now)
  const fileName = cleanFileName(file.name)
  const made = await transaction
    .insertInto('document')
    .values({
      id,
      file_name: fileName,
      media_type: file.mediaType,
      size: file.bytes.byteLength,
      sha256,
      received_at: now,
      received_by: receiver.accountId,
      state: 'queued',
      unit_id: receiver.unit,
      search_head: foldForSearch(fileName),
    })
    .onConflict((conflict) => conflict.columns(['unit_id', 'sha256']).doNothing())
    .returning(summaryColumns)
    .executeTakeFirst()
  if (!made) {
    const row = await transaction
      .selectFrom('document')
      .select(summaryColumns)
      .where('sha256', '=', sha256)
      .where('unit_id', 'is not distinct from', receiver.unit)
      .executeTakeFirstOrThrow()
    return { ...summaryOf(row), already: true }
  }
  await writeAudit(transaction, {
    at: now,
    actor: receiver,
    as: receiver.as,
    action: 'document.receive',
    subject: { kind: 'document', id: made.id },
    unit: receiver.unit,
    after: { fileName, sha256, size: file.bytes.byteLength },
  })
  return { ...summaryOf(made), already: false }
}
