import type { Database } from '#platform/database/database.ts'
import type { CitationsOf } from './citations-port.ts'
import type { StepParts } from './step-effects.ts'

/** What the routes of plans need of the program around them. */
export interface PlanParts extends StepParts {
  readonly database: Database
  readonly clock: () => Date
  readonly citationsOf: CitationsOf
}
