import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from '../support/accessibility.ts'
import { dropFiles } from '../support/drop-files.ts'
import { settledDocument } from '../support/settled.ts'
import { signedInPages } from '../support/signed-in-page.ts'

const text = [
  'ỦY BAN NHÂN DÂN XÃ BA MẪU',
  'Số: 14/KH-UBND',
  'Ba Mẫu, ngày 02 tháng 3 năm 2026',
  'KẾ HOẠCH',
  'Chăm sóc đường làng năm 2026',
  'I. NHIỆM VỤ',
  '1. Công chức văn hóa vận động các thôn dọn rãnh nước hai tuần một lần.',
  'II. CHẾ ĐỘ BÁO CÁO',
  'Các thôn báo cáo kết quả về Ủy ban nhân dân xã trước ngày 20/11/2026.',
].join('\n')

/** What a person sees off the straight path: nothing is lost without a word, and what changes elsewhere comes by itself. */
describe('off the straight path', () => {
  const journey = signedInPages()
  let documentId: string

  beforeAll(async () => {
    const { client } = journey()
    const received = await client.send<{ items: { id: string }[] }>('POST', '/api/documents', {
      name: 'đường làng',
      text,
    })
    documentId = received.body.items[0]?.id ?? ''
    await settledDocument(client, documentId)
  })

  it('takes a verdict back on screen, says so, and sends it when asked again', async () => {
    const { server, client, page } = journey()
    await page.goto(`${server.url}/van-ban/${documentId}?fact=sign`)
    const sign = page.locator('li[data-fact="sign"]')
    await sign.getByRole('button', { name: 'Chấp nhận' }).waitFor()
    await page.route('**/reviews*', (route) => route.abort('connectionfailed'))
    await page.keyboard.press('a')
    const alert = page.getByRole('alert').filter({ hasText: 'Mất kết nối, chưa lưu được' })
    await alert.waitFor()
    expect(await alert.textContent()).toContain('Số, ký hiệu')
    await page.locator('li[data-fact="sign"]:not([data-verdict])').waitFor()
    await expectAccessible(page, 'review with a lost line')

    await page.unroute('**/reviews*')
    await alert.getByRole('button', { name: 'Thử lại' }).click()
    await alert.waitFor({ state: 'detached' })
    await page.locator('li[data-fact="sign"][data-verdict="accepted"]').waitFor()
    const held = async () => (await settledDocument(client, documentId)).reviews
    await expect
      .poll(async () => (await held()).map(({ factId, verdict }) => `${factId} ${verdict}`))
      .toEqual(['sign accepted'])
  }, 120_000)

  it('says which file did not arrive, and sends it again', async () => {
    const { server, page } = journey()
    await page.goto(`${server.url}/van-ban`)
    await page.getByRole('table', { name: 'Văn bản' }).waitFor()
    await page.route('**/api/documents', (route) =>
      route.request().method() === 'POST' ? route.abort('connectionfailed') : route.continue(),
    )
    await dropFiles(page, [fileURLToPath(import.meta.url)])
    await page.getByText('Mất kết nối, chưa nộp được tệp này.').waitFor()
    await page.unroute('**/api/documents')
    await page.getByRole('button', { name: 'Gửi lại' }).click()
    await page.getByText('Đã nhận').waitFor()
    await page.getByText('Tệp vừa nộp: 1/1').waitFor()
  }, 120_000)

  it('leads to signing in when the session has ended, and back to the same place', async () => {
    const { server, context, page } = journey()
    await page.goto(`${server.url}/van-ban/${documentId}`)
    await page.getByRole('button', { name: 'Lập kế hoạch' }).waitFor()
    await context.clearCookies()
    await page.keyboard.press('a')
    await page.getByRole('heading', { name: 'Đăng nhập' }).waitFor({ timeout: 20_000 })
    expect(new URL(page.url()).searchParams.get('next')).toContain(`/van-ban/${documentId}`)
  }, 120_000)

  it('reads pasted text and refuses an empty paste', async () => {
    const { server, page } = journey()
    await page.goto(`${server.url}/van-ban`)
    await page.getByRole('button', { name: 'Dán nội dung' }).click()
    const dialog = page.getByRole('dialog', { name: 'Dán nội dung văn bản' })
    expect(await dialog.getByRole('button', { name: 'Đọc văn bản này' }).isDisabled()).toBe(true)
    await expectAccessible(page, 'paste')
    await dialog.getByLabel('Nội dung').fill(text.replace('14/KH', '15/KH'))
    await dialog.getByRole('button', { name: 'Đọc văn bản này' }).click()
    await page.getByText('15/KH-UBND').first().waitFor({ timeout: 60_000 })
  }, 120_000)

  it('moves samples to the desk by itself when they are read', async () => {
    const { server, client, page } = journey()
    await page.goto(`${server.url}/`)
    await page.getByRole('heading', { name: 'Chờ xem xét' }).waitFor()
    await client.send('POST', '/api/samples')
    await page.reload()
    const waiting = page.getByRole('region', { name: 'Chờ xem xét' }).getByRole('row')
    // The pasted documents, the samples and the head of the table; all of it without a hand on the page.
    await expect.poll(() => waiting.count(), { timeout: 60_000 }).toBeGreaterThan(5)
    await page.getByRole('heading', { name: 'Đang đọc' }).waitFor({ state: 'detached', timeout: 60_000 })
  }, 150_000)
})
