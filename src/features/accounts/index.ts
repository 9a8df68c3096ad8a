import { migrationFile } from '#platform/database/migrate.ts'
import type { Router } from '#platform/http/environment.ts'
import type { AccountParts } from './server/account-parts.ts'
import { accountRoutes } from './server/account-routes.ts'
import { invitationRoutes, personSignInRoutes } from './server/invitation-routes.ts'
import { providerRoutes } from './server/provider-routes.ts'
import { securityRoutes, signInPolicyRoutes } from './server/security-routes.ts'

export { isOpenWhileEnrolling, mustEnrol } from './model/must-enrol.ts'
export type { AccountParts, InvitationMail } from './server/account-parts.ts'
export { type IdentityProvider, openIdentityProvider } from './server/identity-provider.ts'
export { countLostSecrets } from './server/lost-secrets.ts'
export { sessionOfRequest } from './server/session-cookie.ts'
export type { SessionAccount } from './server/sessions.ts'
export { canSignIn, endSessionsOf } from './server/sessions-of-person.ts'
export { renewSetupLink } from './server/setup-link.ts'

/** To be applied when there are people. */
export const accountPersonMigrations = [migrationFile(new URL('./server/migrations/0003-person.sql', import.meta.url))]

/** To be applied when there are persons to invite. */
export const signInMigrations = [migrationFile(new URL('./server/migrations/0004-sign-in.sql', import.meta.url))]

export const accountMigrations = [migrationFile(new URL('./server/migrations/0001-account.sql', import.meta.url))]

export function accountRouters(parts: AccountParts): readonly Router[] {
  return [
    accountRoutes(parts),
    providerRoutes(parts),
    invitationRoutes(parts),
    securityRoutes(parts),
    signInPolicyRoutes(parts),
    personSignInRoutes(parts),
  ]
}
