import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { AssignmentDetail, AssignmentPage } from '../../src/features/tasks/assignment-contract.ts'
import { expectAccessible } from '../support/accessibility.ts'
import type { ApiClient } from '../support/api-client.ts'
import { launchBrowser } from '../support/browser.ts'
import { carrySession } from '../support/carry-session.ts'
import { openPlanOffice, type PlanOffice } from '../support/plan-office.ts'
import { planTask, savePlan } from '../support/save-plan.ts'

const patience = 180_000

/** A picture of one point, as a telephone would send a larger one. */
const photo = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

type Unit = 'department' | 'commune' | 'other'
type Person = 'chair' | 'giver' | 'reporter'

let office: PlanOffice<Unit, Person>
let browser: Browser
let context: BrowserContext
let page: Page

const signIn = (who: ApiClient): Promise<void> => carrySession(context, office.server.url, who)

const open = (path: string) => page.goto(office.server.url + path)
const action = (name: string) =>
  page.getByRole('region', { name: 'Làm gì tiếp theo' }).getByRole('button', { name, exact: true })

describe('given work, through the browser', () => {
  beforeAll(async () => {
    office = await openPlanOffice<Unit, Person>(
      {
        department: { name: 'Sở Văn hóa', sign: 'SVH' },
        commune: { name: 'UBND xã Nậm Cang', below: 'department' },
        other: { name: 'UBND xã Bản Hồ', below: 'department' },
      },
      { chair: ['leader', 'department'], giver: ['specialist', 'department'], reporter: ['reporter', 'commune'] },
      { web: true },
    )
    const lead = (['commune', 'other'] as const).map((unit) => ({ kind: 'unit' as const, unitId: office.units[unit] }))
    const planId = await savePlan(office.server.storage, {
      unit: office.units.department,
      content: {
        tasks: [
          planTask('Tổ chức ngày hội đoàn kết ở các thôn', {
            lead,
            evidence: 'file',
            deadlines: [{ text: '', kind: 'absolute', normalized: '<=2026-12-20' }],
          }),
          planTask('Rà soát quy ước của các thôn', { lead }),
        ],
      },
    })
    const step = { action: 'record', sign: '7/KH-SVH', date: '2026-01-05' }
    const issued = await office.people.chair.send('POST', `/api/plans/${planId}/steps`, step)
    expect(issued.status, JSON.stringify(issued.body)).toBe(200)
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

  it(
    'is acknowledged, worked on with a photo and handed in by the commune; returned with a reason and then accepted above',
    async () => {
      await signIn(office.people.reporter)
      await open('/nhiem-vu')
      await page.getByRole('link', { name: 'Tổ chức ngày hội đoàn kết ở các thôn' }).click()
      await expectAccessible(page, 'the list of work with details beside it')
      await page.getByRole('link', { name: 'Mở thành trang riêng' }).click()
      await page.getByRole('heading', { level: 1, name: 'Tổ chức ngày hội đoàn kết ở các thôn' }).waitFor()
      await action('Tiếp nhận').click()
      await action('Cập nhật tiến độ').click()
      const progress = page.getByRole('dialog', { name: 'Cập nhật tiến độ' })
      await progress.getByLabel('Mức độ hoàn thành (%)').fill('70')
      await progress.getByLabel('Đã làm được gì').fill('Đã tổ chức ở ba thôn')
      await page.reload()
      await action('Cập nhật tiến độ').click()
      await expect.poll(() => progress.getByLabel('Đã làm được gì').inputValue()).toBe('Đã tổ chức ở ba thôn')
      await progress.getByLabel('Mức độ hoàn thành (%)').fill('70')
      await expectAccessible(page, 'the form of progress')
      await progress.getByRole('button', { name: 'Cập nhật tiến độ' }).click()
      await progress.waitFor({ state: 'hidden' })
      await page.getByText('Hãy thêm ít nhất một tệp').waitFor()
      await page.getByLabel('Ảnh chụp').setInputFiles({ name: 'ngay hoi.png', mimeType: 'image/png', buffer: photo })
      await page.getByRole('link', { name: 'ngay hoi.png' }).waitFor()
      await expectAccessible(page, 'the page of given work')
      await action('Nộp kết quả').click()
      await page.getByRole('dialog', { name: 'Nộp kết quả' }).getByRole('button', { name: 'Nộp kết quả' }).click()
      await page.getByText('Đã nộp kết quả, chờ nơi giao duyệt.').waitFor()

      const address = new URL(page.url()).pathname
      await signIn(office.people.giver)
      await open(address)
      await action('Trả lại').click()
      const back = page.getByRole('dialog', { name: 'Trả lại' })
      await back.getByRole('button', { name: 'Trả lại' }).click()
      await back.getByText('Hãy ghi lý do.').waitFor()
      await back.getByLabel('Lý do').fill('Còn thiếu hai thôn')
      await back.getByRole('button', { name: 'Trả lại' }).click()
      await page.getByText('Đơn vị đang thực hiện.').waitFor()

      const again = { id: crypto.randomUUID(), action: 'submit', text: 'Đã đủ năm thôn' }
      const api = `/api/assignments/${address.split('/').at(-1)}`
      const { revision } = (await office.people.reporter.get<AssignmentDetail>(api)).body.assignment
      await office.people.reporter.send('POST', `${api}/steps`, { ...again, revision })
      await page.reload()
      await action('Duyệt').click()
      await page.getByText('Việc đã hoàn thành.').waitFor()
      expect((await office.people.reporter.get<AssignmentDetail>(api)).body.assignment.state).toBe('accepted')
    },
    patience,
  )

  it(
    'is chosen by the keyboard, moved to another day for many units at once, and moved back',
    async () => {
      await signIn(office.people.giver)
      await open('/nhiem-vu?muc=da-giao&q=ra soat')
      await page.getByRole('table', { name: 'Việc được giao' }).waitFor()
      for (const key of ['j', 'x', 'j', 'x']) await page.keyboard.press(key)
      const bar = page.getByRole('region', { name: 'Việc đã chọn' })
      await bar.getByText('2 việc đã chọn').waitFor()
      await expectAccessible(page, 'rows chosen')
      await bar.getByRole('button', { name: 'Đổi hạn' }).click()
      const dialog = page.getByRole('dialog', { name: 'Đổi hạn: 2 việc' })
      await dialog.getByLabel('Hạn mới').fill('15/12/2026')
      await dialog.getByRole('button', { name: 'Đổi hạn' }).click()
      const dues = async () => {
        const list = await office.people.giver.get<AssignmentPage>('/api/assignments?q=ra%20soat')
        return list.body.items.map(({ due }) => due)
      }
      await page.getByText('Đổi hạn: đã làm 2 việc.').waitFor()
      expect(await dues()).toEqual(['2026-12-15', '2026-12-15'])
      await page.getByRole('button', { name: 'Hoàn tác' }).click()
      await page.getByText('Đã hoàn tác 2 việc.').waitFor()
      expect(await dues()).toEqual([null, null])
    },
    patience,
  )
})
