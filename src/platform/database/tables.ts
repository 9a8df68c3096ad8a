/**
 * The tables of the database, as Kysely knows them. Each part that owns a table adds it by module augmentation, beside
 * the migration that makes it:
 *
 *     declare module '#platform/database/tables.ts' {
 *       interface Tables { document: DocumentTable }
 *     }
 */
export interface Tables {
  readonly danvan_migration: MigrationTable
}

interface MigrationTable {
  readonly position: number
  readonly name: string
  readonly hash: string
  readonly applied_at: Date
}
