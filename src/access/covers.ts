import { type Line, lines } from '#kernel/line-of-authority.ts'
import type { Actor, Grant } from './actor.ts'
import type { ReachRule } from './permissions.ts'
import type { Resource } from './resource.ts'

/** In what way a rule covers a resource. */
export type Cover =
  | { readonly by: 'installation' | 'everywhere' | 'own' | 'heir' | 'named' | 'self' }
  | { readonly by: 'subtree'; readonly line: Line }
  /** It gives work to a unit that the rule reaches. */
  | { readonly by: 'given'; readonly reached: Cover }

/** How a grant's permission covers a resource; null where it does not. */
export function coverOf(actor: Actor, grant: Grant, reach: ReachRule, resource: Resource): Cover | null {
  if (reach === 'self') return isAbout(actor, grant, resource) ? { by: 'self' } : null
  if (grant.unit === null) return { by: 'installation' }
  if (reach === 'installation') return null
  if (reach === 'everywhere') return { by: 'everywhere' }
  const own = ownCover(grant.unit, resource)
  if (own || reach === 'own') return own
  if (reach === 'named') return grant.named.some((unit) => ownCover(unit, resource)) ? { by: 'named' } : null
  return subtreeCover(grant.unit, reach.subtree, resource)
}

/** How a grant's permission to see covers a resource by the units that it gives work to; null where it does not. */
export function coverOfGiven(actor: Actor, grant: Grant, reach: ReachRule, resource: Resource): Cover | null {
  for (const place of resource.givenTo ?? []) {
    const reached = coverOf(actor, grant, reach, { kind: resource.kind, ...place })
    if (reached) return { by: 'given', reached }
  }
  return null
}

function isAbout(actor: Actor, grant: Grant, resource: Resource): boolean {
  return grant.standInFor === null && resource.person !== undefined && resource.person === actor.personId
}

function ownCover(unit: string, resource: Resource): Cover | null {
  if (resource.unit === unit) return { by: 'own' }
  return resource.unit !== null && resource.heirs?.includes(unit) ? { by: 'heir' } : null
}

function subtreeCover(unit: string, subtree: readonly Line[], resource: Resource): Cover | null {
  if (resource.unit === null) return null
  const line = lines.find((each) => subtree.includes(each) && resource.above[each]?.includes(unit))
  return line ? { by: 'subtree', line } : null
}
