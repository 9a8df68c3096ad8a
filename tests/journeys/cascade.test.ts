import { describe, expect, it } from 'vitest'
import type { DocumentDetail } from '../../src/features/documents/contract.ts'
import { factsOfReading } from '../../src/features/documents/model/facts-of-reading.ts'
import { writtenDate } from '../../src/kernel/written-date.ts'
import { answered } from '../scenarios/answered.ts'
import { departments, openDepartment, writeDepartmentPlan } from '../scenarios/department-under-province-plan.ts'
import { dropBytes } from '../support/drop-files.ts'
import { journeyThrough } from '../support/journey.ts'

/** The steps of four people over six weeks. */
describe.each(departments)('from a document to accepted work, two levels: $title', (scenario) => {
  const document = scenario.document()
  const journey = journeyThrough(document && (() => openDepartment(scenario, { web: true })))
  let planPath = ''
  let task = ''

  it('is read, and becomes a plan', async () => {
    if (!document) return
    const { house, page, signIn, next, dialog } = journey()
    await signIn('soan', '/van-ban')
    await page.getByRole('heading', { name: 'Văn bản', exact: true }).waitFor()
    await dropBytes(page, [document])
    await page.getByRole('table').getByText('Chờ xem xét').filter({ visible: true }).waitFor({ timeout: 60_000 })
    await page.getByRole('table').getByRole('link').first().click()
    await page.getByRole('button', { name: 'Lập kế hoạch' }).waitFor()
    const api = `/api/documents/${page.url().split('/').at(-1)}`
    const drafter = await house.as('soan')
    const { reading } = answered(await drafter.get<DocumentDetail>(api))
    const reviews = factsOfReading(reading).map(({ id }) => ({ factId: id, verdict: 'accepted' }))
    answered(await drafter.send('PUT', `${api}/reviews`, reviews))
    await page.reload()
    await page.getByRole('button', { name: 'Lập kế hoạch' }).click()
    await dialog('Lập kế hoạch').getByRole('button', { name: 'Lập kế hoạch' }).click()
    await page.waitForURL('**/ke-hoach/**')
    planPath = new URL(page.url()).pathname
    await next('Trình ký').waitFor()
  }, 120_000)

  it('is submitted, looked over with what it gives to whom, and issued', async () => {
    const { house, page, signIn, next, dialog, look } = journey()
    const planId = planPath.split('/').at(-1) ?? ''
    task = (await writeDepartmentPlan(house, scenario, planId, 1)).tasks[0]?.text ?? ''
    await page.reload()
    await next('Trình ký').click()
    await dialog('Trình ký').getByRole('button', { name: 'Trình ký' }).click()
    await page.getByText('Kế hoạch đã trình, đang chờ ký.').waitFor()
    await signIn('ky', planPath)
    await next('Ký ban hành').click()
    const issuing = dialog('Ký ban hành')
    // Each unit below a task and a report, and the office its report onwards.
    const given = `Sẽ giao ${2 * scenario.unitsBelow + 1} việc cho ${scenario.unitsBelow + 1} đơn vị.`
    await issuing.getByText(given).waitFor()
    await look('cascade-issuing')
    await issuing.getByLabel(/Tôi đã xem việc sẽ giao/).check()
    await issuing.getByRole('button', { name: `Ban hành số ${scenario.sign}` }).click()
    await page.getByText('Kế hoạch đang có hiệu lực.').waitFor()
  }, 120_000)

  it('is taken up by a unit below, which adds what shows it and hands it in', async () => {
    const { page, signIn, next, dialog, goTo, look } = journey()
    await goTo(`${scenario.day.slice(0, 4)}-10-20`)
    await signIn('duoi', '/nhiem-vu')
    const table = page.getByRole('table', { name: 'Việc được giao' })
    await table.getByText(writtenDate(scenario.dues[0])).filter({ visible: true }).first().waitFor()
    expect(await table.getByRole('row').count(), 'the head, a task and a report').toBe(3)
    await look('cascade-own')
    await table.getByRole('link', { name: task, exact: true }).click()
    await page.getByRole('link', { name: 'Mở thành trang riêng' }).click()
    await next('Tiếp nhận').click()
    await page.getByText('Thêm đường dẫn').first().click()
    await page.getByLabel('Đường dẫn').fill('https://vi-du.vn/tin/gioi-thieu')
    await page.getByRole('button', { name: 'Thêm đường dẫn' }).click()
    await page.getByRole('link', { name: /vi-du\.vn/ }).waitFor()
    await next('Nộp kết quả').click()
    await dialog('Nộp kết quả').getByRole('button', { name: 'Nộp kết quả' }).click()
    await page.getByText('Đã nộp kết quả, chờ nơi giao duyệt.').waitFor()
  }, 120_000)

  it('is returned by the department with a reason, handed in again, and accepted', async () => {
    const { page, signIn, open, next, dialog, look } = journey()
    const path = new URL(page.url()).pathname
    await signIn('soan', '/')
    const waiting = page.getByRole('region', { name: 'Chờ ý kiến của tôi' })
    await waiting.getByRole('link', { name: task, exact: true }).click()
    await next('Trả lại').click()
    await dialog('Trả lại').getByLabel('Lý do').fill('Ghi rõ số người đã dự')
    await dialog('Trả lại').getByRole('button', { name: 'Trả lại' }).click()
    await page.getByText('Đơn vị đang thực hiện.').waitFor()
    await signIn('duoi', path)
    await page.getByText('Ghi rõ số người đã dự').first().waitFor()
    await next('Nộp kết quả').click()
    await dialog('Nộp kết quả').getByLabel('Kết quả thực hiện').fill('35 người đã dự')
    await dialog('Nộp kết quả').getByRole('button', { name: 'Nộp kết quả' }).click()
    await page.getByText('Đã nộp kết quả, chờ nơi giao duyệt.').waitFor()
    await signIn('soan', path)
    await next('Duyệt').click()
    await page.getByText('Việc đã hoàn thành.').waitFor()
    await open(`${planPath}?phan=giao-viec`)
    await page.getByText(`1/${scenario.unitsBelow} đã hoàn thành`).first().waitFor()
    await look('cascade-given')
  }, 120_000)
})
