import type { Actor } from '#access/actor.ts'
import type { Given, IssuedVersion } from '#features/plans/model/index.ts'
import type { Database, OpenTransaction } from '#platform/database/database.ts'
import type { Piece } from '../model/carry-over.ts'
import { itemsOf, type ResolvedItem, resolveItems } from './cascade-items.ts'
import { type ParentOf, parentsOf } from './cascade-parents.ts'
import { datesOfPlan, type PieceDates } from './cascade-pieces.ts'
import { recipientsOf } from './cascade-recipients.ts'
import { type Giving, insertCopies, type PieceToGive } from './cascade-rows.ts'
import { dueShiftOf } from './cascade-shift.ts'

/**
 * Gives out the first version of a plan: every unit that leads an item gets a copy of its own for each day or period, tied to
 * the work of the issuing unit that it carries on. Work is inserted by statement, not by unit.
 */
export async function issueToUnits(
  transaction: OpenTransaction,
  actor: Actor,
  issued: IssuedVersion,
  now: Date,
): Promise<Given> {
  const items = itemsOf(issued)
  const resolved = await resolveItems(transaction, items, issued.day)
  const dates = await datesOf(transaction, issued)
  const parentOf = await parentsOf(
    transaction,
    issued.unit,
    items.map(({ inherits }) => inherits),
  )
  const { pieces, past } = piecesToGive(resolved, dates, issued.issueDate, parentOf)
  const { planId, unit, version } = issued
  const assignments = await insertCopies(transaction, { actor, planId, unit, version, now }, pieces)
  return {
    assignments,
    toAcknowledge: assignments,
    recipients: await recipientsOf(transaction, planId, unit, asking(items)),
    nobody: resolved.filter(({ lead }) => lead.length === 0).map(({ item }) => item.id),
    past,
  }
}

/** The dates of a plan, its deadlines on days off moved as it says. */
export async function datesOf(
  database: Database,
  issued: Pick<IssuedVersion, 'issueDate' | 'periodFrom' | 'periodTo' | 'dueShift'>,
): Promise<PieceDates> {
  return datesOfPlan(issued, await dueShiftOf(database, issued.dueShift))
}

/** Items whose units owe a plan of their own. */
export function asking(items: readonly ResolvedItem['item'][]): readonly string[] {
  return items.filter(({ asksPlan }) => asksPlan).map(({ id }) => id)
}

/** What is given of the items, each piece with its copies, and which periods were past before `since`. */
export function piecesToGive(
  resolved: readonly ResolvedItem[],
  dates: PieceDates,
  since: string,
  parentOf: ParentOf,
): { readonly pieces: readonly PieceToGive[]; readonly past: Given['past'] } {
  const pieces: PieceToGive[] = []
  const past: Given['past'][number][] = []
  for (const each of resolved) {
    if (each.lead.length === 0) continue
    const { item } = each
    const found = item.piecesBy(dates, since)
    past.push(...found.past.map(({ period }) => ({ itemId: item.id, period: period ?? '' })))
    pieces.push(...found.pieces.map((piece) => pieceFor(each, piece, each.lead, parentOf)))
  }
  return { pieces, past }
}

/** A piece of an item with a copy for each of the units. */
export function pieceFor(
  { item, support, toOf, viaOf }: ResolvedItem,
  piece: Piece,
  units: readonly string[],
  parentOf: ParentOf,
): PieceToGive {
  return {
    piece,
    parentId: parentOf(item.inherits, piece),
    copies: units.map((unit) => ({ unit, to: toOf(unit), via: viaOf(unit) })),
    support,
  }
}

export type { Giving }
