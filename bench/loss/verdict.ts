import { createHash } from 'node:crypto'
import type pg from 'pg'
import type { DocumentDetail, DocumentPage } from '../../src/features/documents/contract.ts'
import type { ApiClient } from '../../tests/support/api-client.ts'
import { allowedTexts, type Ledger, type SentReview, type SentUpload } from './ledger.ts'

/** What is wrong, one sentence each; empty where all that was acknowledged is there, once. */
export type Findings = string[]

/** Asks for each acknowledged upload by its id: its hash, its bytes, and that it was not given up. */
export async function findLostUploads(client: ApiClient, uploads: readonly SentUpload[]): Promise<Findings> {
  const findings: Findings = []
  for (const { id, sha256, fileName } of uploads) {
    if (!id) continue
    const { status, body } = await client.get<DocumentDetail>(`/api/documents/${id}`)
    if (status !== 200) findings.push(`${fileName}: lost (${status})`)
    else if (body.sha256 !== sha256) findings.push(`${fileName}: another file`)
    else if (body.document.state === 'unreadable') findings.push(`${fileName}: given up`)
    const original = await client.get<string>(`/api/documents/${id}/original`)
    if (createHash('sha256').update(original.body).digest('hex') !== sha256) findings.push(`${fileName}: other bytes`)
  }
  return findings
}

/** Goes through the whole list: as many documents as files, each once. */
export async function findDoubles(client: ApiClient, uploads: readonly SentUpload[]): Promise<Findings> {
  const seen = new Map<string, number>()
  let after = ''
  for (;;) {
    const { body } = await client.get<DocumentPage>(`/api/documents?limit=200${after}`)
    for (const { fileName } of body.items) seen.set(fileName, (seen.get(fileName) ?? 0) + 1)
    if (!body.next) break
    after = `&after=${body.next}`
  }
  return uploads.flatMap(({ fileName, id }) => {
    const count = seen.get(fileName) ?? 0
    return count === 1 || (count === 0 && id === null) ? [] : [`${fileName}: ${count} times in the list`]
  })
}

/** The verdict that holds for each fact is the last acknowledged, or one sent after it. */
export async function findLostReviews(client: ApiClient, { reviews }: Ledger): Promise<Findings> {
  const byFact = Map.groupBy(reviews, ({ documentId, factId }) => `${documentId} ${factId}`)
  const findings: Findings = []
  for (const [key, sent] of byFact) {
    if (!sent.some(({ acknowledged }) => acknowledged)) continue
    const [documentId = '', factId = ''] = key.split(' ')
    const { body } = await client.get<DocumentDetail>(`/api/documents/${documentId}`)
    const holds = body.reviews.find((review) => review.factId === factId)?.value?.text ?? ''
    if (!allowedTexts(sent).has(holds)) findings.push(`${key}: "${holds}" holds`)
  }
  return findings
}

/** Counts in the table itself: every acknowledged verdict once, and none twice. */
export async function countReviews(database: pg.Client, reviews: readonly SentReview[]): Promise<Findings> {
  const { rows } = await database.query<{ text: string; count: string }>(
    "select value->>'text' as text, count(*) from fact_review group by 1",
  )
  const counts = new Map(rows.map(({ text, count }) => [text, Number(count)]))
  return reviews.flatMap(({ text, acknowledged }) => {
    const count = counts.get(text) ?? 0
    return count === 1 || (count === 0 && !acknowledged) ? [] : [`${text}: ${count} rows`]
  })
}
