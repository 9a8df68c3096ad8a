import type { BrowserContext } from 'playwright-core'
import type { ApiClient } from './api-client.ts'

/**
 * Lets a window go on with a session that was begun over the API: the way through the page of signing in is walked by the
 * journeys that are about it.
 */
export async function carrySession(context: BrowserContext, url: string, { cookie }: ApiClient): Promise<void> {
  const [name = '', value = ''] = cookie.split('=')
  await context.clearCookies()
  await context.addCookies([{ name, value, url }])
}
