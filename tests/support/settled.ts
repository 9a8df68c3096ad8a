import { setTimeout as wait } from 'node:timers/promises'
import type { DocumentDetail } from '../../src/features/documents/contract.ts'
import type { ApiClient } from './api-client.ts'

const patienceMilliseconds = 30_000

/** Asks for a document until it is no longer queued. */
export async function settledDocument(client: ApiClient, id: string): Promise<DocumentDetail> {
  const deadline = Date.now() + patienceMilliseconds
  for (;;) {
    const { body, status } = await client.get<DocumentDetail>(`/api/documents/${id}`)
    if (status !== 200) throw new Error(`document ${id} answered ${status}`)
    if (body.document.state !== 'queued') return body
    if (Date.now() > deadline) throw new Error(`document ${id} is still queued`)
    await wait(20)
  }
}
