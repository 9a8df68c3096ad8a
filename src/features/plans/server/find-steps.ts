import type { Actor } from '#access/actor.ts'
import { namesOf } from '#features/organisation/index.ts'
import type { Database } from '#platform/database/database.ts'
import type { StepTakenView } from '../contract.ts'
import './tables.ts'

/** Every step of a plan's life so far, the first one first: who, acting where, when, why. */
export async function findSteps(database: Database, actor: Actor, planId: string): Promise<StepTakenView[]> {
  const rows = await database
    .selectFrom('plan_step')
    .innerJoin('person', 'person.id', 'plan_step.person_id')
    .selectAll('plan_step')
    .select('person.name')
    .where('plan_id', '=', planId)
    .orderBy('plan_step.at')
    .orderBy('plan_step.id')
    .execute()
  const names = await namesOf(
    database,
    rows.flatMap(({ unit_id }) => unit_id ?? []),
    actor.day,
  )
  return rows.map(({ id, at, version, action, from_state, to_state, name, unit_id, reason }) => ({
    id,
    at: at.toISOString(),
    version,
    action,
    from: from_state,
    to: to_state,
    by: name,
    unitName: unit_id === null ? null : (names.get(unit_id) ?? null),
    reason,
  }))
}
