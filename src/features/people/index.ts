import { migrationFile } from '#platform/database/migrate.ts'
import type { Router } from '#platform/http/environment.ts'
import { appointmentRoutes } from './server/appointment-routes.ts'
import type { PeopleParts } from './server/people-parts.ts'
import { personRoutes } from './server/person-routes.ts'
import './server/tables.ts'

export { appointmentsLeaningOn } from './server/dependence.ts'
export { addFirstAdministrator, hasAdministrator } from './server/first-administrator.ts'
export { grantsOf } from './server/grants-of.ts'
export { type AllowedPerson, loadPerson } from './server/load-person.ts'
export type { PeopleParts, SignInOfPeople } from './server/people-parts.ts'
export { findPersonResources } from './server/person-resources.ts'

export const peopleMigrations = [migrationFile(new URL('./server/migrations/0001-people.sql', import.meta.url))]

export function peopleRouters(parts: PeopleParts): readonly Router[] {
  return [personRoutes(parts), appointmentRoutes(parts)]
}
