import type { Actor } from '#access/actor.ts'
import { authoriseReach, signedIn } from '#access/authorise.ts'
import type { ResourceKind, Verb } from '#access/resource.ts'

/** The actor, where they may do this to some record of the kind. */
export function mayTry(actor: Actor | null, verb: Verb, kind: ResourceKind): Actor {
  const known = signedIn(actor)
  authoriseReach(known, verb, kind)
  return known
}
