import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider, { type Configuration } from 'oidc-provider'
import type { IdentityProviderConfig } from '../../src/platform/config/config.ts'

/** Somebody whom the provider knows, by the name that they sign in with there. */
export interface ProviderPerson {
  readonly email: string
  readonly verified: boolean
  /** Whether the provider says that it asked for more than a password. */
  readonly severalFactors?: boolean
}

/** A real OpenID provider on this machine. */
export interface TestIdentityProvider {
  readonly config: IdentityProviderConfig
  /** Signs a person in at the page to which the program sent them; answers the address that they are sent back to. */
  signIn(address: string, login: string): Promise<string>
  close(): Promise<void>
}

const callbackPath = '/api/session/provider/callback'
const clientId = 'danvan'
const clientSecret = 'bí mật chỉ dùng cho phép thử'.normalize('NFD').replaceAll(/[^a-z]/g, '')

export async function testIdentityProvider(
  people: Readonly<Record<string, ProviderPerson>>,
): Promise<TestIdentityProvider> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new Provider(issuer, settings(people))
  // Each test has a server of its own on a free port; the provider's own documentation shows this way.
  provider.Client.prototype.redirectUriAllowed = (address: string) => address.endsWith(callbackPath)
  server.on('request', provider.callback())
  return {
    config: { issuer, clientId, clientSecret, name: 'Cổng của tỉnh' },
    signIn: signInThere,
    async close() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

function settings(people: Readonly<Record<string, ProviderPerson>>): Configuration {
  return {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [`http://127.0.0.1${callbackPath}`] }],
    claims: { openid: ['sub', 'amr'], email: ['email', 'email_verified'], profile: [] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    cookies: { keys: ['chỉ dùng cho phép thử'] },
    findAccount: (_, id) => {
      const person = people[id]
      if (!person) return undefined
      return { accountId: id, claims: () => ({ sub: id, email: person.email, email_verified: person.verified }) }
    },
    // Whoever signs in has agreed: the page that asks is no part of what is tried here.
    async loadExistingGrant(context) {
      const { client, session, provider } = context.oidc
      if (session) session.amr = people[session.accountId ?? '']?.severalFactors ? ['pwd', 'otp'] : ['pwd']
      const grant = new provider.Grant({ clientId: client?.clientId, accountId: session?.accountId })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    },
  }
}

/** Goes through the provider's pages as a browser does. */
async function signInThere(address: string, login: string): Promise<string> {
  const home = new URL(address).origin
  const jar = new Map<string, string>()
  let next = address
  let form: string | null = null
  for (let step = 0; step < 12; step += 1) {
    const response: Response = await fetch(next, {
      redirect: 'manual',
      method: form === null ? 'GET' : 'POST',
      body: form,
      headers: {
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(form === null ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
      },
    })
    for (const line of response.headers.getSetCookie()) keep(jar, line)
    const location = response.headers.get('location')
    form = location === null ? new URLSearchParams({ prompt: 'login', login, password: 'x' }).toString() : null
    if (location !== null) next = new URL(location, next).href
    else if (!next.includes('/interaction/'))
      throw new Error(`${next} answered ${response.status}: ${await response.text()}`)
    if (new URL(next).origin !== home) return next
  }
  throw new Error(`the provider never sent ${login} back`)
}

function keep(jar: Map<string, string>, line: string): void {
  const [pair = ''] = line.split(';')
  const mark = pair.indexOf('=')
  jar.set(pair.slice(0, mark), pair.slice(mark + 1))
}
