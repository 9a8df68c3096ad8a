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
    await writeRows(transaction, maker, some, now)
    await writeTouched(transaction, some)
  }
}

async function writeRows(
  transaction: OpenTransaction,
  maker: Maker,
  events: readonly DoneEvent[],
  now: Date,
): Promise<void> {
  await sql`
    insert into organisation_event (
      id, kind, day, decision_sign, decision_date, decision_document_id, payload, changes, made_by, made_by_name, made_at
    )
    select *, ${maker.accountId}::uuid, ${maker.name}::text, ${now}::timestamptz from unnest(
      ${events.map(({ id }) => id)}::uuid[],
      ${events.map(({ event }) => event.kind)}::text[],
      ${events.map(({ event }) => event.day)}::date[],
      ${events.map(({ event }) => event.decision.sign)}::text[],
      ${events.map(({ event }) => event.decision.date)}::date[],
      ${events.map(({ event }) => event.decision.documentId)}::uuid[],
      ${events.map(({ event }) => JSON.stringify(event))}::jsonb[],
      ${events.map(({ changes }) => JSON.stringify(changes))}::jsonb[]
    )`.execute(transaction)
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
