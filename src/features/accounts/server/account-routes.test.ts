import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ApiClient, signedInClient } from '../../../../tests/support/api-client.ts'
import { type TestServer, testServer } from '../../../../tests/support/server.ts'
import type { SessionView, SetupView } from '../contract.ts'

interface Problem {
  readonly code: string
  readonly message: string
  readonly place?: string
}

const person = { name: 'Trần Thị B', username: 'tranb', password: 'mot-mat-khau-dai' }

function tokenOf(link: string): string {
  return new URL(link).hash.replace('#ma=', '')
}

describe('the first administrator', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await testServer()
  })
  afterAll(() => server.close())

  it('is refused without the right link, and nothing is made', async () => {
    const client = new ApiClient(server.url)
    const answer = await client.send<Problem>('POST', '/api/setup', { token: 'sai', ...person })
    expect(answer).toMatchObject({ status: 403, body: { code: 'wrong-link' } })
    expect((await client.get<SetupView>('/api/setup')).body.needsFirstAdministrator).toBe(true)
  })

  it.each([
    ['password', { password: 'ngan' }, 'Mật khẩu phải có ít nhất 10 ký tự.'],
    ['name', { name: '  ' }, 'Hãy nhập họ tên.'],
    ['username', { username: 'Đặng văn' }, /^Tên đăng nhập gồm/],
  ])('is refused with a sentence for a wrong %s', async (place, change, message) => {
    const input = { token: tokenOf(server.setupLink), ...person, ...change }
    const answer = await new ApiClient(server.url).send<Problem>('POST', '/api/setup', input)
    expect(answer.status).toBe(422)
    expect(answer.body.place).toBe(place)
    expect(answer.body.message).toMatch(message)
  })

  it('is made once by the link, of two at the same time too, and is signed in', async () => {
    const input = { token: tokenOf(server.setupLink), ...person }
    const clients = [new ApiClient(server.url), new ApiClient(server.url)]
    const answers = await Promise.all(clients.map((client) => client.send<SessionView>('POST', '/api/setup', input)))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
    const winner = clients[answers.findIndex(({ status }) => status === 201)]
    const session = await winner?.get<SessionView>('/api/session')
    expect(session?.body).toMatchObject({
      account: { username: 'tranb', roles: ['administrator'] },
      needsFirstAdministrator: false,
    })
  })

  it('leaves neither password nor token readable in the database', async () => {
    const account = await server.storage.database.selectFrom('account').selectAll().executeTakeFirstOrThrow()
    expect(account.password_hash).toMatch(/^\$argon2id\$/)
    const links = await server.storage.database.selectFrom('setup_link').selectAll().execute()
    expect(links).toEqual([])
  })
})

describe('signing in and out', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await testServer()
    await signedInClient(server)
  })
  afterAll(() => server.close())

  it('takes the right password and keeps the cookie from scripts and other sites', async () => {
    const client = new ApiClient(server.url)
    const right = { username: ' QuanTri ', password: 'mot-mat-khau-dai' }
    const answer = await client.send<SessionView>('POST', '/api/session', right)
    expect(answer.status).toBe(201)
    expect(answer.headers.get('set-cookie')).toMatch(/HttpOnly.*SameSite=Lax/)
    expect((await client.get('/api/documents')).status).toBe(200)
    const cookie = client.cookie
    await client.send('DELETE', '/api/session')
    client.cookie = cookie
    expect((await client.get<Problem>('/api/documents')).body.code).toBe('not-signed-in')
  })

  it('forgets a session when its time is over', async () => {
    let now = new Date('2026-01-01T00:00:00Z')
    const late = await testServer({ clock: () => now })
    const client = await signedInClient(late)
    expect((await client.get('/api/documents')).status).toBe(200)
    now = new Date('2026-01-16T00:00:00Z')
    expect((await client.get('/api/documents')).status).toBe(401)
    await late.close()
  })

  it('says the same of a wrong password and of an unknown account, and stops counting at ten', async () => {
    const client = new ApiClient(server.url)
    const unknown = await client.send<Problem>('POST', '/api/session', { username: 'khong-co', password: 'x' })
    const answers: (typeof unknown)[] = []
    for (let attempt = 0; attempt < 11; attempt += 1) {
      answers.push(await client.send<Problem>('POST', '/api/session', { username: 'quantri', password: 'sai' }))
    }
    expect(answers[0]).toMatchObject({ status: 401, body: unknown.body })
    expect(answers[9]?.status).toBe(401)
    expect(answers[10]).toMatchObject({ status: 429, body: { code: 'too-many-attempts' } })
    const right = { username: 'quantri', password: 'mot-mat-khau-dai' }
    expect((await client.send('POST', '/api/session', right)).status).toBe(429)
  })

  it('tries no more passwords when they all come at once', async () => {
    const guesses = Array.from({ length: 40 }, (_, index) => ({ username: 'ca-nhom', password: `doan-${index}` }))
    const answers = await Promise.all(
      guesses.map((guess) => new ApiClient(server.url).send<Problem>('POST', '/api/session', guess)),
    )
    const tried = answers.filter(({ status }) => status === 401)
    expect(tried.length).toBeLessThanOrEqual(10)
    expect(answers.filter(({ status }) => status === 429).length).toBe(40 - tried.length)
  })

  it('tries no more from one address, whichever the accounts', async () => {
    const statuses: number[] = []
    for (let attempt = 0; attempt < 60; attempt += 1) {
      const guess = { username: `nguoi-${attempt}`, password: 'doan' }
      statuses.push((await new ApiClient(server.url).send('POST', '/api/session', guess)).status)
    }
    expect(statuses).toContain(401)
    expect(statuses.at(-1)).toBe(429)
  })

  it('refuses a name that no database can hold as wrong input, not as a fault', async () => {
    const odd = { username: 'a\u0000b', password: 'x' }
    expect(await new ApiClient(server.url).send('POST', '/api/session', odd)).toMatchObject({ status: 422 })
  })
})
