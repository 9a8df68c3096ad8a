import type { Grant } from '#access/actor.ts'
import type { Role } from '#access/roles.ts'

/** Whether a session that showed only a password must first get a second factor: some role held today demands one. */
export function mustEnrol(
  session: { readonly secondFactor: boolean; readonly demandingRoles: readonly Role[] },
  grants: readonly Grant[],
): boolean {
  return !session.secondFactor && grants.some(({ role }) => session.demandingRoles.includes(role))
}

/** All that can be asked for while the second factor is still missing. */
const openMeanwhile: ReadonlySet<string> = new Set([
  'GET /api/session',
  'DELETE /api/session',
  'GET /api/me/security',
  'POST /api/me/second-factor',
  'POST /api/me/second-factor/confirm',
])

export function isOpenWhileEnrolling(method: string, path: string): boolean {
  return openMeanwhile.has(`${method} ${path}`)
}
