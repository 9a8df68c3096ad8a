import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ApiClient, signedInClient } from '../../../../tests/support/api-client.ts'
import { codeAt, wrongCodeAt } from '../../../../tests/support/authenticator.ts'
import { type TestServer, testSecret, testServer } from '../../../../tests/support/server.ts'
import { createSecretBox } from '../../../platform/secrets/secret-box.ts'
import type { EnrolView, OwnSessions, RecoveryCodesView, SecurityView, SessionView } from '../contract.ts'
import { countLostSecrets } from './lost-secrets.ts'

interface Problem {
  readonly code: string
  readonly message: string
}

const password = 'mot-mat-khau-dai'
const right = { username: 'quantri', password }

describe('the second factor', () => {
  let now: Date
  let server: TestServer
  let client: ApiClient
  let secret: string
  let recovery: readonly string[]

  const later = (seconds: number) => {
    now = new Date(now.getTime() + seconds * 1000)
  }
  const firstStep = async () => {
    const stranger = new ApiClient(server.url)
    const answer = await stranger.send<SessionView>('POST', '/api/session', right)
    expect(answer).toMatchObject({ status: 201, body: { account: null, step: 'second-factor' } })
    return stranger
  }
  const show = (who: ApiClient, code: string) =>
    who.send<SessionView & Problem>('POST', '/api/session/second-factor', { code })

  beforeEach(async () => {
    now = new Date('2026-03-02T01:00:00Z')
    server = await testServer({ clock: () => now })
    client = await signedInClient(server)
    const begun = await client.send<EnrolView>('POST', '/api/me/second-factor', { password })
    secret = begun.body.secret
    const confirmed = await client.send<RecoveryCodesView>('POST', '/api/me/second-factor/confirm', {
      code: codeAt(secret, now),
    })
    recovery = confirmed.body.codes
    later(60)
  })
  afterEach(() => server.close())

  it('is asked for after the password, which alone opens nothing', async () => {
    const half = await firstStep()
    expect((await half.get<Problem>('/api/documents')).body.code).toBe('not-signed-in')
    expect((await show(half, wrongCodeAt(secret, now))).body.code).toBe('wrong-code')
    expect(await show(half, codeAt(secret, now))).toMatchObject({
      status: 201,
      body: { step: null, account: { username: 'quantri' } },
    })
    expect((await half.get('/api/documents')).status).toBe(200)
  })

  it('takes no code twice, not even of two that come at once, nor the one that confirmed it', async () => {
    const halves = await Promise.all([firstStep(), firstStep(), firstStep()])
    const code = codeAt(secret, now)
    const answers = await Promise.all(halves.map((half) => show(half, code)))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(answers.filter(({ body }) => body.code === 'code-used')).toHaveLength(2)
    const before = codeAt(secret, new Date(now.getTime() - 30_000))
    expect((await show(await firstStep(), before)).body.code).toBe('code-used')
  })

  it('takes a recovery code in its place, each once', async () => {
    const [first = '', second = ''] = recovery
    expect((await show(await firstStep(), first.toLowerCase().replaceAll('-', ''))).status).toBe(201)
    expect((await show(await firstStep(), first)).body.code).toBe('wrong-code')
    expect((await show(await firstStep(), second)).status).toBe(201)
    const { body } = await client.get<SecurityView>('/api/me/security')
    expect(body.secondFactor?.recoveryCodesLeft).toBe(8)
    const renewed = await client.send<RecoveryCodesView>('POST', '/api/me/recovery-codes', { password })
    expect((await show(await firstStep(), recovery[2] ?? '')).body.code).toBe('wrong-code')
    expect((await show(await firstStep(), renewed.body.codes[0] ?? '')).status).toBe(201)
  })

  it('slows whoever guesses codes with the right password, and lets them try again after a while', async () => {
    const codes = ['000001', '000002', '000003', '000004', '000005', '000006'].filter(
      (code) => code !== codeAt(secret, now),
    )
    const half = await firstStep()
    const guesses: Awaited<ReturnType<typeof show>>[] = []
    for (const code of codes) guesses.push(await show(half, code))
    expect(guesses.at(-1)).toMatchObject({ status: 429, body: { message: expect.stringContaining('khoảng 10 phút') } })
    expect((await show(await firstStep(), codeAt(secret, now))).status).toBe(429)
    later(600)
    expect((await show(await firstStep(), codeAt(secret, now))).status).toBe(201)
  })

  it('is waited for ten minutes, in the browser that did the first step', async () => {
    const half = await firstStep()
    expect((await show(new ApiClient(server.url), codeAt(secret, now))).body.code).toBe('sign-in-over')
    later(601)
    expect((await show(half, codeAt(secret, now))).body.code).toBe('sign-in-over')
  })

  it('ends the sessions that began without it, and needs the password to be given up', async () => {
    const wrong = await client.send<Problem>('POST', '/api/me/second-factor/remove', { password: 'không phải' })
    expect(wrong.body.code).toBe('wrong-own-password')
    expect((await client.send('POST', '/api/me/second-factor/remove', { password })).status).toBe(200)
    const other = new ApiClient(server.url)
    expect((await other.send<SessionView>('POST', '/api/session', right)).body.account).not.toBeNull()
    const { body } = await client.send<EnrolView>('POST', '/api/me/second-factor', { password })
    await client.send('POST', '/api/me/second-factor/confirm', { code: codeAt(body.secret, now) })
    expect((await other.get('/api/documents')).status).toBe(401)
    expect((await client.get('/api/documents')).status).toBe(200)
  })

  it('says what to do where the key is lost, and recovery codes still open', async () => {
    const { database } = server.storage
    await database
      .updateTable('second_factor')
      .set({ secret_sealed: 'khoa-cu.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' })
      .execute()
    const answer = await show(await firstStep(), codeAt(secret, now))
    expect(answer).toMatchObject({
      status: 503,
      body: { code: 'secret-key-lost', message: expect.stringContaining('mã khôi phục') },
    })
    expect((await show(await firstStep(), recovery[0] ?? '')).status).toBe(201)
  })

  it('is counted as lost at the start under another key alone', async () => {
    const { storage } = server
    const other = createSecretBox('một khóa khác hẳn, cũng dài hơn ba mươi hai ký tự')
    expect(await countLostSecrets(storage.database, other)).toBe(1)
    expect(await countLostSecrets(storage.database, createSecretBox(testSecret))).toBe(0)
  })

  it('leaves no secret in the database or in the log', async () => {
    const { database } = server.storage
    const rows = [
      await database.selectFrom('second_factor').selectAll().execute(),
      await database.selectFrom('recovery_code').selectAll().execute(),
      await database.selectFrom('audit_entry').selectAll().execute(),
      await database.selectFrom('session').selectAll().execute(),
    ]
    const text = JSON.stringify(rows)
    for (const kept of [secret, ...recovery, password, client.cookie.split('=')[1] ?? ''])
      expect(text).not.toContain(kept)
    expect(text).toContain('account.set-second-factor')
  })

  it('is demanded of a role: nothing else is open until it is set up', async () => {
    await client.send('POST', '/api/me/second-factor/remove', { password })
    const policy = { secondFactorRoles: ['administrator'] }
    expect((await client.send('PUT', '/api/settings/second-factor', policy)).status).toBe(200)
    const plain = new ApiClient(server.url)
    const session = await plain.send<SessionView>('POST', '/api/session', right)
    expect(session.body).toMatchObject({ step: 'enrol', account: { username: 'quantri' } })
    for (const [method, path] of [
      ['GET', '/api/documents'],
      ['GET', '/api/settings/second-factor'],
      ['PUT', '/api/settings/second-factor'],
      ['GET', '/api/me/sessions'],
    ] as const) {
      const refused = await plain.send<Problem>(method, path, method === 'PUT' ? { secondFactorRoles: [] } : undefined)
      expect([path, refused.status, refused.body.code]).toEqual([path, 403, 'second-factor-needed'])
    }
    const { body } = await plain.send<EnrolView>('POST', '/api/me/second-factor', { password })
    await plain.send('POST', '/api/me/second-factor/confirm', { code: codeAt(body.secret, now) })
    expect((await plain.get('/api/documents')).status).toBe(200)
    expect((await plain.get<SessionView>('/api/session')).body.step).toBeNull()
    const refused = await plain.send<Problem>('POST', '/api/me/second-factor/remove', { password })
    expect(refused.body.code).toBe('second-factor-demanded')
  })
})

describe('the own password and the own sessions', () => {
  it('a new password ends the other sessions, and the old one opens nothing any more', async () => {
    const server = await testServer()
    const client = await signedInClient(server)
    const other = new ApiClient(server.url)
    await other.send('POST', '/api/session', right)
    const change = { current: password, password: 'một câu mới dễ nhớ' }
    const wrong = await client.send<Problem>('PUT', '/api/me/password', { ...change, current: 'x' })
    expect(wrong.body.code).toBe('wrong-own-password')
    const easy = await client.send<Problem>('PUT', '/api/me/password', { ...change, password: 'quantri12345' })
    expect(easy.body.code).toBe('easy-password')
    expect((await client.send('PUT', '/api/me/password', change)).status).toBe(200)
    expect((await other.get('/api/documents')).status).toBe(401)
    expect((await client.get('/api/documents')).status).toBe(200)
    expect((await other.send('POST', '/api/session', right)).status).toBe(401)
    await server.close()
  })

  it('lists the sessions and ends one, never another person’s', async () => {
    const server = await testServer()
    const client = await signedInClient(server)
    const other = new ApiClient(server.url)
    await other.send('POST', '/api/session', right)
    const { body } = await client.get<OwnSessions>('/api/me/sessions')
    expect(body.items.map(({ current }) => current)).toEqual([true, false])
    expect(body.items[0]).toMatchObject({ address: '127.0.0.1' })
    const unknown = await client.send<Problem>('DELETE', '/api/me/sessions/00000000-0000-7000-8000-000000000000')
    expect(unknown.body.code).toBe('not-found')
    const left = await client.send<OwnSessions>('DELETE', `/api/me/sessions/${body.items[1]?.id}`)
    expect(left.body.items).toHaveLength(1)
    expect((await other.get('/api/documents')).status).toBe(401)
    await server.close()
  })
})
