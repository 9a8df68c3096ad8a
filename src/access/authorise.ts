import { Refusal } from '#kernel/refusal.ts'
import type { Actor } from './actor.ts'
import { decide, type ResourceKind, type Verb } from './decide.ts'

/** Answers the actor where the deed is allowed; throws a Refusal with the reason where not. */
export function authorise(actor: Actor | null, verb: Verb, kind: ResourceKind): Actor {
  if (!actor) throw new Refusal('not-signed-in')
  const decision = decide(actor, verb, kind)
  if (!decision.allowed) throw new Refusal('forbidden', { sentence: decision.why })
  return actor
}
