import { readdir, readFile } from 'node:fs/promises'
import type { Database } from '#platform/database/database.ts'
import type { ReceivedDocument } from '../contract.ts'
import { mediaTypeOf } from './media-type.ts'
import { type Receiver, receiveDocuments } from './receive-documents.ts'

const folder = new URL('../samples/files/', import.meta.url)

/** Takes the sample documents in like anybody's files; those already there are answered as they are. */
export async function loadSamples(database: Database, receiver: Receiver, now: Date): Promise<ReceivedDocument[]> {
  const names = (await readdir(folder)).filter((name) => !name.startsWith('.')).sort()
  const files = await Promise.all(
    names.map(async (name) => ({ name, mediaType: mediaTypeOf(name), bytes: await readFile(new URL(name, folder)) })),
  )
  return receiveDocuments(database, receiver, files, now)
}
