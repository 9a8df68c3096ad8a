import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Refusal } from '#kernel/refusal.ts'
import type { RefusedCommand } from '../audit/refusal-log.ts'
import { createRouter, type Router } from './environment.ts'
import { createHttpApp } from './http-app.ts'

const lines: string[] = []
const refused: RefusedCommand[] = []
let folder: string
let app: Router

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'danvan-web-'))
  mkdirSync(join(folder, 'web', 'assets'), { recursive: true })
  writeFileSync(join(folder, 'secret.txt'), 'không được lộ')
  writeFileSync(join(folder, 'web', 'index.html'), '<html>trang</html>')
  writeFileSync(join(folder, 'web', 'assets', 'a-1.js'), 'plain()')
  writeFileSync(join(folder, 'web', 'assets', 'a-1.js.br'), 'brotli')
  writeFileSync(join(folder, 'web', 'assets', 'a-1.js.gz'), 'gzip')
  const router = createRouter()
  router.get('/api/fault', () => {
    throw new TypeError('the inner words')
  })
  router.get('/api/away', () => {
    throw Object.assign(new Error('terminating connection'), { code: '57P01' })
  })
  router.get('/api/full', () => {
    throw Object.assign(new Error('could not extend file'), { code: '53100' })
  })
  router.get('/api/closed', (context) => context.json({ secret: true }))
  router.post('/api/change', (context) => context.json({ done: true }))
  router.delete('/api/leaves/:id/dew', () => {
    throw new Refusal('not-found')
  })
  router.put('/api/leaves/:id/dew', () => {
    throw new TypeError('the inner words')
  })
  router.get('/api/refused', () => {
    throw new Refusal('forbidden', { sentence: 'Chỉ quản trị viên mới làm được.', place: 'x' })
  })
  app = createHttpApp({
    log: (...line) => lines.push(JSON.stringify(line)),
    version: '1',
    actorOf: async () => null,
    checkHealth: async () => {},
    refusals: { clock: () => new Date(), record: async (each) => void refused.push(each), kinds: { leaves: 'leaf' } },
    routers: [router],
    openRoutes: ['fault', 'away', 'full', 'refused', 'khong-co']
      .map((name) => `GET /api/${name}`)
      .concat('POST /api/change', 'POST /api/khong-co', 'DELETE /api/leaves/{id}/dew', 'PUT /api/leaves/{id}/dew'),
    webFolder: join(folder, 'web'),
  })
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('an answer to what went wrong', () => {
  it.each([
    ['/api/fault', 500, 'failed'],
    ['/api/away', 503, 'database-away'],
    ['/api/full', 507, 'disk-full'],
    ['/api/refused', 403, 'forbidden'],
    ['/api/khong-co', 404, 'not-found'],
    ['/api/closed', 401, 'not-signed-in'],
  ])('%s → %d %s in a sentence that tells nothing of the inside', async (path, status, code) => {
    const answer = await app.request(path)
    expect(answer.status).toBe(status)
    const body = (await answer.json()) as { code: string; message: string }
    expect(body.code).toBe(code)
    expect(body.message).toMatch(/^\p{Lu}.*\.$/u)
    expect(body.message).not.toContain('words')
  })

  it('puts a fault into the log, and a refusal not', () => {
    expect(lines.some((line) => line.includes('the inner words'))).toBe(true)
    expect(lines.some((line) => line.includes('"forbidden"'))).toBe(false)
  })
})

describe('a write from a page', () => {
  it.each([
    [{}, 200],
    [{ 'sec-fetch-site': 'same-origin' }, 200],
    [{ 'sec-fetch-site': 'none' }, 200],
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ origin: 'http://localhost', host: 'localhost' }, 200],
    [{ origin: 'http://localhost:3001', host: 'localhost:3000' }, 403],
    [{ origin: 'https://noi-khac.example', host: 'localhost' }, 403],
    [{ origin: 'null', host: 'localhost' }, 403],
  ])('with %j → %d', async (headers, status) => {
    expect((await app.request('/api/change', { method: 'POST', headers })).status).toBe(status)
  })
})

describe('a refused command', () => {
  const id = '01a02b03-0000-7000-8000-000000000000'

  it.each([
    [
      'DELETE',
      `/api/leaves/${id}/dew?word=bi-mat`,
      [{ route: 'DELETE /api/leaves/{id}/dew', subject: { kind: 'leaf', id } }],
    ],
    ['DELETE', '/api/leaves/bi-mat/dew', [{ route: 'DELETE /api/leaves/{id}/dew', subject: null }]],
    ['PUT', `/api/leaves/${id}/dew`, []],
    ['POST', '/api/khong-co', []],
    ['GET', '/api/refused', []],
  ])('%s %s is recorded by its route and record alone', async (method, path, expected) => {
    refused.splice(0)
    await app.request(path, { method, body: method === 'GET' ? null : '{"word":"bi-mat"}' })
    expect(refused).toMatchObject(expected)
    expect(refused.length).toBe(expected.length)
    expect(JSON.stringify(refused)).not.toContain('bi-mat')
  })
})

describe('the web application', () => {
  it.each([
    ['/', '<html>trang</html>', 'no-cache'],
    ['/van-ban/123', '<html>trang</html>', 'no-cache'],
    ['/v1.2/x', '<html>trang</html>', 'no-cache'],
    ['/assets/a-1.js', 'plain()', 'public, max-age=31536000, immutable'],
  ])('%s', async (path, text, caching) => {
    const answer = await app.request(path)
    expect(await answer.text()).toBe(text)
    expect(answer.headers.get('cache-control')).toBe(caching)
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self';")
  })

  it.each([
    ['br, gzip', 'br', 'brotli'],
    ['gzip', 'gzip', 'gzip'],
    ['identity', null, 'plain()'],
  ])('sends what the build compressed to a browser that takes %s', async (accepted, encoding, text) => {
    const answer = await app.request('/assets/a-1.js', { headers: { 'accept-encoding': accepted } })
    expect(answer.headers.get('content-encoding')).toBe(encoding)
    expect(await answer.text()).toBe(text)
  })

  it('sends nothing again that the browser has', async () => {
    const etag = (await app.request('/')).headers.get('etag') ?? ''
    expect((await app.request('/', { headers: { 'if-none-match': etag } })).status).toBe(304)
  })

  it.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/assets/..%2f..%2fsecret.txt', '/%00', '/%zz'])(
    'gives nothing from outside its folder for %s',
    async (path) => {
      const answer = await app.request(`http://localhost${path}`)
      expect(await answer.text()).not.toContain('không được lộ')
    },
  )

  it('knows no file that the build did not make', async () => {
    expect((await app.request('/assets/khac.js')).status).toBe(404)
  })
})
