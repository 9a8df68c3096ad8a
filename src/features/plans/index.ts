import { migrationFile } from '#platform/database/migrate.ts'
import type { Router } from '#platform/http/environment.ts'
import { editingRoutes } from './server/editing-routes.ts'
import type { PlanParts } from './server/plan-parts.ts'
import { planRoutes } from './server/plan-routes.ts'
import { relationRoutes } from './server/relation-routes.ts'

export { target as targetInput } from './contract.ts'
export type {
  Given,
  IssuedVersion,
  PlanContent,
  PlanDraft,
  PlanState,
  PlanTask,
  Recipient,
  ReportDuty,
  Target,
} from './model/index.ts'
export type { Cascade } from './server/cascade-port.ts'
export type { CitationsOf, CitedDocument } from './server/citations-port.ts'
export { createPlan } from './server/create-plan.ts'
export { plansLeaningOn } from './server/dependence.ts'
export type { PlanParts } from './server/plan-parts.ts'
export { findPlanResource } from './server/plan-resource.ts'
export { writeRecipients } from './server/write-recipients.ts'

/** To be applied when there are units. */
export const planOwnerMigrations = [migrationFile(new URL('./server/migrations/0002-owner.sql', import.meta.url))]

export const planAmendmentMigrations = [
  migrationFile(new URL('./server/migrations/0004-amendment.sql', import.meta.url)),
]

export const planLifeMigrations = [migrationFile(new URL('./server/migrations/0003-life.sql', import.meta.url))]

export const planMigrations = [migrationFile(new URL('./server/migrations/0001-plan.sql', import.meta.url))]

export function planRouters(parts: PlanParts): readonly Router[] {
  // What has an address of its own comes before what is found by an id.
  return [relationRoutes(parts), editingRoutes(parts), planRoutes(parts)]
}
