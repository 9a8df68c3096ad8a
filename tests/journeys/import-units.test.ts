import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeXlsx } from '../../src/platform/sheets/write-xlsx.ts'
import { expectAccessible } from '../support/accessibility.ts'
import { dropFiles } from '../support/drop-files.ts'
import { signedInPages } from '../support/signed-in-page.ts'

const heads = ['Tên đơn vị', 'Loại', 'Cấp', 'Cơ quan cấp trên', 'Có từ ngày']

const rows = (wrong: string): string[][] => [
  heads,
  ['UBND xã Suối Trong', 'Ủy ban nhân dân', 'cấp xã', '', '01/07/2025'],
  ['Văn phòng HĐND và UBND xã Suối Trong', 'văn phòng', 'cấp xã', wrong, ''],
  ['Phòng Kinh tế xã Suối Trong', 'phòng', 'xã', 'UBND xã Suối Trong', ''],
]

async function typeDay(page: Page, label: string, day: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true })
  await field.fill(day)
  await field.press('Enter')
  await field.press('Tab')
}

describe('taking units in', () => {
  const journey = signedInPages()
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'danvan-import-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('shows the wrong row of a sheet, and takes it in once it is mended', async () => {
    const { page, server, client } = journey()
    await page.goto(`${server.url}/don-vi/nhap`)
    await page.getByLabel('Theo văn bản số').fill('12/2025/QĐ-UBND')
    await typeDay(page, 'Ngày văn bản', '25/06/2025')
    await typeDay(page, 'Có từ ngày', '01/07/2025')
    const put = async (name: string, superior: string) => {
      const path = join(folder, name)
      writeFileSync(path, writeXlsx([{ name: 'Đơn vị', rows: rows(superior), widths: [] }]))
      await dropFiles(page, [path])
    }
    await put('sai.xlsx', 'UBND xã Suối Đục')
    const found = page.getByRole('region', { name: 'Kiểm tra trước khi nhập' })
    await found.getByText('1 trong 3 dòng còn sai').waitFor()
    expect(await found.getByRole('row', { name: /^3 Văn phòng HĐND/ }).textContent()).toContain(
      'Cột “Cơ quan cấp trên”: Không tìm thấy “UBND xã Suối Đục”',
    )
    expect(await found.getByRole('button', { name: /^Nhập/ }).count()).toBe(0)
    await expectAccessible(page, 'a sheet with a wrong row')

    await put('dung.xlsx', 'UBND xã Suối Trong')
    await found.getByText('Cả 3 dòng đều đúng').waitFor()
    expect((await client.get<{ items: unknown[] }>('/api/units/tree')).body.items).toEqual([])
    await expectAccessible(page, 'a sheet that is right')
    await found.getByRole('button', { name: 'Nhập 3 đơn vị' }).click()
    const done = page.getByRole('region', { name: 'Kết quả' })
    await done.getByText('Đã nhập 3 đơn vị.').waitFor()
    await done.getByRole('link', { name: 'Mở cây đơn vị' }).click()
    await page.getByRole('treeitem', { name: /UBND xã Suối Trong/ }).waitFor()
  }, 90_000)

  it('takes pasted rows, and the usual units of a commune below one that is there', async () => {
    const { page, server } = journey()
    await page.goto(`${server.url}/don-vi/nhap`)
    await page.getByLabel('Các dòng, kể cả dòng tiêu đề').fill('Tên đơn vị\tLoại\tCấp\nTrạm Thử\tnhóm, tổ\tcấp xã')
    await page.getByRole('button', { name: 'Kiểm tra nội dung đã dán' }).click()
    await page.getByText('1 trong 1 dòng còn sai').waitFor()

    await page.getByLabel('Theo văn bản số').fill('12/2025/QĐ-UBND')
    await typeDay(page, 'Ngày văn bản', '25/06/2025')
    await typeDay(page, 'Có từ ngày', '02/07/2025')
    await page.getByLabel('Tên xã, phường hoặc đặc khu').fill('phường Thử')
    await page.getByRole('combobox', { name: 'Cấp trên về chính quyền' }).fill('suoi trong')
    await page
      .getByRole('option', { name: /^UBND xã Suối Trong/ })
      .first()
      .click()
    await page.getByRole('button', { name: 'Xem trước' }).click()
    await page.getByRole('cell', { name: 'Phòng Kinh tế, Hạ tầng và Đô thị phường Thử' }).waitFor()
    await expectAccessible(page, 'a template seen before it is done')
    await page.setViewportSize({ width: 360, height: 740 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await expectAccessible(page, 'a template on a phone')
    await page.getByRole('button', { name: /^Nhập \d+ đơn vị/ }).click()
    await page.getByText(/^Đã nhập \d+ đơn vị\./).waitFor()
  }, 90_000)
})

describe('an installation without units', () => {
  const journey = signedInPages()

  it('offers the sample, and finds a department of 2021 under its province and today its successor', async () => {
    const { page, server } = journey()
    await page.goto(`${server.url}/don-vi/nhap`)
    await page.getByRole('button', { name: 'Nạp tổ chức mẫu' }).click()
    await page.getByRole('treeitem', { name: /Chính phủ/ }).waitFor({ timeout: 60_000 })
    await page.goto(`${server.url}/don-vi?ngay=2021-09-30&tim=so tu phap tinh ha giang`)
    await page.getByText('Sở Tư pháp tỉnh Hà Giang').first().waitFor()
    await page.goto(`${server.url}/don-vi?tim=so tu phap tinh tuyen quang`)
    await page.getByText('Sở Tư pháp tỉnh Tuyên Quang').first().waitFor()
  }, 120_000)
})
