import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { DocumentPage, ReceivedDocuments } from '../../src/features/documents/contract.ts'
import type { ApiClient } from '../../tests/support/api-client.ts'
import { makePlan } from '../data/make-plan.ts'
import { planAsText } from '../data/save-plan.ts'
import type { Ledger, SentUpload } from './ledger.ts'

/** Sends until told to stop, or until the program is gone. */
export type Sender = (client: ApiClient, ledger: Ledger, going: () => boolean) => Promise<void>

function newUpload(number: number): SentUpload {
  const text = `${planAsText(makePlan(1, number))}\n\nBản gửi thứ ${number}.\n`
  const sha256 = createHash('sha256').update(text).digest('hex')
  return { sha256, fileName: `plan-${number}.txt`, text, id: null }
}

/** Uploads one new plan after the other. */
export const uploader: Sender = async (client, ledger, going) => {
  while (going()) {
    const upload = newUpload(ledger.uploads.length)
    ledger.uploads.push(upload)
    await sendUpload(client, upload)
  }
}

/** Whether it was acknowledged, which the upload remembers. */
export async function sendUpload(client: ApiClient, upload: SentUpload): Promise<boolean> {
  const answer = await attempt(() =>
    client.upload<ReceivedDocuments>('/api/documents', { [upload.fileName]: upload.text }),
  )
  if (answer?.status === 200 || answer?.status === 201) upload.id = answer.body.items[0]?.id ?? null
  return upload.id !== null
}

/** Corrects the title and the sign of documents that were read, again and again, each time by other words. */
export const reviewer: Sender = async (client, ledger, going) => {
  while (going()) {
    const answer = await attempt(() => client.get<DocumentPage>('/api/documents?state=read&limit=50'))
    const read = answer?.status === 200 ? answer.body.items : []
    const chosen = read[ledger.reviews.length % Math.max(read.length, 1)]
    if (chosen) await correct(client, ledger, chosen.id)
    else await wait(20)
  }
}

async function correct(client: ApiClient, ledger: Ledger, documentId: string): Promise<void> {
  const number = ledger.reviews.length
  const review = { documentId, factId: number % 2 ? 'title' : 'sign', text: `Bản sửa ${number}`, acknowledged: false }
  ledger.reviews.push(review)
  const verdict = { factId: review.factId, verdict: 'corrected', value: { text: review.text } }
  const answer = await attempt(() => client.send('PUT', `/api/documents/${documentId}/reviews`, [verdict]))
  review.acknowledged = answer?.status === 200
}

/** The answer; null, after a moment, where the line broke. */
async function attempt<Answer>(ask: () => Promise<Answer>): Promise<Answer | null> {
  try {
    return await ask()
  } catch {
    await wait(20)
    return null
  }
}
