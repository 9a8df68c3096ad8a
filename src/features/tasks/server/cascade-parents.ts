import { sql } from 'kysely'
import type { Inherited } from '#features/plans/model/index.ts'
import type { Day } from '#kernel/dates/day.ts'
import { isId } from '#kernel/ids.ts'
import type { Database } from '#platform/database/database.ts'
import type { Piece } from '../model/carry-over.ts'
import './tables.ts'

/** The work of the giver that a piece carries on; null where the item carries nothing on or the giver has none of it. */
export type ParentOf = (inherits: Inherited | null, piece: Pick<Piece, 'period' | 'due'>) => string | null

interface Above {
  readonly id: string
  readonly planId: string
  readonly itemId: string
  readonly period: string | null
  readonly due: Day | null
}

/** Finds the giver's own work under the items of plans above that this plan's items carry on. */
export async function parentsOf(
  database: Database,
  unit: string,
  inherited: readonly (Inherited | null)[],
): Promise<ParentOf> {
  const asked = inherited.flatMap((each) => (each && isId(each.planId) ? [each] : []))
  if (asked.length === 0) return () => null
  const { rows } = await sql<Above>`
    select distinct assignment.id, plan_id as "planId", assignment.item_id as "itemId", period, due
    from unnest(${asked.map(({ planId }) => planId)}::uuid[], ${asked.map(({ itemId }) => itemId)}::text[])
      as asked (plan_id, item_id)
    join assignment using (plan_id, item_id)
    where unit_id = ${unit} and state <> 'withdrawn'
    order by due nulls last, assignment.id`.execute(database)
  return (inherits, piece) =>
    inherits === null
      ? null
      : nearestAbove(
          rows.filter((row) => isOf(row, inherits)),
          piece,
        )
}

function isOf({ planId, itemId }: Above, inherits: Inherited): boolean {
  return planId === inherits.planId && itemId === inherits.itemId
}

/** Of the same period; otherwise the first that is due no earlier; otherwise the last. `above` is in the order of days. */
function nearestAbove(above: readonly Above[], { period, due }: Pick<Piece, 'period' | 'due'>): string | null {
  const same = period === null ? undefined : above.find((each) => each.period === period)
  const next = above.find((each) => each.due === null || (due !== null && each.due >= due))
  return (same ?? next ?? above.at(-1))?.id ?? null
}
