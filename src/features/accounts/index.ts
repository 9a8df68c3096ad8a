import { migrationFile } from '#platform/database/migrate.ts'

export { accountRoutes } from './server/account-routes.ts'
export { sessionOfRequest } from './server/session-cookie.ts'
export type { SessionAccount } from './server/sessions.ts'
export { canSignIn, endSessionsOf } from './server/sessions-of-person.ts'
export { renewSetupLink } from './server/setup-link.ts'

/** To be applied when there are people. */
export const accountPersonMigrations = [migrationFile(new URL('./server/migrations/0003-person.sql', import.meta.url))]

export const accountMigrations = [migrationFile(new URL('./server/migrations/0001-account.sql', import.meta.url))]
