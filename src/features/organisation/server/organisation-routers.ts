import type { Router } from '#platform/http/environment.ts'
import { type EventParts, eventRoutes } from './event-routes.ts'

/** Everything that the organisation answers over HTTP. */
export function organisationRouters(parts: EventParts): readonly Router[] {
  return [eventRoutes(parts)]
}
