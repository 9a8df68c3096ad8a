import { sql } from 'kysely'
import type { Day } from '#kernel/dates/day.ts'
import { isId } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Database } from '#platform/database/database.ts'
import type { UnitSeries } from '../contract.ts'
import { OrganisationStore, type Share, sharesAsOf } from '../model/index.ts'
import { namesOf } from './load-part.ts'
import { successionOfRow } from './rows.ts'

/** Where what a unit reported for one day belongs on another: to itself, or to its heirs in their shares. */
export async function findShares(
  database: Database,
  unit: string,
  reported: Day,
  asOf: Day,
): Promise<readonly Share[]> {
  const { rows } = await sql<Parameters<typeof successionOfRow>[0]>`
    with recursive onward (unit_id) as (
      select ${unit}::uuid
      union
      select unit_succession.heir_id
      from onward
      join unit_succession using (unit_id)
      where unit_succession.day > ${reported}::date and unit_succession.day <= ${asOf}::date
    )
    select unit_succession.* from unit_succession join onward using (unit_id)`.execute(database)
  const store = new OrganisationStore()
  for (const row of rows) store.apply({ kind: 'succeed', succession: successionOfRow(row) })
  return sharesAsOf(store, unit, reported, asOf)
}

/** The same with names: the unit as it was called when it reported, the others as they are called on `asOf`. */
export async function getUnitSeries(database: Database, unit: string, reported: Day, asOf: Day): Promise<UnitSeries> {
  if (!isId(unit)) throw new Refusal('not-found')
  const asReported = await namesOf(database, [unit], reported)
  const name = asReported.get(unit)
  if (name === undefined) throw new Refusal('not-found')
  const shares = await findShares(database, unit, reported, asOf)
  const names = await namesOf(
    database,
    shares.map((share) => share.unit),
    asOf,
  )
  return {
    unit: { id: unit, name },
    reported,
    asOf,
    shares: shares
      .map(({ unit: id, share }) => ({ unit: { id, name: names.get(id) ?? '' }, share }))
      .sort((a, b) => b.share - a.share),
  }
}
