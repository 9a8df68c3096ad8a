import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import type { SessionView } from '../../src/features/accounts/contract.ts'
import type { PersonDetail, PersonPage } from '../../src/features/people/contract.ts'
import { expectAccessible } from '../support/accessibility.ts'
import { carrySession } from '../support/carry-session.ts'
import { clientOf, giveAccount, openingDay, saveUnits } from '../support/office.ts'
import { signedInPages } from '../support/signed-in-page.ts'

const patience = 120_000

async function openPeople(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/nguoi-dung`)
  await page.getByRole('heading', { name: 'Người dùng' }).waitFor()
}

describe('the people of an office', () => {
  let units: Readonly<Record<'commune' | 'office', string>>
  const journey = signedInPages(async (storage) => {
    units = await saveUnits(storage, {
      commune: { name: 'UBND xã Lũng Pô' },
      office: { name: 'Văn phòng xã Lũng Pô', below: 'commune' },
    })
  })

  it(
    'are pasted from a spreadsheet: what is wrong is said row by row, and nothing is kept until all is right',
    async () => {
      const { page, server, client } = journey()
      await openPeople(page, server.url)
      await page.getByRole('button', { name: 'Dán từ Excel' }).click()
      const dialog = page.getByRole('dialog', { name: 'Dán nhiều người từ Excel' })
      const rows = (role: string) =>
        `Họ tên\tThư\tĐơn vị\tVai trò\nChảo Láo Tả\tta@vi-du.vn\tubnd xã lũng pô\tvăn thư\nHạng Thị Mị\t\tVăn phòng xã Lũng Pô\t${role}`
      await dialog.getByRole('textbox', { name: 'Các dòng' }).fill(rows('trưởng phòng'))
      await dialog.getByRole('button', { name: 'Kiểm tra 2 dòng' }).click()
      await dialog.getByText('Không có vai trò “trưởng phòng”.').waitFor()
      await expectAccessible(page, 'pasted rows with a wrong one')
      expect((await client.get<PersonPage>('/api/people')).body.items).toHaveLength(1)
      await dialog.getByRole('textbox', { name: 'Các dòng' }).fill(rows('lãnh đạo'))
      await dialog.getByRole('button', { name: 'Kiểm tra 2 dòng' }).click()
      await dialog.getByRole('button', { name: 'Thêm 2 người' }).click()
      await page.getByRole('link', { name: 'Hạng Thị Mị' }).waitFor()
      await page.getByRole('link', { name: 'Chảo Láo Tả' }).waitFor()
    },
    patience,
  )

  it(
    'are added with a role, lose it on a day, get it back, and leave',
    async () => {
      const { page, server } = journey()
      await openPeople(page, server.url)
      await page.getByRole('button', { name: 'Thêm người' }).click()
      const adding = page.getByRole('dialog', { name: 'Thêm người' })
      await adding.getByLabel('Họ tên').fill('Phàn Tả Mẩy')
      await adding.getByLabel('Thư điện tử công vụ').fill('may@vi-du.vn')
      await adding.getByLabel('Vai trò', { exact: true }).selectOption('specialist')
      await adding.getByRole('combobox', { name: 'Đơn vị' }).fill('van phong')
      await page.getByRole('option', { name: 'Văn phòng xã Lũng Pô' }).click()
      await expectAccessible(page, 'adding a person')
      await adding.getByRole('button', { name: 'Thêm', exact: true }).dblclick()
      const panel = page.getByRole('region', { name: 'Chi tiết: Phàn Tả Mẩy' })
      await panel.getByRole('button', { name: 'Xem thông tin liên hệ' }).click()
      await panel.getByText('may@vi-du.vn').waitFor()
      const listed = page.getByRole('table', { name: 'Người dùng' }).getByRole('link', { name: 'Phàn Tả Mẩy' })
      expect(await listed.count(), 'a second click adds nobody').toBe(1)
      await panel.getByRole('button', { name: 'Thôi giữ vai trò' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Kết thúc vai trò' }).click()
      await panel.getByText('Đã thôi làm việc.').waitFor()
      await panel.getByText('Đã qua (1)').click()
      await panel.getByText('đã thu hồi, chưa từng có hiệu lực').waitFor()
      await panel.getByRole('button', { name: 'Hoàn tác việc kết thúc sớm' }).click()
      await panel.getByText('đang giữ').waitFor()
      await expectAccessible(page, 'a person with all that an administrator may do')
      await panel.getByRole('button', { name: 'Thôi làm việc' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Ghi nhận thôi làm việc' }).click()
      await panel.getByText('Đã thôi làm việc.').waitFor()
    },
    patience,
  )

  describe('of whom one works at two units', () => {
    beforeAll(async () => {
      const { client, server } = journey()
      const appointment = { role: 'clerk', unitId: units.commune, from: openingDay }
      const made = await client.send<PersonDetail>('POST', '/api/people', { name: 'Lù Seo Sáng', appointment })
      const second = { ...appointment, role: 'specialist', unitId: units.office }
      await client.send('POST', `/api/people/${made.body.id}/appointments`, second)
      await giveAccount(server.storage, made.body.id, 'sang')
    })

    it(
      'choose as what they work',
      async () => {
        const { context, page, server } = journey()
        const client = await clientOf(server.url, 'sang')
        await carrySession(context, server.url, client)
        await page.goto(server.url)
        const choice = page.getByLabel('Đang làm việc với tư cách')
        await choice.waitFor()
        await expectAccessible(page, 'the desk of one who works at two units')
        for (const unit of [units.office, units.commune]) {
          const switched = page.waitForResponse((answer) => answer.request().method() === 'PUT')
          await choice.selectOption(unit)
          expect((await switched).status()).toBe(200)
          await expect.poll(async () => (await client.get<SessionView>('/api/session')).body.account?.unit).toBe(unit)
          await expect.poll(() => choice.inputValue()).toBe(unit)
        }
      },
      patience,
    )
  })
})
