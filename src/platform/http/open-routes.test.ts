import { expect, it } from 'vitest'
import { openRouteTest } from './open-routes.ts'

it.each([
  ['GET', '/api/session', true],
  ['HEAD', '/api/session', true],
  ['POST', '/api/session', false],
  ['GET', '/api/session/', false],
  ['GET', '/api/sessions', false],
  ['GET', '/api', false],
  ['GET', '/api/invitations/abc', true],
  ['GET', '/api/invitations/', false],
  ['GET', '/api/invitations/abc/person', false],
])('whoever is not signed in may %s %s: %s', (method, path, open) => {
  expect(openRouteTest(['GET /api/session', 'GET /api/invitations/{token}'])(method, path)).toBe(open)
})
