import { describe, expect, it } from 'vitest'
import { writtenDate } from '../../src/kernel/written-date.ts'
import { draftYearOfRules, openYearOfRules, yearsOfRules } from '../scenarios/year-of-rules.ts'
import { journeyThrough } from '../support/journey.ts'

describe.each(yearsOfRules)('a year of rules, in the browser: $title', (scenario) => {
  const document = scenario.document()
  const year = scenario.day.slice(0, 4)
  const journey = journeyThrough(document && (() => openYearOfRules(scenario, { web: true })))
  const [collision, halfYear] = [`${year}-06-10`, new RegExp(`6 tháng đầu năm ${year}`)]
  const quarter = new RegExp(`quý II/${year}`, 'i')
  let planPath = ''

  it('every collision of the year is read before it is submitted, and the leader issues it', async () => {
    if (!document) return
    const { house, page, signIn, next, dialog, look } = journey()
    planPath = `/ke-hoach/${(await draftYearOfRules(house, document)).planId}`
    await signIn('soan', planPath)
    await page.getByRole('link', { name: 'Rà soát thời hạn' }).click()
    const findings = page.getByRole('list', { name: 'Những chỗ cần xem' })
    for (const said of [
      new RegExp(`quý I/${year} đến hạn 10/03/${year}, đã qua khi ban hành \\(${writtenDate(scenario.day)}\\)`),
      new RegExp(`quý II/${year} và .*6 tháng đầu năm ${year} gửi Sở Nội vụ.* cùng đến hạn`),
      new RegExp(`quý IV/${year} đến hạn 10/12/${year}, sau báo cáo năm ${year}`),
      /sớm hơn ngày chốt số liệu/,
    ])
      await findings.getByText(said).first().waitFor()
    await look('year-findings')
    await next('Trình ký').click()
    await dialog('Trình ký').getByRole('button', { name: 'Trình ký' }).click()
    await page.getByText('Kế hoạch đã trình, đang chờ ký.').waitFor()
    await signIn('ky', '/')
    await page.getByRole('region', { name: 'Chờ ý kiến của tôi' }).getByRole('link', { name: 'Xem và ký' }).click()
    await next('Ký ban hành').click()
    const issuing = dialog('Ký ban hành')
    await issuing.getByText('Sẽ giao 5 việc cho 1 đơn vị.').waitFor()
    await issuing.getByText(new RegExp(`kỳ đã qua, không giao: quý I/${year}`)).waitFor()
    await issuing
      .getByText(/cùng đến hạn/)
      .first()
      .waitFor()
    await look('year-issuing')
    await issuing.getByLabel(/Tôi đã xem việc sẽ giao/).check()
    await issuing.getByRole('button', { name: `Ban hành số ${scenario.sign}` }).click()
    await page.getByText('Kế hoạch đang có hiệu lực.').waitFor()
    await look('year-issued')
  }, 120_000)

  it('the office sees both reports on their day of the calendar, and hands one in as nothing to tell', async () => {
    const { page, signIn, open, next, dialog, goTo, look } = journey()
    await goTo(collision)
    await signIn('van-phong', '/')
    await page.getByRole('region', { name: 'Hôm nay' }).getByText('hạn hôm nay').nth(1).waitFor()
    await look('year-desk')
    await open('/lich')
    const today = page.getByRole('region', { name: new RegExp(writtenDate(collision)) })
    for (const period of [quarter, halfYear])
      await today.getByRole('listitem').filter({ hasText: period }).getByText('hạn hôm nay').waitFor()
    await look('year-calendar')
    await today.getByRole('listitem').filter({ hasText: quarter }).getByRole('link').click()
    await next('Tiếp nhận').click()
    await next('Nộp kết quả').click()
    const handing = dialog('Nộp kết quả')
    await handing.getByRole('checkbox', { name: /^Không phát sinh/ }).check()
    await handing.getByLabel('Kết quả thực hiện').fill('Quý II không có nội dung phát sinh')
    await look('year-nothing')
    await handing.getByRole('button', { name: 'Nộp kết quả' }).click()
    await page.getByText('Đã nộp kết quả, chờ nơi giao duyệt.').waitFor()
    await page
      .getByText(/\(không phát sinh\)/)
      .first()
      .waitFor()
    await look('year-handed-in')
  }, 120_000)

  it('the department takes what came, and sees the half year’s report late on its list', async () => {
    const { page, signIn, open, goTo, look } = journey()
    await goTo(`${year}-06-12`)
    await signIn('soan', '/')
    const waiting = page.getByRole('region', { name: 'Chờ ý kiến của tôi' })
    const result = waiting.getByRole('listitem').filter({ hasText: quarter })
    await result.getByText('Đã nộp: không phát sinh', { exact: false }).waitFor()
    await look('year-waiting')
    await result.getByRole('button', { name: /^Duyệt/ }).click()
    await waiting.waitFor({ state: 'detached' })
    await open('/nhiem-vu?muc=da-giao')
    const rows = page.getByRole('table', { name: 'Việc được giao' }).getByRole('row')
    await rows.filter({ hasText: halfYear }).getByText('quá hạn 2 ngày').filter({ visible: true }).waitFor()
    const taken = rows.filter({ hasText: quarter })
    await taken
      .getByText(/không phát sinh/)
      .filter({ visible: true })
      .waitFor()
    expect(await taken.getByText(/quá hạn/).count(), 'what came on its day is not late').toBe(0)
    await look('year-list')
  }, 120_000)
})
