import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ComplianceList, PlanDetail } from '../../src/features/plans/contract.ts'
import { expectAccessible } from '../support/accessibility.ts'
import { launchBrowser } from '../support/browser.ts'
import { carrySession } from '../support/carry-session.ts'
import { clientOf } from '../support/office.ts'
import { openPlanOffice, type PlanOffice } from '../support/plan-office.ts'
import { planTask, savePlan } from '../support/save-plan.ts'

/** Where pictures of the pages go, for whoever wants to look at them. */
const pictures = process.env.DANVAN_PICTURES

describe('the life of a plan on its page', () => {
  const now = new Date('2026-02-03T03:00:00Z')
  let office: PlanOffice<'department' | 'office' | 'centre', 'leader' | 'specialist' | 'clerk' | 'below'>
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let planId = ''

  beforeAll(async () => {
    office = await openPlanOffice(
      {
        department: { name: 'Sở Tư pháp tỉnh Sông Trắng', sign: 'STP' },
        office: { name: 'Văn phòng Sở', sign: 'VP', below: 'department' },
        centre: { name: 'Trung tâm Trợ giúp pháp lý', sign: 'TTTG', below: 'department' },
      },
      {
        leader: ['leader', 'department'],
        specialist: ['specialist', 'department'],
        clerk: ['clerk', 'department'],
        below: ['leader', 'centre'],
      },
      { web: true, clock: () => now },
    )
    const given = [office.units.office, office.units.centre].map((unitId) => ({ kind: 'unit', unitId }) as const)
    planId = await savePlan(office.server.storage, {
      unit: office.units.department,
      title: 'Thực hiện công tác dân vận của Sở năm 2026',
      content: {
        tasks: [
          planTask('Xây dựng kế hoạch công tác dân vận của đơn vị', {
            path: 'II/1',
            lead: given,
            leadText: ['Các đơn vị thuộc Sở'],
            asksPlan: true,
            deadlines: [{ text: 'trước ngày 01/3/2026', kind: 'absolute', normalized: '<2026-03-01' }],
          }),
          planTask('Rà soát các mô hình hòa giải ở cơ sở', { path: 'II/2' }),
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
  /** Looked at as on a laptop and on a phone. */
  const look = async (name: string) => {
    await expectAccessible(page, name)
    if (pictures) await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true })
    await page.setViewportSize({ width: 360, height: 740 })
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect([name, width]).toEqual([name, 360])
    if (pictures) await page.screenshot({ path: `${pictures}/${name}-phone.png`, fullPage: true })
    await page.setViewportSize({ width: 1366, height: 768 })
  }
  const next = () => page.getByRole('region', { name: 'Việc cần làm tiếp' })

  it('is submitted by whoever wrote it, and sent back with a reason', async () => {
    await signIn('specialist', `/ke-hoach/${planId}`)
    await next().getByRole('button', { name: 'Trình ký' }).waitFor()
    expect(await next().getByRole('button', { name: 'Ký ban hành' }).count()).toBe(0)
    await look('plan-draft')
    await next().getByRole('button', { name: 'Trình ký' }).click()
    await page.getByRole('dialog', { name: 'Trình ký' }).getByRole('button', { name: 'Trình ký' }).click()
    await next().getByText('Kế hoạch đã trình, đang chờ ký.').waitFor()
    await context.clearCookies()
    await signIn('leader', `/ke-hoach/${planId}`)
    await next().getByRole('button', { name: 'Trả lại' }).click()
    const dialog = page.getByRole('dialog', { name: 'Trả lại' })
    await dialog.getByRole('button', { name: 'Trả lại' }).click()
    await dialog.getByRole('alert').getByText('Hãy nêu lý do.').waitFor()
    await dialog.getByLabel('Lý do').fill('Ghi rõ đơn vị phối hợp')
    await dialog.getByRole('button', { name: 'Trả lại' }).click()
    await page.getByText('Người leader trả lại: “Ghi rõ đơn vị phối hợp”').waitFor()
  }, 120_000)

  it('is issued after a look at what it gives to whom, under the next number', async () => {
    await office.people.specialist.send('POST', `/api/plans/${planId}/steps`, { action: 'submit' })
    await signIn('leader', `/ke-hoach/${planId}`)
    await next().getByRole('button', { name: 'Ký ban hành' }).click()
    const dialog = page.getByRole('dialog', { name: 'Ký ban hành' })
    await dialog.getByText('Sẽ giao 2 việc cho 2 đơn vị.').waitFor()
    await dialog.getByText('1 mục chưa giao cho đơn vị nào.').waitFor()
    await dialog.getByText('Sổ của kỳ này chưa mở').waitFor()
    await look('issue-dialog')
    await dialog.getByRole('button', { name: /Ban hành số 01\/KH-STP/ }).click()
    await dialog.getByRole('alert').getByText('Hãy xem phần giao việc').waitFor()
    await dialog.getByLabel(/Tôi đã xem việc sẽ giao/).check()
    await dialog.getByRole('button', { name: /Ban hành số 01\/KH-STP/ }).click()
    await page.getByText('Đã ban hành, số 01/KH-STP. Đã giao 2 việc cho 2 đơn vị.').waitFor()
    await page.getByText('Kế hoạch đang có hiệu lực.').waitFor()
    await look('plan-issued')
  }, 120_000)

  it('tells which units have planned in turn, and takes what they did on paper', async () => {
    await signIn('leader', `/ke-hoach/${planId}?phan=tuan-thu`)
    await page.getByText('đơn vị đã ban hành kế hoạch, còn 2 đơn vị chưa.').waitFor()
    await page.getByRole('button', { name: 'Ghi theo giấy của Văn phòng Sở' }).click()
    const dialog = page.getByRole('dialog', { name: 'Kế hoạch của Văn phòng Sở' })
    await dialog.getByLabel('Số, ký hiệu').fill('02/KH-VP')
    await dialog.getByLabel('Ngày ban hành').fill('02/02/2026')
    await dialog.getByRole('button', { name: 'Ghi nhận' }).click()
    await page.getByText('đơn vị đã ban hành kế hoạch, còn 1 đơn vị chưa.').waitFor()
    await look('plan-compliance')
    for (const part of ['giao-viec', 'thoi-gian', 'can-cu', 'lich-su']) {
      await page.goto(`${office.server.url}/ke-hoach/${planId}?phan=${part}`)
      await page.getByRole('navigation', { name: 'Các phần của kế hoạch' }).waitFor()
      await page.waitForLoadState('networkidle')
      await look(`plan-${part}`)
    }
  }, 120_000)

  it('is owed below: the unit sees it first, issues its own under it, and counts as having planned', async () => {
    await signIn('below', '/ke-hoach')
    const owed = page.getByRole('region', { name: /Kế hoạch cấp trên giao phải ban hành/ })
    await owed.getByRole('link', { name: /Thực hiện công tác dân vận của Sở năm 2026/ }).waitFor()
    await look('plans-owed')
    const { body } = await office.people.below.get<PlanDetail>(`/api/plans/${planId}`)
    expect(body).toMatchObject({ stage: 'issued', offers: [], abilities: { make: { allowed: false } } })
    expect(body.abilities.see.why).toContain('giao việc cho đơn vị')
    const child = await savePlan(office.server.storage, {
      unit: office.units.centre,
      title: 'Công tác dân vận của Trung tâm',
    })
    await office.people.below.send('PUT', `/api/plans/${child}/parents`, {
      items: [{ parentId: planId, reference: null, line: 'government', relation: 'implements' }],
    })
    await office.people.below.send('POST', `/api/plans/${child}/steps`, { action: 'issue' })
    await page.reload()
    await page.getByRole('link', { name: 'Công tác dân vận của Trung tâm' }).waitFor()
    expect(await owed.count()).toBe(0)
    const compliance = await office.people.leader.get<ComplianceList>(`/api/plans/${planId}/compliance`)
    expect(compliance.body.counts).toEqual({ owing: 2, issued: 2 })
    expect(compliance.body.items.find(({ unit }) => unit.id === office.units.centre)?.issued).toMatchObject({
      sign: '01/KH-TTTG',
      issueDate: '2026-02-03',
      recorded: false,
      planId: child,
    })
  }, 120_000)

  it('stands in the book of numbers, where the clerk states what was used on paper', async () => {
    await signIn('clerk', '/ke-hoach/so-dang-ky')
    await page.getByRole('cell', { name: '01/KH-STP' }).waitFor()
    await page.getByRole('button', { name: 'Ghi số đã dùng trên giấy' }).click()
    const dialog = page.getByRole('dialog', { name: 'Ghi số đã dùng trên giấy' })
    await dialog.getByRole('textbox', { name: 'Số', exact: true }).fill('4')
    await dialog.getByLabel('Ngày văn bản').fill('02/02/2026')
    await dialog.getByLabel('Trích yếu').fill('Kế hoạch thi đua')
    await dialog.getByRole('button', { name: 'Ghi vào sổ' }).click()
    await page.getByRole('cell', { name: '2–3' }).waitFor()
    await page.getByText('chưa có trong danvan').waitFor()
    await page.getByText('số tiếp theo: 5').waitFor()
    await look('registers')
  }, 120_000)
})
