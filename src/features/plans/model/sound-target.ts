import { isId } from '#kernel/ids.ts'
import type { Target } from './plan-content.ts'

/** Whether everything that a target names has the shape of an id, so that the database may be asked for it. */
export function isSoundTarget(target: Target): boolean {
  if (target.kind === 'unit') return isId(target.unitId)
  if (target.kind === 'group') return isId(target.groupId)
  const { criteria, named, without } = target.rule
  return [...(criteria?.under ? [criteria.under.unit] : []), ...named, ...without].every(isId)
}
