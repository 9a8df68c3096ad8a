import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { Database, OpenTransaction } from '#platform/database/database.ts'
import type { HttpEnvironment } from '#platform/http/environment.ts'
import { hashOfToken } from '#platform/secrets/secret-token.ts'
import './tables.ts'

const cookieName = 'danvan_browser'

/** Days after which a browser that was not used is as good as unknown. */
const rememberedDays = 180

const dayMilliseconds = 24 * 60 * 60 * 1000

/** What the browser calls itself by; null for one that never signed anybody in. */
export function browserToken(context: Context<HttpEnvironment>): string | null {
  return getCookie(context, cookieName) ?? null
}

export function giveBrowserCookie(context: Context<HttpEnvironment>, token: string, secure: boolean): void {
  const maxAge = rememberedDays * 24 * 60 * 60
  setCookie(context, cookieName, token, { httpOnly: true, sameSite: 'Lax', path: '/', secure, maxAge })
}

/** Whether somebody has signed in to this account in this browser before. */
export async function isKnownBrowser(
  database: Database,
  token: string | null,
  accountId: string | null,
  now: Date,
): Promise<boolean> {
  if (token === null || accountId === null) return false
  const found = await database
    .selectFrom('known_browser')
    .select('seen_at')
    .where('token_hash', '=', hashOfToken(token))
    .where('account_id', '=', accountId)
    .where('seen_at', '>', longAgo(now))
    .executeTakeFirst()
  return found !== undefined
}

/** Remembers that the account was signed in to in this browser, and from where. */
export async function rememberBrowser(
  transaction: OpenTransaction,
  browser: { readonly token: string; readonly accountId: string; readonly address: string },
  now: Date,
): Promise<void> {
  const seen = { seen_at: now, address: browser.address }
  await transaction.deleteFrom('known_browser').where('seen_at', '<', longAgo(now)).execute()
  await transaction
    .insertInto('known_browser')
    .values({ token_hash: hashOfToken(browser.token), account_id: browser.accountId, ...seen })
    .onConflict((conflict) => conflict.columns(['token_hash', 'account_id']).doUpdateSet(seen))
    .execute()
}

/** Makes every browser a stranger to the account again. */
export async function forgetBrowsers(transaction: OpenTransaction, accountId: string): Promise<void> {
  await transaction.deleteFrom('known_browser').where('account_id', '=', accountId).execute()
}

/** How many accounts were signed in to from an address of late: many of them make an office. */
export async function accountsSeenAt(database: Database, address: string, now: Date): Promise<number> {
  const { count } = await database
    .selectFrom('known_browser')
    .select(({ fn }) => fn.count<string>('account_id').distinct().as('count'))
    .where('address', '=', address)
    .where('seen_at', '>', longAgo(now))
    .executeTakeFirstOrThrow()
  return Number(count)
}

function longAgo(now: Date): Date {
  return new Date(now.getTime() - rememberedDays * dayMilliseconds)
}
