import type { Actor } from '#access/actor.ts'
import type { Resource } from '#access/resource.ts'
import { isId } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { OpenTransaction } from '#platform/database/database.ts'
import { planResource } from './plan-resource.ts'
import './tables.ts'

/** The plan's row, locked until the transaction ends, with the plan as `decide` asks for it. Unknown ones are refused. */
export async function lockPlan(transaction: OpenTransaction, actor: Actor, id: string) {
  const row = isId(id)
    ? await transaction.selectFrom('plan').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
    : undefined
  if (!row) throw new Refusal('not-found')
  const resource: Resource = await planResource(transaction, actor, row)
  return { row, resource }
}

export type PlanRow = Awaited<ReturnType<typeof lockPlan>>['row']

/** What a version of a plan says. */
export async function loadVersion(transaction: OpenTransaction, planId: string, number: number) {
  return transaction
    .selectFrom('plan_version')
    .selectAll()
    .where('plan_id', '=', planId)
    .where('number', '=', number)
    .executeTakeFirstOrThrow()
}
