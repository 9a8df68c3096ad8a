import { sql } from 'kysely'
import type { Actor } from '#access/actor.ts'
import type { Given, IssuedVersion } from '#features/plans/model/index.ts'
import type { OpenTransaction } from '#platform/database/database.ts'
import type { Piece } from '../model/carry-over.ts'
import { type AmendedItem, planAmendment } from './amend-plan.ts'
import { asking, pieceFor } from './cascade-issue.ts'
import type { PlanItem } from './cascade-items.ts'
import { parentsOf } from './cascade-parents.ts'
import { recipientsOf } from './cascade-recipients.ts'
import { type Giving, insertCopies, insertSupport, type PieceToGive, recordsOf, writeSteps } from './cascade-rows.ts'
import { withdrawCopies } from './cascade-withdraw.ts'
import './tables.ts'

const reasons = {
  item: 'Bản sửa đổi của kế hoạch không còn việc này.',
  unit: 'Bản sửa đổi của kế hoạch không còn giao việc này cho đơn vị.',
}

/**
 * Carries an amendment over: copies whose item it changes are told so and ask to be acknowledged again, with their progress,
 * evidence and what was made of them below; units newly meant get copies; what is no longer asked is withdrawn.
 */
export async function amendUnits(
  transaction: OpenTransaction,
  actor: Actor,
  before: IssuedVersion,
  after: IssuedVersion,
  now: Date,
): Promise<Given> {
  const { items, amended } = await planAmendment(transaction, before, after)
  const { planId, unit, version } = after
  const giving: Giving = { actor, planId, unit, version, now }
  for (const { resolved, carried } of amended) {
    const ids = carried.withdrawn.map(({ id }) => id)
    const reason = resolved ? reasons.unit : reasons.item
    await withdrawCopies(transaction, { actor, unit, reason, now, detail: { version } }, ids)
  }
  const changed = amended.flatMap((each) => changedCopies(each))
  await updateCopies(transaction, giving, before.version, changed)
  const assignments = await insertCopies(transaction, giving, await piecesAdded(transaction, unit, amended))
  return {
    assignments,
    toAcknowledge: assignments + changed.length,
    recipients: await recipientsOf(transaction, planId, unit, asking(items)),
    nobody: await itemsOfNobody(transaction, planId, items),
    past: amended.flatMap(({ item, past }) => past.map((period) => ({ itemId: item.id, period }))),
  }
}

/** A copy as it will be. */
interface ChangedCopy {
  readonly id: string
  readonly unit: string
  readonly piece: Piece
  /** To whom and through whom a report goes from now on; undefined where that is as it was. */
  readonly to: string | null | undefined
  readonly via: string | null | undefined
  /** Who helps from now on; null where that is as it was. */
  readonly support: readonly string[] | null
  readonly detail: Readonly<Record<string, unknown>>
  readonly isMoved: boolean
}

function changedCopies({ resolved, carried }: AmendedItem): readonly ChangedCopy[] {
  if (!resolved) return []
  return carried.changed.map(({ copy, piece, planned, fields }) => ({
    id: copy.id,
    unit: copy.unit,
    piece,
    to: fields.includes('to') ? resolved.toOf(copy.unit) : undefined,
    via: fields.includes('via') ? resolved.viaOf(copy.unit) : undefined,
    support: fields.includes('support') ? resolved.support : null,
    detail: {
      fields,
      planned,
      ...(copy.due === piece.due ? {} : { due: { before: copy.due, after: piece.due } }),
    },
    isMoved: copy.period !== piece.period,
  }))
}

async function updateCopies(
  transaction: OpenTransaction,
  giving: Giving,
  from: number,
  copies: readonly ChangedCopy[],
): Promise<void> {
  if (copies.length === 0) return
  const pieces = new Map(copies.map(({ piece }) => [JSON.stringify(piece), piece]))
  const numberOf = new Map([...pieces.keys()].map((key, number) => [key, number]))
  const numbers = copies.map(({ piece }) => numberOf.get(JSON.stringify(piece)) ?? 0)
  await makeRoom(
    transaction,
    copies.flatMap(({ id, isMoved }) => (isMoved ? [id] : [])),
  )
  await sql`
    update assignment set text = piece.text, rule = piece.rule, period = piece.period, data_from = piece.data_from,
      data_to = piece.data_to, opens = piece.opens, due = piece.due, awaits = piece.awaits, evidence = piece.evidence,
      to_id = case when moves_to then copy.to_id else assignment.to_id end,
      via_id = case when moves_via then copy.via_id else assignment.via_id end, content_version = ${giving.version}, revision = revision + 1
    from unnest(
      ${copies.map(({ id }) => id)}::uuid[], ${numbers}::int[], ${copies.map(({ to }) => to ?? null)}::uuid[],
      ${copies.map(({ via }) => via ?? null)}::uuid[], ${copies.map(({ to }) => to !== undefined)}::boolean[],
      ${copies.map(({ via }) => via !== undefined)}::boolean[]
    ) as copy (id, number, to_id, via_id, moves_to, moves_via)
    join ${recordsOf([...pieces.values()].map((piece) => ({ piece })))} using (number)
    where assignment.id = copy.id`.execute(transaction)
  await replaceSupport(transaction, copies)
  const step = { action: 'amend', detail: { from, version: giving.version } } as const
  await writeSteps(transaction, giving, step, copies)
}

/** Days by which pieces are told apart may pass from one copy of a unit to the next within one statement. */
async function makeRoom(transaction: OpenTransaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await sql`update assignment set period = 'moved ' || id where id = any(${[...ids]}::uuid[])`.execute(transaction)
}

/** Who helped and goes on helping keeps a day of their own. */
async function replaceSupport(transaction: OpenTransaction, copies: readonly ChangedCopy[]): Promise<void> {
  const told = copies.flatMap((copy) => (copy.support ? [{ ...copy, support: copy.support }] : []))
  if (told.length === 0) return
  const lists = [...new Map(told.map(({ support }) => [support.join(), { support }])).values()]
  const numberOf = new Map(lists.map(({ support }, number) => [support.join(), number]))
  const numbered = told.map(({ id, unit, support }) => ({ id, unit, number: numberOf.get(support.join()) ?? 0 }))
  await sql`
    delete from assignment_support using unnest(
      ${numbered.map(({ id }) => id)}::uuid[], ${numbered.map(({ number }) => number)}::int[]
    ) as copy (id, number)
    where assignment_id = copy.id and not exists (
      select from unnest(
        ${lists.flatMap(({ support }, number) => support.map(() => number))}::int[],
        ${lists.flatMap(({ support }) => support)}::uuid[]
      ) as helper (number, unit_id)
      where helper.number = copy.number and helper.unit_id = assignment_support.unit_id
    )`.execute(transaction)
  await insertSupport(transaction, lists, numbered)
}

/** New copies, those of one piece together. */
async function piecesAdded(
  transaction: OpenTransaction,
  unit: string,
  amended: readonly AmendedItem[],
): Promise<readonly PieceToGive[]> {
  const parentOf = await parentsOf(
    transaction,
    unit,
    amended.map(({ item }) => item.inherits),
  )
  return amended.flatMap(({ resolved, carried }) => {
    if (!resolved) return []
    const units = new Map<Piece, string[]>()
    for (const { unit: each, piece } of carried.added) units.set(piece, [...(units.get(piece) ?? []), each])
    return [...units].map(([piece, those]) => pieceFor(resolved, piece, those, parentOf))
  })
}

/** Items of which nobody has a copy, in the order of the plan. */
export async function itemsOfNobody(
  transaction: OpenTransaction,
  planId: string,
  items: readonly PlanItem[],
): Promise<readonly string[]> {
  const { rows } = await sql<{ itemId: string }>`
    select distinct item_id as "itemId" from assignment where plan_id = ${planId} and state <> 'withdrawn'`.execute(
    transaction,
  )
  const given = new Set(rows.map(({ itemId }) => itemId))
  return items.flatMap(({ id }) => (given.has(id) ? [] : [id]))
}
