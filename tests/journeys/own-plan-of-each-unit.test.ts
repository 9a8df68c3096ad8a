import { describe, it } from 'vitest'
import { writtenDate } from '../../src/kernel/written-date.ts'
import { draftOwnPlans, openOwnPlans, ownPlans, ownPlanTask } from '../scenarios/own-plan-of-each-unit.ts'
import { stepPlan } from '../scenarios/plan-acts.ts'
import { ownWork } from '../scenarios/work-acts.ts'
import { journeyThrough } from '../support/journey.ts'

describe.each(ownPlans)('a plan of its own for each unit, in the browser: $title', (scenario) => {
  const document = scenario.document()
  const year = scenario.day.slice(0, 4)
  const journey = journeyThrough(document && (() => openOwnPlans(scenario, { web: true })))
  const [justice, finance] = [`Sở Tư pháp ${scenario.place}`, `Sở Tài chính ${scenario.place}`]
  const title = `Công tác dân vận năm ${year} của Sở Tư pháp`
  let planPath = ''
  let reportPath = ''

  it('a department sees on its desk that it owes a plan, and makes it from the plan above', async () => {
    if (!document) return
    const { house, page, signIn, next, dialog, look } = journey()
    const { planId } = await draftOwnPlans(house, scenario, document)
    planPath = `/ke-hoach/${planId}`
    await stepPlan(await house.as('van-thu'), planId, { action: 'record', ...scenario.paper })
    await signIn('tu-phap', '/')
    const owed = page.getByRole('region', { name: 'Kế hoạch cấp trên giao phải ban hành (1)' })
    await owed.getByText(`đơn vị phải ban hành: ${justice}`, { exact: false }).waitFor()
    await look('own-desk')
    await owed.getByRole('link', { name: 'Lập kế hoạch từ kế hoạch này' }).click()
    await page.getByRole('checkbox', { name: ownPlanTask, checked: true }).waitFor()
    await page.getByLabel('Tên kế hoạch của đơn vị').fill(title)
    await look('own-from-parent')
    await page.getByRole('button', { name: /^Lập kế hoạch từ \d+ mục$/ }).click()
    await page.getByRole('heading', { name: title }).waitFor()
    await page
      .getByRole('textbox', { name: /^Nhiệm vụ / })
      .first()
      .waitFor()
    await look('own-editor')
    await page.goto(page.url().replace(/\/soan.*/, ''))
    await next('Trình ký').click()
    await dialog('Trình ký').getByRole('button', { name: 'Trình ký' }).click()
    await page.getByText('Kế hoạch đã trình, đang chờ ký.').waitFor()
  }, 120_000)

  it('the leader issues it, and the province sees who has issued and who has not, one of them from paper', async () => {
    const { page, signIn, dialog, next, look } = journey()
    await signIn('ky-tu-phap', '/')
    await page.getByRole('link', { name: 'Xem và ký' }).click()
    await next('Ký ban hành').click()
    const issuing = dialog('Ký ban hành')
    await issuing.getByText(/^Sẽ giao \d+ việc/).waitFor()
    await issuing.getByLabel(/Tôi đã xem việc sẽ giao/).check()
    const sign = '01/KH-STP'
    await issuing.getByRole('button', { name: `Ban hành số ${sign}` }).click()
    await page.getByText('Kế hoạch đang có hiệu lực.').waitFor()
    await signIn('soan', planPath)
    await page.getByRole('link', { name: 'Tuân thủ', exact: true }).click()
    await page.getByText(`1/${scenario.units} đơn vị đã ban hành kế hoạch`, { exact: false }).waitFor()
    const row = (unit: string) => page.getByRole('table').getByRole('row').filter({ hasText: unit })
    await row(justice).getByText(sign, { exact: true }).filter({ visible: true }).waitFor()
    await row(justice).getByText(writtenDate(scenario.day)).filter({ visible: true }).waitFor()
    await page.getByRole('button', { name: `Ghi theo giấy của ${finance}` }).click()
    const paper = dialog(`Kế hoạch của ${finance}`)
    await paper.getByLabel('Số, ký hiệu').fill('15/KH-STC')
    await paper.getByLabel('Ngày ban hành').fill(writtenDate(scenario.day))
    await paper.getByRole('button', { name: 'Ghi nhận' }).click()
    await page.getByText(`2/${scenario.units} đơn vị đã ban hành kế hoạch`, { exact: false }).waitFor()
    await row(finance).getByText('15/KH-STC (theo giấy)').filter({ visible: true }).waitFor()
    await look('own-compliance')
  }, 120_000)

  it('the report goes to Sở Nội vụ, which returns it', async () => {
    const { house, page, signIn, next, dialog, goTo, look } = journey()
    await goTo(`${year}-12-04`)
    const report = (await ownWork(await house.as('tu-phap'))).find(({ kind }) => kind === 'report')
    reportPath = `/nhiem-vu/${report?.id}`
    await signIn('tu-phap', reportPath)
    await page.getByText(`Sở Nội vụ ${scenario.place}`).first().waitFor()
    await next('Tiếp nhận').click()
    await next('Nộp kết quả').click()
    await dialog('Nộp kết quả').getByLabel('Kết quả thực hiện').fill('Báo cáo năm của Sở Tư pháp')
    await dialog('Nộp kết quả').getByRole('button', { name: 'Nộp kết quả' }).click()
    await page.getByText(`Đã nộp kết quả, chờ Sở Nội vụ ${scenario.place} duyệt.`).waitFor()
    await look('own-report')
    await signIn('noi-vu', '/')
    const waiting = page.getByRole('region', { name: 'Chờ ý kiến của tôi' })
    await look('own-between')
    await waiting.getByRole('listitem').filter({ hasText: justice }).getByRole('link').first().click()
    await next('Trả lại').click()
    await dialog('Trả lại').getByLabel('Lý do').fill('Thiếu số cuộc đối thoại')
    await dialog('Trả lại').getByRole('button', { name: 'Trả lại' }).click()
    await page.getByText('Đơn vị đang thực hiện.').waitFor()
  }, 120_000)

  it('handed in again it is accepted there, and the province sees so', async () => {
    const { page, signIn, next, dialog, look } = journey()
    await signIn('tu-phap', reportPath)
    await page.getByText('Thiếu số cuộc đối thoại').first().waitFor()
    await next('Nộp kết quả').click()
    await dialog('Nộp kết quả').getByLabel('Kết quả thực hiện').fill('Đã bổ sung: 12 cuộc')
    await dialog('Nộp kết quả').getByRole('button', { name: 'Nộp kết quả' }).click()
    await page.getByText(`Đã nộp kết quả, chờ Sở Nội vụ ${scenario.place} duyệt.`).waitFor()
    await signIn('noi-vu', reportPath)
    await page.getByText('Đã bổ sung: 12 cuộc').first().waitFor()
    await next('Duyệt').click()
    await page.getByText('Việc đã hoàn thành.').waitFor()
    await signIn('soan', `${planPath}?phan=giao-viec`)
    await page.getByText(`1/${scenario.units} đã hoàn thành`).first().waitFor()
    await look('own-given')
    await page.goto(page.url().replace(planPath, reportPath).replace(/\?.*/, ''))
    await page.getByText('Việc đã hoàn thành.').waitFor()
    await look('own-accepted')
  }, 120_000)
})
