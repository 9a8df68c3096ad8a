import type { Actor, Grant } from '#access/actor.ts'
import { authorise } from '#access/authorise.ts'
import type { Resource, VerbOf } from '#access/resource.ts'
import { placeOfUnit } from '#features/organisation/index.ts'
import { isId } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Database, OpenTransaction } from '#platform/database/database.ts'
import type { NumberRegisterTable } from './tables.ts'
import './tables.ts'

/** The registers of a unit as `decide` asks for them; `id` for one that is there. */
export async function registerAt(database: Database, actor: Actor, unit: string, id?: string): Promise<Resource> {
  const place = await placeOfUnit(database, unit, actor.day)
  return { kind: 'register', ...place, ...(id === undefined ? {} : { id }) }
}

/** A register as it is stored. */
export type RegisterRow = Omit<NumberRegisterTable, 'started_after'> & { readonly started_after: number }

export interface AllowedRegister {
  readonly row: RegisterRow
  readonly resource: Resource
  readonly grant: Grant
}

/** Loads a register and authorises in one call; unknown ones and those that the actor may not see are refused alike. */
export async function loadRegister(
  database: Database,
  actor: Actor,
  verb: VerbOf<'register'>,
  id: string,
): Promise<AllowedRegister> {
  const row = isId(id)
    ? await database.selectFrom('number_register').selectAll().where('id', '=', id).executeTakeFirst()
    : undefined
  return allowed(database, actor, verb, row)
}

/** The same, its row locked until the transaction ends: no number is given meanwhile. */
export async function lockRegisterRow(
  transaction: OpenTransaction,
  actor: Actor,
  id: string,
): Promise<AllowedRegister> {
  const row = isId(id)
    ? await transaction.selectFrom('number_register').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
    : undefined
  return allowed(transaction, actor, 'change', row)
}

async function allowed(
  database: Database,
  actor: Actor,
  verb: VerbOf<'register'>,
  row: RegisterRow | undefined,
): Promise<AllowedRegister> {
  if (!row) throw new Refusal('not-found')
  const resource = await registerAt(database, actor, row.unit_id, row.id)
  return { row, resource, grant: authorise(actor, verb, resource) }
}
