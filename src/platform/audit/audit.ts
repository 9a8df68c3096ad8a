import { newId } from '#kernel/ids.ts'
import { type Database, inTransaction, type OpenTransaction } from '../database/database.ts'
import { type AuditEntry, canonicalJson, contentOf } from './audit-content.ts'
import './tables.ts'

export { type AuditActor, type AuditEntry, theProgram } from './audit-content.ts'

/** Keeps entries of one millisecond in the order in which this process wrote them. */
let written = 0

/**
 * Writes an audit entry. It asks for an open transaction, so that the entry stands or falls with what it tells of; when
 * that commits, the database links the entry into the chain.
 */
export async function writeAudit(transaction: OpenTransaction, entry: AuditEntry): Promise<void> {
  written = (written + 1) % 4096
  const id = newId(entry.at.getTime(), written)
  const content = contentOf(id, entry)
  await transaction
    .insertInto('audit_entry')
    .values({
      id,
      at: entry.at,
      person_id: content.who.person,
      action: content.action,
      subject_kind: content.subject.kind,
      subject_id: content.subject.id,
      unit_id: content.unit,
      content: canonicalJson(content),
    })
    .execute()
}

/**
 * Writes that somebody read personal data, before it is handed out; `action` is e.g. `person.contact`. What was read does
 * not stand in it, only whose it is and which fields.
 */
export function recordRead(
  database: Database,
  read: Pick<AuditEntry, 'at' | 'actor' | 'as' | 'action' | 'subject' | 'unit'> & {
    readonly fields: readonly string[]
  },
): Promise<void> {
  const { fields, ...entry } = read
  return inTransaction(database, (transaction) => writeAudit(transaction, { ...entry, detail: { fields } }))
}
