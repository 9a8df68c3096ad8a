import { sql } from 'kysely'
import type { Reading } from '#documents/reading/contract.ts'
import type { ReadingOutcome } from '#documents/reading/read-bytes.ts'
import { foldForSearch } from '#kernel/fold-for-search.ts'
import { type Database, inTransaction, type OpenTransaction } from '#platform/database/database.ts'
import { loadStoredFile } from '#platform/files/file-store.ts'
import { factsOfReading } from '../model/facts-of-reading.ts'
import { storableJson, storableText } from './storable-json.ts'
import './tables.ts'

export interface ReadQueuedParts {
  readonly database: Database
  readonly clock: () => Date
  /** Reads a file's bytes where a hostile file can do no harm. */
  readonly readFile: (bytes: Uint8Array, name: string) => Promise<ReadingOutcome>
}

/** Tries after which a file that took the program down each time is given up. Power that comes and goes is not its fault. */
const mostAttempts = 20

/** Tries after which a file that was never read to its end waits behind all the others. */
const mostAttemptsInTurn = 2

/** Characters of a text that can be searched; far more than any plan has. */
const searchableLength = 4_000_000

/**
 * Reads the oldest document that waits (those begun in vain come last) and answers whether there was one. The row stays
 * locked by the transaction that reads, so that of many programs one reads each document, and one that dies in the
 * middle lets it go at once. What goes wrong on our side is thrown: the document goes on waiting, and the caller tries
 * again after a pause.
 */
export async function readNextQueued(parts: ReadQueuedParts): Promise<boolean> {
  const { database } = parts
  const next = await countAttempt(database)
  if (!next) return false
  if (next.reading_attempts > mostAttempts) {
    await giveUp(database, next.id)
    return true
  }
  await inTransaction(database, (transaction) => readLocked(parts, transaction, next.id))
  return true
}

async function countAttempt(database: Database): Promise<{ id: string; reading_attempts: number } | undefined> {
  return database
    .updateTable('document')
    .set({ reading_attempts: sql<number>`reading_attempts + 1` })
    .where('id', '=', (query) =>
      query
        .selectFrom('document')
        .select('id')
        .where('state', '=', 'queued')
        .orderBy(({ eb }) => eb('reading_attempts', '>', mostAttemptsInTurn))
        .orderBy('received_at')
        .orderBy('id')
        .limit(1)
        .forNoKeyUpdate()
        .skipLocked(),
    )
    .returning(['id', 'reading_attempts'])
    .executeTakeFirst()
}

async function readLocked(parts: ReadQueuedParts, transaction: OpenTransaction, id: string): Promise<void> {
  const row = await transaction
    .selectFrom('document')
    .select(['file_name', 'sha256'])
    .where('id', '=', id)
    .where('state', '=', 'queued')
    .forNoKeyUpdate()
    .skipLocked()
    .executeTakeFirst()
  if (!row) return
  const bytes = await loadStoredFile(transaction, row.sha256)
  const outcome = await parts.readFile(bytes, row.file_name)
  if (outcome.reading) await storeReading(transaction, id, row.file_name, outcome.reading, parts.clock())
  else await storeProblem(transaction, id, outcome.problem.code, outcome.problem.message)
}

async function storeReading(
  transaction: OpenTransaction,
  id: string,
  fileName: string,
  reading: Reading,
  now: Date,
): Promise<void> {
  const [sign, type, title, issuer] = [reading.sign, reading.type, reading.title, reading.issuer].map((fact) =>
    fact ? storableText(fact.text) : null,
  )
  const date = reading.issueDate?.date ?? null
  await transaction
    .insertInto('document_reading')
    .values({ document_id: id, format: reading.format, reading: storableJson(reading), read_at: now })
    .execute()
  await transaction
    .updateTable('document')
    .set({
      state: 'read',
      media_type: reading.source.mediaType,
      kind: reading.kind,
      type: type ?? null,
      sign: sign ?? null,
      title: title ?? null,
      issuer: issuer ?? null,
      issue_date: date,
      issue_year: date ? Number.parseInt(date, 10) : null,
      facts: factsOfReading(reading).length,
      search_head: foldForSearch([fileName, type, sign, title, issuer].filter(Boolean).join(' ')),
      search_text: foldForSearch(storableText(reading.text.slice(0, searchableLength))),
    })
    .where('id', '=', id)
    .execute()
}

async function storeProblem(transaction: OpenTransaction, id: string, code: string, problem: string): Promise<void> {
  await transaction
    .updateTable('document')
    .set({ state: 'unreadable', problem_code: code, problem })
    .where('id', '=', id)
    .execute()
}

async function giveUp(database: Database, id: string): Promise<void> {
  await database
    .updateTable('document')
    .set({
      state: 'unreadable',
      problem_code: 'given-up',
      problem: 'Đã thử đọc nhiều lần mà không được. Hãy lưu lại tệp ở dạng khác (ví dụ .docx) rồi tải lên lại.',
    })
    .where('id', '=', id)
    .where('state', '=', 'queued')
    .execute()
}
