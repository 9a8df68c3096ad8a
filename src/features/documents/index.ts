import { migrationFile } from '#platform/database/migrate.ts'
import type { Router } from '#platform/http/environment.ts'
import type { DocumentParts } from './server/document-parts.ts'
import { documentRoutes } from './server/document-routes.ts'
import { receivingRoutes } from './server/receiving-routes.ts'
import { reviewRoutes } from './server/review-routes.ts'

export { citationsOf } from './server/citations.ts'
export { documentsLeaningOn } from './server/dependence.ts'
export type { DocumentParts } from './server/document-parts.ts'
export { freeDocumentOf } from './server/free-document.ts'
export { findDocumentResource } from './server/load-document.ts'
export { loadSamples } from './server/load-samples.ts'
export { type ReadQueuedParts, readNextQueued } from './server/read-queued.ts'

/** To be applied when there are units. */
export const documentOwnerMigrations = [migrationFile(new URL('./server/migrations/0002-owner.sql', import.meta.url))]

export const documentMigrations = [migrationFile(new URL('./server/migrations/0001-document.sql', import.meta.url))]

export function documentRouters(parts: DocumentParts): readonly Router[] {
  return [receivingRoutes(parts), documentRoutes(parts), reviewRoutes(parts)]
}
