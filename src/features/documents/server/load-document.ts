import type { Actor, Grant } from '#access/actor.ts'
import { authorise } from '#access/authorise.ts'
import type { Resource, Verb } from '#access/resource.ts'
import type { Reading } from '#documents/reading/contract.ts'
import { placeOfUnit } from '#features/organisation/index.ts'
import { isId } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Database, OpenTransaction } from '#platform/database/database.ts'
import { type SummaryRow, summaryColumns } from './summary.ts'
import './tables.ts'

/** A document that the actor may do something to, and by which grant. */
export interface AllowedDocument {
  readonly row: SummaryRow
  readonly resource: Resource
  readonly grant: Grant
}

/** A document as `decide` asks for it; null for an unknown one. */
export async function findDocumentResource(database: Database, actor: Actor, id: string): Promise<Resource | null> {
  const row = isId(id)
    ? await database.selectFrom('document').select('unit_id').where('id', '=', id).executeTakeFirst()
    : undefined
  return row ? { kind: 'document', id, ...(await placeOfUnit(database, row.unit_id, actor.day)) } : null
}

/** Loads a document and authorises in one call. An unknown one and one that the actor may not see are refused alike. */
export async function loadDocument(database: Database, actor: Actor, verb: Verb, id: string): Promise<AllowedDocument> {
  if (!isId(id)) throw new Refusal('not-found')
  const row = await database.selectFrom('document').select(summaryColumns).where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not-found')
  const resource: Resource = { kind: 'document', id, ...(await placeOfUnit(database, row.unit_id, actor.day)) }
  return { row, resource, grant: authorise(actor, verb, resource) }
}

/**
 * The same with the document's row locked until the transaction ends, so that reviews and the making of a plan come one
 * after the other. Refuses one that is still to be read (a reader holds its row then, and nobody should wait for that).
 */
export async function lockDocument(
  transaction: OpenTransaction,
  actor: Actor,
  verb: Verb,
  id: string,
): Promise<AllowedDocument> {
  const loaded = await loadDocument(transaction, actor, verb, id)
  if (loaded.row.state === 'queued') throw new Refusal('not-read-yet')
  const row = await transaction
    .selectFrom('document')
    .select(summaryColumns)
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!row) throw new Refusal('not-found')
  return { ...loaded, row }
}

/** The plan that a document becomes, which belongs to the same unit. */
export function planOf({ unit, above, heirs = [] }: Resource): Resource {
  return { kind: 'plan', unit, above, heirs }
}

/** What was read in it; throws a Refusal while nothing was. */
export async function loadReading(transaction: OpenTransaction, id: string): Promise<Reading> {
  const row = await transaction
    .selectFrom('document_reading')
    .select('reading')
    .where('document_id', '=', id)
    .executeTakeFirst()
  if (!row) throw new Refusal('not-read-yet')
  return row.reading
}
