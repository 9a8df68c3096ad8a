import { migrationFile } from '#platform/database/migrate.ts'
import './server/tables.ts'

export const organisationMigrations = [
  migrationFile(new URL('./server/migrations/0001-organisation.sql', import.meta.url)),
]
