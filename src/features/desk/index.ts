import { migrationFile } from '#platform/database/migrate.ts'
import type { Router } from '#platform/http/environment.ts'
import { boardRoutes } from './server/board/board-routes.ts'
import type { DeskParts } from './server/desk-parts.ts'
import { feedRoutes } from './server/feed/feed-routes.ts'
import { scheduleRoutes } from './server/schedule/schedule-routes.ts'
import './server/tables.ts'
import { deskRoutes } from './server/today/desk-routes.ts'

export type { DeskParts } from './server/desk-parts.ts'

/** Everything that the desk answers. */
export function deskRouters(parts: DeskParts): readonly Router[] {
  return [deskRoutes(parts), boardRoutes(parts), scheduleRoutes(parts), feedRoutes(parts)]
}

export const deskMigrations = [migrationFile(new URL('./server/migrations/0001-desk.sql', import.meta.url))]
