import { migrationFile } from '#platform/database/migrate.ts'
import './server/tables.ts'

export { noPlace, placeOfUnit, type UnitPlace } from './server/place-of-unit.ts'
export { belongsInReach } from './server/units-in-reach.ts'

export const organisationMigrations = [
  migrationFile(new URL('./server/migrations/0001-organisation.sql', import.meta.url)),
]
