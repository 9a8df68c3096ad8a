import { sql } from 'kysely'
import { standingUnits } from '#features/organisation/index.ts'
import type { IssuedVersion } from '#features/plans/model/index.ts'
import type { Day } from '#kernel/dates/day.ts'
import type { Database } from '#platform/database/database.ts'
import type { AssignmentState } from '../model/assignment.ts'
import { type CarryOver, type Copy, carryOver, type ItemGiving } from '../model/carry-over.ts'
import { datesOf } from './cascade-issue.ts'
import { itemsOf, type PlanItem, type ResolvedItem, resolveItems } from './cascade-items.ts'
import type { PieceDates } from './cascade-pieces.ts'
import { versionAsIssued } from './cascade-plan.ts'
import './tables.ts'

/** What an amendment does to one item. */
export interface AmendedItem {
  /** With whom it is for from now on; null where the item is gone. */
  readonly resolved: ResolvedItem | null
  readonly item: PlanItem
  readonly carried: CarryOver
  readonly past: readonly string[]
}

/** All that an amendment does, before it is done. */
export interface AmendmentPlan {
  readonly items: readonly PlanItem[]
  /** Items that the amendment touches, in the order of the plan; those that are gone last. */
  readonly amended: readonly AmendedItem[]
}

/**
 * Works out what an amendment changes, item by item over their stable ids. `before` and `after` are looked at from the first
 * day of issue; what a rule lays before `after.issueDate` is past and is not opened now.
 */
export async function planAmendment(
  database: Database,
  before: IssuedVersion,
  after: IssuedVersion,
): Promise<AmendmentPlan> {
  const issued = await versionAsIssued(database, before.planId, before.version, before.unit)
  const dates = await datesOf(database, issued)
  const laterDates = await datesOf(database, { ...after, issueDate: issued.issueDate })
  const [old, items] = [itemsOf(issued), itemsOf(after)]
  const oldById = new Map(old.map((item) => [item.id, item]))
  const touched = items.filter((item) => isTouched(oldById.get(item.id), item, dates, laterDates))
  const now = new Set(items.map(({ id }) => id))
  const gone = old.filter(({ id }) => !now.has(id))
  const resolvedBefore = await resolvedById(
    database,
    [...touched, ...gone].flatMap(({ id }) => oldById.get(id) ?? []),
    issued.day,
  )
  const resolvedAfter = await resolvedById(database, touched, after.day)
  const copies = await copiesOf(
    database,
    before.planId,
    [...touched, ...gone].map(({ id }) => id),
    after.day,
  )
  const heirs = await standingUnits(
    database,
    [...resolvedBefore.values()].flatMap(({ lead }) => lead),
    after.day,
  )
  const of = (item: PlanItem): AmendedItem => {
    const resolved = resolvedAfter.get(item.id) ?? null
    const earlier = resolvedBefore.get(item.id)
    const { pieces, past } = item.piecesBy(laterDates, after.issueDate)
    const said = earlier ? allPieces(earlier.item, dates) : []
    const giving: ItemGiving = {
      pieces: resolved ? allPieces(item, laterDates) : [],
      units: resolved?.lead ?? [],
      parts: item.parts,
      text: item.text,
    }
    const was: ItemGiving = earlier
      ? {
          pieces: said,
          units: earlier.lead.map((unit) => heirs.get(unit) ?? unit),
          parts: earlier.item.parts,
          text: earlier.item.text,
        }
      : { ...giving, pieces: [], units: [] }
    const leadIsSame = earlier !== undefined && resolved !== null && sameTargets(earlier.item, item)
    const carried = carryOver(was, giving, copies.get(item.id) ?? [], { leadIsSame })
    const isOpen = new Set(pieces.map(({ period }) => period))
    const added = carried.added.filter(({ piece }) => isOpen.has(piece.period))
    const isNew = new Set(carried.added.map(({ piece }) => piece.period))
    return {
      resolved,
      item,
      carried: { ...carried, added },
      past: past.flatMap(({ period }) => (isNew.has(period) ? [period ?? ''] : [])),
    }
  }
  return { items, amended: [...touched, ...gone].map(of) }
}

function isTouched(before: PlanItem | undefined, after: PlanItem, dates: PieceDates, laterDates: PieceDates): boolean {
  if (!before) return true
  if (before.text !== after.text || JSON.stringify(before.parts) !== JSON.stringify(after.parts)) return true
  return (
    !sameTargets(before, after) ||
    JSON.stringify(allPieces(before, dates)) !== JSON.stringify(allPieces(after, laterDates))
  )
}

/** Every piece, the past ones among them: whoever has a copy of one keeps it. */
function allPieces(item: PlanItem, dates: PieceDates) {
  return item.piecesBy(dates, '0000-00-00').pieces
}

function sameTargets(one: PlanItem, other: PlanItem): boolean {
  return JSON.stringify(one.lead) === JSON.stringify(other.lead)
}

async function resolvedById(
  database: Database,
  items: readonly PlanItem[],
  day: Day,
): Promise<ReadonlyMap<string, ResolvedItem>> {
  return new Map((await resolveItems(database, items, day)).map((each) => [each.item.id, each]))
}

/** The copies that the plan itself gave, by item: what a unit made of its copy below hangs under it and is its own. */
async function copiesOf(
  database: Database,
  planId: string,
  items: readonly string[],
  day: Day,
): Promise<ReadonlyMap<string, readonly Copy[]>> {
  const { rows } = await sql<Copy & { itemId: string; state: AssignmentState }>`
    select copy.id, copy.item_id as "itemId", copy.unit_id as holder, copy.unit_id as unit, copy.period, copy.due, copy.state
    from assignment copy
    left join assignment above on above.id = copy.parent_id
    where copy.plan_id = ${planId} and copy.item_id = any(${[...items]}::text[]) and copy.state <> 'withdrawn'
      and above.plan_id is distinct from copy.plan_id
    order by copy.id`.execute(database)
  const standing = await standingUnits(
    database,
    rows.map(({ holder }) => holder),
    day,
  )
  const byItem = new Map<string, Copy[]>()
  for (const { itemId, ...copy } of rows) {
    const own = { ...copy, unit: standing.get(copy.holder) ?? copy.holder }
    const list = byItem.get(itemId)
    if (list) list.push(own)
    else byItem.set(itemId, [own])
  }
  return byItem
}
