import { sql } from 'kysely'
import type { OpenTransaction } from '#platform/database/database.ts'
import { type Change, type OrganisationEvent, subjectsOf, unitsOfChanges, unitsOfEvent } from '../model/index.ts'
import './tables.ts'

/** Who did an event; no account where the program itself loads data. */
export interface Maker {
  readonly accountId: string | null
  readonly name: string
}

export interface DoneEvent {
  readonly id: string
  readonly event: OrganisationEvent
  readonly changes: readonly Change[]
}

/** Rows that go to the database in one statement. */
const batch = 1000

/** Writes that the events were done, in their order, and which units each of them touched. */
export async function writeEvents(
  transaction: OpenTransaction,
  maker: Maker,
  events: readonly DoneEvent[],
  now: Date,
): Promise<void> {
  for (let start = 0; start < events.length; start += batch) {
    const some = events.slice(start, start + batch)
    await transaction
      .insertInto('organisation_event')
      .values(
        some.map(({ id, event, changes }) => ({
          id,
          kind: event.kind,
          day: event.day,
          decision_sign: event.decision.sign,
          decision_date: event.decision.date,
          decision_document_id: event.decision.documentId,
          payload: JSON.stringify(event),
          changes: JSON.stringify(changes),
          made_by: maker.accountId,
          made_by_name: maker.name,
          made_at: now,
          undone_by: null,
          undone_by_name: null,
          undone_at: null,
        })),
      )
      .execute()
    await writeTouched(transaction, some)
  }
}

async function writeTouched(transaction: OpenTransaction, events: readonly DoneEvent[]): Promise<void> {
  const rows = events.flatMap(({ id, event, changes }) => {
    const changed = new Set([...subjectsOf(event), ...changes.flatMap(changedBy)])
    const touched = new Set([...changed, ...unitsOfChanges(changes), ...unitsOfEvent(event)])
    return [...touched].map((unit) => ({ id, unit, isChanged: changed.has(unit) }))
  })
  await sql`
    insert into organisation_event_unit (event_id, unit_id, is_changed)
    select * from unnest(
      ${rows.map(({ id }) => id)}::uuid[],
      ${rows.map(({ unit }) => unit)}::uuid[],
      ${rows.map(({ isChanged }) => isChanged)}::boolean[]
    )`.execute(transaction)
}

/** The units of whose own life a change is a part; a superior is only leaned on. */
function changedBy(change: Change): readonly string[] {
  if ('version' in change) return [change.version.unit]
  return 'link' in change ? [change.link.unit] : [change.succession.unit, change.succession.heir]
}
