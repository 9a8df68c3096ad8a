import { migrationFile } from '#platform/database/migrate.ts'
import './server/tables.ts'

export type { DependenceCheck } from './server/dependence.ts'
export { doEvent } from './server/do-event.ts'
export { doEvents, EventsImpossible } from './server/do-events.ts'
export { livingGroups, unitsOfGroup } from './server/find-groups.ts'
export { memberIds } from './server/group-members.ts'
export { namesOf } from './server/load-part.ts'
export { loadSampleOrganisation } from './server/load-sample.ts'
export { nearestUnits } from './server/nearest-units.ts'
export { organisationRouters } from './server/organisation-routers.ts'
export { findUnitResource, noPlace, placeOfUnit, type UnitPlace } from './server/place-of-unit.ts'
export type { Maker } from './server/record-events.ts'
export { exportRows } from './server/sheets/export-units.ts'
export { importUnits } from './server/sheets/import-units.ts'
export { commandLineImporter } from './server/sheets/importer.ts'
export { unitsCsv, unitsXlsx } from './server/sheets/unit-files.ts'
export { standingUnits } from './server/standing-units.ts'
export { undoEvent } from './server/undo-event.ts'
export { type StandingUnit, unitOn, unitsAround } from './server/units-around.ts'
export { belongsInReach, findInReach } from './server/units-in-reach.ts'

export const organisationMigrations = [
  migrationFile(new URL('./server/migrations/0001-organisation.sql', import.meta.url)),
]

export const unitQueryMigrations = [
  migrationFile(new URL('./server/migrations/0002-unit-queries.sql', import.meta.url)),
]
