import { sql } from 'kysely'
import type { Actor } from '#access/actor.ts'
import { type DaysOff, resolveEvent } from '#documents/deadlines/index.ts'
import { knownDaysOff } from '#features/calendar/index.ts'
import type { Day } from '#kernel/dates/day.ts'
import { Refusal } from '#kernel/refusal.ts'
import { writeAudit } from '#platform/audit/audit.ts'
import { type Database, inTransaction, type OpenTransaction } from '#platform/database/database.ts'
import type { EventAnswer } from '../cascade-contract.ts'
import { lockInForce } from './cascade-load.ts'
import { writeSteps } from './cascade-rows.ts'
import { dueShiftOf } from './cascade-shift.ts'
import './tables.ts'

/** That an event on which days depend has happened, or will on a known day. */
export interface EventInput {
  readonly itemId: string
  /** The event in the plan's words, where an item waits for several. */
  readonly event?: string | undefined
  readonly day: Day
}

interface Waiting {
  readonly id: string
  readonly unit: string
  readonly rule: string | null
  readonly awaits: string
}

/** Sets the days of all work of an item that waits for an event, also of what was passed on below. */
export function eventHappened(
  database: Database,
  actor: Actor,
  planId: string,
  input: EventInput,
  now: Date,
): Promise<EventAnswer> {
  return inTransaction(database, async (transaction) => {
    const { issued, grant } = await lockInForce(transaction, actor, planId)
    const waiting = await findWaiting(transaction, planId, input)
    const [first] = waiting
    if (!first) throw notWaiting()
    if (waiting.some(({ awaits }) => awaits !== first.awaits)) throw several()
    const shift = await dueShiftOf(transaction, issued.dueShift)
    const daysOff = await knownDaysOff(transaction)
    const dated = waiting.map(({ id, unit, rule }) => ({ id, unit, due: shift(dayAfter(rule, input.day, daysOff)) }))
    const detail = { event: first.awaits, day: input.day }
    const giving = { actor, unit: issued.unit, now }
    await writeSteps(
      transaction,
      giving,
      { action: 'event', detail },
      dated.map(({ id, due }) => ({ id, detail: { due } })),
    )
    await sql`
      update assignment set due = dated.due, first_due = coalesce(first_due, dated.due), awaits = null, revision = revision + 1
      from unnest(${dated.map(({ id }) => id)}::uuid[], ${dated.map(({ due }) => due)}::date[]) as dated (id, due)
      where assignment.id = dated.id`.execute(transaction)
    await writeAudit(transaction, {
      at: now,
      actor,
      as: grant,
      action: 'plan.event',
      subject: { kind: 'plan', id: planId },
      unit: issued.unit,
      after: { item: input.itemId, event: first.awaits, day: input.day, assignments: dated.length },
    })
    return {
      assignments: dated.length,
      units: new Set(dated.map(({ unit }) => unit)).size,
      dues: [...new Set(dated.map(({ due }) => due))].sort(),
    }
  })
}

async function findWaiting(
  transaction: OpenTransaction,
  planId: string,
  { itemId, event }: EventInput,
): Promise<readonly Waiting[]> {
  const rows = await transaction
    .selectFrom('assignment')
    .select(['id', 'unit_id as unit', 'rule', 'awaits'])
    .where('plan_id', '=', planId)
    .where('item_id', '=', itemId)
    .where('awaits', 'is not', null)
    .where('state', '<>', 'withdrawn')
    .$if(event !== undefined, (query) => query.where('awaits', '=', event ?? ''))
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.flatMap(({ awaits, ...row }) => (awaits === null ? [] : [{ ...row, awaits }]))
}

function dayAfter(rule: string | null, day: Day, daysOff: DaysOff): Day {
  const due = rule === null ? null : resolveEvent(rule, day, daysOff)
  if (due === null) {
    const sentence = 'Không tính được hạn từ sự kiện này. Hãy sửa thời hạn của mục trong bản sửa đổi kế hoạch.'
    throw new Refusal('invalid', { sentence, place: 'day' })
  }
  return due
}

function notWaiting(): Refusal {
  return new Refusal('already-ended', { sentence: 'Không còn việc nào của mục này chờ sự kiện. Hãy tải lại trang.' })
}

function several(): Refusal {
  const sentence = 'Mục này chờ nhiều sự kiện khác nhau. Hãy nói rõ sự kiện nào đã diễn ra.'
  return new Refusal('invalid', { sentence, place: 'event' })
}
