import type { Grant } from './actor.ts'

/**
 * The unit that a person acts at: the one they chose (null: the whole installation) while a grant of theirs is for it;
 * otherwise that of their first own appointment at a unit, then of one that they carry for another, then none.
 */
export function actingUnit(grants: readonly Grant[], chosen?: string | null): string | null {
  if (chosen !== undefined && grants.some(({ unit }) => unit === chosen)) return chosen
  const own = grants.filter(({ standInFor }) => standInFor === null)
  const carried = own.length > 0 ? own : grants
  return carried.find(({ unit }) => unit !== null)?.unit ?? null
}
