import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from '../support/accessibility.ts'
import { signedInClient } from '../support/api-client.ts'
import { launchBrowser } from '../support/browser.ts'
import { carrySession } from '../support/carry-session.ts'
import { type MailServer, mailServer } from '../support/mail-server.ts'
import { reminderWorld } from '../support/reminder-world.ts'
import { type TestServer, testServer } from '../support/server.ts'

describe('an invitation by mail', () => {
  let mails: MailServer
  let server: TestServer
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    mails = await mailServer()
    server = await testServer({
      web: true,
      mail: { smtp: mails.url, from: 'danvan@example.vn' },
      publicUrl: 'http://danvan.example.vn',
    })
    const world = await reminderWorld(server.storage)
    await world.addPerson('Sùng Thị Mây', 'specialist', 'xa', { email: 'may.sung@example.vn' })
    await world.addPerson('Giàng A Tủa', 'reporter', 'xa', { email: null })
    const administrator = await signedInClient(server)
    browser = await launchBrowser()
    const context = await browser.newContext({ locale: 'vi-VN', viewport: { width: 1366, height: 768 } })
    await carrySession(context, server.url, administrator)
    page = await context.newPage()
  }, 240_000)
  afterAll(async () => {
    await browser?.close()
    await server?.close()
    await mails?.close()
  })

  async function open(person: string) {
    await page.goto(`${server.url}/nguoi-dung`)
    await page.getByRole('link', { name: person }).click()
    return page.getByRole('region', { name: `Đăng nhập của ${person}` })
  }

  it('tells the administrator to which address it went, and lets the person in by the link in it', async () => {
    const signIn = await open('Sùng Thị Mây')
    await signIn.getByRole('button', { name: 'Mời đăng nhập' }).click()
    await signIn.getByText('Liên kết cũng được gửi bằng thư tới may.sung@example.vn.').waitFor()
    await signIn.getByText('Thư mời đã gửi lúc').waitFor()
    await expectAccessible(page, 'an invitation that was mailed')
    const shown = await signIn.getByLabel('Liên kết mời Sùng Thị Mây').inputValue()
    const [mail] = mails.received
    expect(mail?.to).toEqual(['may.sung@example.vn'])
    expect(mail?.text).toContain(shown)
    const theirs = await (await browser.newContext({ locale: 'vi-VN' })).newPage()
    await theirs.goto(shown.replace('http://danvan.example.vn', server.url))
    await theirs.getByText('Sùng Thị Mây').first().waitFor()
    await theirs.getByRole('textbox', { name: 'Tên đăng nhập' }).waitFor()
  }, 120_000)

  it('says why nothing is mailed to whoever has no address', async () => {
    const signIn = await open('Giàng A Tủa')
    await signIn.getByRole('button', { name: 'Mời đăng nhập' }).click()
    await signIn.getByText('chưa có địa chỉ thư điện tử của người này').waitFor()
    await signIn.getByLabel('Liên kết mời Giàng A Tủa').waitFor()
    expect(await signIn.getByText('Thư mời').count()).toBe(0)
  }, 120_000)
})
