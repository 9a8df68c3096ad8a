import { type ExpressionBuilder, sql } from 'kysely'
import { foldForSearch } from '#kernel/fold-for-search.ts'
import { decodeCursor, encodeCursor } from '#platform/database/cursor.ts'
import type { Database } from '#platform/database/database.ts'
import type { Tables } from '#platform/database/tables.ts'
import type { DocumentPage, DocumentQuery } from '../contract.ts'
import { summaryColumns, summaryOf } from './summary.ts'
import './tables.ts'

/** Documents, the newest first, one keyset page at a time, narrowed by words and filters. */
export async function findDocuments(database: Database, query: DocumentQuery): Promise<DocumentPage> {
  const rows = await database
    .selectFrom('document')
    .select(summaryColumns)
    .where((builder) => builder.and(conditionsOf(builder, query)))
    .orderBy('received_at', 'desc')
    .orderBy('id', 'desc')
    .limit(query.limit + 1)
    .execute()
  const last = rows[query.limit - 1]
  return {
    items: rows.slice(0, query.limit).map(summaryOf),
    next: rows.length > query.limit && last ? encodeCursor({ at: last.received_at, id: last.id }) : null,
  }
}

type Builder = ExpressionBuilder<Tables, 'document'>

function conditionsOf(builder: Builder, query: DocumentQuery) {
  const words = foldForSearch(query.q ?? '')
  const cursor = query.after ? decodeCursor(query.after) : null
  return [
    ...(query.type ? [builder('type', '=', query.type)] : []),
    ...(query.issuer ? [builder('issuer', '=', query.issuer)] : []),
    ...(query.year ? [builder('issue_year', '=', query.year)] : []),
    ...(query.state ? [builder('state', '=', query.state)] : []),
    ...(words ? [matches(builder, words)] : []),
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
