import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Database } from '#platform/database/database.ts'
import type { HttpEnvironment } from '#platform/http/environment.ts'
import { accountOfToken, type SessionAccount, sessionDays } from './sessions.ts'

const cookieName = 'danvan_session'

/** Out of reach of scripts, and not sent along with other sites' writes. */
export function giveSessionCookie(context: Context<HttpEnvironment>, token: string, secure: boolean): void {
  setCookie(context, cookieName, token, {
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
    secure,
    maxAge: sessionDays * 24 * 60 * 60,
  })
}

export function takeSessionCookie(context: Context<HttpEnvironment>): string | null {
  const token = getCookie(context, cookieName) ?? null
  deleteCookie(context, cookieName, { path: '/' })
  return token
}

/** The account behind a request, by its session cookie. */
export async function sessionOfRequest(
  context: Context<HttpEnvironment>,
  database: Database,
  now: Date,
): Promise<SessionAccount | null> {
  const token = getCookie(context, cookieName)
  return token ? accountOfToken(database, token, now) : null
}
