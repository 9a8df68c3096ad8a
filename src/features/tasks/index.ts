import { migrationFile } from '#platform/database/migrate.ts'
import type { Router } from '#platform/http/environment.ts'
import { assignmentRoutes } from './server/assignment-routes.ts'
import { evidenceRoutes } from './server/evidence-routes.ts'
import type { TaskParts } from './server/task-parts.ts'
import './server/tables.ts'

export { findAssignmentResource, findGivingResource } from './server/assignment-resource.ts'
export { cascade } from './server/cascade.ts'
export { cascadeRoutes } from './server/cascade-routes.ts'
export { workLeaningOn } from './server/dependence.ts'
export { simulationRoutes } from './server/simulation-routes.ts'

export const taskMigrations = [migrationFile(new URL('./server/migrations/0001-assignment.sql', import.meta.url))]

export const taskWorkMigrations = [migrationFile(new URL('./server/migrations/0002-work.sql', import.meta.url))]

/** Work that was given, and what shows that it was done. */
export function workRouters(parts: TaskParts): readonly Router[] {
  return [assignmentRoutes(parts), evidenceRoutes(parts)]
}
