declare module '#platform/database/tables.ts' {
  interface Tables {
    readonly audit_entry: AuditEntryTable
    readonly audit_link: AuditLinkTable
  }
}

/** `content` is what happened; the other columns repeat parts of it, to filter by. */
export interface AuditEntryTable {
  readonly id: string
  readonly at: Date
  readonly person_id: string | null
  readonly action: string
  readonly subject_kind: string
  readonly subject_id: string
  readonly unit_id: string | null
  readonly content: string
}

/** The driver hands a bigint over as text. */
export interface AuditLinkTable {
  readonly seq: string
  readonly entry_id: string
  readonly previous_hash: string
  readonly hash: string
}
