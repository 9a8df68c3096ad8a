import { migrationFile } from '#platform/database/migrate.ts'
import './server/tables.ts'

export { type RegisterParts, registerRoutes } from './server/register-routes.ts'
export { type InBook, type Numbered, nextSign, recordSign, takeNumber } from './server/take-number.ts'

export const registerMigrations = [migrationFile(new URL('./server/migrations/0001-register.sql', import.meta.url))]
