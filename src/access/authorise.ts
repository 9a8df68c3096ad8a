import { Refusal } from '#kernel/refusal.ts'
import type { Actor, Grant } from './actor.ts'
import { decide } from './decide.ts'
import { whyDenied } from './explain.ts'
import { isEmpty, type Reach, reachOf } from './reach.ts'
import type { Resource, ResourceKind, Verb } from './resource.ts'

/** The actor of a request; throws a Refusal where nobody is signed in. */
export function signedIn(actor: Actor | null): Actor {
  if (!actor) throw new Refusal('not-signed-in')
  return actor
}

/**
 * The grant by which the actor may do this to the resource. Throws a Refusal with the reason where they may not; a record
 * (`id` set) that they may not even see is refused as one that does not exist.
 */
export function authorise(actor: Actor, verb: Verb, resource: Resource): Grant {
  const decision = decide(actor, verb, resource)
  if (decision.grant) return decision.grant
  if (resource.id !== undefined && !decide(actor, 'see', resource).allowed) throw new Refusal('not-found')
  throw new Refusal('forbidden', { sentence: decision.why })
}

/** How far the actor may do this to records of a kind. Throws a Refusal with the reason where they may to none. */
export function authoriseReach(actor: Actor, verb: Verb, kind: ResourceKind): Reach {
  const reach = reachOf(actor, verb, kind)
  if (isEmpty(reach)) throw new Refusal('forbidden', { sentence: whyDenied(actor, verb, kind) })
  return reach
}

/** A record yet to be made, which belongs to the unit that the actor acts at. */
export function newOfActingUnit(actor: Actor, kind: ResourceKind): Resource {
  return { kind, unit: actor.unit, above: {} }
}
