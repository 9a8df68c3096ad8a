import { sql } from 'kysely'
import type { Actor } from '#access/actor.ts'
import { authorise } from '#access/authorise.ts'
import { abilityTo } from '#access/decide.ts'
import { reachOf } from '#access/reach.ts'
import { belongsInReach, namesOf } from '#features/organisation/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Database } from '#platform/database/database.ts'
import type { ComplianceList, ComplianceRow, OwedPlans } from '../contract.ts'
import { findPlanResource, ownResource } from './plan-resource.ts'
import { findRelated } from './related-plans.ts'
import './tables.ts'

interface OwingRow {
  readonly unit_id: string
  readonly child_id: string | null
  readonly child_sign: string | null
  readonly child_date: string | null
  readonly adopted_sign: string | null
  readonly adopted_date: string | null
}

/** A plan of the unit, or of whoever took over from it, that was issued to carry the parent out. */
const issuedChild = sql`
  select plan.id, plan.sign, plan.issue_date
  from plan_parent
  join plan on plan.id = plan_parent.plan_id
  where plan_parent.parent_id = recipient.plan_id
    and plan_parent.relation in ('implements', 'umbrella')
    and plan.state in ('issued', 'amended', 'replaced', 'closed')
    and (plan.unit_id = recipient.unit_id or plan.unit_id in (
      select heir_id from unit_succession where unit_succession.unit_id = recipient.unit_id and takes_over
    ))
  order by plan.issue_date, plan.id
  limit 1`

/** "Đã ban hành kế hoạch / chưa": the units that owe a plan of their own under this one. Its own unit's people see it. */
export async function complianceOf(
  database: Database,
  actor: Actor,
  planId: string,
  state: 'all' | 'issued' | 'missing',
): Promise<ComplianceList> {
  const resource = await findPlanResource(database, actor, planId)
  if (!resource) throw new Refusal('not-found')
  authorise(actor, 'see', ownResource(resource))
  const { rows } = await sql<OwingRow>`
    select recipient.unit_id, child.id as child_id, child.sign as child_sign, child.issue_date as child_date,
      adoption.sign as adopted_sign, adoption.issue_date as adopted_date
    from plan_recipient recipient
    left join lateral (${issuedChild}) child on true
    left join plan_adoption adoption on adoption.plan_id = recipient.plan_id and adoption.unit_id = recipient.unit_id
    where recipient.plan_id = ${planId} and recipient.must_plan`.execute(database)
  const names = await namesOf(
    database,
    rows.map(({ unit_id }) => unit_id),
    actor.day,
  )
  const seen = await findRelated(
    database,
    actor,
    rows.flatMap(({ child_id }) => child_id ?? []),
  )
  const all = rows
    .map(
      (row): ComplianceRow => ({
        unit: { id: row.unit_id, name: names.get(row.unit_id) ?? '' },
        issued: issuedOf(row, (id) => seen.has(id)),
      }),
    )
    .sort((one, other) => one.unit.name.localeCompare(other.unit.name, 'vi'))
  return {
    items: all.filter(({ issued }) => state === 'all' || (issued !== null) === (state === 'issued')),
    counts: { owing: all.length, issued: all.filter(({ issued }) => issued !== null).length },
    abilities: { record: abilityTo(actor, 'make', resource) },
  }
}

function issuedOf(row: OwingRow, isSeen: (id: string) => boolean): ComplianceRow['issued'] {
  if (row.child_id !== null) {
    const planId = isSeen(row.child_id) ? row.child_id : null
    return { sign: row.child_sign, issueDate: row.child_date, recorded: false, planId }
  }
  if (row.adopted_sign === null) return null
  return { sign: row.adopted_sign, issueDate: row.adopted_date, recorded: true, planId: null }
}

/** "Kế hoạch cấp trên giao phải ban hành": for the units whose plans the actor makes. */
export async function plansOwed(database: Database, actor: Actor): Promise<OwedPlans> {
  const reach = reachOf(actor, 'make', 'plan')
  const ofActing = actor.unit === null ? sql`true` : sql`recipient.unit_id = ${actor.unit}`
  const { rows } = await sql<{ plan_id: string; unit_id: string; draft_id: string | null }>`
    select recipient.plan_id, recipient.unit_id, draft.id as draft_id
    from plan_recipient recipient
    join plan parent on parent.id = recipient.plan_id and parent.state in ('issued', 'amended')
    left join lateral (
      select plan.id
      from plan_parent join plan on plan.id = plan_parent.plan_id
      where plan_parent.parent_id = recipient.plan_id and plan.unit_id = recipient.unit_id
        and plan.state in ('draft', 'submitted', 'returned')
      order by plan.created_at desc
      limit 1
    ) draft on true
    where recipient.must_plan and ${ofActing}
      and ${belongsInReach(reach, actor.day, 'recipient.unit_id')}
      and not exists (${issuedChild})
      and not exists (
        select from plan_adoption where plan_adoption.plan_id = recipient.plan_id and plan_adoption.unit_id = recipient.unit_id
      )
    order by parent.issue_date desc, parent.id
    limit 100`.execute(database)
  const plans = await findRelated(
    database,
    actor,
    rows.map(({ plan_id }) => plan_id),
  )
  const names = await namesOf(
    database,
    rows.map(({ unit_id }) => unit_id),
    actor.day,
  )
  return {
    items: rows.flatMap(({ plan_id, unit_id, draft_id }) => {
      const plan = plans.get(plan_id)
      return plan ? [{ plan, unit: { id: unit_id, name: names.get(unit_id) ?? '' }, draftId: draft_id }] : []
    }),
  }
}
