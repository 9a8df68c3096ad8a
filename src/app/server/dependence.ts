import type { DependenceCheck } from '#features/organisation/index.ts'

/** What may lean on a unit: an event of the organisation is not undone under what rests on it. */
export const dependence: readonly DependenceCheck[] = []
