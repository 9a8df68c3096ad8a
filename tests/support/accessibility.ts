import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** The screens that every page must stand on: a common office laptop and a small phone, in CSS pixels. */
const screens = [
  { name: '1366×768', width: 1366, height: 768 },
  { name: '360×740', width: 360, height: 740 },
] as const

/** What axe finds on the page as it stands, one line for each, so that a failure says what to mend. */
async function findings(page: Page): Promise<string[]> {
  // Half a megabyte of source, which a page needs once.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(async () => {
    // What passes is not looked at, and no style sheet fetched again: that only saves time.
    const options = { resultTypes: ['violations' as const], preload: false }
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(options)
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target }) => `${id} at ${target.join(' ')}: ${help}`),
    )
  })
}

/** What fades in is looked at when it stands: half drawn, its colours are not the page's. A spinner turns for ever. */
const hasAppeared = (page: Page): Promise<unknown> =>
  page.evaluate(() => {
    const ending = document.getAnimations().filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime))
    return Promise.allSettled(ending.map(({ finished }) => finished)).then(() => undefined)
  })

/** Fails where axe finds anything on any screen, or where a page is wider than its screen. Leaves the laptop's size. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  for (const { name, width, height } of [...screens].reverse()) {
    await page.setViewportSize({ width, height })
    await page.evaluate(() => document.fonts.ready)
    await hasAppeared(page)
    expect(await findings(page), `${what} at ${name}`).toEqual([])
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow, `${what} at ${name} is wider than the screen`).toBeLessThanOrEqual(0)
  }
}
