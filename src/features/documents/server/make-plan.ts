import type { Actor } from '#access/actor.ts'
import { authorise } from '#access/authorise.ts'
import { createPlan } from '#features/plans/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import { type Database, inTransaction } from '#platform/database/database.ts'
import type { MadePlan } from '../contract.ts'
import { planOfReviews } from '../model/plan-of-reviews.ts'
import { findReviews } from './find-reviews.ts'
import { loadReading, lockDocument, planOf } from './load-document.ts'
import './tables.ts'

/** Makes the plan out of what was accepted; a second click answers the plan made by the first. */
export function makePlan(database: Database, actor: Actor, documentId: string, now: Date): Promise<MadePlan> {
  return inTransaction(database, async (transaction) => {
    const { row: document, resource } = await lockDocument(transaction, actor, 'see', documentId)
    const grant = authorise(actor, 'make', planOf(resource))
    if (document.plan_id) return { planId: document.plan_id, already: true }
    const reading = await loadReading(transaction, documentId)
    const reviews = await findReviews(transaction, documentId)
    const draft = planOfReviews({ id: documentId, fileName: document.file_name }, reading, reviews)
    if (!draft) throw new Refusal('nothing-accepted')
    const planId = await createPlan(transaction, actor, grant, document.unit_id, draft, now)
    await transaction
      .updateTable('document')
      .set({ plan_id: planId, state: 'planned' })
      .where('id', '=', documentId)
      .execute()
    return { planId, already: false }
  })
}
