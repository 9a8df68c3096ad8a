import { newId } from '#kernel/ids.ts'
import type { OpenTransaction } from '../database/database.ts'

declare module '#platform/database/tables.ts' {
  interface Tables {
    readonly audit_entry: AuditEntryTable
  }
}

interface AuditEntryTable {
  readonly id: string
  readonly at: Date
  readonly account_id: string | null
  readonly actor: string
  readonly action: string
  readonly subject_kind: string
  readonly subject_id: string
  readonly detail: string
}

/** Who did what to which thing. `detail` holds no personal data beyond what the thing itself shows. */
export interface AuditEntry {
  readonly at: Date
  /** Null where nobody is signed in yet, or the program itself acts. */
  readonly accountId: string | null
  readonly actor: string
  /** Verb in English, e.g. `document.upload`. */
  readonly action: string
  readonly subject: { readonly kind: string; readonly id: string }
  readonly detail?: Readonly<Record<string, unknown>>
}

/** Writes an audit entry. It asks for an open transaction, so that the entry stands or falls with what it tells of. */
export async function writeAudit(transaction: OpenTransaction, entry: AuditEntry): Promise<void> {
  await transaction
    .insertInto('audit_entry')
    .values({
      id: newId(entry.at.getTime()),
      at: entry.at,
      account_id: entry.accountId,
      actor: entry.actor,
      action: entry.action,
      subject_kind: entry.subject.kind,
      subject_id: entry.subject.id,
      detail: JSON.stringify(entry.detail ?? {}),
    })
    .execute()
}
