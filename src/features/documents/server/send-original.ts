import { Readable } from 'node:stream'
import type { Actor } from '#access/actor.ts'
import type { Database } from '#platform/database/database.ts'
import { readStoredFile } from '#platform/files/file-store.ts'
import { loadDocument } from './load-document.ts'
import './tables.ts'

/** The file as it was received, always as a download and never as a page: its bytes are not trusted. */
export async function sendOriginal(database: Database, actor: Actor, id: string): Promise<Response> {
  const { row } = await loadDocument(database, actor, 'see', id)
  const body = Readable.toWeb(Readable.from(readStoredFile(database, row.sha256), { objectMode: false }))
  return new Response(body as ReadableStream<Uint8Array>, {
    headers: {
      'content-type': 'application/octet-stream',
      'content-length': String(row.size),
      'content-disposition': attachment(row.file_name),
      'x-content-sha256': row.sha256,
    },
  })
}

/** RFC 6266: the name in UTF-8, and in plain letters for programs that know no better. */
function attachment(fileName: string): string {
  const plain = fileName.replace(/[^\w.-]+/g, '_')
  const encoded = encodeURIComponent(fileName).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
