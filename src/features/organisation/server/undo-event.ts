import { sql } from 'kysely'
import type { Actor } from '#access/actor.ts'
import { isId } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusal.ts'
import { writtenDate } from '#kernel/written-date.ts'
import { type Database, inTransaction, type OpenTransaction } from '#platform/database/database.ts'
import { eventTitle, problemsOfUndo, subjectsOf, unitsOfChanges, unitsOfEvent } from '../model/index.ts'
import { auditEvent } from './audit-event.ts'
import type { DependenceCheck } from './dependence.ts'
import { loadPart, namesOf } from './load-part.ts'
import { lockOrganisation } from './lock-organisation.ts'
import { authoriseUnits } from './may-organise.ts'
import { takeBackChanges } from './write-changes.ts'
import './tables.ts'

/**
 * Takes an event back: every row is again as it was before. Refused, with a sentence that names it, where a later event
 * or anything else leans on it; then nothing is done.
 */
export async function undoEvent(
  database: Database,
  actor: Actor,
  id: string,
  now: Date,
  dependence: readonly DependenceCheck[],
): Promise<void> {
  if (!isId(id)) throw new Refusal('not-found')
  await inTransaction(database, async (transaction) => {
    const row = await transaction
      .selectFrom('organisation_event')
      .select(['number', 'payload', 'changes', 'undone_at', 'day'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!row) throw new Refusal('not-found')
    const { payload: event, changes } = row
    const grant = await authoriseUnits(transaction, actor, subjectsOf(event))
    if (row.undone_at) throw new Refusal('already-undone')
    const units = unitsOfChanges(changes)
    await lockOrganisation(transaction, units)
    const problems = problemsOfUndo(await loadPart(transaction, units), changes)
    if (problems.length > 0)
      throw await refusalOf(
        transaction,
        row.number,
        problems.flatMap(({ unit }) => unit ?? []),
      )
    const opened = changes.flatMap((change) => (change.kind === 'open-version' ? [change.version.unit] : []))
    const closed = new Set(changes.flatMap((change) => (change.kind === 'close-version' ? [change.version.unit] : [])))
    const founded = opened.filter((unit) => !closed.has(unit))
    for (const check of dependence) {
      const sentence = await check(transaction, founded, row.day)
      if (sentence !== null) throw new Refusal('event-leaned-on', { sentence })
    }
    await takeBackChanges(transaction, changes)
    await transaction
      .updateTable('organisation_event')
      .set({ undone_by: actor.accountId, undone_by_name: actor.name, undone_at: now })
      .where('id', '=', id)
      .execute()
    await auditEvent(transaction, {
      actor,
      grant,
      at: now,
      action: 'unit.undo',
      undone: true,
      event,
      eventId: id,
      changes,
    })
  })
}

/** Names the latest event that was done on these units since, so that one knows what to undo first. */
async function refusalOf(transaction: OpenTransaction, number: string, units: readonly string[]): Promise<Refusal> {
  const later = await transaction
    .selectFrom('organisation_event')
    .select(['payload', 'changes', 'day', 'decision_sign'])
    .where('undone_at', 'is', null)
    .where('number', '>', number)
    .where((where) =>
      where.exists(
        where
          .selectFrom('organisation_event_unit')
          .select('event_id')
          .whereRef('event_id', '=', 'organisation_event.id')
          .where('unit_id', '=', sql<string>`any(${[...units]}::uuid[])`),
      ),
    )
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!later) return new Refusal('event-leaned-on')
  const { payload: event, changes } = later
  const names = await namesOf(transaction, unitsOfEvent(event), event.day)
  const title = eventTitle(event, changes, (unit) => names.get(unit) ?? '')
  return new Refusal('event-leaned-on', {
    sentence: `Không hoàn tác được vì sau đó đã có việc khác dựa vào: “${title}” từ ngày ${writtenDate(later.day)} (theo ${later.decision_sign}). Hãy hoàn tác việc đó trước.`,
  })
}
