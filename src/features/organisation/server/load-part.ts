import { sql } from 'kysely'
import type { Database } from '#platform/database/database.ts'
import { OrganisationStore } from '../model/index.ts'
import { linkOfRow, successionOfRow, versionOfRow } from './rows.ts'
import './tables.ts'

/**
 * As much of the organisation as an event about these units needs: the units with all their history, those directly below
 * them at any time (they move), and everyone above them at any time (for rings). Links of the others are not complete.
 */
export async function loadPart(database: Database, units: readonly string[]): Promise<OrganisationStore> {
  const store = new OrganisationStore()
  const around = await unitsAround(database, units)
  const versions = await database
    .selectFrom('unit_version')
    .selectAll()
    .where('unit_id', '=', sql<string>`any(${around}::uuid[])`)
    .execute()
  for (const row of versions) store.apply({ kind: 'open-version', version: versionOfRow(row) })
  const links = await database
    .selectFrom('unit_superior')
    .selectAll()
    .where('unit_id', '=', sql<string>`any(${around}::uuid[])`)
    .execute()
  for (const row of links) store.apply({ kind: 'open-link', link: linkOfRow(row) })
  const successions = await database
    .selectFrom('unit_succession')
    .selectAll()
    .where((where) =>
      where.or([
        where('unit_id', '=', sql<string>`any(${[...units]}::uuid[])`),
        where('heir_id', '=', sql<string>`any(${[...units]}::uuid[])`),
      ]),
    )
    .orderBy('day')
    .execute()
  for (const row of successions) store.apply({ kind: 'succeed', succession: successionOfRow(row) })
  return store
}

async function unitsAround(database: Database, units: readonly string[]): Promise<string[]> {
  const named = [...units]
  const { rows } = await sql<{ id: string }>`
    select unnest(${named}::uuid[]) as id
    union
    select unit_id from unit_superior where superior_id = any(${named}::uuid[])
    union
    select superior_id from unit_above where unit_id = any(${named}::uuid[])`.execute(database)
  return rows.map(({ id }) => id)
}

/** How each unit is called on the day; for one that is not there then, its nearest name in time. */
export async function namesOf(
  database: Database,
  units: readonly string[],
  day: string,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select distinct on (unit_id) unit_id as id, name
    from unit_version
    where unit_id = any(${[...new Set(units)]}::uuid[])
    order by unit_id, valid @> ${day}::date desc, lower(valid) <= ${day}::date desc, lower(valid) desc`.execute(
    database,
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}
