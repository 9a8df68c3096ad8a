import { type ExpressionBuilder, type RawBuilder, sql } from 'kysely'
import type { Actor } from '#access/actor.ts'
import type { Reach } from '#access/reach.ts'
import { findInReach } from '#features/organisation/index.ts'
import { foldForSearch } from '#kernel/fold-for-search.ts'
import { decodeCursor, encodeCursor } from '#platform/database/cursor.ts'
import type { Database } from '#platform/database/database.ts'
import type { Tables } from '#platform/database/tables.ts'
import type { DocumentPage, DocumentQuery } from '../contract.ts'
import { type SummaryRow, summaryColumns, summaryOf } from './summary.ts'
import './tables.ts'

/** Documents among which words are sought first. */
const newestSought = 1000

/** The documents in the actor's reach, the newest first, one keyset page at a time, narrowed by words and filters. */
export async function findDocuments(
  database: Database,
  actor: Actor,
  reach: Reach,
  query: DocumentQuery,
): Promise<DocumentPage> {
  const rows = await findRows(database, await findInReach(database, reach, actor.day, 'document.unit_id'), query)
  const last = rows[query.limit - 1]
  return {
    items: rows.slice(0, query.limit).map(summaryOf),
    next: rows.length > query.limit && last ? encodeCursor({ at: last.received_at, id: last.id }) : null,
  }
}

/**
 * One row more than the page holds. Words that stand in most documents fill a page from the newest ones, while
 * PostgreSQL, which takes every search for a rare one, would gather all matches first; so the newest are asked before
 * the index is.
 */
async function findRows(database: Database, inReach: RawBuilder<boolean>, query: DocumentQuery): Promise<SummaryRow[]> {
  const words = foldForSearch(query.q ?? '')
  const narrowed = database
    .selectFrom('document')
    .where(inReach)
    .where((builder) => builder.and(filtersOf(builder, query)))
    .orderBy('received_at', 'desc')
    .orderBy('id', 'desc')
  if (!words) {
    return narrowed
      .select(summaryColumns)
      .limit(query.limit + 1)
      .execute()
  }
  const newest = await database
    .selectFrom(narrowed.selectAll().limit(newestSought).as('document'))
    .select(summaryColumns)
    .where((builder) => matches(builder, words))
    .orderBy('received_at', 'desc')
    .orderBy('id', 'desc')
    .limit(query.limit + 1)
    .execute()
  if (newest.length > query.limit) return newest
  return narrowed
    .select(summaryColumns)
    .where((builder) => matches(builder, words))
    .limit(query.limit + 1)
    .execute()
}

type Builder = ExpressionBuilder<Tables, 'document'>

function filtersOf(builder: Builder, query: DocumentQuery) {
  const cursor = query.after ? decodeCursor(query.after) : null
  return [
    ...(query.type ? [builder('type', '=', query.type)] : []),
    ...(query.issuer ? [builder('issuer', '=', query.issuer)] : []),
    ...(query.year ? [builder('issue_year', '=', query.year)] : []),
    ...(query.state ? [builder('state', '=', query.state)] : []),
    ...(cursor ? [sql<boolean>`(received_at, id) < (${cursor.at}, ${cursor.id}::uuid)`] : []),
  ]
}

/** The words in this order anywhere in the text, or each of them somewhere in the file's name and head. */
function matches(builder: Builder, words: string) {
  const inHead = words.split(' ').map((word) => builder('search_head', 'like', containing(word)))
  return builder.or([builder('search_text', 'like', containing(words)), builder.and(inHead)])
}

function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`
}
