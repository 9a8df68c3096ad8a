import { migrationFile } from '#platform/database/migrate.ts'
import './server/tables.ts'

export { addFirstAdministrator, hasAdministrator } from './server/first-administrator.ts'
export { grantsOf } from './server/grants-of.ts'

export const peopleMigrations = [migrationFile(new URL('./server/migrations/0001-people.sql', import.meta.url))]
