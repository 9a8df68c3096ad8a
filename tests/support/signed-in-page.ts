import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { type ApiClient, signedInClient } from './api-client.ts'
import { launchBrowser } from './browser.ts'
import { carrySession } from './carry-session.ts'
import type { TestDatabase } from './database.ts'
import { testDatabase } from './database.ts'
import { type TestServer, testServer } from './server.ts'

/** What the tests of one file share, and the page that each has to itself. */
export interface SignedInPage {
  readonly server: TestServer
  readonly client: ApiClient
  readonly context: BrowserContext
  readonly page: Page
}

/** One server and one browser for a file; each test gets a page of its own, signed in, at the size of an office laptop. */
export function signedInPages(prepare: (storage: TestDatabase) => Promise<void> = async () => {}): () => SignedInPage {
  let server: TestServer
  let client: ApiClient
  let browser: Browser
  let context: BrowserContext
  let page: Page

  beforeAll(async () => {
    const storage = await testDatabase()
    await prepare(storage)
    server = await testServer({ web: true, storage })
    client = await signedInClient(server)
    browser = await launchBrowser()
  }, 240_000)
  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })
  beforeEach(async () => {
    context = await browser.newContext({ locale: 'vi-VN', viewport: { width: 1366, height: 768 } })
    await carrySession(context, server.url, client)
    page = await context.newPage()
  })
  afterEach(() => context.close())
  return () => ({ server, client, context, page })
}
