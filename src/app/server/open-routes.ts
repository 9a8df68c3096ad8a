/**
 * All that is answered to whoever is not signed in, besides the application's own files; every other route refuses before it
 * looks at what was sent.
 */
export const openRoutes: readonly string[] = [
  'GET /api/setup',
  'POST /api/setup',
  'GET /api/session',
  'POST /api/session',
  'DELETE /api/session',
  'POST /api/session/second-factor',
  'POST /api/session/provider',
  'GET /api/session/provider/callback',
  'POST /api/invitation',
  'POST /api/invitation/accept',
  // A calendar by its secret address.
  'GET /lich/{file}',
]
