import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, onTestFailed } from 'vitest'
import type { Day } from '../../src/kernel/dates/day.ts'
import { launchBrowser } from './browser.ts'
import { carrySession } from './carry-session.ts'
import { clientOf } from './office.ts'
import type { TestServer } from './server.ts'

/** Where pictures of the pages go, for whoever wants to look at them. */
const pictures = process.env.DANVAN_PICTURES

const laptop = { width: 1366, height: 768 }
const phone = { width: 360, height: 740 }

/** Where a journey leads through: a server whose days the test moves on. */
export interface Place {
  readonly server: TestServer
  now(): Date
  goTo(day: Day): void
  close(): Promise<void>
}

/** One window through which the people of a house work one after the other; each goes on from where the one before ended. */
export interface Journey<House extends Place> {
  readonly house: House
  readonly page: Page
  /** Whoever was signed in is gone; the next person is signed in and opens the path. */
  signIn(username: string, path: string): Promise<void>
  /** Another page for the same person. */
  open(path: string): Promise<void>
  /** The way to the next step at the head of a plan or a piece of work. */
  next(name: string): Locator
  dialog(name: string | RegExp): Locator
  /** It becomes the morning of that day for the program and for the browser. */
  goTo(day: Day): Promise<void>
  /** The window becomes that of an office laptop or of a small phone. */
  hold(what: 'laptop' | 'phone'): Promise<void>
  /** Keeps a picture of the page, where pictures are asked for. */
  look(name: string): Promise<void>
}

/**
 * The journey of a group of tests, each a step that needs the one before: after a failure the rest would only wait and
 * fail for the same reason. Where there is nothing to open (`open` is null) every step is skipped.
 */
export function journeyThrough<House extends Place>(open: (() => Promise<House>) | null): () => Journey<House> {
  let house: House
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let broken = false

  beforeAll(async () => {
    if (!open) return
    house = await open()
    browser = await launchBrowser()
    context = await browser.newContext({ locale: 'vi-VN', viewport: laptop })
    await context.clock.setFixedTime(house.now())
    page = await context.newPage()
    page.setDefaultTimeout(30_000)
  }, 240_000)
  afterAll(async () => {
    await browser?.close()
    await house?.close()
  })
  beforeEach(({ skip }) => {
    skip(!open, 'the document of this journey does not lie beside the checkout')
    skip(broken, 'an earlier step of this journey failed')
    onTestFailed(async () => {
      broken = true
      if (pictures) await page.screenshot({ path: `${pictures}/failed.png`, fullPage: true })
    })
  })

  const visit = async (path: string) => {
    await page.goto(house.server.url + path)
  }
  return () => ({
    house,
    page,
    async signIn(username, path) {
      await carrySession(context, house.server.url, await clientOf(house.server.url, username))
      await visit(path)
    },
    open: visit,
    next: (name) =>
      page
        .getByRole('region', { name: /^(?:Việc cần làm tiếp|Làm gì tiếp theo)$/ })
        .getByRole('button', { name, exact: true }),
    dialog: (name) => page.getByRole('dialog', { name }),
    async goTo(day) {
      house.goTo(day)
      await context.clock.setFixedTime(house.now())
    },
    hold: (what) => page.setViewportSize(what === 'phone' ? phone : laptop),
    async look(name) {
      if (pictures) await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true })
    },
  })
}
