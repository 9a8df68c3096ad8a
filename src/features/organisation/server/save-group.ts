import { sql } from 'kysely'
import type { Actor, Grant } from '#access/actor.ts'
import { authorise, newOfActingUnit } from '#access/authorise.ts'
import type { Day } from '#kernel/dates/day.ts'
import { newId } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusal.ts'
import { writeAudit } from '#platform/audit/audit.ts'
import { type Database, inTransaction, type OpenTransaction } from '#platform/database/database.ts'
import { dayRange } from '#platform/database/day-range.ts'
import type { GroupInput } from '../group-contract.ts'
import { type GroupStep, planGroupChange, planGroupEnd } from '../model/index.ts'
import { type GroupVersion, type LoadedGroup, lockGroup, unitsOfRule } from './load-group.ts'
import './tables.ts'

/** Makes a group of the unit that the actor acts at; answers its id. */
export async function makeGroup(database: Database, actor: Actor, input: GroupInput, now: Date): Promise<string> {
  return inTransaction(database, async (transaction) => {
    const grant = authorise(actor, 'change', newOfActingUnit(actor, 'group'))
    await checkUnits(transaction, input)
    const id = newId(now.getTime())
    await transaction.insertInto('unit_group').values({ id, unit_id: actor.unit }).execute()
    await addVersion(transaction, id, input)
    await audit(transaction, { action: 'group.make', actor, grant, now, id, owner: actor.unit, after: input })
    return id
  })
}

/** Gives a group another name or rule from a day on; what it was before that day stays. */
export async function changeGroup(
  database: Database,
  actor: Actor,
  id: string,
  input: GroupInput,
  now: Date,
): Promise<void> {
  await inTransaction(database, async (transaction) => {
    const group = await lockGroup(transaction, actor, id)
    await checkUnits(transaction, input)
    await takeStep(transaction, group, planGroupChange(group.versions.at(-1), input.from), input.from)
    await addVersion(transaction, id, input)
    await auditChange(transaction, { action: 'group.change', actor, now, group, after: input })
  })
}

/** Ends a group from a day on. It can be taken up again by a change from that day on. */
export async function endGroup(database: Database, actor: Actor, id: string, from: Day, now: Date): Promise<void> {
  await inTransaction(database, async (transaction) => {
    const group = await lockGroup(transaction, actor, id)
    await takeStep(transaction, group, planGroupEnd(group.versions.at(-1), from), from)
    await auditChange(transaction, { action: 'group.end', actor, now, group, after: { ended: from } })
  })
}

async function checkUnits(transaction: OpenTransaction, { rule }: GroupInput): Promise<void> {
  const units = [...new Set(unitsOfRule(rule))]
  const { rows } = await sql<{ count: string }>`
    select count(*) as count from unit where id = any(${units}::uuid[])`.execute(transaction)
  if (Number(rows[0]?.count) === units.length) return
  throw new Refusal('invalid', { place: 'rule', sentence: 'Có đơn vị được chọn không còn dữ liệu. Hãy chọn lại.' })
}

async function addVersion(transaction: OpenTransaction, id: string, { name, rule, from }: GroupInput): Promise<void> {
  await transaction
    .insertInto('unit_group_version')
    .values({ group_id: id, valid: dayRange(from, null), name, rule: JSON.stringify(rule) })
    .execute()
}

async function takeStep(transaction: OpenTransaction, group: LoadedGroup, plan: GroupStep, from: Day): Promise<void> {
  if ('problem' in plan) throw new Refusal('invalid', { place: 'from', sentence: plan.problem })
  const last = group.versions.at(-1)
  if (plan.step === 'nothing' || !last) return
  const isLast = sql<boolean>`lower(valid) = ${last.from}::date`
  if (plan.step === 'replace')
    await transaction.deleteFrom('unit_group_version').where('group_id', '=', group.id).where(isLast).execute()
  else
    await transaction
      .updateTable('unit_group_version')
      .set({ valid: dayRange(last.from, from) })
      .where('group_id', '=', group.id)
      .where(isLast)
      .execute()
}

interface Told {
  readonly action: string
  readonly actor: Actor
  readonly now: Date
  readonly after: Readonly<Record<string, unknown>> | GroupInput
}

function auditChange(transaction: OpenTransaction, told: Told & { readonly group: LoadedGroup }): Promise<void> {
  const { id, owner, grant, versions } = told.group
  return audit(transaction, { ...told, id, owner, grant, before: versions.at(-1) })
}

async function audit(
  transaction: OpenTransaction,
  told: Told & { id: string; owner: string | null; grant: Grant; before?: GroupVersion | undefined },
): Promise<void> {
  await writeAudit(transaction, {
    at: told.now,
    actor: told.actor,
    as: told.grant,
    action: told.action,
    subject: { kind: 'group', id: told.id },
    unit: told.owner,
    ...(told.before ? { before: { ...told.before } } : {}),
    after: { ...told.after },
  })
}
