import type { Actor } from '#access/actor.ts'
import { decide } from '#access/decide.ts'
import type { ResourceKind, Verb } from '#access/resource.ts'
import { refusals } from '#kernel/refusals.ts'
import type { DocumentState } from '../contract.ts'

interface Ability {
  readonly allowed: boolean
  readonly why: string
}

/** What the viewer may do with a document as it stands, and why not where not. */
export function abilitiesOf(
  actor: Actor,
  state: DocumentState,
): Record<'review' | 'plan' | 'download' | 'readAgain', Ability> {
  const able = (verb: Verb, kind: ResourceKind): Ability => {
    const { allowed, why } = decide(actor, verb, { kind, unit: null, above: {} })
    return { allowed, why }
  }
  const whenRead = (decision: Ability): Ability => {
    if (!decision.allowed) return decision
    if (state === 'queued' || state === 'unreadable') return { allowed: false, why: refusals['not-read-yet'].message }
    if (state === 'planned') return { allowed: false, why: refusals['plan-made'].message }
    return decision
  }
  const whenUnreadable = (decision: Ability): Ability => {
    if (!decision.allowed || state === 'unreadable') return decision
    const code = state === 'queued' ? 'not-read-yet' : 'already-read'
    return { allowed: false, why: refusals[code].message }
  }
  return {
    review: whenRead(able('review', 'document')),
    plan: whenRead(able('make', 'plan')),
    readAgain: whenUnreadable(able('read', 'document')),
    download: able('see', 'document'),
  }
}
