import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ApiClient, signedInClient } from '../../../tests/support/api-client.ts'
import { type TestServer, testServer } from '../../../tests/support/server.ts'

interface OpenApi {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly responses: Readonly<Record<string, unknown>> }>>>
  >
}

/** What anybody may ask before signing in. */
const open = new Set([
  'get /api/setup',
  'post /api/setup',
  'get /api/session',
  'post /api/session',
  'delete /api/session',
])

describe('every route that the API describes', () => {
  let server: TestServer
  let routes: [string, string][]
  beforeAll(async () => {
    server = await testServer()
    const { body } = await new ApiClient(server.url).get<OpenApi>('/api/openapi.json')
    routes = Object.entries(body.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method): [string, string] => [method, path]),
    )
  })
  afterAll(() => server.close())

  it('is described with what it answers', () => {
    expect(routes.length).toBeGreaterThan(12)
  })

  it('tells nothing and does nothing without a session, unless it stands in the list', async () => {
    const stranger = new ApiClient(server.url)
    const client = await signedInClient(server)
    const sample = await client.send<{ items: { id: string }[] }>('POST', '/api/samples')
    const id = sample.body.items[0]?.id ?? ''
    for (const [method, path] of routes) {
      if (open.has(`${method} ${path}`)) continue
      const address = path.replace('{id}', id).replace('{factId}', 'sign')
      const body = method === 'put' ? [{ factId: 'sign', verdict: 'accepted' }] : undefined
      const answer = await stranger.send<{ code: string }>(method.toUpperCase(), address, body)
      expect([method, path, answer.status, answer.body.code]).toEqual([method, path, 401, 'not-signed-in'])
    }
  })

  it('takes no made-up session', async () => {
    const forger = new ApiClient(server.url)
    for (const cookie of ['danvan_session=', 'danvan_session=x', `danvan_session=${'A'.repeat(43)}`]) {
      forger.cookie = cookie
      expect((await forger.get('/api/documents')).status).toBe(401)
    }
  })
})
