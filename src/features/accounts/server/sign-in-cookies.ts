import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { HttpEnvironment } from '#platform/http/environment.ts'
import type { SignedIn } from './begin-signed-in.ts'
import { giveBrowserCookie } from './known-browser.ts'
import { type AwaitsSecondFactor, pendingMinutes } from './pending-sign-in.ts'
import { giveSessionCookie } from './session-cookie.ts'

const pendingCookie = 'danvan_pending'

/** Whether cookies are to travel over TLS alone: where the program is opened by https, seen from the people. */
export function isSecure(context: Context<HttpEnvironment>, publicUrl: string | null): boolean {
  return new URL(publicUrl ?? context.req.url).protocol === 'https:'
}

/** Gives the browser what the step that it has just done earns it. */
export function giveCookies(
  context: Context<HttpEnvironment>,
  outcome: SignedIn | AwaitsSecondFactor,
  secure: boolean,
): void {
  if (outcome.kind === 'second-factor') {
    const maxAge = pendingMinutes * 60
    setCookie(context, pendingCookie, outcome.pendingToken, {
      httpOnly: true,
      sameSite: 'Lax',
      path: '/api/session',
      secure,
      maxAge,
    })
    return
  }
  deleteCookie(context, pendingCookie, { path: '/api/session' })
  giveBrowserCookie(context, outcome.browserToken, secure)
  giveSessionCookie(context, outcome.sessionToken, secure)
}

export function pendingToken(context: Context<HttpEnvironment>): string | null {
  return getCookie(context, pendingCookie) ?? null
}
