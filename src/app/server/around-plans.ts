import { citationsOf, freeDocumentOf } from '#features/documents/index.ts'
import type { Cascade, PlanParts } from '#features/plans/index.ts'

/** Until work is given out by the tasks feature: a plan is issued to nobody. */
const nobody = { assignments: 0, recipients: [], toAcknowledge: 0, nobody: [], past: [] }
const cascade: Cascade = {
  issue: async () => nobody,
  amend: async () => nobody,
  withdraw: async () => 0,
  restore: async () => 0,
}

/** What plans need of the other features: who gives work out, what a document cites, what a discarded draft sets free. */
export const aroundPlans: Pick<PlanParts, 'cascade' | 'citationsOf' | 'discarded'> = {
  cascade,
  citationsOf,
  discarded: freeDocumentOf,
}
