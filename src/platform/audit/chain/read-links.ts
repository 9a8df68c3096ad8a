import { sql } from 'kysely'
import type { Database } from '../../database/database.ts'
import type { ChainLink, Checkpoint } from './chain-link.ts'
import type { Bend } from './verify-chain.ts'
import '../tables.ts'

const rowsAtOnce = 2000

export interface LinkRange {
  readonly from: number
  /** The last one; null: up to the end. */
  readonly to: number | null
}

/** All links of a range in their order with their entries, some thousand rows at a time. What comes while it reads comes too. */
export async function* readLinks(
  database: Database,
  range: LinkRange = { from: 1, to: null },
): AsyncGenerator<ChainLink> {
  // Numbers that an altered table bears twice must not be lost between two readings.
  for (let last: { seq: string; id: string } | null = null; ; ) {
    const rows = await linkRows(database, range, last)
    for (const row of rows) yield linkOf(row)
    const end = rows.at(-1)
    if (!end || rows.length < rowsAtOnce) return
    last = { seq: end.seq, id: end.entry_id }
  }
}

function linkRows(database: Database, { from, to }: LinkRange, last: { seq: string; id: string } | null) {
  let query = database
    .selectFrom('audit_link as link')
    .leftJoin('audit_entry as entry', 'entry.id', 'link.entry_id')
    .select(['link.seq', 'link.entry_id', 'link.previous_hash', 'link.hash', 'entry.content', 'entry.at'])
    .select(['entry.person_id', 'entry.action', 'entry.subject_kind', 'entry.subject_id', 'entry.unit_id'])
    .orderBy('link.seq')
    .orderBy('link.entry_id')
    .limit(rowsAtOnce)
  if (last) query = query.where(sql<boolean>`(link.seq, link.entry_id) > (${last.seq}::bigint, ${last.id}::uuid)`)
  else query = query.where('link.seq', '>=', String(from))
  if (to !== null) query = query.where('link.seq', '<=', String(to))
  return query.execute()
}

function linkOf(row: Awaited<ReturnType<typeof linkRows>>[number]): ChainLink {
  const { at, action, subject_kind, subject_id } = row
  const isThere = at !== null && action !== null && subject_kind !== null && subject_id !== null
  return {
    seq: Number(row.seq),
    entryId: row.entry_id,
    previousHash: row.previous_hash,
    hash: row.hash,
    content: row.content,
    columns: isThere
      ? { at, person: row.person_id, action, subjectKind: subject_kind, subjectId: subject_id, unit: row.unit_id }
      : null,
  }
}

/** The end of the chain as it stands; null for an empty one. */
export async function chainHead(database: Database): Promise<Checkpoint | null> {
  const row = await database
    .selectFrom('audit_link')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? { seq: Number(row.seq), hash: row.hash } : null
}

/** The first entry that is in no chain: one that was slipped in past the database's own rule. */
export async function findUnlinked(database: Database): Promise<Bend | null> {
  const row = await database
    .selectFrom('audit_entry')
    .leftJoin('audit_link', 'audit_link.entry_id', 'audit_entry.id')
    .select('audit_entry.id')
    .where('audit_link.entry_id', 'is', null)
    .orderBy('audit_entry.at')
    .limit(1)
    .executeTakeFirst()
  return row ? { kind: 'unlinked', seq: null, entryId: row.id } : null
}
