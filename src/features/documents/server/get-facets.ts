import type { RawBuilder } from 'kysely'
import type { Actor } from '#access/actor.ts'
import type { Reach } from '#access/reach.ts'
import { findInReach } from '#features/organisation/index.ts'
import type { Database } from '#platform/database/database.ts'
import type { DocumentFacets } from '../contract.ts'
import './tables.ts'

/** The values that each filter can take among the documents in the actor's reach, the most frequent first (years: the newest first). */
export async function getFacets(database: Database, actor: Actor, reach: Reach): Promise<DocumentFacets> {
  const inReach = await findInReach(database, reach, actor.day, 'document.unit_id')
  const [types, issuers, years, states] = await Promise.all([
    countBy(database, inReach, 'type'),
    countBy(database, inReach, 'issuer'),
    countBy(database, inReach, 'issue_year'),
    countBy(database, inReach, 'state'),
  ])
  return { types, issuers, years: years.sort((one, other) => other.value - one.value), states }
}

/** Values offered by one filter at most; the search finds the rest. */
const mostValues = 200

async function countBy<Column extends 'type' | 'issuer' | 'issue_year' | 'state'>(
  database: Database,
  inReach: RawBuilder<boolean>,
  column: Column,
) {
  const rows = await database
    .selectFrom('document')
    .select(({ fn, ref }) => [ref(column).as('value'), fn.countAll<string>().as('count')])
    .where(inReach)
    .where(column, 'is not', null)
    .groupBy(column)
    .orderBy('count', 'desc')
    .orderBy(column)
    .limit(mostValues)
    .execute()
  return rows.flatMap(({ value, count }) => (value === null ? [] : [{ value, count: Number(count) }]))
}
