import { migrationFile } from '#platform/database/migrate.ts'
import './server/tables.ts'

export type { MailPlace } from './server/mail-standing.ts'
export { remindDue } from './server/remind-due.ts'
export { type RemindingParts, remindPeople } from './server/remind-people.ts'
export { type ReminderParts, reminderRoutes } from './server/reminder-routes.ts'

export const reminderMigrations = [migrationFile(new URL('./server/migrations/0001-reminder.sql', import.meta.url))]
