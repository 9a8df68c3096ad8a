import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '#access/actor.ts'
import type { Role } from '#access/roles.ts'
import { namesOf } from '#features/organisation/index.ts'
import { foldForSearch } from '#kernel/fold-for-search.ts'
import type { Database } from '#platform/database/database.ts'
import type { PersonPage, PersonQuery, PersonSummary } from '../contract.ts'
import { abilitiesToAppoint } from './abilities-to-appoint.ts'
import { decodePersonCursor, encodePersonCursor } from './person-cursor.ts'
import { appointmentSeen, personSeen } from './seen-in-reach.ts'
import './tables.ts'

interface PersonRow {
  readonly id: string
  readonly name: string
  readonly sort_key: string
}

interface HeldRow {
  readonly person_id: string
  readonly role: Role
  readonly unit_id: string | null
  readonly position: string | null
}

/**
 * The people whom the actor may see, by given name, one keyset page at a time. Filters look at appointments that the
 * actor may see alone, so that no hit tells of another. E-mail and phone are no part of a list, nor searched.
 */
export async function findPeople(database: Database, actor: Actor, query: PersonQuery): Promise<PersonPage> {
  const rows = await findRows(database, actor, query)
  const shown = rows.slice(0, query.limit)
  const last = shown.at(-1)
  return {
    items: await summariesOf(database, actor, shown, query.left !== undefined),
    next: rows.length > query.limit && last ? encodePersonCursor({ sortKey: last.sort_key, id: last.id }) : null,
    abilities: abilitiesToAppoint(actor),
  }
}

async function findRows(database: Database, actor: Actor, query: PersonQuery): Promise<readonly PersonRow[]> {
  const conditions = [
    personSeen(actor),
    stays(actor, query),
    ...wordsOf(query),
    ...holding(actor, query),
    ...afterCursor(query),
  ]
  const { rows } = await sql<PersonRow>`
    select person.id, person.name, person.sort_key
    from person
    where ${sql.join(conditions, sql` and `)}
    order by person.sort_key, person.id
    limit ${query.limit + 1}`.execute(database)
  return rows
}

/** Whether the person is here: any appointment holds or is to come. */
function stays({ day }: Actor, { left }: PersonQuery): RawBuilder<boolean> {
  const here = sql`exists (
    select from appointment
    where appointment.person_id = person.id and (appointment.ends is null or appointment.ends > ${day}::date)
  )`
  return left ? sql<boolean>`not ${here}` : sql<boolean>`${here}`
}

function wordsOf({ q }: PersonQuery): RawBuilder<boolean>[] {
  const words = foldForSearch(q ?? '')
    .split(' ')
    .filter((word) => word !== '')
  return words.map((word) => sql<boolean>`person.folded like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`)
}

/** That the person holds such a role at such a unit, or did before leaving. */
function holding(actor: Actor, { unit, below, role, left }: PersonQuery): RawBuilder<boolean>[] {
  if (unit === undefined && role === undefined) return []
  const conditions = [
    appointmentSeen(actor),
    ...(left ? [] : [sql<boolean>`(appointment.ends is null or appointment.ends > ${actor.day}::date)`]),
    ...(role ? [sql<boolean>`appointment.role = ${role}`] : []),
    ...(unit ? [atUnit(unit, below !== undefined, actor)] : []),
  ]
  return [
    sql<boolean>`exists (
      select from appointment where appointment.person_id = person.id and ${sql.join(conditions, sql` and `)}
    )`,
  ]
}

function atUnit(unit: string, below: boolean, { day }: Actor): RawBuilder<boolean> {
  if (!below) return sql<boolean>`appointment.unit_id = ${unit}`
  return sql<boolean>`(appointment.unit_id = ${unit} or appointment.unit_id in (
    select unit_id from unit_above where superior_id = ${unit} and valid @> ${day}::date
  ))`
}

function afterCursor({ after }: PersonQuery): RawBuilder<boolean>[] {
  if (!after) return []
  const { sortKey, id } = decodePersonCursor(after)
  return [sql<boolean>`(person.sort_key, person.id) > (${sortKey}::text collate "C", ${id}::uuid)`]
}

async function summariesOf(
  database: Database,
  actor: Actor,
  people: readonly PersonRow[],
  left: boolean,
): Promise<PersonSummary[]> {
  const { rows: held } = await sql<HeldRow>`
    select person_id, role, unit_id, position
    from appointment
    where person_id = any(${people.map(({ id }) => id)}::uuid[])
      and (ends is null or ends > ${actor.day}::date)
      and ${appointmentSeen(actor)}
    order by lower(valid), id`.execute(database)
  const names = await namesOf(
    database,
    held.flatMap(({ unit_id }) => unit_id ?? []),
    actor.day,
  )
  return people.map(({ id, name }) => ({
    id,
    name,
    left,
    roles: held
      .filter(({ person_id }) => person_id === id)
      .map(({ role, unit_id, position }) => ({
        role,
        unit: unit_id === null ? null : { id: unit_id, name: names.get(unit_id) ?? '' },
        position,
      })),
  }))
}
