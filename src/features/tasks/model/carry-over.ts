import type { EvidenceKind } from '#features/plans/model/index.ts'
import type { Day } from '#kernel/dates/day.ts'
import type { AssignmentKind, AssignmentState } from './assignment.ts'

/** What every unit that leads an item owes by one day: the whole of a task, or one period of it. */
export interface Piece {
  readonly kind: AssignmentKind
  readonly itemId: string
  readonly text: string
  readonly rule: string | null
  /** Tells the pieces of one item apart: a period, or the day where an item has several days; null where it has one piece. */
  readonly period: string | null
  readonly dataFrom: Day | null
  readonly dataTo: Day | null
  readonly opens: Day | null
  readonly due: Day | null
  readonly awaits: string | null
  readonly evidence: EvidenceKind
}

/** A copy of a piece that a unit has: `holder` was given it, `unit` answers for it now, which is another where that ended. */
export interface Copy {
  readonly id: string
  readonly holder: string
  readonly unit: string
  readonly period: string | null
  readonly due: Day | null
  readonly state: AssignmentState
}

/** What of an item its units are told of: changed, they acknowledge the item again. */
export const changeFields = ['text', 'due', 'support', 'evidence', 'to', 'via', 'plan'] as const
export type ChangeField = (typeof changeFields)[number]

/** How an item is given out in one version of a plan. */
export interface ItemGiving {
  readonly pieces: readonly Piece[]
  /** Who was meant on the day of issue; asked for only where the two versions name other targets. */
  readonly units: readonly string[]
  /** The parts that are compared as they stand in the plan, one text for each field. */
  readonly parts: Readonly<Record<Exclude<ChangeField, 'text' | 'due'>, string>>
  readonly text: string
}

/** What an amendment does to the copies of one item. */
export interface CarryOver {
  /** `piece` is the copy as it will be; `planned` the day that the plan now says, where the copy's own differs. */
  readonly changed: readonly {
    readonly copy: Copy
    readonly piece: Piece
    readonly planned: Day | null
    readonly fields: readonly ChangeField[]
  }[]
  readonly added: readonly { readonly unit: string; readonly piece: Piece }[]
  readonly withdrawn: readonly Copy[]
}

const nothing: CarryOver = { changed: [], added: [], withdrawn: [] }

/** What nobody takes back: the unit has handed it in. */
export function isFinished(state: AssignmentState): boolean {
  return state === 'submitted' || state === 'accepted'
}

/**
 * What becomes of the copies of one item. What the amendment does not change stays as it is, and so does what was accepted.
 * A unit that the plan meant and means no longer, and a period that is no more, are withdrawn unless handed in; a unit newly
 * meant gets a copy of its own. Whoever has the work by another way (given later, passed over from somebody else) keeps it.
 * `leadIsSame`: the plan names the same targets, so nobody comes or goes, whatever became of a group since.
 */
export function carryOver(
  before: ItemGiving,
  after: ItemGiving,
  copies: readonly Copy[],
  { leadIsSame }: { readonly leadIsSame: boolean },
): CarryOver {
  const fields = changedFields(before, after)
  const isSameDates = JSON.stringify(before.pieces.map(datesOf)) === JSON.stringify(after.pieces.map(datesOf))
  if (leadIsSame && fields.length === 0 && isSameDates) return nothing
  const changed: CarryOver['changed'][number][] = []
  const added: CarryOver['added'][number][] = []
  const dropped = new Set(leadIsSame ? [] : before.units.filter((unit) => !after.units.includes(unit)))
  const holders = new Map<string, Copy[]>()
  for (const copy of copies) holders.set(copy.holder, [...(holders.get(copy.holder) ?? []), copy])
  const withdrawn: Copy[] = []
  for (const own of holders.values()) {
    const unit = own[0]?.unit ?? ''
    if (dropped.has(unit)) {
      withdrawn.push(...own)
      continue
    }
    const { pairs, left, unpaired } = pairUp(own, after.pieces)
    for (const { copy, piece } of pairs) {
      const said = pieceOf(before.pieces, copy.period)
      const told = said && sameDates(said, piece) ? fields : [...fields, 'due' as const]
      if (told.length > 0 && copy.state !== 'accepted')
        changed.push({ copy, piece: putOff(copy, said, piece), planned: piece.due, fields: told })
    }
    withdrawn.push(...left)
    // A piece that the plan held before and the unit lacks was past, or taken from it: it does not come back by this.
    added.push(...unpaired.filter(({ period }) => !pieceOf(before.pieces, period)).map((piece) => ({ unit, piece })))
  }
  const known = new Set([...copies.map(({ unit }) => unit), ...before.units])
  if (!leadIsSame) {
    for (const unit of after.units) if (!known.has(unit)) added.push(...after.pieces.map((piece) => ({ unit, piece })))
  }
  return { changed, added: eachOnce(added), withdrawn: withdrawn.filter(({ state }) => !isFinished(state)) }
}

/** A unit that answers for two holders gets what is new but once. */
function eachOnce(added: CarryOver['added']): CarryOver['added'] {
  return [...new Map(added.map((each) => [`${each.unit} ${each.piece.period}`, each])).values()]
}

function changedFields(before: ItemGiving, after: ItemGiving): ChangeField[] {
  const names = Object.keys(after.parts) as (keyof ItemGiving['parts'])[]
  return [
    ...(before.text === after.text ? [] : ['text' as const]),
    ...names.filter((name) => before.parts[name] !== after.parts[name]),
  ]
}

function datesOf({ period, dataFrom, dataTo, opens, due, awaits, rule }: Piece) {
  return { period, dataFrom, dataTo, opens, due, awaits, rule }
}

function sameDates(one: Piece, other: Piece): boolean {
  return JSON.stringify(datesOf(one)) === JSON.stringify(datesOf(other))
}

/** A key that is a period of its own, and not only the day by which pieces of one item are told apart. */
function isPeriod(key: string | null): boolean {
  return key !== null && !/^\d{4}-\d{2}-\d{2}$/.test(key)
}

function pieceOf(pieces: readonly Piece[], key: string | null): Piece | null {
  return pieces.find(({ period }) => period === key) ?? null
}

/** Copies and pieces of one period belong together; those told apart by their day alone, in the order of their days. */
function pairUp(copies: readonly Copy[], pieces: readonly Piece[]) {
  const pairs: { copy: Copy; piece: Piece }[] = []
  let unpaired = [...pieces]
  let left = [...copies]
  const pair = (copy: Copy, piece: Piece) => {
    pairs.push({ copy, piece })
    unpaired = unpaired.filter((each) => each !== piece)
    left = left.filter((each) => each !== copy)
  }
  for (const copy of copies) {
    const piece = unpaired.find(({ period }) => period === copy.period)
    if (piece) pair(copy, piece)
  }
  const byDay = (one: { due: Day | null }, other: { due: Day | null }) =>
    (one.due ?? '~') < (other.due ?? '~') ? -1 : 1
  const dayPieces = unpaired.filter(({ period }) => !isPeriod(period)).sort(byDay)
  const dayCopies = left.filter(({ period }) => !isPeriod(period)).sort(byDay)
  for (const [index, copy] of dayCopies.entries()) {
    const piece = dayPieces[index]
    if (piece) pair(copy, piece)
  }
  return { pairs, left, unpaired }
}

/**
 * The day after an amendment. Where the plan's own day is as it was, the copy's day stays too; where it moved, the copy moves
 * with it, but a day that was put off beyond what the plan said is never brought forward: the later of the two holds.
 */
function putOff(copy: Copy, said: Piece | null, piece: Piece): Piece {
  if (said && said.due === piece.due && said.awaits === piece.awaits && said.rule === piece.rule) {
    return { ...piece, due: copy.due, awaits: copy.due === null ? piece.awaits : null }
  }
  const wasPutOff = said?.due != null && copy.due !== null && copy.due > said.due
  return wasPutOff && piece.due !== null && copy.due !== null && copy.due > piece.due
    ? { ...piece, due: copy.due }
    : piece
}
