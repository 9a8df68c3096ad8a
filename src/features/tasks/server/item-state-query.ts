import { sql } from 'kysely'
import type { Actor } from '#access/actor.ts'
import { authorise } from '#access/authorise.ts'
import { abilityTo } from '#access/decide.ts'
import { reachOf } from '#access/reach.ts'
import { belongsInReach, namesOf } from '#features/organisation/index.ts'
import { findPlanResource } from '#features/plans/index.ts'
import type { PlanContent } from '#features/plans/model/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Database } from '#platform/database/database.ts'
import type { ItemAssignments, ItemFilter, PlanItems } from '../cascade-contract.ts'
import { type ItemCounts, itemStateOfCounts } from '../model/index.ts'
import { givingOf } from './cascade-load.ts'
import { decodeItemCursor, encodeItemCursor } from './item-state-cursor.ts'
import './tables.ts'

/** What the actor sees of what was given: what their units gave, and what is owed by units in their reach. */
function seenBy(actor: Actor) {
  const given = belongsInReach(reachOf(actor, 'see', 'giving'), actor.day, 'copy.giver_id')
  const owed = belongsInReach(reachOf(actor, 'see', 'assignment'), actor.day, 'copy.unit_id')
  return sql<boolean>`(${given} or ${owed})`
}

/** The copies that the plan itself gave, without what units made of them below. */
const ofThePlan = sql`assignment copy left join assignment above on above.id = copy.parent_id`
const fromThePlan = sql<boolean>`above.plan_id is distinct from copy.plan_id`

const isOpen = sql<boolean>`copy.state in ('given', 'doing', 'refused', 'returned')`
const isAcknowledged = sql<boolean>`coalesce(copy.acknowledged_version >= copy.content_version, false)`

/** Late: still owed after its last day. */
function isLate(today: string) {
  return sql<boolean>`(${isOpen} and copy.due < ${today}::date)`
}

interface ItemRow extends ItemCounts {
  readonly itemId: string
  readonly kind: 'task' | 'report'
  readonly text: string
  readonly unacknowledged: number
  readonly firstDue: string | null
  readonly lastDue: string | null
}

/** Where each item of an issued plan stands, in the order of the plan. */
export async function findPlanItems(database: Database, actor: Actor, planId: string): Promise<PlanItems> {
  const resource = await findPlanResource(database, actor, planId)
  if (!resource) throw new Refusal('not-found')
  authorise(actor, 'see', resource)
  const { rows } = await sql<ItemRow>`
    select copy.item_id as "itemId", min(copy.kind) as kind, min(copy.text) as text,
      ${counted(sql`copy.state <> 'withdrawn'`)} as total,
      ${counted(sql`copy.state not in ('withdrawn', 'refused') and (copy.state <> 'given' or copy.acknowledged_version is not null)`)}
        as acknowledged,
      ${counted(sql`copy.state = 'refused'`)} as refused,
      ${counted(sql`copy.state = 'submitted'`)} as submitted,
      ${counted(sql`copy.state = 'returned'`)} as returned,
      ${counted(sql`copy.state = 'accepted'`)} as accepted,
      ${counted(isLate(actor.day))} as late,
      ${counted(sql`copy.state = 'withdrawn'`)} as withdrawn,
      ${counted(sql`${isOpen} and not ${isAcknowledged}`)} as unacknowledged,
      min(copy.due) filter (where copy.state <> 'withdrawn') as "firstDue",
      max(copy.due) filter (where copy.state <> 'withdrawn') as "lastDue"
    from ${ofThePlan}
    where copy.plan_id = ${planId} and ${fromThePlan} and ${seenBy(actor)}
    group by copy.item_id`.execute(database)
  const awaits = await sql<{ itemId: string; event: string; count: number }>`
    select copy.item_id as "itemId", copy.awaits as event, count(*)::int as count
    from ${ofThePlan}
    where copy.plan_id = ${planId} and ${fromThePlan} and ${seenBy(actor)} and copy.awaits is not null
      and copy.state <> 'withdrawn'
    group by copy.item_id, copy.awaits
    order by copy.awaits`.execute(database)
  const content = await contentInForce(database, planId)
  const give = abilityTo(actor, 'give', givingOf(resource))
  const found = new Map(rows.map((row) => [row.itemId, row]))
  return {
    items: inOrder(content, found, give.allowed).map((item) => {
      const { unacknowledged, firstDue, lastDue, ...counts } = countsOf(found.get(item.itemId))
      return {
        ...item,
        state: itemStateOfCounts(counts),
        unacknowledged,
        firstDue,
        lastDue,
        awaits: awaits.rows
          .filter(({ itemId }) => itemId === item.itemId)
          .map(({ event, count }) => ({ event, count })),
      }
    }),
    abilities: { give },
  }
}

function counted(condition: ReturnType<typeof sql>) {
  return sql`count(*) filter (where ${condition})::int`
}

function countsOf(row: ItemRow | undefined): Omit<ItemRow, 'itemId' | 'kind' | 'text'> {
  if (!row) return nobody
  const { itemId: _, kind: __, text: ___, ...counts } = row
  return counts
}

const nobody = {
  total: 0,
  acknowledged: 0,
  refused: 0,
  submitted: 0,
  returned: 0,
  accepted: 0,
  late: 0,
  withdrawn: 0,
  unacknowledged: 0,
  firstDue: null,
  lastDue: null,
}

async function contentInForce(database: Database, planId: string): Promise<PlanContent> {
  const { content } = await database
    .selectFrom('plan')
    .innerJoin('plan_version', (join) =>
      join.onRef('plan_version.plan_id', '=', 'plan.id').onRef('plan_version.number', '=', 'plan.version'),
    )
    .select('content')
    .where('plan.id', '=', planId)
    .executeTakeFirstOrThrow()
  return content as PlanContent
}

/** Items of the plan; whoever may give sees those that nobody has, too. What the plan no longer says comes last. */
function inOrder(content: PlanContent, found: ReadonlyMap<string, ItemRow>, withNobody: boolean) {
  const items = [
    ...content.tasks.map(({ id, text, path, leadText }) => ({
      itemId: id,
      kind: 'task' as const,
      text,
      path,
      leadText: leadText.join('; '),
    })),
    ...content.duties.map(({ id, what, deadline, fromText }) => ({
      itemId: id,
      kind: 'report' as const,
      text: what ?? deadline.text,
      path: '',
      leadText: fromText ?? '',
    })),
  ]
  const said = new Set(items.map(({ itemId }) => itemId))
  const gone = [...found.values()].filter(({ itemId, total }) => !said.has(itemId) && total > 0)
  return [
    ...items.filter(({ itemId }) => withNobody || found.has(itemId)),
    ...gone.map(({ itemId, kind, text }) => ({ itemId, kind, text, path: '', leadText: '' })),
  ]
}

/** Who has an item, by day, one keyset page at a time. */
export async function findItemAssignments(
  database: Database,
  actor: Actor,
  planId: string,
  itemId: string,
  {
    filter,
    after,
    limit,
  }: { readonly filter: ItemFilter; readonly after?: string | undefined; readonly limit: number },
): Promise<ItemAssignments> {
  const resource = await findPlanResource(database, actor, planId)
  if (!resource) throw new Refusal('not-found')
  authorise(actor, 'see', resource)
  const cursor = after === undefined ? null : decodeItemCursor(after)
  const day = sql`coalesce(copy.due, 'infinity'::date)`
  const beyond = cursor ? sql`and (${day}, copy.id) > (${cursor.due}::date, ${cursor.id}::uuid)` : sql``
  const { rows } = await sql<ItemRowOfUnit>`
    select copy.id, copy.unit_id as unit, copy.period, copy.opens, copy.due, copy.first_due as "firstDue", copy.awaits,
      copy.state, copy.submitted_on as "submittedOn", copy.progress, copy.revision,
      copy.acknowledged_version is not null as "isAcknowledged",
      coalesce(copy.acknowledged_version < copy.content_version, false) as "isChanged",
      (select count(*)::int from assignment part where part.parent_id = copy.id and part.state <> 'withdrawn') as parts
    from ${ofThePlan}
    where copy.plan_id = ${planId} and copy.item_id = ${itemId} and ${fromThePlan} and ${seenBy(actor)}
      and ${conditionOf(filter, actor.day)} ${beyond}
    order by ${day}, copy.id
    limit ${limit + 1}`.execute(database)
  const shown = rows.slice(0, limit)
  const names = await namesOf(
    database,
    shown.map(({ unit }) => unit),
    actor.day,
  )
  const last = shown.at(-1)
  return {
    items: shown.map(({ unit, ...row }) => ({ ...row, unit: { id: unit, name: names.get(unit) ?? '' } })),
    next: rows.length > limit && last ? encodeItemCursor({ due: last.due ?? 'infinity', id: last.id }) : null,
    today: actor.day,
  }
}

type ItemRowOfUnit = Omit<ItemAssignments['items'][number], 'unit'> & { readonly unit: string }

function conditionOf(filter: ItemFilter, today: string) {
  switch (filter) {
    case 'all':
      return sql<boolean>`true`
    case 'late':
      return isLate(today)
    case 'open':
      return isOpen
    case 'unacknowledged':
      return sql<boolean>`(${isOpen} and not ${isAcknowledged})`
    default:
      return sql<boolean>`copy.state = ${filter}`
  }
}
