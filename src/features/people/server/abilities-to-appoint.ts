import type { Actor } from '#access/actor.ts'
import { type Ability, abilityTo } from '#access/decide.ts'
import { isEmpty, reachOf } from '#access/reach.ts'
import type { Resource } from '#access/resource.ts'

const everywhere: Resource = { kind: 'appointment', unit: null, above: {} }

/** Whether the actor may appoint anywhere at all (where exactly depends on the unit chosen), and for the installation. */
export function abilitiesToAppoint(actor: Actor): { appoint: Ability; appointEverywhere: Ability } {
  const appointEverywhere = abilityTo(actor, 'make', everywhere)
  const appoint = isEmpty(reachOf(actor, 'make', 'appointment'))
    ? appointEverywhere
    : { allowed: true, why: 'Bạn được giao vai trò ở các đơn vị mà bạn quản trị.' }
  return { appoint, appointEverywhere }
}
