import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import type { EventView } from '../../src/features/organisation/contract.ts'
import type { NewUnit, OrganisationEvent } from '../../src/features/organisation/model/index.ts'
import { expectAccessible } from '../support/accessibility.ts'
import { founding, newUnit } from '../support/organisation/make-event.ts'
import { signedInPages } from '../support/signed-in-page.ts'

/** Types words into a field that finds units, and takes the first one found. */
async function chooseUnit(page: Page, label: string, words: string, name: string): Promise<void> {
  const field = page.getByRole('combobox', { name: label })
  await field.fill(words)
  await page.getByRole('option', { name }).first().click()
}

/** Fills in a day as one types it. */
async function typeDay(page: Page, label: string, day: string): Promise<void> {
  const field = page.getByLabel(label)
  await field.fill(day)
  await field.press('Enter')
  await field.press('Tab')
}

describe('merging two communes', () => {
  const journey = signedInPages()
  let north: NewUnit
  let south: NewUnit
  beforeAll(async () => {
    const { client } = journey()
    const province = newUnit('Ủy ban nhân dân tỉnh Thử Nghiệm', {}, { level: 'province' })
    north = newUnit('Ủy ban nhân dân xã Bắc Đồi', { government: province.unit })
    south = newUnit('Ủy ban nhân dân xã Nam Đồi', { government: province.unit })
    const office = newUnit('Văn phòng xã Bắc Đồi', { government: north.unit }, { kind: 'office' })
    for (const unit of [province, north, south, office]) {
      const event: OrganisationEvent = founding(unit, '2020-01-01')
      const answer = await client.send<EventView>('POST', '/api/organisation/events', event)
      expect(answer.status).toBe(201)
    }
  })

  it('is seen before it is done, read as reported and as now, and undone', async () => {
    const { page, server } = journey()
    await page.goto(`${server.url}/don-vi/${north.unit}/qua-trinh`)
    await page.getByRole('link', { name: 'Sáp nhập' }).click()
    await page.getByRole('heading', { name: 'Sáp nhập: Ủy ban nhân dân xã Bắc Đồi' }).waitFor()

    await page.getByRole('button', { name: 'Xem trước' }).click()
    await page.getByRole('alert').getByText('Hãy nhập số, ký hiệu').waitFor()
    await page.getByLabel('Số, ký hiệu').fill('25/NQ-HĐND')
    await typeDay(page, 'Ngày ban hành', '16/06/2025')
    await typeDay(page, 'Ngày hiệu lực', '01/07/2025')
    await chooseUnit(page, 'Các đơn vị cùng sáp nhập', 'nam doi', 'Ủy ban nhân dân xã Nam Đồi')
    await page.getByLabel('Tên đơn vị mới').fill('Ủy ban nhân dân xã Đồi Mới')
    await page.getByRole('button', { name: 'Xem trước' }).click()

    const preview = page.getByRole('region', { name: 'Những gì sẽ thay đổi' })
    await preview.getByText('Ủy ban nhân dân xã Nam Đồi kết thúc hoạt động từ ngày 01/07/2025.').waitFor()
    expect(await preview.textContent()).toContain(
      'Văn phòng xã Bắc Đồi (hệ thống chính quyền): Ủy ban nhân dân xã Bắc Đồi → Ủy ban nhân dân xã Đồi Mới',
    )
    await expectAccessible(page, 'merger seen before it is done')
    await preview.getByRole('button', { name: 'Thực hiện' }).click()

    const done = page.getByRole('region', { name: 'Kết quả' })
    await done.getByText('Đã ghi: Sáp nhập').waitFor()
    await expectAccessible(page, 'merger done')
    await done.getByRole('link', { name: 'Ủy ban nhân dân xã Đồi Mới' }).click()

    await page.getByRole('table', { name: /đứng tên đơn vị đã báo cáo/ }).waitFor()
    expect(await page.getByRole('cell', { name: /^Ủy ban nhân dân xã (Bắc|Nam) Đồi$/ }).count()).toBe(2)
    await page.getByRole('button', { name: 'Như hiện nay' }).click()
    await page.getByRole('table', { name: /được cộng vào Ủy ban nhân dân xã Đồi Mới/ }).waitFor()
    await expectAccessible(page, 'life of the merged unit')

    await page.goto(`${server.url}/don-vi/${south.unit}/qua-trinh`)
    await page.getByText('Đã kết thúc hoạt động từ ngày 01/07/2025.').waitFor()
    await page.getByRole('button', { name: 'Như hiện nay' }).click()
    await page.getByRole('table', { name: /được quy về các đơn vị hiện nay/ }).waitFor()
    await page.getByRole('cell', { name: 'Ủy ban nhân dân xã Đồi Mới' }).waitFor()
    await expectAccessible(page, 'life of a unit that ended')

    await page.getByRole('button', { name: /^Hoàn tác: Sáp nhập/ }).click()
    await page.getByText('Đã hoàn tác: Nguyễn Văn A').waitFor()
    await page.getByRole('link', { name: 'Sáp nhập' }).waitFor()
    expect(await page.getByText('Đã kết thúc hoạt động').count()).toBe(0)
  }, 180_000)

  it('is the other way round where a part is given away: shares, and the units that go with it', async () => {
    const { page, server } = journey()
    await page.goto(`${server.url}/don-vi/${north.unit}/sap-xep/chia-tach`)
    await page.getByLabel('Số, ký hiệu').fill('30/NQ-HĐND')
    await typeDay(page, 'Ngày ban hành', '01/03/2024')
    await page.getByLabel(/^Tách:/).check()
    await page.getByLabel('Tỷ lệ (%)').first().fill('62,5')
    await page.getByLabel('Tỷ lệ (%)').last().fill('30')
    await page.getByLabel('Tên đơn vị mới').fill('Ủy ban nhân dân phường Đồi Chè')
    await chooseUnit(page, 'Đơn vị trực thuộc chuyển về đây', 'van phong', 'Văn phòng xã Bắc Đồi')
    await page.getByRole('button', { name: 'Xem trước' }).click()
    await page.getByRole('alert').getByText('cộng lại là 92,5%, phải bằng 100%').waitFor()
    await page.getByLabel('Tỷ lệ (%)').last().fill('37,5')
    await page.getByRole('button', { name: 'Xem trước' }).click()
    const preview = page.getByRole('region', { name: 'Những gì sẽ thay đổi' })
    await preview.getByText('Tách Ủy ban nhân dân phường Đồi Chè từ Ủy ban nhân dân xã Bắc Đồi').waitFor()
    const words = await preview.textContent()
    expect(words).toContain('Ủy ban nhân dân xã Bắc Đồi giữ lại 62,5% số liệu đã báo cáo và công việc đang làm.')
    expect(words).toContain('Văn phòng xã Bắc Đồi (hệ thống chính quyền)')
    await expectAccessible(page, 'a part given away')
    await preview.getByRole('button', { name: 'Thực hiện' }).click()
    const done = page.getByRole('region', { name: 'Kết quả' })
    await done.getByText('Đã ghi: Tách').waitFor()
    await done.getByRole('button', { name: 'Hoàn tác' }).click()
    await done.getByText('Đã hoàn tác: Tách').waitFor()
  }, 180_000)

  it('says why it cannot be, and does nothing', async () => {
    const { page, server } = journey()
    await page.goto(`${server.url}/don-vi/${north.unit}/sap-xep/giai-the`)
    await page.getByLabel('Số, ký hiệu').fill('25/NQ-HĐND')
    await typeDay(page, 'Ngày ban hành', '16/06/2019')
    await typeDay(page, 'Ngày hiệu lực', '01/07/2020')
    await chooseUnit(page, 'Đơn vị tiếp nhận công việc', 'van phong', 'Văn phòng xã Bắc Đồi')
    await typeDay(page, 'Ngày hiệu lực', '01/01/2020')
    await page.getByRole('button', { name: 'Xem trước' }).click()
    await page.getByRole('alert').getByText('Đơn vị đã có thay đổi vào ngày này hoặc muộn hơn').waitFor()
    expect(await page.getByRole('button', { name: 'Thực hiện' }).count()).toBe(0)
    await expectAccessible(page, 'an event that cannot be')
  }, 120_000)
})
