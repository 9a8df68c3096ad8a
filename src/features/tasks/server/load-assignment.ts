import { sql } from 'kysely'
import type { Actor, Grant } from '#access/actor.ts'
import { authorise } from '#access/authorise.ts'
import { decide } from '#access/decide.ts'
import { isId } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Database, OpenTransaction } from '#platform/database/database.ts'
import { type AssignmentAction, type AssignmentStep, assignmentLife, type Circumstances } from '../model/index.ts'
import { type AssignmentPlaces, isSeen, placesOf, resourcesOfStep } from './assignment-resource.ts'
import './tables.ts'

/** A piece of work that the actor sees, with the units around it. Others are refused as if it were not there. */
export async function loadAssignment(database: Database, actor: Actor, id: string) {
  return seen(database, actor, await selectOne(database, id).executeTakeFirst())
}

/** The same, locked until the transaction ends. */
export async function lockAssignment(transaction: OpenTransaction, actor: Actor, id: string) {
  return seen(transaction, actor, await selectOne(transaction, id).forUpdate().executeTakeFirst())
}

export type LockedAssignment = Awaited<ReturnType<typeof lockAssignment>>
export type AssignmentRecord = LockedAssignment['row']

function selectOne(database: Database, id: string) {
  if (!isId(id)) throw new Refusal('not-found')
  return database.selectFrom('assignment').selectAll().where('id', '=', id)
}

async function seen<Row extends Parameters<typeof placesOf>[2]>(
  database: Database,
  actor: Actor,
  row: Row | undefined,
): Promise<{ row: Row; places: AssignmentPlaces }> {
  const places = row && (await placesOf(database, actor, row))
  if (!row || !places || !isSeen(actor, row.id, places)) throw new Refusal('not-found')
  return { row, places }
}

/** What decides the steps of a piece of work, besides its state. */
export async function circumstancesOf(database: Database, row: AssignmentRecord): Promise<Circumstances> {
  const { rows } = await sql<{ seen: boolean; asked: boolean }>`
    select
      exists (
        select from assignment_step
        where assignment_id = ${row.id} and action = 'look' and ordinal > (
          select max(ordinal) from assignment_step where assignment_id = ${row.id} and action = 'submit'
        )
      ) as seen,
      exists (
        select from assignment_extension where assignment_id = ${row.id} and decided_at is null
      ) as asked`.execute(database)
  return {
    isAcknowledged: row.acknowledged_version !== null && row.acknowledged_version >= row.content_version,
    isSeen: rows[0]?.seen ?? false,
    isExtensionAsked: rows[0]?.asked ?? false,
    hasDue: row.due !== null,
  }
}

/** Whether the actor may take a step, with the reason, and for which unit. */
export function mayStep(actor: Actor, step: AssignmentStep, places: AssignmentPlaces) {
  const resources = resourcesOfStep(step, places)
  const decisions = resources.map((resource) => ({ resource, ...decide(actor, step.right.verb, resource) }))
  return decisions.find(({ allowed }) => allowed) ?? decisions[0] ?? null
}

/** The first of the steps that the actor may take, by which grant and for which unit. Throws a Refusal where there is none. */
export function authoriseStep(
  actor: Actor,
  steps: readonly [AssignmentStep, ...AssignmentStep[]],
  places: AssignmentPlaces,
): { readonly step: AssignmentStep; readonly grant: Grant; readonly unit: string | null } {
  for (const step of steps) {
    const found = mayStep(actor, step, places)
    if (found?.grant) return { step, grant: found.grant, unit: found.grant.unit ?? found.resource.unit }
  }
  const [first] = steps
  const [resource] = resourcesOfStep(first, places)
  if (!resource) throw new Refusal('forbidden')
  const grant = authorise(actor, first.right.verb, resource)
  return { step: first, grant, unit: grant.unit ?? resource.unit }
}

/** Refuses whoever could not take the action in any state, before anything that they send is looked at. */
export function authoriseAction(actor: Actor, action: AssignmentAction, places: AssignmentPlaces): void {
  const [first, ...others] = assignmentLife.filter((step) => step.action === action)
  if (first) authoriseStep(actor, [first, ...others], places)
}
