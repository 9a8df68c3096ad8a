import type { Actor } from '#access/actor.ts'
import { type Ability, abilityTo } from '#access/decide.ts'
import type { Resource } from '#access/resource.ts'
import { refusals } from '#kernel/refusals.ts'
import type { DocumentState } from '../contract.ts'
import { planOf } from './load-document.ts'

/** What the viewer may do with a document as it stands, and why not where not. */
export function abilitiesOf(
  actor: Actor,
  document: Resource,
  state: DocumentState,
): Record<'see' | 'review' | 'plan' | 'download' | 'readAgain', Ability> {
  const whenRead = (ability: Ability): Ability => {
    if (!ability.allowed) return ability
    if (state === 'queued' || state === 'unreadable') return { allowed: false, why: refusals['not-read-yet'].message }
    if (state === 'planned') return { allowed: false, why: refusals['plan-made'].message }
    return ability
  }
  const whenUnreadable = (ability: Ability): Ability => {
    if (!ability.allowed || state === 'unreadable') return ability
    const code = state === 'queued' ? 'not-read-yet' : 'already-read'
    return { allowed: false, why: refusals[code].message }
  }
  const see = abilityTo(actor, 'see', document)
  return {
    see,
    review: whenRead(abilityTo(actor, 'review', document)),
    plan: whenRead(abilityTo(actor, 'make', planOf(document))),
    readAgain: whenUnreadable(abilityTo(actor, 'read', document)),
    download: see,
  }
}
