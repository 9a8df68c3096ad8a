import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { PlanContent } from '../../src/features/plans/model/index.ts'
import { expectAccessible } from '../support/accessibility.ts'
import { launchBrowser } from '../support/browser.ts'
import { carrySession } from '../support/carry-session.ts'
import { clientOf } from '../support/office.ts'
import { openPlanOffice, type PlanOffice } from '../support/plan-office.ts'
import { planTask, reportDuty, savePlan } from '../support/save-plan.ts'

/** Where pictures of the pages go, for whoever wants to look at them. */
const pictures = process.env.DANVAN_PICTURES

describe('what a plan gave, on its page', () => {
  let office: PlanOffice<'department' | 'office' | 'centre' | 'school', 'leader'>
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let planId = ''
  const task = planTask('Tổ chức đối thoại với người dân đến làm thủ tục', { path: 'II/1', evidence: 'file' })
  const nobody = planTask('Rà soát quy chế dân chủ ở cơ quan', {
    path: 'II/2',
    leadText: ['Phòng chuyên môn có liên quan'],
  })
  const waiting = planTask('Báo cáo kết quả sau hội nghị', { path: 'II/3' })

  beforeAll(async () => {
    office = await openPlanOffice(
      {
        department: { name: 'Sở Tư pháp tỉnh Sông Trắng', sign: 'STP' },
        office: { name: 'Văn phòng Sở', sign: 'VP', below: 'department' },
        centre: { name: 'Trung tâm Trợ giúp pháp lý', sign: 'TTTG', below: 'department' },
        school: { name: 'Trường Trung cấp Luật', sign: 'TTCL', below: 'department' },
      },
      { leader: ['leader', 'department'] },
      { web: true, clock: () => new Date('2026-04-10T03:00:00Z') },
    )
    const unit = (key: 'office' | 'centre' | 'school') => ({ kind: 'unit', unitId: office.units[key] }) as const
    const by = (normalized: string, kind = 'absolute') => ({ text: '', kind, normalized })
    const content = {
      tasks: [
        { ...task, lead: [unit('office'), unit('centre'), unit('school')], deadlines: [by('<=2026-04-05')] },
        nobody,
        { ...waiting, lead: [unit('office')], deadlines: [by('AFTER(hội nghị sơ kết)+10D', 'relative')] },
      ],
      duties: [
        reportDuty('Báo cáo công tác dân vận quý', {
          from: [unit('centre'), unit('school')],
          deadline: by('FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=15', 'periodic'),
        }),
      ],
    }
    planId = await savePlan(office.server.storage, { unit: office.units.department, content })
    const step = { action: 'record', sign: '5/KH-STP', date: '2026-04-01' }
    const issued = await office.people.leader.send('POST', `/api/plans/${planId}/steps`, step)
    expect(issued.status).toBe(200)
    browser = await launchBrowser()
  }, 240_000)
  afterAll(async () => {
    await browser?.close()
    await office?.server.close()
  })
  beforeEach(async () => {
    context = await browser.newContext({ locale: 'vi-VN', viewport: { width: 1366, height: 768 } })
    page = await context.newPage()
    await carrySession(context, office.server.url, await clientOf(office.server.url, 'leader'))
    await page.goto(`${office.server.url}/ke-hoach/${planId}?phan=giao-viec`)
  })
  afterEach(() => context.close())

  const look = async (name: string) => {
    await expectAccessible(page, name)
    if (!pictures) return
    await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true })
    await page.setViewportSize({ width: 360, height: 740 })
    await page.screenshot({ path: `${pictures}/${name}-phone.png`, fullPage: true })
    await page.setViewportSize({ width: 1366, height: 768 })
  }

  it('says where every item stands, shows its units, and keeps the place in the address', async () => {
    await page.getByText('4 mục, 10 việc đã giao').waitFor()
    await page.getByText('3 việc quá hạn').waitFor()
    await page.getByText('1 mục chưa giao cho ai').waitFor()
    await look('given-items')
    await page.getByLabel('Chỉ xem').selectOption('Quá hạn')
    await page.waitForURL(/loc=qua-han/)
    expect(await page.getByRole('button', { name: /^Xem đơn vị/ }).count()).toBe(1)
    await page.getByRole('button', { name: /^Xem đơn vị/ }).click()
    await page.getByRole('link', { name: 'Trường Trung cấp Luật' }).waitFor()
    await page.getByText('quá hạn 5 ngày').last().waitFor()
    await page.getByRole('checkbox', { name: 'Chọn Văn phòng Sở' }).check()
    await page.getByText('Đã chọn 1 việc').waitFor()
    await look('given-units')
    await page.reload()
    await page.getByRole('link', { name: 'Trường Trung cấp Luật' }).waitFor()
  }, 120_000)

  it('puts the day of several units off at once, and nudges them', async () => {
    await page.getByRole('button', { name: /^Xem đơn vị: Tổ chức đối thoại/ }).click()
    await page.getByRole('checkbox', { name: /^Chọn cả 3 việc/ }).check()
    await page.getByRole('button', { name: 'Đổi hạn' }).click()
    const dialog = page.getByRole('dialog', { name: 'Đổi hạn 3 việc' })
    await dialog.getByRole('button', { name: 'Đổi hạn' }).click()
    await dialog.getByRole('alert').getByText('Hãy nhập hạn mới.').waitFor()
    await dialog.getByLabel('Hạn mới').fill('30/04/2026')
    await look('given-extend')
    await dialog.getByRole('button', { name: 'Đổi hạn' }).click()
    await page.getByText('Đã đổi hạn 3 việc sang 30/04/2026.').waitFor()
    await page.getByText('còn 20 ngày · hạn ban đầu 05/04/2026').last().waitFor()
    await page.getByRole('checkbox', { name: 'Chọn Văn phòng Sở' }).check()
    await page.getByRole('button', { name: 'Đôn đốc' }).click()
    const nudge = page.getByRole('dialog', { name: 'Đôn đốc' })
    await nudge.getByText('Nhắc 1 đơn vị về 1 việc.').waitFor()
    await nudge.getByRole('button', { name: 'Gửi lời đôn đốc' }).click()
    await page.getByText(/^Đã đôn đốc 1 việc/).waitFor()
  }, 120_000)

  it('gives what fell to nobody, and its day to what waited for an event', async () => {
    await page.getByRole('button', { name: 'Giao việc: Rà soát quy chế dân chủ ở cơ quan' }).click()
    const give = page.getByRole('dialog', { name: 'Giao việc của kế hoạch' })
    await give.getByText('Kế hoạch ghi: Phòng chuyên môn có liên quan').waitFor()
    await give.getByRole('combobox', { name: 'Đơn vị chủ trì' }).fill('van phong')
    await give.getByRole('option', { name: /Văn phòng Sở/ }).click()
    await look('given-give')
    await give.getByRole('button', { name: 'Giao việc' }).click()
    await page.getByText('Đã giao 1 việc cho 1 đơn vị.').waitFor()
    await page.getByText('4 mục, 11 việc đã giao').waitFor()
    await page.getByText('1 việc chờ: hội nghị sơ kết').waitFor()
    await page.getByRole('button', { name: 'Ghi ngày sự kiện' }).click()
    const event = page.getByRole('dialog', { name: 'Ghi ngày của sự kiện' })
    await event.getByLabel('Ngày diễn ra').fill('01/07/2026')
    await look('given-event')
    await event.getByRole('button', { name: 'Ghi ngày' }).click()
    await page.getByText('1 việc của 1 đơn vị có hạn 11/07/2026.').waitFor()
    await page.getByText('hạn 11/07/2026').first().waitFor()
  }, 120_000)

  it('tells before an amendment is issued what it changes, and the unit afterwards from three sides', async () => {
    const { database } = office.server.storage
    await database
      .updateTable('assignment')
      .set({ acknowledged_version: 1, state: 'doing', progress: 30 })
      .where('plan_id', '=', planId)
      .where('item_id', '=', task.id)
      .execute()
    const { leader } = office.people
    expect((await leader.send('POST', `/api/plans/${planId}/amendment`)).status).toBe(200)
    const { body } = await leader.get<{ content: PlanContent; revision: number }>(`/api/plans/${planId}/content`)
    const tasks = body.content.tasks.map((each) =>
      each.id === task.id ? { ...each, text: `${each.text}, có ghi biên bản` } : each,
    )
    const saved = { version: 2, revision: body.revision, content: { ...body.content, tasks } }
    expect((await leader.send('PUT', `/api/plans/${planId}/content`, saved)).status).toBe(200)
    await page.goto(`${office.server.url}/ke-hoach/${planId}`)
    await page.getByRole('button', { name: 'Ký ban hành bản sửa đổi' }).click()
    const dialog = page.getByRole('dialog', { name: 'Ký ban hành bản sửa đổi' })
    await dialog.getByText('3 việc của 3 đơn vị sẽ hỏi tiếp nhận.').waitFor()
    await look('given-amendment')
    const step = { action: 'record', sign: '6/KH-STP', date: '2026-04-09' }
    expect((await leader.send('POST', `/api/plans/${planId}/steps`, step)).status).toBe(200)
    const { id } = await database
      .selectFrom('assignment')
      .select('id')
      .where('plan_id', '=', planId)
      .where('item_id', '=', task.id)
      .where('unit_id', '=', office.units.centre)
      .executeTakeFirstOrThrow()
    await page.goto(`${office.server.url}/nhiem-vu/${id}`)
    const changed = page.getByRole('region', { name: 'Kế hoạch đã sửa đổi việc này' })
    await changed.getByText('có ghi biên bản').waitFor()
    await changed.getByText('Tiến độ 30% và minh chứng đã có được giữ nguyên.').waitFor()
    await look('given-difference')
  }, 120_000)
})
