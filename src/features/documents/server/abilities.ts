import type { Actor } from '#access/actor.ts'
import { type Decision, decide } from '#access/decide.ts'
import { refusals } from '#kernel/refusals.ts'
import type { DocumentState } from '../contract.ts'

/** What the viewer may do with a document as it stands, and why not where not. */
export function abilitiesOf(
  actor: Actor,
  state: DocumentState,
): Record<'review' | 'plan' | 'download' | 'readAgain', Decision> {
  const whenRead = (decision: Decision): Decision => {
    if (!decision.allowed) return decision
    if (state === 'queued' || state === 'unreadable') return { allowed: false, why: refusals['not-read-yet'].message }
    if (state === 'planned') return { allowed: false, why: refusals['plan-made'].message }
    return decision
  }
  const whenUnreadable = (decision: Decision): Decision => {
    if (!decision.allowed || state === 'unreadable') return decision
    const code = state === 'queued' ? 'not-read-yet' : 'already-read'
    return { allowed: false, why: refusals[code].message }
  }
  return {
    review: whenRead(decide(actor, 'review', 'document')),
    plan: whenRead(decide(actor, 'make', 'plan')),
    readAgain: whenUnreadable(decide(actor, 'read', 'document')),
    download: decide(actor, 'see', 'document'),
  }
}
