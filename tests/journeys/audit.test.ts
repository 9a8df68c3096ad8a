import pg from 'pg'
import { describe, expect, it } from 'vitest'
import type { ReceivedDocuments } from '../../src/features/documents/contract.ts'
import { expectAccessible } from '../support/accessibility.ts'
import { settledDocument } from '../support/settled.ts'
import { signedInPages } from '../support/signed-in-page.ts'

const text =
  'KẾ HOẠCH\nSố: 12/KH-UBND\nTrồng tre quanh thôn năm 2026\n1. Mỗi hộ trồng hai khóm tre trước ngày 30/6/2026.'

describe('the page of the log', () => {
  const journey = signedInPages()

  it('follows one record, shows before and after, and tells that the chain is whole, or which entry is bent', async () => {
    const { client, page, server } = journey()
    const { body } = await client.send<ReceivedDocuments>('POST', '/api/documents', { name: 'tre', text })
    const id = body.items[0]?.id ?? ''
    await settledDocument(client, id)
    await client.send('PUT', `/api/documents/${id}/reviews`, [{ factId: 'title', verdict: 'accepted' }])
    await client.send('PUT', `/api/documents/${id}/reviews`, [{ factId: 'title', verdict: 'rejected' }])
    await client.send('PUT', `/api/documents/${id}/reviews`, [{ factId: 'khong-co', verdict: 'accepted' }])

    await page.goto(`${server.url}/nhat-ky`)
    await page.getByRole('link', { name: 'Bị từ chối' }).click()
    const refused = page.getByRole('region', { name: /Bị từ chối$/ })
    await refused.getByText('Mục này không có trong kết quả đọc của văn bản').waitFor()
    await refused.getByRole('link', { name: 'Xem cả quá trình của đối tượng này' }).click()
    await page.getByText('4 mục', { exact: true }).waitFor()

    await page.getByRole('link', { name: 'Xem xét kết quả đọc' }).first().click()
    const panel = page.getByRole('region', { name: /Xem xét kết quả đọc$/ })
    const row = panel.getByRole('row', { name: /Trích yếu/ })
    expect(await row.getByRole('cell').allTextContents()).toEqual(['chấp nhận', 'bác bỏ'])
    await expectAccessible(page, 'log with an open entry')
    await page.setViewportSize({ width: 1366, height: 768 })
    await panel.getByRole('button', { name: 'Đóng chi tiết' }).click()
    await expectAccessible(page, 'log')
    await page.setViewportSize({ width: 1366, height: 768 })

    await page.getByRole('button', { name: 'Kiểm tra tính toàn vẹn' }).click()
    const dialog = page.getByRole('dialog')
    const mark = (await dialog.locator('code').textContent()) ?? ''
    await dialog.getByRole('button', { name: 'Kiểm tra' }).click()
    await dialog.getByText('Nhật ký còn nguyên vẹn').waitFor()
    await expectAccessible(page, 'a whole log')

    const owner = new pg.Client(server.storage.owner)
    await owner.connect()
    await owner.query(`alter table audit_entry disable trigger all; alter table audit_link disable trigger all;
      update audit_entry set content = replace(content, 'rejected', 'accepted') where action = 'document.review'`)
    await owner.end()
    await dialog.getByLabel(/So với mốc/).fill(mark)
    await dialog.getByRole('button', { name: 'Kiểm tra' }).click()
    await dialog.getByText(/Mục số \d+ .* đã bị sửa sau khi ghi\./).waitFor()
    await expectAccessible(page, 'a bent log')
  }, 90_000)

  it('is filtered and opened by keyboard alone, and an address opens the same again', async () => {
    const { page, server } = journey()
    await page.goto(`${server.url}/nhat-ky`)
    await page.getByLabel('Việc', { exact: true }).selectOption('document.receive')
    await page.getByText('1 mục', { exact: true }).waitFor()
    await page.locator('main').focus()
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.getByRole('region', { name: /Tiếp nhận văn bản$/ }).waitFor()
    const address = page.url()
    await page.goto(server.url)
    await page.goto(address)
    await page.getByRole('region', { name: /Tiếp nhận văn bản$/ }).waitFor()
  }, 60_000)
})
