import { sql } from 'kysely'
import type { Actor } from '#access/actor.ts'
import { newId } from '#kernel/ids.ts'
import type { OpenTransaction } from '#platform/database/database.ts'
import type { AssignmentState } from '../model/assignment.ts'
import type { Piece } from '../model/carry-over.ts'
import './tables.ts'

/** A piece of work with the units that get a copy each. */
export interface PieceToGive {
  readonly piece: Piece
  /** The work of the giver that this carries on. */
  readonly parentId: string | null
  readonly copies: readonly {
    readonly unit: string
    readonly to: string | null
    readonly via: string | null
  }[]
  /** Who helps; whoever leads a copy does not help with it. */
  readonly support: readonly string[]
}

/** Who gives, from which version of which plan. */
export interface Giving {
  readonly actor: Actor
  readonly planId: string
  readonly unit: string
  readonly version: number
  readonly now: Date
}

/** Writes every unit's copy with its supporters and the first step of its history; answers how many copies were made. */
export async function insertCopies(
  transaction: OpenTransaction,
  giving: Giving,
  pieces: readonly PieceToGive[],
): Promise<number> {
  const copies = pieces.flatMap(({ copies }, number) =>
    copies.map(({ unit, to, via }) => ({ id: newId(giving.now.getTime()), number, unit, to, via })),
  )
  if (copies.length === 0) return 0
  await insertAssignments(transaction, giving, pieces, copies)
  await insertSupport(transaction, pieces, copies)
  await writeSteps(transaction, giving, { action: 'give', detail: { version: giving.version } }, copies)
  return copies.length
}

type NumberedCopy = { readonly id: string; readonly number: number; readonly unit: string } & Pick<
  PieceToGive['copies'][number],
  'to' | 'via'
>

/** One statement, whatever the number of units: the pieces once each, and beside them who gets which. */
async function insertAssignments(
  transaction: OpenTransaction,
  { planId, unit, version, now }: Giving,
  pieces: readonly PieceToGive[],
  copies: readonly NumberedCopy[],
): Promise<void> {
  await sql`
    insert into assignment (
      id, kind, plan_id, item_id, parent_id, giver_id, unit_id, text, rule, period, data_from, data_to, opens, due, first_due,
      awaits, to_id, via_id, evidence, content_version, given_at
    )
    select copy.id, kind, ${planId}, item_id, parent_id, ${unit}, copy.unit_id, text, rule, period, data_from, data_to, opens,
      due, due, awaits, copy.to_id, copy.via_id, evidence, ${version}, ${now}
    from unnest(
      ${copies.map(({ id }) => id)}::uuid[], ${copies.map(({ number }) => number)}::int[],
      ${copies.map((copy) => copy.unit)}::uuid[], ${copies.map(({ to }) => to)}::uuid[],
      ${copies.map(({ via }) => via)}::uuid[]
    ) as copy (id, number, unit_id, to_id, via_id)
    join ${recordsOf(pieces)} using (number)`.execute(transaction)
}

/** The pieces as rows: `number` is their place in the list. */
export function recordsOf(pieces: readonly { readonly piece: Piece; readonly parentId?: string | null }[]) {
  const rows = pieces.map(({ piece, parentId }, number) => ({
    number,
    kind: piece.kind,
    item_id: piece.itemId,
    parent_id: parentId ?? null,
    text: piece.text,
    rule: piece.rule,
    period: piece.period,
    data_from: piece.dataFrom,
    data_to: piece.dataTo,
    opens: piece.opens,
    due: piece.due,
    awaits: piece.awaits,
    evidence: piece.evidence,
  }))
  return sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as piece (
    number int, kind text, item_id text, parent_id uuid, text text, rule text, period text, data_from date, data_to date,
    opens date, due date, awaits text, evidence text
  )`
}

/** Supporters of copies; `number` is the place of the list of supporters that belongs to a copy. */
export async function insertSupport(
  transaction: OpenTransaction,
  lists: readonly { readonly support: readonly string[] }[],
  copies: readonly { readonly id: string; readonly number: number; readonly unit: string }[],
): Promise<void> {
  const helpers = lists.flatMap(({ support }, number) => support.map((unit) => ({ number, unit })))
  if (helpers.length === 0) return
  await sql`
    insert into assignment_support (assignment_id, unit_id)
    select copy.id, helper.unit_id
    from unnest(
      ${copies.map(({ id }) => id)}::uuid[], ${copies.map(({ number }) => number)}::int[],
      ${copies.map(({ unit }) => unit)}::uuid[]
    ) as copy (id, number, unit_id)
    join unnest(${helpers.map(({ number }) => number)}::int[], ${helpers.map(({ unit }) => unit)}::uuid[])
      as helper (number, unit_id) on helper.number = copy.number and helper.unit_id <> copy.unit_id
    on conflict do nothing`.execute(transaction)
}

/** What happened to many copies in one act. */
export interface StepOfMany {
  readonly action: 'give' | 'amend' | 'withdraw' | 'restore' | 'event'
  readonly text?: string
  readonly detail?: Readonly<Record<string, unknown>>
  readonly batchId?: string
}

/** Writes one step for each copy; states left out are the one that it is in. */
export async function writeSteps(
  transaction: OpenTransaction,
  { actor, unit, now }: Pick<Giving, 'actor' | 'unit' | 'now'>,
  { action, text, detail, batchId }: StepOfMany,
  copies: readonly { readonly id: string; readonly detail?: Readonly<Record<string, unknown>> }[],
  states: { readonly from?: AssignmentState; readonly to?: AssignmentState } = {},
): Promise<void> {
  if (copies.length === 0) return
  const details = copies.map((copy) => {
    const all = { ...detail, ...copy.detail }
    return Object.keys(all).length > 0 ? JSON.stringify(all) : null
  })
  await sql`
    insert into assignment_step (id, assignment_id, at, person_id, unit_id, action, from_state, to_state, text, detail, batch_id)
    select step.id, assignment.id, ${now}, ${actor.personId}, ${unit}, ${action}, 
      coalesce(${states.from ?? null}, assignment.state), coalesce(${states.to ?? null}, assignment.state), ${text ?? null}, step.detail, ${batchId ?? null}::uuid
    from unnest(
      ${copies.map(() => newId(now.getTime()))}::uuid[], ${copies.map(({ id }) => id)}::uuid[], ${details}::jsonb[]
    ) as step (id, assignment_id, detail)
    join assignment on assignment.id = step.assignment_id`.execute(transaction)
}
