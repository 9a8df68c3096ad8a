import type { Actor } from '#access/actor.ts'
import { Refusal } from '#kernel/refusal.ts'
import { writeAudit } from '#platform/audit/audit.ts'
import { type Database, inTransaction, type OpenTransaction } from '#platform/database/database.ts'
import type { FactReview, ReviewAnswer, ReviewInput } from '../contract.ts'
import { factsOfReading, type ReviewableFact } from '../model/facts-of-reading.ts'
import { faultOfReview, isReviewed } from '../model/review-rules.ts'
import { findReviews } from './find-reviews.ts'
import { loadReading, lockDocument } from './load-document.ts'
import { storableJson } from './storable-json.ts'
import { summaryColumns, summaryOf } from './summary.ts'
import './tables.ts'

/** One verdict to be written: a person's, or the taking back of the one before. */
type NewVersion = Omit<ReviewInput, 'verdict'> & { readonly verdict: ReviewInput['verdict'] | 'withdrawn' }

/** Writes verdicts on facts, all or none; the latest on a fact holds, and the earlier ones stay on record. */
export function reviewFacts(
  database: Database,
  actor: Actor,
  documentId: string,
  inputs: readonly ReviewInput[],
  now: Date,
): Promise<ReviewAnswer> {
  return changeReviews(database, actor, documentId, now, (facts) => {
    for (const input of inputs) {
      const fault = faultOfReview(facts, input)
      if (fault) throw new Refusal(fault, { place: input.factId })
    }
    return inputs
  })
}

/** Takes the verdict on a fact back; where there is none, nothing is written. */
export function withdrawReview(
  database: Database,
  actor: Actor,
  documentId: string,
  factId: string,
  now: Date,
): Promise<ReviewAnswer> {
  return changeReviews(database, actor, documentId, now, (facts, reviews) => {
    if (!facts.has(factId)) throw new Refusal('unknown-fact', { place: factId })
    return reviews.some((review) => review.factId === factId) ? [{ factId, verdict: 'withdrawn' }] : []
  })
}

function changeReviews(
  database: Database,
  actor: Actor,
  documentId: string,
  now: Date,
  choose: (facts: ReadonlyMap<string, ReviewableFact>, reviews: readonly FactReview[]) => readonly NewVersion[],
): Promise<ReviewAnswer> {
  return inTransaction(database, async (transaction) => {
    const { row: document } = await lockDocument(transaction, actor, 'review', documentId)
    if (document.state === 'planned') throw new Refusal('plan-made')
    const facts = factsOfReading(await loadReading(transaction, documentId))
    const byId = new Map(facts.map((fact) => [fact.id, fact]))
    const versions = choose(byId, await findReviews(transaction, documentId))
    await writeVersions(transaction, actor, documentId, versions, now)
    const reviews = await findReviews(transaction, documentId)
    const reviewed = new Set(reviews.map((review) => review.factId))
    const row = await transaction
      .updateTable('document')
      .set({ reviewed: reviewed.size, state: isReviewed(facts, reviewed) ? 'reviewed' : 'read' })
      .where('id', '=', documentId)
      .returning(summaryColumns)
      .executeTakeFirstOrThrow()
    return { document: summaryOf(row), reviews }
  })
}

async function writeVersions(
  transaction: OpenTransaction,
  actor: Actor,
  documentId: string,
  versions: readonly NewVersion[],
  now: Date,
): Promise<void> {
  if (versions.length === 0) return
  const rows = versions.map(({ factId, verdict, value }) => ({
    document_id: documentId,
    fact_id: factId,
    verdict,
    value: verdict === 'corrected' ? storableJson(value) : null,
    account_id: actor.accountId,
    by_name: actor.name,
    at: now,
  }))
  await transaction.insertInto('fact_review').values(rows).execute()
  await writeAudit(transaction, {
    at: now,
    accountId: actor.accountId,
    actor: actor.name,
    action: 'document.review',
    subject: { kind: 'document', id: documentId },
    detail: { facts: versions.map(({ factId, verdict }) => [factId, verdict]) },
  })
}
