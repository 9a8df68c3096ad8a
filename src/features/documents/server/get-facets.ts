import type { Database } from '#platform/database/database.ts'
import type { DocumentFacets } from '../contract.ts'
import './tables.ts'

/** The values that each filter can take, the most frequent first (years: the newest first). */
export async function getFacets(database: Database): Promise<DocumentFacets> {
  const [types, issuers, years, states] = await Promise.all([
    countBy(database, 'type'),
    countBy(database, 'issuer'),
    countBy(database, 'issue_year'),
    countBy(database, 'state'),
  ])
  return { types, issuers, years: years.sort((one, other) => other.value - one.value), states }
}

/** Values offered by one filter at most; the search finds the rest. */
const mostValues = 200

async function countBy<Column extends 'type' | 'issuer' | 'issue_year' | 'state'>(database: Database, column: Column) {
  const rows = await database
    .selectFrom('document')
    .select(({ fn, ref }) => [ref(column).as('value'), fn.countAll<string>().as('count')])
    .where(column, 'is not', null)
    .groupBy(column)
    .orderBy('count', 'desc')
    .orderBy(column)
    .limit(mostValues)
    .execute()
  return rows.flatMap(({ value, count }) => (value === null ? [] : [{ value, count: Number(count) }]))
}
