import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { daysBetween } from '../../src/documents/deadlines/deadline-state.ts'
import { writtenDate } from '../../src/kernel/written-date.ts'
import { campaignDeeds, campaigns, draftCampaign, openCampaign } from '../scenarios/campaign-window.ts'
import { journeyThrough } from '../support/journey.ts'

/** A real picture as a camera gives it: drawn by the browser, packed as JPEG. */
async function photo(page: Page): Promise<Buffer> {
  const packed = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 320
    canvas.height = 240
    const pen = canvas.getContext('2d')
    const sky = pen?.createLinearGradient(0, 0, 0, 240)
    sky?.addColorStop(0, 'skyblue')
    sky?.addColorStop(1, 'seagreen')
    if (pen && sky) {
      pen.fillStyle = sky
      pen.fillRect(0, 0, 320, 240)
    }
    return canvas.toDataURL('image/jpeg').split(',')[1] ?? ''
  })
  return Buffer.from(packed, 'base64')
}

describe.each(campaigns)('a campaign over a province within one window, in the browser: $title', (scenario) => {
  const document = scenario.document()
  const journey = journeyThrough(document && (() => openCampaign(scenario, { web: true })))
  const [from = '', to = ''] = scenario.window
  const [deed = ''] = campaignDeeds
  const message = `Đề nghị ${scenario.locality} báo cáo ngay kết quả`
  let planPath = ''

  it('the clerk sees what recording the paper gives to whom, and records it', async () => {
    if (!document) return
    const { house, page, signIn, next, dialog, look } = journey()
    planPath = `/ke-hoach/${(await draftCampaign(house, scenario, document)).planId}`
    await signIn('van-thu', planPath)
    await next('Ghi nhận đã ban hành trên giấy').click()
    const paper = dialog('Ghi nhận đã ban hành trên giấy')
    await paper.getByText(`Sẽ giao ${2 * scenario.units} việc cho ${scenario.units} đơn vị.`).waitFor()
    await paper.getByLabel('Số, ký hiệu').fill(scenario.paper.sign)
    await paper.getByLabel('Ngày ban hành').fill(writtenDate(scenario.paper.date))
    await look('campaign-record')
    await paper.getByRole('button', { name: 'Ghi nhận và giao việc' }).click()
    await page.getByText('Kế hoạch đang có hiệu lực.').waitFor()
    await look('campaign-recorded')
  }, 120_000)

  it('a locality sees on the phone that it has not begun; in it adds progress with a photo', async () => {
    const { page, signIn, open, next, dialog, goTo, hold, look } = journey()
    await hold('phone')
    await goTo(scenario.dayBefore)
    await signIn('dia-phuong', '/nhiem-vu')
    const own = page.getByRole('table', { name: 'Việc được giao' }).getByRole('row').filter({ hasText: deed })
    await own
      .getByText(`bắt đầu sau ${daysBetween(scenario.dayBefore, from)} ngày`)
      .filter({ visible: true })
      .waitFor()
    await look('campaign-before')
    await goTo(from)
    await open('/')
    const fresh = page.getByRole('region', { name: 'Chờ tiếp nhận' })
    await fresh
      .getByText(`${writtenDate(to)}: còn ${daysBetween(from, to)} ngày`)
      .first()
      .waitFor()
    await look('campaign-desk')
    await fresh.getByRole('button', { name: `Tiếp nhận: ${deed}` }).click()
    await open('/nhiem-vu')
    await own.getByRole('link', { name: deed }).click()
    await page.getByRole('link', { name: 'Mở thành trang riêng' }).click()
    await next('Cập nhật tiến độ').click()
    const progress = dialog('Cập nhật tiến độ')
    await progress.getByLabel('Mức độ hoàn thành (%)').fill('50')
    await progress.getByLabel('Đã làm được gì').fill('Đã chọn việc sửa cầu')
    await look('campaign-progress')
    await progress.getByRole('button', { name: 'Cập nhật tiến độ' }).click()
    await progress.waitFor({ state: 'detached' })
    const asked = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Chụp ảnh' }).click()
    await (await asked).setFiles({ name: 'sua-cau.jpg', mimeType: 'image/jpeg', buffer: await photo(page) })
    const taken = page.getByRole('region', { name: 'Minh chứng (1)' }).getByRole('img', { name: 'sua-cau.jpg' })
    await taken.scrollIntoViewIfNeeded()
    await expect.poll(() => taken.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(320)
    await page.getByRole('progressbar', { name: 'Tiến độ 50%' }).waitFor()
    await look('campaign-photo')
  }, 120_000)

  it('the day after, the province sees it among the late and nudges it; the locality reads the words', async () => {
    const { page, signIn, dialog, goTo, hold, look } = journey()
    await hold('laptop')
    await goTo(scenario.dayAfter)
    await signIn('soan', '/')
    await page.getByRole('region', { name: 'Ai đang chậm' }).getByRole('link', { name: 'Mở bảng, đôn đốc' }).click()
    const late = page.getByRole('link', { name: `2 việc quá hạn của ${scenario.locality}` })
    await late.click()
    const work = page.getByRole('region', { name: `Việc của ${scenario.locality}` })
    await work
      .getByRole('listitem')
      .filter({ hasText: deed })
      .getByText(/quá hạn 1 ngày/)
      .waitFor()
    await look('campaign-board')
    await page.getByRole('button', { name: `Đôn đốc ${scenario.locality} về 2 việc quá hạn` }).click()
    const nudge = dialog(`Đôn đốc ${scenario.locality}`)
    await nudge.getByText('Nhắc 1 đơn vị về 2 việc quá hạn.', { exact: false }).waitFor()
    await nudge.getByRole('textbox', { name: 'Lời nhắn kèm theo' }).fill(message)
    await nudge.getByRole('button', { name: 'Gửi lời đôn đốc' }).click()
    await page.getByText('Đã đôn đốc 2 việc, 1 người nhận được.').waitFor()
    await hold('phone')
    await signIn('dia-phuong', '/')
    await look('campaign-late-desk')
    await page.getByRole('link', { name: /^Lời nhắc: \d+ chưa đọc$/ }).click()
    await page.getByText(message).first().waitFor()
    await look('campaign-nudged')
  }, 120_000)
})
