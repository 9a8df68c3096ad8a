import type { Selectable } from 'kysely'
import type { Actor } from '#access/actor.ts'
import type { Database } from '#platform/database/database.ts'
import type { EventView } from '../contract.ts'
import { eventTitle, subjectsOf, unitsOfEvent } from '../model/index.ts'
import { namesOf } from './load-part.ts'
import { Organiser } from './may-organise.ts'
import type { OrganisationEventTable } from './tables.ts'

/** The columns that a view is made of. */
export const eventColumns = [
  'organisation_event.id',
  'organisation_event.number',
  'organisation_event.kind',
  'organisation_event.day',
  'organisation_event.decision_sign',
  'organisation_event.decision_date',
  'organisation_event.decision_document_id',
  'organisation_event.payload',
  'organisation_event.changes',
  'organisation_event.made_by_name',
  'organisation_event.made_at',
  'organisation_event.undone_by_name',
  'organisation_event.undone_at',
] as const

export type EventRow = Omit<Selectable<OrganisationEventTable>, 'made_by' | 'undone_by'>

/** Events as they are shown, each with whether this actor may undo it. */
export async function viewEvents(database: Database, actor: Actor, rows: readonly EventRow[]): Promise<EventView[]> {
  const organiser = new Organiser(database, actor)
  const views: EventView[] = []
  for (const row of rows) views.push(await viewOf(database, organiser, row))
  return views
}

async function viewOf(database: Database, organiser: Organiser, row: EventRow): Promise<EventView> {
  const { payload: event, changes } = row
  const names = new Map(await namesOf(database, unitsOfEvent(event), event.day))
  // A unit whose founding was undone has no name in the tables any more, only in what was done.
  for (const change of changes)
    if (change.kind === 'open-version' && !names.has(change.version.unit))
      names.set(change.version.unit, change.version.name)
  const nameOf = (unit: string) => names.get(unit) ?? 'đơn vị đã hoàn tác'
  const undo = row.undone_at
    ? { allowed: false, why: 'Việc này đã được hoàn tác.' }
    : await organiser.decide(subjectsOf(event))
  return {
    id: row.id,
    kind: row.kind,
    day: row.day,
    title: eventTitle(event, changes, nameOf),
    decision: { sign: row.decision_sign, date: row.decision_date, documentId: row.decision_document_id },
    units: subjectsOf(event).map((unit) => ({ id: unit, name: nameOf(unit) })),
    madeBy: row.made_by_name,
    madeAt: row.made_at.toISOString(),
    undoneBy: row.undone_by_name,
    undoneAt: row.undone_at?.toISOString() ?? null,
    abilities: { undo },
  }
}
