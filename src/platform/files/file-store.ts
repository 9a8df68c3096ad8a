import { createHash } from 'node:crypto'
import type { Database, OpenTransaction } from '../database/database.ts'

declare module '#platform/database/tables.ts' {
  interface Tables {
    readonly stored_file: StoredFileTable
    readonly stored_file_piece: StoredFilePieceTable
  }
}

interface StoredFileTable {
  readonly sha256: string
  readonly size: number
  readonly stored_at: Date
}

interface StoredFilePieceTable {
  readonly sha256: string
  readonly position: number
  readonly bytes: Buffer
}

const pieceSize = 1024 * 1024

/** Hex SHA-256: the name under which a file's bytes are kept. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Keeps the bytes under their SHA-256, which it answers; bytes that are already kept are not written again. */
export async function storeFile(transaction: OpenTransaction, bytes: Uint8Array, now: Date): Promise<string> {
  const sha256 = sha256Of(bytes)
  const made = await transaction
    .insertInto('stored_file')
    .values({ sha256, size: bytes.byteLength, stored_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (made.numInsertedOrUpdatedRows === 0n) return sha256
  for (let position = 0; position * pieceSize < bytes.byteLength; position += 1) {
    const piece = Buffer.from(bytes.subarray(position * pieceSize, (position + 1) * pieceSize))
    await transaction.insertInto('stored_file_piece').values({ sha256, position, bytes: piece }).execute()
  }
  return sha256
}

/** The bytes kept under a SHA-256, piece by piece in order; nothing where none are kept. */
export async function* readStoredFile(database: Database, sha256: string): AsyncGenerator<Buffer> {
  for (let position = 0; ; position += 1) {
    const piece = await database
      .selectFrom('stored_file_piece')
      .select('bytes')
      .where('sha256', '=', sha256)
      .where('position', '=', position)
      .executeTakeFirst()
    if (!piece) return
    yield piece.bytes
  }
}

/** All the bytes at once. Throws where they are not whole, for that is damage to the database. */
export async function loadStoredFile(database: Database, sha256: string): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of readStoredFile(database, sha256)) pieces.push(piece)
  const bytes = Buffer.concat(pieces)
  if (sha256Of(bytes) !== sha256) throw new Error(`stored file ${sha256} is not whole`)
  return bytes
}
