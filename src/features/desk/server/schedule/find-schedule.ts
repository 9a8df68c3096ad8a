import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '#access/actor.ts'
import { authorise, authoriseReach } from '#access/authorise.ts'
import { isEmpty, reachOf } from '#access/reach.ts'
import { daysOfYear } from '#features/calendar/index.ts'
import { findInReach, namesOf } from '#features/organisation/index.ts'
import { findPlanResource } from '#features/plans/index.ts'
import type { AssignmentKind, AssignmentState } from '#features/tasks/model/index.ts'
import type { Day } from '#kernel/dates/day.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Database } from '#platform/database/database.ts'
import type { Schedule, ScheduleItem, ScheduleQuery } from '../../schedule-contract.ts'
import { actingUnits } from '../acting-units.ts'
import { dueWords } from '../due-words.ts'
import { seesOwn } from '../sees-own.ts'
import '../tables.ts'

/** Items of one answer at most: a month of two hundred a day. */
const mostItems = 2000

/** The days of work as far as the viewer may see it; the same work of many units stands in one item. */
export async function findSchedule(database: Database, actor: Actor, query: ScheduleQuery): Promise<Schedule> {
  const whose = await workMeant(database, actor, query)
  const rows = whose ? await rowsOf(database, whose, query, actor.day) : []
  const shown = rows.slice(0, mostItems)
  const names = await namesOf(
    database,
    [actor.unit, ...shown.map(({ only_unit }) => only_unit)].flatMap((unit) => unit ?? []),
    actor.day,
  )
  return {
    day: actor.day,
    unit: actor.unit === null ? null : { id: actor.unit, name: names.get(actor.unit) ?? '' },
    plan: query.scope === 'plan' && query.plan ? await planNamed(database, query.plan) : null,
    daysOff: await daysOffIn(database, query),
    items: shown.map((row) => itemOf(row, names, actor.day)),
    more: rows.length > mostItems,
  }
}

/** None where no days are asked for: of a whole plan its own days are enough. */
async function daysOffIn(database: Database, { from, to }: ScheduleQuery): Promise<Schedule['daysOff']> {
  if (from === undefined || to === undefined) return []
  const years = [...new Set([from, to].map((day) => Number(day.slice(0, 4))))]
  const days = (await Promise.all(years.map((year) => daysOfYear(database, year)))).flat()
  return days.filter(({ day }) => from <= day && day <= to).map(({ day, kind, name }) => ({ day, kind, name }))
}

/** Which assignments are meant; null: none. Throws a Refusal where the viewer may see none of the kind. */
async function workMeant(
  database: Database,
  actor: Actor,
  { scope, plan }: ScheduleQuery,
): Promise<RawBuilder<unknown> | null> {
  if (scope === 'plan') return workOfPlan(database, actor, plan ?? '')
  const kind = scope === 'given' ? 'giving' : 'assignment'
  authoriseReach(actor, 'see', kind)
  if (actor.unit === null || !(await seesOwn(database, actor, kind))) return null
  const own = sql`any (${[...(await actingUnits(database, actor.unit, actor.day))]}::uuid[])`
  return scope === 'given' ? sql`assignment.giver_id = ${own}` : workOfUnits(own)
}

/** What units lead or help with. */
export function workOfUnits(own: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(
    assignment.unit_id = ${own}
    or assignment.id in (select assignment_id from assignment_support where assignment_support.unit_id = ${own})
  )`
}

async function workOfPlan(database: Database, actor: Actor, plan: string): Promise<RawBuilder<unknown>> {
  const resource = await findPlanResource(database, actor, plan)
  if (!resource) throw new Refusal('not-found')
  authorise(actor, 'see', resource)
  const [work, giving] = [reachOf(actor, 'see', 'assignment'), reachOf(actor, 'see', 'giving')]
  const led = isEmpty(work) ? sql`false` : await findInReach(database, work, actor.day, 'assignment.unit_id')
  const given = isEmpty(giving) ? sql`false` : await findInReach(database, giving, actor.day, 'assignment.giver_id')
  return sql`assignment.plan_id = ${plan} and (${led} or ${given})`
}

interface ItemRow {
  readonly kind: AssignmentKind
  readonly plan_id: string
  readonly sign: string | null
  readonly title: string
  readonly item_id: string
  readonly text: string
  readonly period: string | null
  readonly opens: Day | null
  readonly due: Day | null
  readonly awaits: string | null
  readonly units: number
  readonly done: number
  readonly late: number
  readonly only_id: string
  readonly only_unit: string
  readonly only_state: AssignmentState
  readonly only_submitted: Day | null
}

async function rowsOf(
  database: Database,
  whose: RawBuilder<unknown>,
  { from, to }: Pick<ScheduleQuery, 'from' | 'to'>,
  day: Day,
): Promise<readonly ItemRow[]> {
  const { rows } = await sql<ItemRow>`
    select assignment.kind, assignment.plan_id, plan.sign, plan.title, assignment.item_id, min(assignment.text) as text,
      assignment.period, assignment.opens, assignment.due, assignment.awaits,
      count(*)::int as units,
      (count(*) filter (where assignment.state in ('submitted', 'accepted')))::int as done,
      (count(*) filter (where assignment.state not in ('submitted', 'accepted') and assignment.due < ${day}::date))::int
        as late,
      min(assignment.id::text) as only_id, min(assignment.unit_id::text) as only_unit,
      min(assignment.state) as only_state, min(assignment.submitted_on) as only_submitted
    from assignment
    join plan on plan.id = assignment.plan_id
    where ${whose} and assignment.state <> 'withdrawn'
      ${to ? sql`and coalesce(assignment.opens, assignment.due) <= ${to}::date` : sql``}
      ${from ? sql`and assignment.due >= ${from}::date` : sql``}
    group by assignment.kind, assignment.plan_id, plan.sign, plan.title, assignment.item_id, assignment.period,
      assignment.opens, assignment.due, assignment.awaits
    order by assignment.due nulls last, assignment.plan_id, assignment.item_id, assignment.period
    limit ${mostItems + 1}`.execute(database)
  return rows
}

function itemOf(row: ItemRow, names: ReadonlyMap<string, string>, day: Day): ScheduleItem {
  const { kind, item_id: itemId, text, period, opens, due, awaits, units, done, late } = row
  const only = units === 1 ? { id: row.only_id, unit: unitOf(row, names), state: row.only_state } : null
  const submitted = only ? row.only_submitted : null
  return {
    key: [row.plan_id, itemId, period ?? '', opens ?? '', due ?? '', awaits ?? ''].join(' '),
    kind,
    itemId,
    text,
    period,
    plan: { id: row.plan_id, sign: row.sign, title: row.title },
    opens,
    due,
    awaits,
    units,
    done,
    late,
    only,
    dueWords: dueWords(
      { ...row, state: only ? row.only_state : done === units ? 'accepted' : 'given', submitted_on: submitted },
      day,
    ),
  }
}

function unitOf({ only_unit: id }: ItemRow, names: ReadonlyMap<string, string>) {
  return { id, name: names.get(id) ?? '' }
}

async function planNamed(database: Database, id: string): Promise<Schedule['plan']> {
  const plan = await database
    .selectFrom('plan')
    .select(['id', 'sign', 'title', 'period_from', 'period_to'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return { id, sign: plan.sign, title: plan.title, from: plan.period_from, to: plan.period_to }
}
