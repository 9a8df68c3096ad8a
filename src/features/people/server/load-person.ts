import type { Actor, Grant } from '#access/actor.ts'
import { type Decision, decide, decideForAll } from '#access/decide.ts'
import type { Resource, VerbOf } from '#access/resource.ts'
import { isId } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Database, OpenTransaction } from '#platform/database/database.ts'
import { findPersonResources } from './person-resources.ts'
import './tables.ts'

export interface PersonRow {
  readonly id: string
  readonly name: string
  readonly email: string | null
  readonly phone: string | null
}

/** A person that the actor may do something to, and by which grant. */
export interface AllowedPerson {
  readonly row: PersonRow
  readonly resources: [Resource, ...Resource[]]
  readonly grant: Grant
}

/**
 * A person belongs to several units: one may see them through any of these, but change them only where all are in reach,
 * since what is changed (the e-mail, by which one is known to a sign-in) holds for all.
 */
export function decideOnPerson(actor: Actor, verb: VerbOf<'person'>, resources: [Resource, ...Resource[]]): Decision {
  if (verb === 'change') return decideForAll(actor, verb, resources)
  const decisions = resources.map((resource) => decide(actor, verb, resource))
  return decisions.find(({ allowed }) => allowed) ?? (decisions[0] as Decision)
}

/** Loads a person and authorises in one call. An unknown one and one that the actor may not see are refused alike. */
export async function loadPerson(
  database: Database,
  actor: Actor,
  verb: VerbOf<'person'>,
  id: string,
): Promise<AllowedPerson> {
  const row = isId(id) ? await selectPerson(database, id).executeTakeFirst() : undefined
  return allow(database, actor, verb, row)
}

/** The same with the person's row locked until the transaction ends, so that what is appointed comes one after the other. */
export async function lockPerson(
  transaction: OpenTransaction,
  actor: Actor,
  verb: VerbOf<'person'>,
  id: string,
): Promise<AllowedPerson> {
  const row = isId(id) ? await selectPerson(transaction, id).forNoKeyUpdate().executeTakeFirst() : undefined
  return allow(transaction, actor, verb, row)
}

function selectPerson(database: Database, id: string) {
  return database.selectFrom('person').select(['id', 'name', 'email', 'phone']).where('id', '=', id)
}

async function allow(
  database: Database,
  actor: Actor,
  verb: VerbOf<'person'>,
  row: PersonRow | undefined,
): Promise<AllowedPerson> {
  const resources = row && (await findPersonResources(database, actor, row.id))
  if (!resources || !decideOnPerson(actor, 'see', resources).allowed) throw new Refusal('not-found')
  const { grant, why } = decideOnPerson(actor, verb, resources)
  if (!grant) throw new Refusal('forbidden', { sentence: why })
  return { row, resources, grant }
}
