import { migrationFile } from '#platform/database/migrate.ts'
import './server/tables.ts'

export { calendarRoutes } from './server/calendar-routes.ts'
export { daysOfYear, knownDaysOff } from './server/days-off.ts'

export const calendarMigrations = [migrationFile(new URL('./server/migrations/0001-calendar.sql', import.meta.url))]
