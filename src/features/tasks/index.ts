import { migrationFile } from '#platform/database/migrate.ts'
import './server/tables.ts'

export { cascade } from './server/cascade.ts'
export { cascadeRoutes } from './server/cascade-routes.ts'

export const taskMigrations = [migrationFile(new URL('./server/migrations/0001-assignment.sql', import.meta.url))]
