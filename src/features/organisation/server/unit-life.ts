import { sql } from 'kysely'
import type { Actor } from '#access/actor.ts'
import { isId } from '#kernel/ids.ts'
import type { Line } from '#kernel/line-of-authority.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Database } from '#platform/database/database.ts'
import { readDayRange } from '#platform/database/day-range.ts'
import type { SuccessionView, UnitLife } from '../contract.ts'
import { Organiser } from './may-organise.ts'
import { faceOfRow } from './rows.ts'
import { eventColumns, viewEvents } from './view-events.ts'
import './tables.ts'

/** Events shown of one life, the latest; a unit has few. */
const mostEvents = 200

/** The whole life of a unit. Whoever may see units may see it. */
export async function getUnitLife(database: Database, actor: Actor, id: string): Promise<UnitLife> {
  if (!isId(id)) throw new Refusal('not-found')
  const versions = await database
    .selectFrom('unit_version')
    .selectAll()
    .where('unit_id', '=', id)
    .orderBy('valid')
    .execute()
  if (versions.length === 0) throw new Refusal('not-found')
  return {
    id,
    versions: versions.map((row) => ({ ...readDayRange(row.valid), face: faceOfRow(row) })),
    superiors: await superiorsOf(database, id),
    events: await eventsOf(database, actor, id),
    heirs: await successionsOf(database, sql`unit_succession.unit_id = ${id}`),
    forebears: await successionsOf(database, sql`unit_succession.heir_id = ${id}`),
    abilities: { organise: await new Organiser(database, actor).decide([id]) },
  }
}

async function superiorsOf(database: Database, id: string): Promise<UnitLife['superiors']> {
  const { rows } = await sql<{ line: Line; valid: string; id: string; name: string }>`
    select link.line, link.valid::text as valid, link.superior_id as id, unit_version.name
    from unit_superior link
    join unit_version on unit_version.unit_id = link.superior_id and unit_version.valid @> lower(link.valid)
    where link.unit_id = ${id}
    order by link.line, link.valid`.execute(database)
  return rows.map(({ line, valid, id: superior, name }) => ({
    line,
    ...readDayRange(valid),
    superior: { id: superior, name },
  }))
}

async function eventsOf(database: Database, actor: Actor, id: string): Promise<UnitLife['events']> {
  const rows = await database
    .selectFrom('organisation_event')
    .innerJoin('organisation_event_unit', 'organisation_event_unit.event_id', 'organisation_event.id')
    .select(eventColumns)
    .where('organisation_event_unit.unit_id', '=', id)
    .where('organisation_event_unit.is_changed', '=', true)
    .orderBy('organisation_event.day', 'desc')
    .orderBy('organisation_event.number', 'desc')
    .limit(mostEvents)
    .execute()
  return viewEvents(database, actor, rows)
}

/** A unit that ends is named as it was last called, its heir as it was called on the day. */
async function successionsOf(database: Database, which: ReturnType<typeof sql>): Promise<SuccessionView[]> {
  const { rows } = await sql<{
    unit_id: string
    unit_name: string
    heir_id: string
    heir_name: string
    day: string
    share: number
    takes_over: boolean
  }>`
    select unit_succession.*, old.name as unit_name, heir.name as heir_name
    from unit_succession
    join unit_version old on old.unit_id = unit_succession.unit_id and old.valid @> (unit_succession.day - 1)
    join unit_version heir on heir.unit_id = unit_succession.heir_id and heir.valid @> unit_succession.day
    where ${which} and unit_succession.unit_id <> unit_succession.heir_id
    order by unit_succession.day, unit_succession.share desc, heir.name`.execute(database)
  return rows.map((row) => ({
    unit: { id: row.unit_id, name: row.unit_name },
    heir: { id: row.heir_id, name: row.heir_name },
    day: row.day,
    share: row.share,
    takesOver: row.takes_over,
  }))
}
