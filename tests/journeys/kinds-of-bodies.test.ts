import { describe, expect, it } from 'vitest'
import { kindNames } from '../../src/features/organisation/model/index.ts'
import { writtenDate } from '../../src/kernel/written-date.ts'
import { planFromDocument } from '../scenarios/from-document.ts'
import { kindsOfBodies, openKindsOfBodies, targetOfKind } from '../scenarios/kinds-of-bodies.ts'
import { editPlan } from '../scenarios/plan-acts.ts'
import { journeyThrough } from '../support/journey.ts'

describe.each(kindsOfBodies)('work for kinds of bodies, without a date, in the browser: $title', (scenario) => {
  const document = scenario.document()
  const journey = journeyThrough(document && (() => openKindsOfBodies(scenario, { web: true })))
  const [firstPath, firstKind] = scenario.bodies[0] ?? ['', 'party-cell']
  const endOfYear = `${scenario.day.slice(0, 4)}-12-30`
  let planPath = ''
  let firstTask = ''

  it('a task is given to a kind of bodies, and no date stands anywhere', async () => {
    if (!document) return
    const { house, page, signIn, open, dialog, look } = journey()
    const drafter = await house.as('soan')
    const { planId } = await planFromDocument(drafter, document)
    planPath = `/ke-hoach/${planId}`
    const others = await Promise.all(
      scenario.bodies.slice(1).map(async ([path, kind, body]) => {
        return [path, await targetOfKind(house, scenario, kind, body)] as const
      }),
    )
    const { tasks } = await editPlan(drafter, planId, (content) => ({
      ...content,
      tasks: scenario.bodies.flatMap(([path]) => {
        const target = others.find(([of]) => of === path)?.[1]
        return content.tasks
          .filter((task) => task.path === path)
          .slice(0, 1)
          .map((task) => ({ ...task, lead: target ? [target] : [] }))
      }),
    }))
    firstTask = tasks[0]?.text ?? ''
    await signIn('soan', `${planPath}/soan`)
    await page.getByRole('textbox', { name: `Nhiệm vụ ${firstPath}`, exact: true }).click()
    await page.getByRole('button', { name: 'Theo loại đơn vị' }).first().click()
    const kinds = dialog('Chủ trì: theo loại đơn vị')
    await kinds.getByRole('combobox', { name: 'Thuộc đơn vị' }).fill(scenario.issuer)
    await kinds.getByRole('option', { name: scenario.issuer }).first().click()
    await kinds.getByRole('combobox', { name: 'Theo hệ thống' }).selectOption({ label: 'Đảng' })
    await kinds.getByRole('checkbox', { name: 'Chỉ đơn vị trực thuộc trực tiếp' }).check()
    const kind = kindNames[firstKind]
    await kinds.getByRole('checkbox', { name: kind.charAt(0).toUpperCase() + kind.slice(1), exact: true }).check()
    await kinds.getByText(/^Gồm \d+ đơn vị hôm nay/).waitFor()
    await look('kinds-dialog')
    await kinds.getByRole('button', { name: 'Chọn', exact: true }).click()
    await page.getByText(/gồm \d+ đơn vị hôm nay/).waitFor()
    await page.getByText(/^Đã lưu lúc /).waitFor()
    await look('kinds-editor')
    await open(`${planPath}?phan=thoi-han`)
    await page.getByText('Không mục nào có ngày cụ thể để xếp lên lịch.', { exact: false }).waitFor()
    const findings = page.getByRole('list', { name: 'Những chỗ cần xem' }).getByRole('listitem')
    expect(await findings.allInnerTexts(), 'said once, for all tasks').toEqual([
      expect.stringContaining(`${tasks.length} mục không có hạn. Vẫn giao được`),
    ])
    await look('kinds-year')
  }, 120_000)

  it('the paper is recorded once the term of the committee is stated', async () => {
    const { page, signIn, open, next, dialog, look } = journey()
    await signIn('van-thu', planPath)
    const record = async () => {
      await next('Ghi nhận đã ban hành trên giấy').click()
      const paper = dialog('Ghi nhận đã ban hành trên giấy')
      await paper.getByLabel('Số, ký hiệu').fill(scenario.paper.sign)
      await paper.getByLabel('Ngày ban hành').fill(writtenDate(scenario.paper.date))
      await paper.getByText(/^Sẽ giao \d+ việc cho \d+ đơn vị\.$/).waitFor()
      await look('kinds-record')
      await paper.getByRole('button', { name: 'Ghi nhận và giao việc' }).click()
      return paper
    }
    const refused = await record()
    await refused.getByText(/^Chưa khai nhiệm kỳ cấp ủy có ngày/).waitFor()
    await look('kinds-no-term')
    await refused.getByRole('button', { name: 'Đóng' }).last().click()
    await page.getByRole('link', { name: 'Kế hoạch', exact: true }).click()
    await page.getByRole('link', { name: 'Sổ đăng ký số' }).click()
    await page.getByRole('button', { name: 'Khai nhiệm kỳ cấp ủy' }).click()
    const term = dialog('Khai nhiệm kỳ cấp ủy')
    await term.getByLabel('Tên nhiệm kỳ').fill('Nhiệm kỳ 2020 - 2030')
    await term.getByLabel('Từ ngày').fill('01/06/2020')
    await term.getByRole('button', { name: 'Khai nhiệm kỳ' }).click()
    await page.getByText(/^Nhiệm kỳ 2020 - 2030, .+: từ 01\/06\/2020 đến nay/).waitFor()
    await look('kinds-term')
    await open(planPath)
    await record()
    await page.getByText('Kế hoạch đang có hiệu lực.').waitFor()
    await look('kinds-recorded')
  }, 120_000)

  it('a body of the kind finds it on the desk without a date, takes it up and hands it in; nothing is ever late', async () => {
    const { page, signIn, open, next, dialog, goTo, look } = journey()
    await goTo(endOfYear)
    await signIn('co-quan-0', '/')
    const fresh = page.getByRole('region', { name: 'Chờ tiếp nhận' }).getByRole('listitem')
    const row = fresh.filter({ has: page.getByRole('link', { name: firstTask, exact: true }) })
    await row.getByText('không có hạn').waitFor()
    await look('kinds-desk')
    await row.getByRole('button', { name: /^Tiếp nhận/ }).click()
    await row.waitFor({ state: 'detached' })
    await open('/nhiem-vu')
    await page.getByRole('table', { name: 'Việc được giao' }).getByRole('link', { name: firstTask }).click()
    await page.getByRole('link', { name: 'Mở thành trang riêng' }).click()
    await next('Nộp kết quả').click()
    await dialog('Nộp kết quả').getByLabel('Kết quả thực hiện').fill('Đã làm một việc khó của thôn')
    await dialog('Nộp kết quả').getByRole('button', { name: 'Nộp kết quả' }).click()
    await page.getByText('Đã nộp kết quả, chờ nơi giao duyệt.').waitFor()
    await signIn('soan', '/')
    await page
      .getByRole('region', { name: 'Chờ ý kiến của tôi' })
      .getByRole('button', { name: /^Duyệt/ })
      .click()
    await open(`${planPath}?phan=giao-viec`)
    await page
      .getByText(/^1\/\d+ đã hoàn thành/)
      .first()
      .waitFor()
    await look('kinds-given')
    expect(await page.getByText(/quá hạn/).count(), 'late without a date').toBe(0)
  }, 120_000)
})
