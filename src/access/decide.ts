import type { Actor, Grant } from './actor.ts'
import { type Cover, coverOf, coverOfGiven } from './covers.ts'
import { whyAllowed, whyDenied } from './explain.ts'
import { permissions } from './permissions.ts'
import type { Resource, Verb } from './resource.ts'

/** A decision always says why, so that a person can ask "vì sao?". */
export interface Decision {
  readonly allowed: boolean
  /** One Vietnamese sentence. */
  readonly why: string
  /** By which grant it is allowed; null where it is denied. */
  readonly grant: Grant | null
}

/** Whether the actor may do this to the resource, and why or why not. What no grant allows is denied. */
export function decide(actor: Actor | null, verb: Verb, resource: Resource): Decision {
  if (!actor) return { allowed: false, why: whyDenied(null, verb, resource.kind), grant: null }
  for (const grant of inOrder(actor)) {
    const cover = coverBy(actor, grant, verb, resource)
    if (cover) return { allowed: true, why: whyAllowed(grant, cover, verb, resource.kind), grant }
  }
  return { allowed: false, why: whyDenied(actor, verb, resource.kind), grant: null }
}

/** What a record tells its viewer of one deed: the screen never decides for itself. */
export interface Ability {
  readonly allowed: boolean
  readonly why: string
}

/** The decision without the grant, as it travels with a record. */
export function abilityTo(actor: Actor, verb: Verb, resource: Resource): Ability {
  const { allowed, why } = decide(actor, verb, resource)
  return { allowed, why }
}

/**
 * One decision over several resources, all of which must be allowed: for what belongs to more than one unit, such as the
 * sign-in of a person with several appointments. Over none it is denied.
 */
export function decideForAll(actor: Actor | null, verb: Verb, resources: readonly [Resource, ...Resource[]]): Decision {
  const decisions = resources.map((resource) => decide(actor, verb, resource))
  return decisions.find(({ allowed }) => !allowed) ?? (decisions[0] as Decision)
}

function coverBy(actor: Actor, grant: Grant, verb: Verb, resource: Resource): Cover | null {
  for (const { kind, verbs, reach } of permissions[grant.role]) {
    if (kind !== resource.kind || !(verbs as readonly Verb[]).includes(verb)) continue
    const cover =
      coverOf(actor, grant, reach, resource) ?? (verb === 'see' ? coverOfGiven(actor, grant, reach, resource) : null)
    if (cover) return cover
  }
  return null
}

/** One's own grants before those carried for another, and those of the acting unit first: the log names the nearest. */
function inOrder(actor: Actor): readonly Grant[] {
  const rank = (grant: Grant) => (grant.standInFor ? 2 : 0) + (grant.unit === actor.unit ? 0 : 1)
  return actor.grants.length < 2 ? actor.grants : [...actor.grants].sort((one, other) => rank(one) - rank(other))
}
