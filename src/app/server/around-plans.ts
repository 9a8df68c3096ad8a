import { citationsOf, freeDocumentOf } from '#features/documents/index.ts'
import type { PlanParts } from '#features/plans/index.ts'
import { cascade } from '#features/tasks/index.ts'

/** What plans need of the other features: who gives work out, what a document cites, what a discarded draft sets free. */
export const aroundPlans: Pick<PlanParts, 'cascade' | 'citationsOf' | 'discarded'> = {
  cascade,
  citationsOf,
  discarded: freeDocumentOf,
}
