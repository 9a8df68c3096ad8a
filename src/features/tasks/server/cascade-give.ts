import { sql } from 'kysely'
import type { Actor } from '#access/actor.ts'
import { writeRecipients } from '#features/plans/index.ts'
import type { Target } from '#features/plans/model/index.ts'
import { type Day, dayOf } from '#kernel/dates/day.ts'
import { Refusal } from '#kernel/refusal.ts'
import { writeAudit } from '#platform/audit/audit.ts'
import { type Database, inTransaction, type OpenTransaction } from '#platform/database/database.ts'
import type { GiveAnswer } from '../cascade-contract.ts'
import { asking, datesOf, piecesToGive } from './cascade-issue.ts'
import { itemsOf, resolveItems } from './cascade-items.ts'
import { lockInForce } from './cascade-load.ts'
import { parentsOf } from './cascade-parents.ts'
import { recipientsOf } from './cascade-recipients.ts'
import { insertCopies, type PieceToGive } from './cascade-rows.ts'
import './tables.ts'

/** An item of an issued plan, and who is to have it besides those who do. */
export interface GiveInput {
  readonly itemId: string
  readonly targets: readonly Target[]
  readonly support: readonly Target[]
  /** The day by which, where it is not the plan's. */
  readonly due?: Day | undefined
}

/** Gives an item of an issued plan to units that do not have it yet; whoever has it keeps what they have. */
export function giveItem(
  database: Database,
  actor: Actor,
  planId: string,
  input: GiveInput,
  now: Date,
): Promise<GiveAnswer> {
  return inTransaction(database, async (transaction) => {
    const { issued, grant } = await lockInForce(transaction, actor, planId)
    const { unit, version } = issued
    const today = dayOf(now)
    const items = itemsOf(issued)
    const found = items.find(({ id }) => id === input.itemId)
    if (!found) throw new Refusal('not-found', { sentence: 'Kế hoạch không có mục này. Hãy tải lại trang.' })
    const item = { ...found, lead: input.targets, support: [...found.support, ...input.support] }
    const resolved = await resolveItems(transaction, [item], today)
    const dates = await datesOf(transaction, issued)
    const parentOf = await parentsOf(transaction, unit, [item.inherits])
    const { pieces, past } = piecesToGive(resolved, dates, today, parentOf)
    const wanted = withDay(pieces, input.due)
    const units = resolved.flatMap(({ lead }) => lead)
    if (units.length === 0) throw noUnits()
    const { left, already } = await withoutHeld(transaction, planId, wanted)
    const giving = { actor, planId, unit, version, now }
    const assignments = await insertCopies(transaction, giving, left)
    const recipients = await recipientsOf(transaction, planId, unit, asking(items))
    await writeRecipients(transaction, planId, recipients)
    const answer = { assignments, units: units.length - already, already, past: past.map(({ period }) => period) }
    await writeAudit(transaction, {
      at: now,
      actor,
      as: grant,
      action: 'plan.give',
      subject: { kind: 'plan', id: planId },
      unit,
      after: { item: item.id, assignments, units: answer.units, due: input.due ?? null },
    })
    return answer
  })
}

function noUnits(): Refusal {
  const sentence = 'Hôm nay không có đơn vị nào thuộc lựa chọn này. Hãy chọn đơn vị khác.'
  return new Refusal('invalid', { sentence, place: 'targets' })
}

/** One day of one's own stands for the plan's one day; where there are several periods it would stand for none. */
function withDay(pieces: readonly PieceToGive[], due: Day | undefined): readonly PieceToGive[] {
  if (due === undefined) return pieces
  if (pieces.length > 1) {
    const sentence = 'Mục này có nhiều kỳ, mỗi kỳ một hạn của kế hoạch. Hãy để trống hạn riêng.'
    throw new Refusal('invalid', { sentence, place: 'due' })
  }
  return pieces.map((each) => ({ ...each, piece: { ...each.piece, due, awaits: null } }))
}

/** The copies that are new; `already`: how many units have every piece. */
async function withoutHeld(
  transaction: OpenTransaction,
  planId: string,
  pieces: readonly PieceToGive[],
): Promise<{ readonly left: readonly PieceToGive[]; readonly already: number }> {
  const { rows } = await sql<{ held: string }>`
    select copy.unit_id || ' ' || coalesce(copy.period, '') as held
    from assignment copy
    left join assignment above on above.id = copy.parent_id
    where copy.plan_id = ${planId} and copy.item_id = any(${pieces.map(({ piece }) => piece.itemId)}::text[])
      and copy.state <> 'withdrawn' and above.plan_id is distinct from copy.plan_id`.execute(transaction)
  const held = new Set(rows.map((row) => row.held))
  const left = pieces.map((each) => ({
    ...each,
    copies: each.copies.filter(({ unit }) => !held.has(`${unit} ${each.piece.period ?? ''}`)),
  }))
  const asked = new Set(pieces.flatMap(({ copies }) => copies.map(({ unit }) => unit)))
  const given = new Set(left.flatMap(({ copies }) => copies.map(({ unit }) => unit)))
  return { left, already: asked.size - given.size }
}
