import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  ClientError,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import { Refusal } from '#kernel/refusal.ts'
import type { IdentityProviderConfig } from '#platform/config/config.ts'

/** What ties an answer of the provider to the browser that was sent to it. */
export interface ProviderErrand {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

/** Whom the provider vouches for. */
export interface ProvenIdentity {
  readonly issuer: string
  readonly subject: string
  /** In lower case; null where there is none or the provider does not vouch for it. */
  readonly verifiedEmail: string | null
  /** Whether the provider itself asked for more than a password (RFC 8176). */
  readonly severalFactors: boolean
}

/** The agency's own sign-in, by OpenID Connect: authorisation code with PKCE, state and nonce. */
export interface IdentityProvider {
  readonly name: string
  /** Where to send the browser, and what to keep until it comes back. Throws a Refusal where the provider is away. */
  begin(redirectUri: string): Promise<{ url: string; errand: ProviderErrand }>
  /** What the provider's answer proves. Throws a Refusal where it proves nothing. */
  finish(redirectUri: string, query: string, errand: ProviderErrand): Promise<ProvenIdentity>
}

const severalFactorsWords = new Set(['mfa', 'otp', 'hwk', 'sc', 'fpt', 'face', 'iris'])

/** Asks the provider for its particulars at the first sign-in, so that one that is away holds up nothing else. */
export function openIdentityProvider(config: IdentityProviderConfig): IdentityProvider {
  let known: Promise<Configuration> | null = null
  const particulars = async () => {
    known ??= discover(config)
    try {
      return await known
    } catch (error) {
      known = null
      throw new Refusal('provider-away', { cause: error })
    }
  }
  return {
    name: config.name,
    async begin(redirectUri) {
      const errand = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() }
      const url = buildAuthorizationUrl(await particulars(), {
        redirect_uri: redirectUri,
        scope: 'openid email profile',
        state: errand.state,
        nonce: errand.nonce,
        code_challenge: await calculatePKCECodeChallenge(errand.verifier),
        code_challenge_method: 'S256',
      })
      return { url: url.href, errand }
    },
    async finish(redirectUri, query, errand) {
      const answer = new URL(redirectUri)
      answer.search = query
      return identityOf(await exchange(await particulars(), answer, errand), config.issuer)
    },
  }
}

function discover(config: IdentityProviderConfig): Promise<Configuration> {
  const issuer = new URL(config.issuer)
  const execute = issuer.protocol === 'http:' ? [allowInsecureRequests] : []
  return discovery(issuer, config.clientId, config.clientSecret, undefined, { execute, timeout: 10 })
}

type Claims = Readonly<Record<string, unknown>>

async function exchange(particulars: Configuration, answer: URL, errand: ProviderErrand): Promise<Claims> {
  try {
    const tokens = await authorizationCodeGrant(particulars, answer, {
      pkceCodeVerifier: errand.verifier,
      expectedState: errand.state,
      expectedNonce: errand.nonce,
      idTokenExpected: true,
    })
    return tokens.claims() ?? {}
  } catch (error) {
    const away = error instanceof ClientError && error.code === 'OAUTH_TIMEOUT'
    throw new Refusal(away || error instanceof TypeError ? 'provider-away' : 'provider-refused', { cause: error })
  }
}

function identityOf(claims: Claims, configured: string): ProvenIdentity {
  const { iss, sub, email, email_verified: verified, amr } = claims
  if (typeof sub !== 'string' || sub === '') throw new Refusal('provider-refused')
  const words = Array.isArray(amr) ? amr : []
  return {
    issuer: typeof iss === 'string' ? iss : configured,
    subject: sub,
    verifiedEmail: verified === true && typeof email === 'string' && email !== '' ? email.trim().toLowerCase() : null,
    severalFactors: words.some((word) => severalFactorsWords.has(String(word))),
  }
}
