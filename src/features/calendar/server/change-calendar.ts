import type { Actor } from '#access/actor.ts'
import { authorise } from '#access/authorise.ts'
import type { Resource } from '#access/resource.ts'
import type { Day } from '#kernel/dates/day.ts'
import { Refusal } from '#kernel/refusal.ts'
import { isRealDate } from '#kernel/written-date.ts'
import { writeAudit } from '#platform/audit/audit.ts'
import { type Database, inTransaction, type OpenTransaction } from '#platform/database/database.ts'
import { type DayInput, yearNumber } from '../contract.ts'
import { saysNothing } from './days-off.ts'
import './tables.ts'

/** The days off hold for the whole installation. */
export const calendarResource: Resource = { kind: 'calendar', unit: null, above: {} }

interface Change {
  readonly database: Database
  readonly actor: Actor
  readonly now: Date
}

/** Puts down what the notice of the year says of a day, over what the law gives and over what stood there before. */
export async function setDay({ database, actor, now }: Change, day: Day, input: DayInput): Promise<void> {
  if (!isRealDate(day) || day.length !== 10 || !yearNumber.safeParse(day.slice(0, 4)).success) {
    throw new Refusal('invalid', { place: 'day', sentence: 'Ngày này không có trong lịch. Hãy chọn lại ngày.' })
  }
  if (saysNothing(day, input.kind)) {
    const sentence =
      input.kind === 'off'
        ? 'Ngày này là thứ Bảy hoặc Chủ nhật, vốn đã nghỉ. Hãy chọn ngày khác.'
        : 'Ngày này vốn là ngày làm việc. Hãy chọn một ngày nghỉ.'
    throw new Refusal('invalid', { place: 'kind', sentence })
  }
  await inTransaction(database, async (transaction) => {
    const before = await lockDay(transaction, day)
    const kept = { ...input, changed_at: now }
    await transaction
      .insertInto('calendar_day')
      .values({ day, ...kept })
      .onConflict((conflict) => conflict.column('day').doUpdateSet(kept))
      .execute()
    await audit(transaction, { actor, now, action: 'calendar.set-day', id: day, before, after: input })
  })
}

/** Takes back what was put down for a day: it is again as the law gives it. */
export async function clearDay({ database, actor, now }: Change, day: Day): Promise<void> {
  await inTransaction(database, async (transaction) => {
    const before = isRealDate(day) ? await lockDay(transaction, day) : null
    if (!before) throw new Refusal('not-found', { sentence: 'Ngày này không có điều chỉnh nào. Hãy tải lại trang.' })
    await transaction.deleteFrom('calendar_day').where('day', '=', day).execute()
    await audit(transaction, { actor, now, action: 'calendar.clear-day', id: day, before })
  })
}

/** Says with which notice the days of a year were compared. */
export async function confirmYear({ database, actor, now }: Change, year: number, source: string): Promise<void> {
  await inTransaction(database, async (transaction) => {
    const kept = { source, confirmed_at: now, confirmed_by: actor.name }
    await transaction
      .insertInto('calendar_year')
      .values({ year, ...kept })
      .onConflict((conflict) => conflict.column('year').doUpdateSet(kept))
      .execute()
    await audit(transaction, { actor, now, action: 'calendar.confirm-year', id: `${year}`, after: { source } })
  })
}

async function lockDay(transaction: OpenTransaction, day: Day) {
  const row = await transaction
    .selectFrom('calendar_day')
    .select(['kind', 'name', 'source'])
    .where('day', '=', day)
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}

interface Audited {
  readonly actor: Actor
  readonly now: Date
  readonly action: string
  readonly id: string
  readonly before?: DayInput | null
  readonly after?: object
}

async function audit(transaction: OpenTransaction, { actor, now, action, id, before, after }: Audited): Promise<void> {
  await writeAudit(transaction, {
    at: now,
    actor,
    as: authorise(actor, 'change', calendarResource),
    action,
    subject: { kind: 'calendar', id },
    unit: null,
    ...(before ? { before: { ...before } } : {}),
    ...(after ? { after: { ...after } } : {}),
  })
}
