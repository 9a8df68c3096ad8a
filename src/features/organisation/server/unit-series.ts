import { sql } from 'kysely'
import type { Day } from '#kernel/dates/day.ts'
import { isId } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Database } from '#platform/database/database.ts'
import type { UnitSeries } from '../contract.ts'
import { OrganisationStore, type Share, sharesAsOf } from '../model/index.ts'
import { namesOf } from './load-part.ts'
import { successionOfRow } from './rows.ts'

/** Where what each of the units reported for one day belongs on another: to itself, or to its heirs in their shares. */
export async function findShares(
  database: Database,
  units: readonly string[],
  reported: Day,
  asOf: Day,
): Promise<ReadonlyMap<string, readonly Share[]>> {
  const { rows } = await sql<Parameters<typeof successionOfRow>[0]>`
    with recursive onward (unit_id) as (
      select unnest(${[...units]}::uuid[])
      union
      select unit_succession.heir_id
      from onward
      join unit_succession using (unit_id)
      where unit_succession.day > ${reported}::date and unit_succession.day <= ${asOf}::date
    )
    select unit_succession.* from unit_succession join onward using (unit_id)`.execute(database)
  const store = new OrganisationStore()
  for (const row of rows) store.apply({ kind: 'succeed', succession: successionOfRow(row) })
  return new Map(units.map((unit) => [unit, sharesAsOf(store, unit, reported, asOf)]))
}

/** The units that were there on `reported` and of which something may have come to the unit by `asOf`, itself among them. */
async function findForebears(database: Database, unit: string, reported: Day, asOf: Day): Promise<string[]> {
  const { rows } = await sql<{ unit_id: string }>`
    with recursive back (unit_id) as (
      select ${unit}::uuid
      union
      select unit_succession.unit_id
      from back
      join unit_succession on unit_succession.heir_id = back.unit_id
      where unit_succession.day > ${reported}::date and unit_succession.day <= ${asOf}::date
    )
    select unit_id from back join unit_version using (unit_id) where valid @> ${reported}::date`.execute(database)
  return rows.map(({ unit_id }) => unit_id)
}

/** Both ways with names: units that reported as they were called then, units of now as they are called on `asOf`. */
export async function getUnitSeries(database: Database, unit: string, reported: Day, asOf: Day): Promise<UnitSeries> {
  if (!isId(unit)) throw new Refusal('not-found')
  const forebears = await findForebears(database, unit, reported, asOf)
  const then = await namesOf(database, [unit, ...forebears], reported)
  const name = then.get(unit)
  if (name === undefined) throw new Refusal('not-found')
  const shares = await findShares(database, [unit, ...forebears], reported, asOf)
  const own = shares.get(unit) ?? []
  const now = await namesOf(
    database,
    own.map((share) => share.unit),
    asOf,
  )
  const sources = forebears.map((id) => ({
    unit: { id, name: then.get(id) ?? '' },
    share: shares.get(id)?.find((each) => each.unit === unit)?.share ?? 0,
  }))
  return {
    unit: { id: unit, name },
    reported,
    asOf,
    shares: own
      .map(({ unit: id, share }) => ({ unit: { id, name: now.get(id) ?? '' }, share }))
      .sort((a, b) => b.share - a.share),
    sources: sources.filter(({ share }) => share > 0).sort((a, b) => a.unit.name.localeCompare(b.unit.name, 'vi')),
  }
}
