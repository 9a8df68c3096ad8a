import type { BrowserContext, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { dayOf, shiftDay } from '../../src/kernel/dates/day.ts'
import { writtenDate } from '../../src/kernel/written-date.ts'
import { expectAccessible } from '../support/accessibility.ts'
import type { ApiClient } from '../support/api-client.ts'
import { carrySession } from '../support/carry-session.ts'
import type { TestDatabase } from '../support/database.ts'
import { clientOf, giveAccount, openingDay, saveUnits } from '../support/office.ts'
import { saveIssuedPlan, saveWork } from '../support/save-work.ts'
import { type SignedInPage, signedInPages } from '../support/signed-in-page.ts'

const patience = 120_000

describe('a morning at the desk', () => {
  let storage: TestDatabase
  let units: Readonly<Record<'province' | 'commune' | 'other', string>>
  let late: string
  const today = dayOf(new Date())
  const journey = signedInPages(async (made) => {
    storage = made
    units = await saveUnits(storage, {
      province: { name: 'UBND tỉnh Sơn Vân' },
      commune: { name: 'UBND xã Bản Lầu', below: 'province' },
      other: { name: 'UBND xã Nậm Chảy', below: 'province' },
    })
  })

  const clients = new Map<string, ApiClient>()
  async function appoint({ client, server }: SignedInPage, username: string, role: string, unitId: string) {
    const appointment = { role, unitId, from: openingDay }
    const person = { name: `Lý Văn ${username}`, email: `${username}@sonvan.vn`, appointment }
    const made = await client.send<{ id: string }>('POST', '/api/people', person)
    if (made.status !== 201) throw new Error(JSON.stringify(made.body))
    await giveAccount(storage, made.body.id, username)
    clients.set(username, await clientOf(server.url, username))
  }

  async function openAs(context: BrowserContext, url: string, username: string, path: string): Promise<Page> {
    await carrySession(context, url, clients.get(username) as ApiClient)
    const page = await context.newPage()
    await page.goto(url + path)
    return page
  }

  let isReady = false
  async function ready(shared: SignedInPage): Promise<void> {
    if (isReady) return
    isReady = true
    await appoint(shared, 'truong', 'leader', units.province)
    await appoint(shared, 'bao', 'reporter', units.commune)
    await appoint(shared, 'soan', 'specialist', units.province)
    const plan = await saveIssuedPlan(storage, {
      unit: units.province,
      title: 'Kế hoạch dân vận năm nay',
      sign: '46/KH-UBND',
    })
    const give = { plan, giver: units.province }
    late = await saveWork(storage, {
      ...give,
      unit: units.commune,
      due: shiftDay(today, -3),
      text: 'Đối thoại với dân',
    })
    await saveWork(storage, { ...give, unit: units.commune, due: today, kind: 'report', text: 'Báo cáo tháng' })
    const fresh = { unit: units.commune, due: shiftDay(today, 5), state: 'given', acknowledged: null } as const
    await saveWork(storage, { ...give, ...fresh, text: 'Dọn vệ sinh đường làng', opens: shiftDay(today, -2) })
    await saveWork(storage, {
      ...give,
      unit: units.other,
      due: shiftDay(today, 9),
      text: 'Trồng cây',
      state: 'submitted',
      submittedOn: today,
    })
  }
  beforeAll(() => {
    isReady = false
  })

  it(
    'a leader sees which commune is late, level by level, and reminds it; who was reminded today is shown',
    async () => {
      await ready(journey())
      const { context, server } = journey()
      const page = await openAs(context, server.url, 'truong', '/')
      await page.getByText('1 việc đang chờ ý kiến của bạn.').waitFor()
      const who = page.getByRole('region', { name: 'Ai đang chậm' })
      await who.getByRole('link', { name: 'UBND xã Bản Lầu' }).waitFor()
      await expectAccessible(page, 'a leader’s desk')
      await who.getByRole('link', { name: 'Mở bảng, đôn đốc' }).click()
      await page.getByRole('heading', { name: 'Việc chậm hạn' }).waitFor()
      await page.getByText('1 đơn vị có việc quá hạn: 1 trong 3 việc còn phải làm.', { exact: false }).waitFor()
      await page.getByRole('link', { name: '1 việc quá hạn của UBND xã Bản Lầu' }).click()
      const work = page.getByRole('region', { name: 'Việc của UBND xã Bản Lầu' })
      await work.getByRole('link', { name: 'Đối thoại với dân' }).waitFor()
      await work.getByText('quá hạn 3 ngày').waitFor()
      await expectAccessible(page, 'the board of who is late with the work of one unit beside it')
      await page.getByRole('button', { name: 'Đôn đốc UBND xã Bản Lầu về 1 việc quá hạn' }).click()
      const dialog = page.getByRole('dialog', { name: 'Đôn đốc UBND xã Bản Lầu' })
      await dialog.getByText('Nhắc 1 đơn vị về 1 việc quá hạn.', { exact: false }).waitFor()
      await dialog.getByRole('textbox', { name: 'Lời nhắn kèm theo' }).fill('Đề nghị nộp trong hôm nay')
      await expectAccessible(page, 'a reminder about to be sent')
      await dialog.getByRole('button', { name: 'Gửi lời đôn đốc' }).click()
      await page.getByText('Đã đôn đốc 1 việc, 1 người nhận được.').waitFor()
      await page.getByText('đã đôn đốc 1 việc', { exact: true }).waitFor()
      const steps = await storage.database
        .selectFrom('assignment_step')
        .select(['action', 'text'])
        .where('assignment_id', '=', late)
        .execute()
      expect(steps).toEqual([{ action: 'nudge', text: 'Đề nghị nộp trong hôm nay' }])
      expect(await page.getByRole('button', { name: /^Đôn đốc UBND xã Bản Lầu/ }).count()).toBe(0)
    },
    patience,
  )

  it(
    'a specialist, who sees no work below, is led to who is late with what the province gave',
    async () => {
      await ready(journey())
      const { context, server } = journey()
      const page = await openAs(context, server.url, 'soan', '/')
      const who = page.getByRole('region', { name: 'Ai đang chậm' })
      await who.getByRole('link', { name: 'UBND xã Bản Lầu' }).waitFor()
      await page.goto(`${server.url}/ban-lam-viec/cham-han`)
      await page.getByText('Ở đây bạn chỉ thấy việc của riêng đơn vị mình').waitFor()
      await expectAccessible(page, 'a board of nobody below')
      await page.getByRole('link', { name: 'Xem việc do đơn vị bạn giao' }).click()
      await page.getByRole('link', { name: '1 việc quá hạn của UBND xã Bản Lầu' }).waitFor()
    },
    patience,
  )

  it(
    'a reporter sees what is owed and what to do first, takes up what is new, and takes that back',
    async () => {
      await ready(journey())
      const { context, server } = journey()
      const page = await openAs(context, server.url, 'bao', '/')
      await page
        .getByText('1 việc quá hạn, 1 việc hạn hôm nay, 1 việc đến hạn trong tuần. Làm trước: “Đối thoại với dân”', {
          exact: false,
        })
        .waitFor()
      await page.getByRole('region', { name: 'Hôm nay' }).getByRole('link', { name: 'Báo cáo tháng' }).waitFor()
      await expectAccessible(page, 'a reporter’s desk')
      const fresh = page.getByRole('region', { name: 'Chờ tiếp nhận' })
      await fresh.getByRole('button', { name: 'Tiếp nhận: Dọn vệ sinh đường làng' }).click()
      await fresh.waitFor({ state: 'detached' })
      await page.getByRole('button', { name: 'Hoàn tác' }).click()
      await fresh.getByRole('link', { name: 'Dọn vệ sinh đường làng' }).waitFor()
    },
    patience,
  )

  it(
    'the calendar shows days and windows by keyboard, and is subscribed to by an address told once',
    async () => {
      await ready(journey())
      const { context, server } = journey()
      const page = await openAs(context, server.url, 'bao', '/lich')
      const chosen = (day: string) => page.getByRole('heading', { level: 3, name: new RegExp(writtenDate(day)) })
      await chosen(today).waitFor()
      await page.getByRole('link', { name: 'Báo cáo tháng' }).waitFor()
      await expectAccessible(page, 'the calendar by month')
      await page.getByRole('button', { name: writtenDate(today) }).focus()
      await page.keyboard.press('ArrowRight')
      await chosen(shiftDay(today, 1)).waitFor()
      await page.keyboard.press('ArrowDown')
      await chosen(shiftDay(today, 8)).waitFor()
      expect(new URL(page.url()).searchParams.get('ngay')).toContain(shiftDay(today, 8))
      await page.keyboard.press('t')
      await chosen(today).waitFor()
      await page.getByRole('combobox', { name: 'Xem theo' }).selectOption('danh-sach')
      await page.getByRole('region', { name: writtenDate(today) }).waitFor()
      await expectAccessible(page, 'the calendar as a list')
      await page.getByRole('link', { name: 'Đăng ký lịch' }).click()
      await page.getByRole('button', { name: 'Lấy địa chỉ lịch “Việc của tôi”' }).click()
      const address = await page.getByRole('textbox', { name: 'Địa chỉ', exact: true }).inputValue()
      await expectAccessible(page, 'the address of a calendar')
      const fetched = await fetch(address)
      expect([fetched.status, await fetched.text()]).toEqual([200, expect.stringContaining('Báo cáo tháng')])
      await page.reload()
      await page.getByRole('button', { name: 'Thu hồi' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Thu hồi' }).click()
      await page.getByText('Chưa có địa chỉ nào.').waitFor()
      expect((await fetch(address)).status).toBe(404)
    },
    patience,
  )
})
