import { sql } from 'kysely'
import type { Actor } from '#access/actor.ts'
import type { Reach } from '#access/reach.ts'
import { belongsInReach } from '#features/organisation/index.ts'
import type { Day } from '#kernel/dates/day.ts'
import type { ChainLink } from '#platform/audit/chain/chain-link.ts'
import { readLinks } from '#platform/audit/chain/read-links.ts'
import type { Database } from '#platform/database/database.ts'
import type { AuditFilter } from '../contract.ts'
import { type ExportFormat, exportLines } from './export-lines.ts'
import { fits } from './find-entries.ts'

/**
 * The whole log, or the stretch of the chain from the first entry of a day to the last of another: nothing is left out in
 * between, so that the file can be verified by itself.
 */
export async function* exportChain(
  database: Database,
  days: { readonly from?: Day | undefined; readonly to?: Day | undefined },
  format: ExportFormat,
): AsyncGenerator<string> {
  yield* exportLines(stretch(database, days), format)
}

async function* stretch(database: Database, days: { from?: Day | undefined; to?: Day | undefined }) {
  if (days.from === undefined && days.to === undefined) return yield* readLinks(database)
  const row = await database
    .selectFrom('audit_entry')
    .innerJoin('audit_link', 'audit_link.entry_id', 'audit_entry.id')
    .select(({ fn }) => [fn.min('seq').as('first'), fn.max('seq').as('last')])
    .where(fits(days))
    .executeTakeFirst()
  if (row?.first) yield* readLinks(database, { from: Number(row.first), to: Number(row.last) })
}

const rowsAtOnce = 1000

/** The entries that a filter finds within reach, oldest first, each with its link: an excerpt, which leaves others out. */
export async function* exportFiltered(
  database: Database,
  actor: Actor,
  reach: Reach,
  filter: AuditFilter,
  format: ExportFormat,
): AsyncGenerator<string> {
  yield* exportLines(excerpt(database, actor, reach, filter), format)
}

async function* excerpt(
  database: Database,
  actor: Actor,
  reach: Reach,
  filter: AuditFilter,
): AsyncGenerator<ChainLink> {
  for (let last = '0'; ; ) {
    const rows = await database
      .selectFrom('audit_link')
      .innerJoin('audit_entry', 'audit_entry.id', 'audit_link.entry_id')
      .select(['seq', 'entry_id', 'previous_hash', 'hash', 'content'])
      .where(belongsInReach(reach, actor.day, 'audit_entry.unit_id'))
      .where(fits(filter))
      .where(sql<boolean>`seq > ${last}::bigint`)
      .orderBy('seq')
      .limit(rowsAtOnce)
      .execute()
    for (const row of rows) {
      const { seq, entry_id: entryId, previous_hash: previousHash, hash, content } = row
      yield { seq: Number(seq), entryId, previousHash, hash, content }
    }
    const end = rows.at(-1)
    if (!end || rows.length < rowsAtOnce) return
    last = end.seq
  }
}
