import type { Actor, Grant } from '#access/actor.ts'
import { authorise } from '#access/authorise.ts'
import type { Resource, Verb } from '#access/resource.ts'
import type { Day } from '#kernel/dates/day.ts'
import { isId } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Database, OpenTransaction } from '#platform/database/database.ts'
import { readDayRange } from '#platform/database/day-range.ts'
import type { GroupRule } from '../group-contract.ts'
import { placeOfUnit } from './place-of-unit.ts'
import './tables.ts'

/** A group over some days. */
export interface GroupVersion {
  readonly name: string
  readonly rule: GroupRule
  readonly from: Day
  readonly to: Day | null
}

export interface LoadedGroup {
  readonly id: string
  readonly owner: string | null
  /** In order of time. */
  readonly versions: readonly GroupVersion[]
  readonly resource: Resource
  readonly grant: Grant
}

/** Loads a group with all that it was, and authorises in one call. */
export async function loadGroup(database: Database, actor: Actor, verb: Verb, id: string): Promise<LoadedGroup> {
  if (!isId(id)) throw new Refusal('not-found')
  const row = await database.selectFrom('unit_group').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not-found')
  const resource: Resource = { kind: 'group', id, ...(await placeOfUnit(database, row.unit_id, actor.day)) }
  const grant = authorise(actor, verb, resource)
  return { id, owner: row.unit_id, versions: await versionsOf(database, id), resource, grant }
}

/** The same with the group locked until the transaction ends, so that two changes come one after the other. */
export async function lockGroup(transaction: OpenTransaction, actor: Actor, id: string): Promise<LoadedGroup> {
  await loadGroup(transaction, actor, 'change', id)
  await transaction.selectFrom('unit_group').select('id').where('id', '=', id).forUpdate().execute()
  return loadGroup(transaction, actor, 'change', id)
}

async function versionsOf(database: Database, id: string): Promise<readonly GroupVersion[]> {
  const rows = await database
    .selectFrom('unit_group_version')
    .select(['name', 'rule', 'valid'])
    .where('group_id', '=', id)
    .orderBy('valid')
    .execute()
  return rows.map(({ name, rule, valid }) => ({ name, rule, ...readDayRange(valid) }))
}

/** Every unit that a rule names. */
export function unitsOfRule({ criteria, named, without }: GroupRule): readonly string[] {
  return [...(criteria?.under ? [criteria.under.unit] : []), ...named, ...without]
}
