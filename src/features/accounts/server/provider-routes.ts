import { createRoute } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { Refusal } from '#kernel/refusal.ts'
import { json, jsonBody, refusalAnswers } from '#platform/http/answers.ts'
import { createRouter, type HttpEnvironment, type Router } from '#platform/http/environment.ts'
import { describeError } from '#platform/log/log.ts'
import { providerInput, providerView } from '../contract.ts'
import type { AccountParts } from './account-parts.ts'
import type { IdentityProvider, ProviderErrand } from './identity-provider.ts'
import { signInByProvider } from './provider-sign-in.ts'
import { giveCookies, isSecure } from './sign-in-cookies.ts'
import { signInPlace } from './sign-in-place.ts'

const callbackPath = '/api/session/provider/callback'

const postProvider = createRoute({
  method: 'post',
  path: '/api/session/provider',
  request: { body: jsonBody(providerInput) },
  responses: { 200: json(providerView, 'Nơi trình duyệt phải tới để đăng nhập một lần'), ...refusalAnswers },
})

const getCallback = createRoute({
  method: 'get',
  path: callbackPath,
  responses: { 302: { description: 'Về trang trước đó, hoặc về trang đăng nhập cùng lý do' } },
})

/** What a browser keeps while it is at the provider: sealed, so that it can be neither read nor made up. */
interface Kept extends ProviderErrand {
  readonly next: string
  readonly invitation: string | null
  readonly until: number
}

const errandCookie = 'danvan_provider'
const errandMinutes = 15
const binding = 'provider-errand'

/** Signing in through the agency's own identity provider. */
export function providerRoutes(parts: AccountParts): Router {
  const router = createRouter()
  router.openapi(postProvider, async (context) => {
    const { next = '/', invitation = null } = context.req.valid('json')
    const { url, errand } = await providerOf(parts).begin(redirectUri(context, parts))
    const until = parts.clock().getTime() + errandMinutes * 60_000
    keep(context, parts, { ...errand, next: isOwnPath(next) ? next : '/', invitation, until })
    return context.json({ url }, 200)
  })
  router.openapi(getCallback, async (context) => {
    try {
      return context.redirect(await finish(context, parts), 302)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      parts.log('warning', error.code, error.cause === undefined ? {} : describeError(error.cause))
      return context.redirect(`/dang-nhap?loi=${error.code}`, 302)
    }
  })
  return router
}

/** Where the browser goes next. Throws a Refusal where it signs nobody in. */
async function finish(context: Context<HttpEnvironment>, parts: AccountParts): Promise<string> {
  const kept = takeKept(context, parts)
  const query = new URL(context.req.url).search
  const identity = await providerOf(parts).finish(redirectUri(context, parts), query, kept)
  const outcome = await signInByProvider(parts.database, identity, kept.invitation, signInPlace(context), parts.clock())
  giveCookies(context, outcome, isSecure(context, parts.publicUrl))
  if (outcome.kind === 'signed-in') return kept.next
  return `/dang-nhap?${new URLSearchParams({ buoc: '2', next: kept.next })}`
}

function providerOf({ provider }: AccountParts): IdentityProvider {
  if (!provider) throw new Refusal('no-provider')
  return provider
}

function redirectUri(context: Context<HttpEnvironment>, { publicUrl }: AccountParts): string {
  return (publicUrl ?? new URL(context.req.url).origin) + callbackPath
}

/** A path of this program, never another site. */
function isOwnPath(path: string): boolean {
  return /^\/(?![/\\])[^\p{Cc}]*$/u.test(path)
}

function keep(context: Context<HttpEnvironment>, parts: AccountParts, kept: Kept): void {
  setCookie(context, errandCookie, parts.secrets.seal(binding, JSON.stringify(kept)), {
    httpOnly: true,
    sameSite: 'Lax',
    path: '/api/session/provider',
    secure: isSecure(context, parts.publicUrl),
    maxAge: errandMinutes * 60,
  })
}

/** Used up by the first answer, whatever comes of it. */
function takeKept(context: Context<HttpEnvironment>, parts: AccountParts): Kept {
  const sealed = getCookie(context, errandCookie)
  deleteCookie(context, errandCookie, { path: '/api/session/provider' })
  const text = sealed ? parts.secrets.open(binding, sealed) : null
  const kept = text === null ? null : (JSON.parse(text) as Kept)
  if (!kept || kept.until < parts.clock().getTime()) throw new Refusal('provider-refused')
  return kept
}
