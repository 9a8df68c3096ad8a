import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ApiClient, signedInClient } from '../../../../tests/support/api-client.ts'
import { codeAt } from '../../../../tests/support/authenticator.ts'
import { type TestServer, testServer } from '../../../../tests/support/server.ts'
import { newPerson } from '../../people/server/new-person.ts'
import type { EnrolView, InvitationMade, InvitationView, PersonSignIn, SessionView } from '../contract.ts'

interface Problem {
  readonly code: string
  readonly place?: string
}

const password = 'năm chữ rất dễ nhớ'
const unit = '00000000-0000-7000-8000-0000000000c1'

describe('an invitation', () => {
  let now: Date
  let server: TestServer
  let administrator: ApiClient
  let may: string

  beforeEach(async () => {
    now = new Date('2026-03-02T01:00:00Z')
    server = await testServer({ clock: () => now })
    administrator = await signedInClient(server)
    await server.storage.database.insertInto('unit').values({ id: unit }).execute()
    may = await addPerson('Sùng Thị Mây', 'specialist', unit)
  })
  afterEach(() => server.close())

  const addPerson = async (name: string, role: 'specialist' | 'administrator', at: string | null) => {
    const { database } = server.storage
    const person = newPerson({ name, email: null, phone: null }, now)
    await database.insertInto('person').values(person).execute()
    const nothing = { position: null, appointed_to: null, decision_sign: null, decision_date: null, withdrawn_at: null }
    await database
      .insertInto('appointment')
      .values({
        id: crypto.randomUUID(),
        person_id: person.id,
        role,
        unit_id: at,
        valid: '[2020-01-01,)',
        made_at: now,
        ...nothing,
      })
      .execute()
    return person.id
  }
  const invite = async (personId: string) => {
    const { body } = await administrator.send<InvitationMade>('POST', `/api/people/${personId}/invitation`)
    return new URL(body.link).hash.replace('#ma=', '')
  }
  const look = (token: string) =>
    new ApiClient(server.url).send<InvitationView & Problem>('POST', '/api/invitation', { token })
  const accept = (client: ApiClient, body: unknown) =>
    client.send<SessionView & Problem>('POST', '/api/invitation/accept', body)
  const stateOf = async (personId: string) =>
    (await administrator.get<PersonSignIn>(`/api/people/${personId}/sign-in`)).body

  it('makes the sign-in of the person, once', async () => {
    const token = await invite(may)
    expect((await look(token)).body).toMatchObject({ name: 'Sùng Thị Mây', username: null })
    const client = new ApiClient(server.url)
    const made = await accept(client, { token, username: 'may.sung', password })
    expect(made).toMatchObject({
      status: 201,
      body: { account: { username: 'may.sung', roles: ['specialist'], unit } },
    })
    expect((await client.get('/api/documents')).status).toBe(200)
    expect((await look(token)).body.code).toBe('wrong-invitation')
    expect((await accept(new ApiClient(server.url), { token, username: 'ke-khac', password })).status).toBe(403)
    expect(await stateOf(may)).toMatchObject({ username: 'may.sung', hasPassword: true, sessions: 1, invitation: null })
  })

  it('lets one of two through who use it at once', async () => {
    const token = await invite(may)
    const answers = await Promise.all(
      ['nguoi1', 'nguoi2', 'nguoi3'].map((username) =>
        accept(new ApiClient(server.url), { token, username, password }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 403, 403])
  })

  it('works for seven days, until it is withdrawn, or until a newer one is made', async () => {
    const old = await invite(may)
    const newer = await invite(may)
    expect((await look(old)).body.code).toBe('wrong-invitation')
    expect((await look(newer)).status).toBe(200)
    now = new Date(now.getTime() + 7 * 24 * 3600_000)
    expect((await look(newer)).body.code).toBe('wrong-invitation')
    expect((await stateOf(may)).invitation).toMatchObject({ expired: true })
    const last = await invite(may)
    await administrator.send('DELETE', `/api/people/${may}/invitation`)
    expect((await look(last)).body.code).toBe('wrong-invitation')
    expect((await look('bia-ra')).body.code).toBe('wrong-invitation')
  })

  it('takes neither a user name of another nor an easy password', async () => {
    const token = await invite(may)
    const taken = await accept(new ApiClient(server.url), { token, username: 'quantri', password })
    expect(taken.body).toMatchObject({ code: 'username-taken', place: 'username' })
    const easy = await accept(new ApiClient(server.url), { token, username: 'may.sung', password: 'may.sung2026' })
    expect(easy.body.code).toBe('easy-password')
    expect((await look(token)).status).toBe(200)
  })

  it('gives somebody who forgot it a new password, under the same name, and ends what the old one opened', async () => {
    const client = new ApiClient(server.url)
    await accept(client, { token: await invite(may), username: 'may.sung', password })
    const { body } = await client.send<EnrolView>('POST', '/api/me/second-factor', { password })
    await client.send('POST', '/api/me/second-factor/confirm', { code: codeAt(body.secret, now) })
    now = new Date(now.getTime() + 60_000)
    const again = new ApiClient(server.url)
    const fresh = { token: await invite(may), username: 'ten-khac', password: 'mật khẩu thứ hai của Mây' }
    expect((await accept(again, fresh)).body).toMatchObject({ account: null, step: 'second-factor' })
    expect((await client.get('/api/documents')).status).toBe(401)
    const shown = await again.send<SessionView>('POST', '/api/session/second-factor', {
      code: codeAt(body.secret, now),
    })
    expect(shown.body.account?.username).toBe('may.sung')
  })

  it('and sessions and the second factor are ended by the administrator, who sees no secret', async () => {
    const client = new ApiClient(server.url)
    await accept(client, { token: await invite(may), username: 'may.sung', password })
    const { body } = await client.send<EnrolView>('POST', '/api/me/second-factor', { password })
    await client.send('POST', '/api/me/second-factor/confirm', { code: codeAt(body.secret, now) })
    expect(JSON.stringify(await stateOf(may))).not.toContain(body.secret)
    expect((await stateOf(may)).secondFactorSince).not.toBeNull()
    await administrator.send('DELETE', `/api/people/${may}/second-factor`)
    expect(await stateOf(may)).toMatchObject({ secondFactorSince: null, sessions: 0 })
    expect((await client.get('/api/documents')).status).toBe(401)
    const back = await client.send<SessionView>('POST', '/api/session', { username: 'may.sung', password })
    expect(back.body.account?.name).toBe('Sùng Thị Mây')
    await administrator.send('DELETE', `/api/people/${may}/sessions`)
    expect((await client.get('/api/documents')).status).toBe(401)
  })

  it('is for nobody to make who does not reach all that the person may do', async () => {
    const lower = new ApiClient(server.url)
    const chief = await addPerson('Giàng A Tủa', 'administrator', unit)
    await accept(lower, { token: await invite(chief), username: 'tua.giang', password })
    expect((await lower.send('POST', `/api/people/${may}/invitation`)).status).toBe(201)
    const session = await administrator.get<SessionView>('/api/session')
    const higher = session.body.account?.personId
    for (const [method, path] of [
      ['GET', 'sign-in'],
      ['POST', 'invitation'],
      ['DELETE', 'invitation'],
      ['DELETE', 'sessions'],
      ['DELETE', 'second-factor'],
    ] as const) {
      const refused = await lower.send<Problem>(method, `/api/people/${higher}/${path}`)
      expect([path, refused.body.code]).toEqual([path, 'not-found'])
    }
    const staff = new ApiClient(server.url)
    await accept(staff, { token: await invite(may), username: 'may.sung', password })
    expect((await staff.send<Problem>('POST', `/api/people/${chief}/invitation`)).body.code).toBe('forbidden')
    expect((await staff.send<Problem>('PUT', '/api/settings/second-factor', { secondFactorRoles: [] })).status).toBe(
      403,
    )
  })

  it('puts neither token nor password into the log', async () => {
    const token = await invite(may)
    await accept(new ApiClient(server.url), { token, username: 'may.sung', password })
    const text = JSON.stringify(await server.storage.database.selectFrom('audit_entry').select('content').execute())
    expect(text).toContain('account.accept-invitation')
    for (const secret of [token, password]) expect(text).not.toContain(secret)
  })

  it('a session acts at a unit of its person’s grants, and at no other', async () => {
    const client = new ApiClient(server.url)
    await accept(client, { token: await invite(may), username: 'may.sung', password })
    expect((await client.send<SessionView>('PUT', '/api/session', { unit })).body.account?.unit).toBe(unit)
    const other = await client.send<Problem>('PUT', '/api/session', { unit: crypto.randomUUID() })
    expect(other.body).toMatchObject({ code: 'not-your-unit', place: 'unit' })
    expect((await client.send<Problem>('PUT', '/api/session', { unit: null })).body.code).toBe('not-your-unit')
    expect((await administrator.send<SessionView>('PUT', '/api/session', { unit: null })).status).toBe(200)
  })
})
