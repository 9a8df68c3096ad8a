import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ReceivedDocuments } from '../../src/features/documents/contract.ts'
import type { PersonDetail } from '../../src/features/people/contract.ts'
import { expectAccessible } from '../support/accessibility.ts'
import { type ApiClient, signedInClient } from '../support/api-client.ts'
import { launchBrowser } from '../support/browser.ts'
import { clientOf, giveAccount, password, saveUnits } from '../support/office.ts'
import { type TestServer, testServer } from '../support/server.ts'

const document = 'KẾ HOẠCH\nThực hiện công tác dân vận của xã năm 2026\n\nI. MỤC ĐÍCH\nLắng nghe ý kiến của nhân dân.\n'

/** Fills in a day as one types it. */
async function typeDay(page: Page, label: string, day: string): Promise<void> {
  const field = page.getByRole('dialog').getByLabel(label)
  await field.fill(day)
  await field.press('Tab')
}

describe('a leader on leave', () => {
  let now = new Date('2026-03-10T02:00:00Z')
  let server: TestServer
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let documentId = ''
  let leader: PersonDetail
  let deputy: PersonDetail

  const addPerson = async (root: ApiClient, name: string, role: string, unitId: string, username: string) => {
    const input = { name, email: `${username}@vi-du.vn`, appointment: { role, unitId, from: '2026-01-01' } }
    const { body } = await root.send<PersonDetail>('POST', '/api/people', input)
    await giveAccount(server.storage, body.id, username)
    return body
  }

  beforeAll(async () => {
    server = await testServer({ web: true, clock: () => now })
    const root = await signedInClient(server)
    const units = await saveUnits(server.storage, {
      commune: { name: 'UBND xã Suối Mây' },
      office: { name: 'Văn phòng HĐND và UBND xã Suối Mây', below: 'commune' },
      other: { name: 'UBND xã Đèo Gió' },
    })
    leader = await addPerson(root, 'Bàn Văn Chủ', 'leader', units.commune, 'chu')
    deputy = await addPerson(root, 'Đặng Thị Phó', 'clerk', units.office, 'pho')
    await addPerson(root, 'Tẩn A Khách', 'leader', units.other, 'khach')
    await addPerson(root, 'Phùng Thị Văn', 'clerk', units.commune, 'van')
    const clerk = await clientOf(server.url, 'van')
    const received = await clerk.upload<ReceivedDocuments>('/api/documents', { 'ke-hoach-xa.txt': document })
    documentId = received.body.items[0]?.id ?? ''
    browser = await launchBrowser()
  }, 240_000)
  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })
  beforeEach(async () => {
    context = await browser.newContext({ locale: 'vi-VN', viewport: { width: 1366, height: 768 } })
    page = await context.newPage()
  })
  afterEach(() => context.close())

  const signIn = async (username: string) => {
    await page.goto(`${server.url}/dang-nhap`)
    await page.getByLabel('Tên đăng nhập').fill(username)
    await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
    await page.getByRole('link', { name: 'Người dùng' }).waitFor()
  }

  it('is not yet stood in for: the deputy sees nothing of the commune', async () => {
    const client = await clientOf(server.url, 'pho')
    expect((await client.get(`/api/documents/${documentId}`)).status).toBe(404)
  })

  it('appoints a stand-in for a week', async () => {
    await signIn('chu')
    await page.getByRole('link', { name: 'Người dùng' }).click()
    await page.getByRole('heading', { name: 'Người dùng' }).waitFor()
    await page.getByLabel('Tìm theo tên').fill('ban van chu')
    await page.getByRole('link', { name: 'Bàn Văn Chủ' }).click()
    const panel = page.getByRole('region', { name: 'Chi tiết: Bàn Văn Chủ' })
    await panel.getByText('đang giữ').waitFor()
    await expectAccessible(page, 'a person beside the list')
    await panel.getByRole('button', { name: 'Ủy quyền làm thay' }).click()
    const dialog = page.getByRole('dialog', { name: 'Ủy quyền làm thay Bàn Văn Chủ' })
    await dialog.getByRole('button', { name: 'Ủy quyền', exact: true }).click()
    await dialog.getByRole('alert').getByText('Hãy chọn người làm thay.').waitFor()
    await dialog.getByLabel('Người làm thay: tìm theo tên').fill('dang thi')
    await dialog.getByRole('radio', { name: /Đặng Thị Phó/ }).check()
    await typeDay(page, 'Từ ngày', '11/03/2026')
    await typeDay(page, 'Đến hết ngày', '17/03/2026')
    await dialog.getByLabel('Số, ký hiệu văn bản (nếu có)').fill('05/GUQ-UBND')
    await expectAccessible(page, 'the dialog of a stand-in')
    await dialog.getByRole('button', { name: 'Ủy quyền', exact: true }).click()
    await panel.getByText('Người làm thay: Đặng Thị Phó, từ 11/03/2026 đến hết 17/03/2026 — sắp tới').waitFor()
  }, 120_000)

  it('is stood in for during the week: the deputy sees what the leader sees, marked as standing in', async () => {
    now = new Date('2026-03-11T02:00:00Z')
    await signIn('pho')
    const strip = page.getByRole('complementary', { name: 'Tư cách làm việc' })
    await strip.getByText('Đang làm thay Bàn Văn Chủ').waitFor()
    await page.goto(`${server.url}/van-ban`)
    await page.getByRole('link', { name: /công tác dân vận của xã/i }).waitFor()
    await expectAccessible(page, 'the list with the strip of who one works as')
    await page.getByRole('button', { name: /Tài khoản/ }).waitFor()
    const client = await clientOf(server.url, 'pho')
    const why = await client.get<{ why: string; grant: { standInFor: string | null } }>(
      `/api/why?kind=document&id=${documentId}&verb=see`,
    )
    expect(why.body.grant.standInFor).toBe('Bàn Văn Chủ')
    expect(why.body.why).toContain('làm thay Bàn Văn Chủ')
    // What is carried cannot be passed on.
    const appointment = leader.appointments[0]?.id
    const passed = await client.send('POST', `/api/appointments/${appointment}/stand-ins`, {
      personId: deputy.id,
      from: '2026-03-12',
      lastDay: '2026-03-13',
    })
    expect(passed.status).toBe(403)
  }, 120_000)

  it('is stood in for to the end of the last day, and no longer', async () => {
    const client = await clientOf(server.url, 'pho')
    now = new Date('2026-03-17T16:59:00Z')
    expect((await client.get(`/api/documents/${documentId}`)).status).toBe(200)
    now = new Date('2026-03-17T17:00:00Z')
    expect((await client.get(`/api/documents/${documentId}`)).status).toBe(404)
    await signIn('pho')
    await page.goto(`${server.url}/van-ban`)
    await page.getByText('Chưa có văn bản nào').waitFor()
    expect(await page.getByRole('complementary', { name: 'Tư cách làm việc' }).count()).toBe(0)
  }, 120_000)

  it('is hidden from a stranger, whatever address they try', async () => {
    await signIn('khach')
    for (const address of [`/van-ban/${documentId}`, `/nguoi-dung?nguoi=${leader.id}`]) {
      await page.goto(server.url + address)
      await page
        .getByText(/Không tìm thấy/)
        .first()
        .waitFor()
      expect(await page.getByText('Bàn Văn Chủ').count()).toBe(0)
    }
    await page.goto(`${server.url}/nguoi-dung?q=ban%20van`)
    await page.getByText('Không có ai khớp').waitFor()
    const client = await clientOf(server.url, 'khach')
    for (const [method, path] of [
      ['GET', `/api/documents/${documentId}`],
      ['GET', `/api/documents/${documentId}/original`],
      ['POST', `/api/documents/${documentId}/plan`],
      ['GET', `/api/people/${leader.id}`],
      ['GET', `/api/people/${leader.id}/contact`],
      ['GET', `/api/why?kind=document&id=${documentId}&verb=see`],
    ] as const) {
      expect([path, (await client.send(method, path)).status]).toEqual([path, 404])
    }
  }, 120_000)
})
