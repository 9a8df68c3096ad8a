import { type AccountParts, accountRouters, canSignIn, endSessionsOf } from '#features/accounts/index.ts'
import { auditRoutes } from '#features/audit/index.ts'
import { calendarRoutes } from '#features/calendar/index.ts'
import { deskRouters } from '#features/desk/index.ts'
import { documentRouters } from '#features/documents/index.ts'
import { organisationRouters } from '#features/organisation/index.ts'
import { peopleRouters } from '#features/people/index.ts'
import { planRouters } from '#features/plans/index.ts'
import { registerRoutes } from '#features/registers/index.ts'
import { type ReminderParts, reminderRoutes } from '#features/reminders/index.ts'
import { cascadeRoutes, simulationRoutes, workRouters } from '#features/tasks/index.ts'
import type { Router } from '#platform/http/environment.ts'
import type { Log } from '#platform/log/log.ts'
import { aroundPlans } from './around-plans.ts'
import { dependence } from './dependence.ts'
import { whyRoutes } from './why-routes.ts'

/** What the features' routes need of the program around them. */
export type FeatureParts = Parameters<typeof documentRouters>[0] &
  AccountParts &
  Pick<Parameters<typeof organisationRouters>[0], 'readSheet'> &
  Pick<ReminderParts, 'mail' | 'wakeReminders'> & { readonly log: Log }

/** Every feature's routes, in the one order in which both the server and the written API list them. */
export function featureRouters(parts: FeatureParts): readonly Router[] {
  const { database, clock, log, readSheet } = parts
  return [
    ...accountRouters(parts),
    ...documentRouters(parts),
    ...planRouters({ database, clock, ...aroundPlans }),
    cascadeRoutes({ database, clock }),
    simulationRoutes({ database, clock }),
    ...workRouters({ database, clock }),
    registerRoutes({ database, clock }),
    calendarRoutes({ database, clock }),
    ...organisationRouters({ database, clock, dependence, readSheet }),
    ...peopleRouters({ database, clock, signIn: { canSignIn, endSessionsOf } }),
    ...deskRouters({ database, clock, publicUrl: parts.publicUrl }),
    reminderRoutes({ database, clock, mail: parts.mail, wakeReminders: parts.wakeReminders }),
    auditRoutes({ database, clock, log }),
    whyRoutes({ database }),
  ]
}
