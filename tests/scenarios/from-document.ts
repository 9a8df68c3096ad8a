import { setTimeout as pause } from 'node:timers/promises'
import type { Reading } from '../../src/documents/reading/contract.ts'
import type {
  DocumentDetail,
  MadePlan,
  ReceivedDocuments,
  ReviewAnswer,
} from '../../src/features/documents/contract.ts'
import { factsOfReading } from '../../src/features/documents/model/facts-of-reading.ts'
import type { ApiClient } from '../support/api-client.ts'
import { answered } from './answered.ts'
import type { ScenarioDocument } from './documents.ts'

const patienceMilliseconds = 60_000

export interface PlannedDocument {
  readonly planId: string
  readonly reading: Reading
}

/** The way from a document to a plan: uploaded, read, every fact accepted, the plan made. */
export async function planFromDocument(client: ApiClient, document: ScenarioDocument): Promise<PlannedDocument> {
  const received = answered(
    await client.upload<ReceivedDocuments>('/api/documents', { [document.name]: document.bytes }),
  )
  const id = received.items[0]?.id ?? ''
  const reading = await whenRead(client, id)
  const reviews = factsOfReading(reading).map((fact) => ({ factId: fact.id, verdict: 'accepted' }))
  answered(await client.send<ReviewAnswer>('PUT', `/api/documents/${id}/reviews`, reviews))
  const { planId } = answered(await client.send<MadePlan>('POST', `/api/documents/${id}/plan`))
  return { planId, reading }
}

async function whenRead(client: ApiClient, id: string): Promise<Reading> {
  const until = Date.now() + patienceMilliseconds
  for (;;) {
    const { document, reading } = answered(await client.get<DocumentDetail>(`/api/documents/${id}`))
    if (reading) return reading
    if (document.state !== 'queued' || Date.now() > until) throw new Error(`${document.fileName}: ${document.problem}`)
    await pause(100)
  }
}
