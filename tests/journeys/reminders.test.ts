import { describe, expect, it } from 'vitest'
import { remindDue } from '../../src/features/reminders/index.ts'
import { dayOf, shiftDay } from '../../src/kernel/dates/day.ts'
import { writtenDate } from '../../src/kernel/written-date.ts'
import { expectAccessible } from '../support/accessibility.ts'
import { type ReminderWorld, reminderWorld } from '../support/reminder-world.ts'
import { signedInPages } from '../support/signed-in-page.ts'

describe('the page of messages', () => {
  let world: ReminderWorld
  const journey = signedInPages(async (storage) => {
    world = await reminderWorld(storage)
  })

  it('tells what is owed and by when, leads there, and lets one choose how to be told', async () => {
    const { page, server, client } = journey()
    const { database } = world
    const { body } = await client.get<{ account: { personId: string } }>('/api/session')
    const today = dayOf(new Date())
    await world.addPerson('nguoi-bao-cao', 'reporter', 'xa')
    await database
      .updateTable('appointment')
      .set({ person_id: body.account.personId })
      .where('person_id', '=', world.person('nguoi-bao-cao'))
      .execute()
    await world.assign({ due: shiftDay(today, -1), text: 'Báo cáo công tác dân vận quý III/2026' })
    const soon = await world.assign({ due: shiftDay(today, 3), text: 'Tổ chức đối thoại với Nhân dân thôn Đông' })
    // The program has looked at today's deadlines already, before there were any.
    await database.updateTable('reminder_cursor').set({ ladder_day: null }).execute()
    await remindDue(database, new Date())
    await world.step(soon, 'return', new Date(), { by: 'nguoi-lap', to: 'returned', note: 'Đề nghị gửi kèm ảnh.' })
    await world.step(soon, 'answer', new Date(), { by: 'nguoi-lap', note: 'Gửi bản chụp là đủ.' })
    await remindDue(database, new Date())

    await page.goto(`${server.url}/`)
    await page.getByRole('link', { name: 'Lời nhắc: 4 chưa đọc' }).click()
    await page.getByRole('heading', { name: 'Lời nhắc', level: 1 }).waitFor()
    const late = page.getByRole('listitem', { name: 'Quá hạn: Báo cáo công tác dân vận quý III/2026' })
    await late.getByText(`Hạn: ${writtenDate(shiftDay(today, -1))} (quá hạn 1 ngày)`).waitFor()
    await late.getByText('Ủy ban nhân dân xã Đồng Nhuệ · Kế hoạch 12/KH-SNV').waitFor()
    await page.getByText('Đề nghị gửi kèm ảnh.').waitFor()
    await expectAccessible(page, 'messages')

    await late.getByRole('button', { name: 'Đánh dấu đã đọc' }).click()
    await page.getByRole('link', { name: 'Lời nhắc: 3 chưa đọc' }).waitFor()
    await page.getByRole('link', { name: 'Tin', exact: true }).click()
    await expect.poll(() => page.getByRole('listitem').count()).toBeGreaterThan(0)
    await page.getByRole('listitem', { name: /Nơi giao trả lời/ }).waitFor()
    expect(await page.getByRole('main').getByRole('heading', { level: 2 }).count()).toBe(1)
    expect(new URL(page.url()).search).toBe('?xem=tin')
    const chosen = page.getByRole('navigation', { name: 'Lời nhắc được xem' }).locator('[aria-current=page]')
    expect(await chosen.allTextContents()).toEqual(['Tin'])
    await page.getByRole('button', { name: 'Đánh dấu đã đọc hết' }).click()
    await page.getByText('Bạn đã đọc hết.').waitFor()
    await page.getByRole('link', { name: 'Chưa đọc', exact: true }).click()
    await page.getByText('Bạn đã đọc hết lời nhắc').waitFor()

    await page.getByRole('link', { name: 'Cách nhận lời nhắc' }).click()
    await page.getByText('chưa được nối với máy chủ thư').waitFor()
    await page.getByRole('heading', { name: 'Gửi thư của cả hệ thống' }).waitFor()
    await page.getByLabel('Báo ngay từng việc').check()
    await page.getByLabel('Nơi giao trả lời').uncheck()
    await page.getByLabel('Từ', { exact: true }).selectOption('18:00')
    await page.getByRole('button', { name: 'Lưu' }).click()
    await expect.poll(() => page.getByRole('button', { name: 'Lưu' }).isDisabled()).toBe(true)
    await expectAccessible(page, 'how one is told')
    const kept = await database.selectFrom('reminder_setting').selectAll().execute()
    expect(kept).toEqual([
      { person_id: body.account.personId, mail: 'at-once', quiet_from: 18, quiet_to: 7, muted: ['answer'] },
    ])
  }, 120_000)
})
