import type { Router } from '#platform/http/environment.ts'
import { type EventParts, eventRoutes } from './event-routes.ts'
import { groupRoutes } from './group-routes.ts'
import { type SheetParts, sheetRoutes } from './sheet-routes.ts'
import { unitRoutes } from './unit-routes.ts'

/** Everything that the organisation answers over HTTP. */
export function organisationRouters(parts: EventParts & SheetParts): readonly Router[] {
  return [unitRoutes(parts), groupRoutes(parts), eventRoutes(parts), sheetRoutes(parts)]
}
