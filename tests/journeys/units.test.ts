import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from '../support/accessibility.ts'
import { type SampleOrganisation, saveSampleOrganisation } from '../support/organisation/sample-organisation.ts'
import { signedInPages } from '../support/signed-in-page.ts'

const item = (page: Page, name: string) => page.getByRole('treeitem', { name: new RegExp(`^${name}(,|$)`) })
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-name'))
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}

describe('the page of units', () => {
  const journey = signedInPages()
  let units: SampleOrganisation
  beforeAll(async () => {
    units = await saveSampleOrganisation(journey().server.storage.database)
  })

  it('is gone through by keyboard: opened, closed, typed in, chosen', async () => {
    const { page, server } = journey()
    await page.goto(`${server.url}/don-vi`)
    await item(page, 'Tỉnh Tuyên Thử').waitFor()
    await item(page, 'Tỉnh Tuyên Thử').focus()
    await press(page, 'ArrowRight')
    await item(page, 'Ủy ban nhân dân tỉnh Tuyên Thử').waitFor()
    await press(page, 'ArrowRight', 'ArrowRight')
    await item(page, 'Xã Đồng Bằng').waitFor()
    await press(page, 'End')
    expect(await focused(page)).toBe('Xã Đồng Bằng')
    await press(page, 'ArrowRight')
    await item(page, 'Thôn 10').waitFor()
    await page.keyboard.type('so t')
    expect(await focused(page)).toBe('Sở Tư pháp tỉnh Tuyên Thử')
    await press(page, 'Enter')
    await page.getByRole('heading', { name: 'Sở Tư pháp tỉnh Tuyên Thử' }).waitFor()
    expect(await item(page, 'Sở Tư pháp tỉnh Tuyên Thử').getAttribute('aria-selected')).toBe('true')
    await press(page, 'ArrowLeft', 'ArrowLeft')
    expect(await item(page, 'Xã Đồng Bằng').count()).toBe(0)
    await press(page, 'Home')
    expect(await focused(page)).toBe('Tỉnh Tuyên Thử')
  }, 120_000)

  it('shows the organisation of another day, and an address leads to the same', async () => {
    const { page, server } = journey()
    await page.goto(`${server.url}/don-vi`)
    await item(page, 'Tỉnh Tuyên Thử').waitFor()
    expect(await item(page, 'Tỉnh Hà Thử').count()).toBe(0)
    await page.getByLabel('Vào ngày').fill('30/09/2021')
    await press(page, 'Enter')
    await item(page, 'Tỉnh Hà Thử').waitFor()
    await page.goto(`${server.url}/don-vi?ngay=2021-09-30&dv=${units.justice.unit}`)
    await page.getByRole('heading', { name: 'Sở Tư pháp tỉnh Hà Thử' }).waitFor()
    await item(page, 'Sở Tư pháp tỉnh Hà Thử').waitFor()
    await page.getByRole('button', { name: 'Về hôm nay' }).click()
    await page.getByRole('heading', { name: 'Sở Tư pháp tỉnh Tuyên Thử' }).waitFor()
    await page.getByRole('combobox', { name: 'Hệ thống' }).selectOption({ label: 'Đảng' })
    await item(page, 'Tỉnh ủy Tuyên Thử').waitFor()
  }, 120_000)

  it('finds without diacritics, by former names, and what has ended', async () => {
    const { page, server } = journey()
    await page.goto(`${server.url}/don-vi`)
    await page.getByRole('searchbox', { name: 'Tìm đơn vị' }).fill('ha thu')
    const results = page.getByRole('list', { name: 'Đơn vị tìm được' }).getByRole('link')
    await expect.poll(() => results.count()).toBe(3)
    expect(await results.allInnerTexts()).toEqual([
      expect.stringContaining('Tên cũ: Sở Tư pháp tỉnh Hà Thử'),
      expect.stringMatching(/^Tỉnh Hà Thử\n.*Nay là: Tỉnh Tuyên Thử/),
      expect.stringContaining('Đã kết thúc hoạt động từ ngày 01/07/2025'),
    ])
    await press(page, 'ArrowDown', 'ArrowDown', 'Enter')
    await page.getByRole('heading', { name: 'Tỉnh Hà Thử' }).waitFor()
    expect(new URL(page.url()).searchParams.get('tim')).toBe('ha thu')
    await page.getByRole('searchbox', { name: 'Tìm đơn vị' }).fill('khong co don vi nay')
    await page.getByText('Không có đơn vị nào khớp').waitFor()
  }, 120_000)

  it.each([
    ['the tree', () => '', 'Tỉnh Tuyên Thử'],
    ['a unit', () => `?dv=${units.committee.unit}`, 'Đơn vị trực thuộc'],
    ['a search', () => `?tim=ha+thu&dv=${units.old.unit}`, 'Nay là: Tỉnh Tuyên Thử'],
    ['an empty line', () => '?he=front&ngay=1999-01-01', 'Chưa có đơn vị nào'],
    ['the groups', () => '/nhom', 'Chưa có nhóm nào'],
    ['a new group', () => '/nhom?nhom=moi', 'Theo điều kiện'],
  ])(
    'stands on a laptop and a phone: %s',
    async (what, address, shown) => {
      const { page, server } = journey()
      await page.goto(`${server.url}/don-vi${address()}`)
      await page.getByText(shown).first().waitFor({ state: 'attached' })
      await expectAccessible(page, what)
    },
    120_000,
  )

  it('makes a group from a usual one, sees who is in it, changes it and ends it', async () => {
    const { page, server } = journey()
    await page.goto(`${server.url}/don-vi/nhom`)
    await page.getByRole('link', { name: 'Lập nhóm' }).click()
    await page.getByRole('combobox', { name: 'Bắt đầu từ nhóm thường dùng' }).selectOption({ index: 1 })
    const under = page.getByRole('combobox', { name: 'Thuộc đơn vị' })
    await under.fill('ubnd tuyen')
    await page.getByRole('option', { name: /Ủy ban nhân dân tỉnh Tuyên Thử/ }).waitFor()
    await press(page, 'ArrowDown', 'Enter')
    await page.getByRole('button', { name: 'Bỏ Ủy ban nhân dân tỉnh Tuyên Thử' }).waitFor()
    await page.getByText('2 đơn vị vào ngày bắt đầu.').waitFor()
    await page.getByRole('button', { name: 'Lập nhóm' }).click()
    await page.getByRole('heading', { name: '2 đơn vị trong nhóm' }).waitFor()
    await expectAccessible(page, 'a group')
    await page.getByRole('button', { name: 'Sửa nhóm' }).click()
    await page.getByRole('combobox', { name: 'Trừ các đơn vị' }).fill('noi vu')
    await page.getByRole('option', { name: /Sở Nội vụ/ }).waitFor()
    await press(page, 'ArrowDown', 'Enter')
    await page.getByText('1 đơn vị vào ngày bắt đầu.').waitFor()
    await page.getByRole('button', { name: 'Lưu thay đổi' }).click()
    await page.getByRole('heading', { name: '1 đơn vị trong nhóm' }).waitFor()
    await page.getByRole('button', { name: 'Ngừng dùng' }).click()
    await page.getByRole('button', { name: 'Ngừng dùng nhóm' }).click()
    await page.getByText('Nhóm này không dùng vào ngày đã chọn.').waitFor()
  }, 120_000)
})
