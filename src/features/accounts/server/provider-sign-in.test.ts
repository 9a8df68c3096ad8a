import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ApiClient, signedInClient } from '../../../../tests/support/api-client.ts'
import { codeAt } from '../../../../tests/support/authenticator.ts'
import { type TestIdentityProvider, testIdentityProvider } from '../../../../tests/support/identity-provider.ts'
import { type TestServer, testServer } from '../../../../tests/support/server.ts'
import { newPerson } from '../../people/server/new-person.ts'
import type { EnrolView, InvitationMade, ProviderView, SessionView } from '../contract.ts'

const password = 'mot-mat-khau-dai'

describe('signing in through the agency’s identity provider', () => {
  let provider: TestIdentityProvider
  let server: TestServer
  let administrator: ApiClient
  const changing = { email: 'hoa@tinh.example.vn', verified: true }

  beforeAll(async () => {
    provider = await testIdentityProvider({
      hoa: changing,
      'hoa-gia': { email: 'hoa@tinh.example.vn', verified: true },
      pao: { email: 'pao@tinh.example.vn', verified: false },
      la: { email: 'la@noi-khac.example.vn', verified: true },
      manh: { email: 'manh@tinh.example.vn', verified: true, severalFactors: true },
    })
  })
  afterAll(() => provider.close())
  beforeEach(async () => {
    server = await testServer({ identityProvider: provider.config })
    administrator = await signedInClient(server)
    changing.email = 'hoa@tinh.example.vn'
  })
  afterEach(() => server.close())

  const addPerson = async (name: string, email: string | null) => {
    const person = newPerson({ name, email, phone: null }, new Date())
    await server.storage.database.insertInto('person').values(person).execute()
    return person.id
  }
  const begin = async (client: ApiClient, body: unknown = {}) => {
    const { body: view } = await client.send<ProviderView>('POST', '/api/session/provider', body)
    return view.url
  }
  const comeBack = async (client: ApiClient, address: string) => {
    const { pathname, search } = new URL(address)
    const answer = await client.get(pathname + search)
    expect(answer.status).toBe(302)
    return answer.headers.get('location') ?? ''
  }
  const signIn = async (login: string, body: unknown = {}) => {
    const client = new ApiClient(server.url)
    const location = await comeBack(client, await provider.signIn(await begin(client, body), login))
    const { body: session } = await client.get<SessionView>('/api/session')
    return { client, location, session }
  }

  it('shows its name before anybody is signed in', async () => {
    const { body } = await new ApiClient(server.url).get<SessionView>('/api/session')
    expect(body.provider).toBe('Cổng của tỉnh')
  })

  it('refuses a stranger with one sentence', async () => {
    const { location, session } = await signIn('la')
    expect(location).toBe('/dang-nhap?loi=provider-stranger')
    expect(session.account).toBeNull()
  })

  it('knows a person by the verified e-mail once, and by the subject from then on', async () => {
    await addPerson('Lý Thị Hoa', 'hoa@tinh.example.vn')
    const first = await signIn('hoa', { next: '/van-ban?q=a' })
    expect(first.location).toBe('/van-ban?q=a')
    expect(first.session.account).toMatchObject({ name: 'Lý Thị Hoa', username: '' })
    changing.email = 'ten-moi@tinh.example.vn'
    expect((await signIn('hoa')).session.account?.name).toBe('Lý Thị Hoa')
    expect((await signIn('hoa-gia')).location, 'another subject with the same e-mail').toContain('provider-stranger')
  })

  it('takes no e-mail that the provider does not vouch for', async () => {
    await addPerson('Vàng A Páo', 'pao@tinh.example.vn')
    expect((await signIn('pao')).location).toContain('provider-stranger')
  })

  it('links the account of an invitation, whatever the e-mail', async () => {
    const personId = await addPerson('Sùng Thị Mây', null)
    await appoint(server, personId)
    const made = await administrator.send<InvitationMade>('POST', `/api/people/${personId}/invitation`)
    const invitation = new URL(made.body.link).hash.replace('#ma=', '')
    expect((await signIn('la', { invitation })).session.account?.name).toBe('Sùng Thị Mây')
    expect((await signIn('la')).session.account?.name).toBe('Sùng Thị Mây')
    expect((await signIn('pao', { invitation })).location, 'a used invitation').toContain('wrong-invitation')
  })

  it('asks for our own second factor, unless the provider asked for several', async () => {
    const personId = await addPerson('Lý Thị Hoa', 'hoa@tinh.example.vn')
    await appoint(server, personId)
    const { client } = await signIn('hoa')
    const { body } = await client.send<EnrolView>('POST', '/api/me/second-factor', {})
    const moment = new Date()
    await client.send('POST', '/api/me/second-factor/confirm', { code: codeAt(body.secret, moment) })
    const half = await signIn('hoa')
    expect(half.location).toMatch(/^\/dang-nhap\?buoc=2/)
    expect(half.session.account).toBeNull()
    const next = codeAt(body.secret, new Date(moment.getTime() + 30_000))
    expect((await half.client.send('POST', '/api/session/second-factor', { code: next })).status).toBe(201)

    await administrator.send('PUT', '/api/settings/second-factor', { secondFactorRoles: ['specialist'] })
    const strong = await addPerson('Giàng A Mạnh', 'manh@tinh.example.vn')
    await appoint(server, strong)
    expect((await signIn('manh')).session).toMatchObject({ step: null, account: { name: 'Giàng A Mạnh' } })
  })

  it('takes an answer only in the browser that asked, once, with its own state', async () => {
    await addPerson('Lý Thị Hoa', 'hoa@tinh.example.vn')
    const client = new ApiClient(server.url)
    const address = await provider.signIn(await begin(client), 'hoa')
    expect(await comeBack(new ApiClient(server.url), address)).toContain('provider-refused')
    const altered = new URL(address)
    altered.searchParams.set('state', 'khac')
    const other = new ApiClient(server.url)
    await begin(other)
    expect(await comeBack(other, altered.href)).toContain('provider-refused')
    expect(await comeBack(other, address), 'the answer to another browser’s question').toContain('provider-refused')
    expect(await comeBack(client, address)).toBe('/')
    expect(await comeBack(client, address)).toContain('provider-refused')
  })

  it('leads to no other site afterwards', async () => {
    await addPerson('Lý Thị Hoa', 'hoa@tinh.example.vn')
    for (const next of ['https://noi-khac.example', '//noi-khac.example', '/\\noi-khac.example']) {
      expect((await signIn('hoa', { next })).location).toBe('/')
    }
  })

  it('says so where the provider is away, and where there is none', async () => {
    const away = { ...provider.config, issuer: 'http://127.0.0.1:9' }
    const lonely = await testServer({ identityProvider: away })
    const answer = await new ApiClient(lonely.url).send<{ code: string }>('POST', '/api/session/provider', {})
    expect(answer).toMatchObject({ status: 503, body: { code: 'provider-away' } })
    await lonely.close()
    const without = await testServer()
    const none = await new ApiClient(without.url).send<{ code: string }>('POST', '/api/session/provider', {})
    expect(none).toMatchObject({ status: 404, body: { code: 'no-provider' } })
    await without.close()
  })

  it('leaves neither the password way nor any token behind in the log', async () => {
    await addPerson('Lý Thị Hoa', 'hoa@tinh.example.vn')
    const { client } = await signIn('hoa')
    expect((await client.send<{ code: string }>('POST', '/api/session', { username: '', password })).status).toBe(422)
    const text = JSON.stringify(await server.storage.database.selectFrom('audit_entry').select('content').execute())
    expect(text).toContain('account.link-provider')
    expect(text).not.toContain('hoa@tinh')
    expect(text).not.toContain(client.cookie.split('=')[1])
  })
})

/** A specialist of the whole installation from long ago on. */
async function appoint(server: TestServer, personId: string): Promise<void> {
  await server.storage.database
    .insertInto('appointment')
    .values({
      id: crypto.randomUUID(),
      person_id: personId,
      role: 'specialist',
      unit_id: null,
      position: null,
      valid: '[2020-01-01,)',
      appointed_to: null,
      decision_sign: null,
      decision_date: null,
      made_at: new Date(),
      withdrawn_at: null,
    })
    .execute()
}
