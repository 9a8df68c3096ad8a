import type { Actor } from '#access/actor.ts'
import type { IssuedVersion, PlanContent } from '#features/plans/model/index.ts'
import { type Day, dayOf } from '#kernel/dates/day.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Database } from '#platform/database/database.ts'
import './tables.ts'

/** The unit that gives the work of a plan: the plan's own; of a plan of the installation, the one acted at. */
export async function issuerOf(database: Database, actor: Actor, planId: string): Promise<string> {
  const plan = await database.selectFrom('plan').select('unit_id').where('id', '=', planId).executeTakeFirstOrThrow()
  const unit = plan.unit_id ?? actor.unit
  if (unit === null) throw new Refusal('plan-without-unit')
  return unit
}

/**
 * An issued version as it was issued: rules and periods are counted from the day on the paper of the first version, targets
 * are resolved as they stood on the day on which this one was issued here.
 */
export async function versionAsIssued(
  database: Database,
  planId: string,
  version: number,
  unit: string,
): Promise<IssuedVersion> {
  const row = await database
    .selectFrom('plan_version')
    .innerJoin('plan', 'plan.id', 'plan_version.plan_id')
    .select([
      'plan.issue_date as first_date',
      'plan.period_from',
      'plan.period_to',
      'plan.due_shift',
      'plan_version.content',
      'plan_version.issue_date',
      'plan_version.issued_at',
    ])
    .where('plan_version.plan_id', '=', planId)
    .where('plan_version.number', '=', version)
    .executeTakeFirstOrThrow()
  const day: Day = row.issued_at ? dayOf(row.issued_at) : (row.issue_date ?? dayOf(new Date(0)))
  return {
    planId,
    unit,
    version,
    content: row.content as PlanContent,
    issueDate: row.first_date ?? row.issue_date ?? day,
    periodFrom: row.period_from,
    periodTo: row.period_to,
    dueShift: row.due_shift,
    day,
  }
}
