import type { Actor } from '#access/actor.ts'
import { Refusal } from '#kernel/refusal.ts'
import { writeAudit } from '#platform/audit/audit.ts'
import { type Database, inTransaction, type OpenTransaction } from '#platform/database/database.ts'
import type { FactReview, ReviewAnswer, ReviewInput } from '../contract.ts'
import { factsOfReading, type ReviewableFact } from '../model/facts-of-reading.ts'
import { faultOfReview, isReviewed } from '../model/review-rules.ts'
import { findReviews } from './find-reviews.ts'
import { type AllowedDocument, loadReading, lockDocument } from './load-document.ts'
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
    const loaded = await lockDocument(transaction, actor, 'review', documentId)
    if (loaded.row.state === 'planned') throw new Refusal('plan-made')
    const facts = factsOfReading(await loadReading(transaction, documentId))
    const byId = new Map(facts.map((fact) => [fact.id, fact]))
    const before = await findReviews(transaction, documentId)
    const versions = choose(byId, before)
    await writeVersions(transaction, actor, documentId, versions, now)
    const reviews = await findReviews(transaction, documentId)
    const reviewed = new Set(reviews.map((review) => review.factId))
    const row = await transaction
      .updateTable('document')
      .set({ reviewed: reviewed.size, state: isReviewed(facts, reviewed) ? 'reviewed' : 'read' })
      .where('id', '=', documentId)
      .returning(summaryColumns)
      .executeTakeFirstOrThrow()
    if (versions.length > 0)
      await auditReviews(transaction, actor, loaded, versions, { at: now, before, after: reviews })
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
}

async function auditReviews(
  transaction: OpenTransaction,
  actor: Actor,
  { row: document, grant }: AllowedDocument,
  versions: readonly NewVersion[],
  told: { readonly at: Date; readonly before: readonly FactReview[]; readonly after: readonly FactReview[] },
): Promise<void> {
  const facts = [...new Set(versions.map(({ factId }) => factId))]
  await writeAudit(transaction, {
    at: told.at,
    actor,
    as: grant,
    action: 'document.review',
    subject: { kind: 'document', id: document.id },
    unit: document.unit_id,
    before: verdictsOn(facts, told.before),
    after: verdictsOn(facts, told.after),
    detail: { facts },
  })
}

/** The verdict on each of these facts; none: null. The corrected words themselves stay with the review. */
function verdictsOn(factIds: readonly string[], reviews: readonly FactReview[]): Record<string, string | null> {
  const verdicts = new Map(reviews.map(({ factId, verdict }) => [factId, verdict]))
  return Object.fromEntries(factIds.map((factId) => [factId, verdicts.get(factId) ?? null]))
}
