import { migrationFile } from '#platform/database/migrate.ts'
import './server/tables.ts'

export { remindDue } from './server/remind-due.ts'

export const reminderMigrations = [migrationFile(new URL('./server/migrations/0001-reminder.sql', import.meta.url))]
