import { sql } from 'kysely'
import type { Actor } from '#access/actor.ts'
import { liesIn, type Reach } from '#access/reach.ts'
import { namesOf, placeOfUnit, type UnitPlace } from '#features/organisation/index.ts'
import type { Line } from '#kernel/line-of-authority.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Database } from '#platform/database/database.ts'
import type { BoardPlace } from './board-units.ts'

/** A board opened at a unit, or where the viewer's own view begins. */
export interface OpenedPlace {
  readonly place: BoardPlace
  readonly unit: { readonly id: string; readonly name: string } | null
  /** From the viewer's unit down to the one at which the board is opened, that one left out. */
  readonly way: readonly { readonly id: string; readonly name: string }[]
}

/**
 * What a board shows to whom. A unit that the viewer reaches with all below it in the line is opened one level down; one
 * that they reach for itself alone stands alone, beside the others that are named to them. Throws a Refusal for a unit
 * whose work they may not see.
 */
export async function openPlace(
  database: Database,
  actor: Actor,
  reach: Reach,
  { unit: asked, line }: { readonly unit?: string | undefined; readonly line: Line },
): Promise<OpenedPlace> {
  const unit = asked ?? actor.unit
  if (unit === null) return whereNothingIsChosen(reach)
  const stands = await placeOfUnit(database, unit, actor.day)
  if (!liesIn(reach, { kind: 'assignment', ...stands })) {
    if (asked !== undefined) throw new Refusal('not-found')
    return whereNothingIsChosen(reach)
  }
  const root = asked === undefined ? null : rootOf(actor, reach, stands, line)
  const way = root === null ? [] : await wayDown(database, root, unit, line, actor.day)
  const names = await namesOf(database, [unit, ...way], actor.day)
  const named = (id: string) => ({ id, name: names.get(id) ?? 'Đơn vị đã kết thúc' })
  const isOpened = reachesBelow(reach, stands, line)
  const place: BoardPlace = isOpened
    ? { from: 'unit', unit }
    : { from: 'units', units: asked === undefined ? [...new Set([unit, ...reach.units])] : [unit] }
  return { place, unit: named(unit), way: way.map(named) }
}

function whereNothingIsChosen(reach: Reach): OpenedPlace {
  const place: BoardPlace = reach.everywhere ? { from: 'top' } : { from: 'units', units: reach.units }
  return { place, unit: null, way: [] }
}

/** Whether all below the unit in the line lies in reach. */
function reachesBelow(reach: Reach, { unit, above }: UnitPlace, line: Line): boolean {
  if (reach.everywhere) return true
  return reach.subtrees.some((each) => each.line === line && (each.unit === unit || above[line]?.includes(each.unit)))
}

/** The viewer's unit where it stands above the one that is opened; null where it does not. */
function rootOf(actor: Actor, reach: Reach, { above }: UnitPlace, line: Line): string | null {
  const over = above[line] ?? []
  if (actor.unit !== null && over.includes(actor.unit)) return actor.unit
  return reach.subtrees.find((each) => each.line === line && over.includes(each.unit))?.unit ?? null
}

/** From one unit down to another in a line, the first with it and the last without. */
async function wayDown(database: Database, from: string, to: string, line: Line, day: string): Promise<string[]> {
  const { rows } = await sql<{ superior_id: string }>`
    select superior_id from unit_above
    where unit_id = ${to} and line = ${line} and valid @> ${day}::date
      and depth <= (
        select depth from unit_above
        where unit_id = ${to} and line = ${line} and superior_id = ${from} and valid @> ${day}::date limit 1
      )
    order by depth desc`.execute(database)
  return rows.map(({ superior_id }) => superior_id)
}
