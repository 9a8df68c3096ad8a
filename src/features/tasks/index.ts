import { migrationFile } from '#platform/database/migrate.ts'
import './server/tables.ts'

export const taskMigrations = [migrationFile(new URL('./server/migrations/0001-assignment.sql', import.meta.url))]
