import type { Actor, Grant } from '#access/actor.ts'
import { type Ability, decideForAll } from '#access/decide.ts'
import type { Resource, VerbOf } from '#access/resource.ts'
import { loadPerson } from '#features/people/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Database } from '#platform/database/database.ts'

/** A person whose sign-in the actor may look after, and by which grant. */
export interface LookedAfter {
  readonly personId: string
  readonly name: string
  readonly grant: Grant
  /** A unit to which the person belongs, for the log. */
  readonly unit: string | null
  readonly abilities: { readonly invite: Ability; readonly change: Ability }
}

/**
 * Loads a person and authorises in one call. A sign-in opens everything that the person may do: it is looked after only
 * where all units of the person are in reach, so that nobody becomes a superior by giving them a new password.
 */
export async function allowOnAccount(
  database: Database,
  actor: Actor,
  verb: VerbOf<'account'>,
  personId: string,
): Promise<LookedAfter> {
  const person = await loadPerson(database, actor, 'see', personId)
  const [first, ...others] = person.resources
  const asAccount = (resource: Resource): Resource => ({ ...resource, kind: 'account' })
  const resources: [Resource, ...Resource[]] = [asAccount(first), ...others.map(asAccount)]
  const decision = decideForAll(actor, verb, resources)
  if (!decision.grant) throw new Refusal('forbidden', { sentence: decision.why })
  const ability = (each: VerbOf<'account'>): Ability => {
    const { allowed, why } = decideForAll(actor, each, resources)
    return { allowed, why }
  }
  return {
    personId: person.row.id,
    name: person.row.name,
    grant: decision.grant,
    unit: first.unit,
    abilities: { invite: ability('invite'), change: ability('change') },
  }
}
