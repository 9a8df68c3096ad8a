/** All that the API answers whoever is not signed in; every other route refuses before it looks at what was sent. */
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
]
