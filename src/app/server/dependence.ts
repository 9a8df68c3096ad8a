import { documentsLeaningOn } from '#features/documents/index.ts'
import type { DependenceCheck } from '#features/organisation/index.ts'
import { appointmentsLeaningOn } from '#features/people/index.ts'
import { plansLeaningOn } from '#features/plans/index.ts'
import { workLeaningOn } from '#features/tasks/index.ts'

/** What may lean on a unit: an event of the organisation is not undone under what rests on it. */
export const dependence: readonly DependenceCheck[] = [
  appointmentsLeaningOn,
  documentsLeaningOn,
  plansLeaningOn,
  workLeaningOn,
]
