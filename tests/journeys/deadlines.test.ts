import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { expectAccessible } from '../support/accessibility.ts'
import { launchBrowser } from '../support/browser.ts'
import { carrySession } from '../support/carry-session.ts'
import { clientOf } from '../support/office.ts'
import { openPlanOffice, type PlanOffice } from '../support/plan-office.ts'
import { reportDuty, savePlan } from '../support/save-plan.ts'

/** Where pictures of the pages go, for whoever wants to look at them. */
const pictures = process.env.DANVAN_PICTURES

const yearly = (normalized: string) => ({ text: normalized, kind: 'recurring', normalized })

describe('deadlines and days off', () => {
  const now = new Date('2026-04-07T03:00:00Z')
  let office: PlanOffice<'department' | 'home', 'specialist'>
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let planId = ''

  beforeAll(async () => {
    office = await openPlanOffice(
      {
        department: { name: 'Sở Công Thương tỉnh Sông Trắng', sign: 'SCT' },
        home: { name: 'Sở Nội vụ tỉnh Sông Trắng', sign: 'SNV' },
      },
      { specialist: ['specialist', 'department'] },
      { web: true, clock: () => now },
    )
    const [from, to] = [office.units.department, office.units.home].map((unitId) => ({ kind: 'unit', unitId }) as const)
    const duty = (what: string, rule: string) =>
      reportDuty(what, {
        from: from ? [from] : [],
        to: to ?? null,
        toText: 'Sở Nội vụ',
        deadline: yearly(rule),
      })
    planId = await savePlan(office.server.storage, {
      unit: office.units.department,
      title: 'Công tác dân vận chính quyền của Sở năm 2026',
      content: {
        duties: [
          duty('Báo cáo quý', 'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=10'),
          duty('Báo cáo 6 tháng', 'FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=10'),
          duty('Báo cáo năm', 'FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=25'),
        ],
      },
    })
    browser = await launchBrowser()
  }, 240_000)
  afterAll(async () => {
    await browser?.close()
    await office?.server.close()
  })
  beforeEach(async () => {
    context = await browser.newContext({ locale: 'vi-VN', viewport: { width: 1366, height: 768 } })
    page = await context.newPage()
  })
  afterEach(() => context.close())

  const signIn = async (username: string, path: string) => {
    await carrySession(context, office.server.url, await clientOf(office.server.url, username))
    await page.goto(office.server.url + path)
  }
  const asAdministrator = async (path: string) => {
    await carrySession(context, office.server.url, office.root)
    await page.goto(office.server.url + path)
  }
  const look = async (name: string) => {
    await expectAccessible(page, name)
    if (!pictures) return
    await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true })
    await page.setViewportSize({ width: 360, height: 740 })
    await page.screenshot({ path: `${pictures}/${name}-phone.png`, fullPage: true })
    await page.setViewportSize({ width: 1366, height: 768 })
  }

  it('are looked over before a plan is issued: what collides, what is past, and whether another day of issue would help', async () => {
    await signIn('specialist', `/ke-hoach/${planId}`)
    await page.getByRole('link', { name: 'Rà soát thời hạn' }).click()
    const findings = page.getByRole('list', { name: 'Những chỗ cần xem' })
    await findings.getByText('Báo cáo quý I/2026 đến hạn 10/03/2026, đã qua khi ban hành (07/04/2026).').waitFor()
    await findings
      .getByText(/Báo cáo quý II\/2026 và báo cáo 6 tháng đầu năm 2026 gửi Sở Nội vụ cùng đến hạn/)
      .waitFor()
    await findings.getByText(/Báo cáo quý IV\/2026 đến hạn 10\/12\/2026, sau báo cáo năm 2026/).waitFor()
    await look('year-of-deadlines')
    const collision = findings.getByRole('listitem').filter({ hasText: 'cùng đến hạn' })
    await collision.getByRole('button', { name: 'Xem trên lịch' }).click()
    expect(await page.locator('li[data-chosen="true"]').count()).toBe(5)
    const issued = page.getByLabel('Tính như ban hành ngày')
    await issued.fill('05/01/2026')
    await issued.press('Tab')
    await findings.getByText(/đã qua khi ban hành/).waitFor({ state: 'detached' })
    await page.getByRole('region', { name: 'Tháng 11/2026' }).getByRole('button', { name: 'Báo cáo năm' }).click()
    await page.getByRole('heading', { name: /Chế độ báo cáo/ }).waitFor()
    expect(page.url()).toContain('#muc-')
  }, 120_000)

  it('stand beside days off, which an administrator takes from the notice of the year', async () => {
    await asAdministrator('/lich/ngay-nghi?nam=2026')
    await page.getByText('Dự kiến theo luật; chưa đối chiếu với thông báo nghỉ của năm 2026.').waitFor()
    await look('days-off')
    await page.getByRole('button', { name: 'Thêm ngày' }).click()
    const dialog = page.getByRole('dialog', { name: /Thêm ngày nghỉ/ })
    await dialog.getByLabel('Ngày', { exact: true }).fill('22/08/2026')
    await dialog.getByLabel('Ngày này').selectOption({ label: 'Đi làm (làm bù, hoặc không nghỉ)' })
    await dialog.getByLabel('Tên ngày').fill('Làm bù ngày 31/8')
    await look('day-off-dialog')
    await dialog.getByRole('button', { name: 'Lưu' }).click()
    await dialog.getByText('Hãy ghi căn cứ: số, ngày của thông báo.').waitFor()
    await dialog.getByLabel('Căn cứ').fill('Thông báo số 12/TB-THU')
    await dialog.getByRole('button', { name: 'Lưu' }).click()
    const row = page.getByRole('row').filter({ hasText: '22/08/2026' })
    await row.getByText('Đi làm').waitFor()
    await row.getByRole('button', { name: 'Bỏ điều chỉnh ngày 22/08/2026' }).click()
    await row.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Hoàn tác' }).click()
    await row.getByText('Thông báo số 12/TB-THU').waitFor()
    await page.getByLabel('Thông báo đã đối chiếu').fill('Thông báo số 12/TB-THU')
    await page.getByRole('button', { name: 'Ghi là đã đối chiếu' }).click()
    await page.getByText(/Đã đối chiếu với: Thông báo số 12\/TB-THU/).waitFor()
  }, 120_000)

  it('are only looked at by whoever keeps no days off', async () => {
    await signIn('specialist', '/lich/ngay-nghi?nam=2027')
    await page.getByRole('row').filter({ hasText: '06/02/2027' }).getByText('Tết Âm lịch').first().waitFor()
    expect(await page.getByRole('button', { name: 'Thêm ngày' }).count()).toBe(0)
    expect(await page.getByRole('button', { name: /^Sửa ngày/ }).count()).toBe(0)
  }, 60_000)
})
