import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ApiClient } from '../../../tests/support/api-client.ts'
import { type TestServer, testServer } from '../../../tests/support/server.ts'
import { openRoutes } from './open-routes.ts'

interface OpenApi {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly responses: Readonly<Record<string, unknown>> }>>>
  >
}

/** Who may do what to which record is tried in `tests/access-matrix`; here is what nobody needs a right to be refused. */
describe('every route that the API describes', () => {
  let server: TestServer
  let routes: string[]
  beforeAll(async () => {
    server = await testServer()
    const { body } = await new ApiClient(server.url).get<OpenApi>('/api/openapi.json')
    routes = Object.entries(body.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    )
  })
  afterAll(() => server.close())

  it('is described with what it answers, the open ones among them', () => {
    expect(routes.length).toBeGreaterThan(12)
    // The address of a calendar is for calendars, and no part of the API.
    const described = [...openRoutes].filter((route) => route.includes(' /api/'))
    expect(routes).toEqual(expect.arrayContaining(described))
  })

  it('refuses whoever is not signed in before it looks at what was sent, unless it is open', async () => {
    const cookies = ['', 'danvan_session=', 'danvan_session=x', `danvan_session=${'A'.repeat(43)}`]
    for (const route of routes) {
      if (openRoutes.includes(route)) continue
      const [method = '', path = ''] = route.split(' ')
      const client = new ApiClient(server.url)
      client.cookie = cookies[routes.indexOf(route) % cookies.length] ?? ''
      const address = path.replaceAll(/\{\w+\}/g, 'khong-co')
      const answer = await client.send<{ code: string }>(method, address)
      expect([route, answer.status, answer.body.code]).toEqual([route, 401, 'not-signed-in'])
    }
  })
})
