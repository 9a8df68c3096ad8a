import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ComplianceList, OwedPlans, ParentProposals } from '../../src/features/plans/contract.ts'
import { planTask } from '../support/save-plan.ts'
import { answered } from './answered.ts'
import { departments, openDepartment, writeDepartmentPlan } from './department-under-province-plan.ts'
import { planFromDocument } from './from-document.ts'
import type { House } from './house.ts'
import { editPlan, findingsOf, issuePlan, stepPlan, toUnit } from './plan-acts.ts'
import { act, addLink, detailOf, givenWork, ownWork } from './work-acts.ts'

describe.each(departments)('a department under the plan of its province: $title', (scenario) => {
  const document = scenario.document()
  let house: House
  let parentId: string
  let planId: string

  beforeAll(async () => {
    house = await openDepartment(scenario)
  }, 120_000)
  afterAll(() => house?.close())

  it('is owed by the department once the province has issued its own', async () => {
    const drafter = await house.as('soan-tinh')
    const about = {
      title: 'Thực hiện Tháng Dân vận trên địa bàn tỉnh',
      type: 'Kế hoạch',
      isUmbrella: false,
      dueShift: 'none',
    }
    const year = scenario.day.slice(0, 4)
    const input = { from: 'nothing', about: { ...about, periodFrom: year, periodTo: year } }
    parentId = answered(await drafter.send<{ planId: string }>('POST', '/api/plans', input)).planId
    const lead = [toUnit(await house.unit(scenario.department)), toUnit(await house.unit(scenario.receiver))]
    const task = planTask('Ban hành kế hoạch riêng của cơ quan, đơn vị và tổ chức thực hiện', { lead, asksPlan: true })
    await editPlan(drafter, parentId, (content) => ({ ...content, tasks: [task] }))
    const paper = { action: 'record', sign: scenario.parentSign, date: scenario.parentDate }
    expect((await stepPlan(await house.as('van-thu-tinh'), parentId, paper)).given).toMatchObject({ units: 2 })
    const { items } = answered(await (await house.as('soan')).get<OwedPlans>('/api/plans/owed'))
    expect(items.map(({ plan, unit }) => [plan.sign, unit.name])).toEqual([[scenario.parentSign, scenario.department]])
  })

  it.skipIf(!document)('is read with both deadlines, and its parent is found by its sign', async () => {
    const drafter = await house.as('soan')
    if (!document) return
    const made = await planFromDocument(drafter, document)
    planId = made.planId
    expect(made.reading.deadlines.filter(({ to }) => to).map(({ normalized }) => normalized)).toEqual(
      scenario.dues.map((due) => `<${due.slice(0, 4)}-11-${due.endsWith('31') ? '01' : '05'}`),
    )
    const proposals = answered(await drafter.get<ParentProposals>(`/api/plans/${planId}/parent-proposals`))
    const parent = proposals.items.find(({ sign }) => sign === scenario.parentSign)
    expect(parent?.plan?.id).toBe(parentId)
    const link = { parentId, reference: null, line: 'government', relation: 'implements' }
    answered(await drafter.send('PUT', `/api/plans/${planId}/parents`, { items: [link] }))
  })

  it.skipIf(!document)(
    'is written over the units below: the work of the campaign, and two reports four days apart',
    async () => {
      const drafter = await house.as('soan')
      const content = await writeDepartmentPlan(house, scenario, planId)
      const [office, receiver] = [await house.unit(scenario.office), await house.unit(scenario.receiver)].map(toUnit)
      expect(content.duties.map(({ from, to }) => [from, to])).toEqual([
        [content.tasks[0]?.lead, office],
        [[office], receiver],
      ])
      expect(content.tasks.length).toBeGreaterThanOrEqual(5)
      expect(await findingsOf(drafter, planId)).toContain(`buffer ${scenario.dues[0]}`)
    },
  )

  it.skipIf(!document)('is issued under the next number, and each unit has its own days', async () => {
    const issued = await issuePlan(await house.as('soan'), await house.as('ky'), planId)
    expect(issued).toMatchObject({
      stage: 'issued',
      sign: scenario.sign,
      given: { units: scenario.unitsBelow + 1, nobody: [] },
    })
    const own = await ownWork(await house.as('duoi'))
    const report = own.find(({ kind }) => kind === 'report')
    expect(report).toMatchObject({ due: scenario.dues[0], state: 'given', isAcknowledged: false })
    expect(own.filter(({ kind }) => kind === 'task').map(({ opens, due }) => [opens, due])).toContainEqual(
      scenario.window,
    )
    const onward = (await ownWork(await house.as('van-phong'))).filter(({ plan }) => plan.id === planId)
    expect(onward.map(({ kind, due }) => [kind, due])).toEqual([['report', scenario.dues[1]]])
  })

  it.skipIf(!document)('shows to the province who has issued a plan and who has not', async () => {
    const province = await house.as('soan-tinh')
    const list = answered(await province.get<ComplianceList>(`/api/plans/${parentId}/compliance`))
    expect(list.counts).toEqual({ owing: 2, issued: 1 })
    const rows = list.items.map(({ unit, issued }) => [unit.name, issued?.sign ?? null, issued?.issueDate ?? null])
    expect(rows).toContainEqual([scenario.department, scenario.sign, scenario.day])
    expect(rows).toContainEqual([scenario.receiver, null, null])
    expect(answered(await (await house.as('soan')).get<OwedPlans>('/api/plans/owed')).items).toEqual([])
  })

  it.skipIf(!document)(
    'is worked on below, returned once, and accepted; who does not report is late the day after',
    async () => {
      house.goTo(scenario.window[1])
      const [doer, giver] = [await house.as('duoi'), await house.as('soan')]
      const work = (await ownWork(doer)).find(({ kind }) => kind === 'task')
      const id = work?.id ?? ''
      expect(await act(doer, id, 'acknowledge')).toBe('doing')
      await expect(act(doer, id, 'submit')).rejects.toThrow('assignment-lacks-evidence')
      await addLink(doer, id, 'https://vi-du.vn/tin-bai/1')
      expect(await act(doer, id, 'submit', { text: 'Đã làm xong' })).toBe('submitted')
      expect(await act(giver, id, 'return', { text: 'Chưa ghi số người dự' })).toBe('returned')
      expect(await act(doer, id, 'submit', { text: 'Có 40 người dự' })).toBe('submitted')
      expect(await act(giver, id, 'accept')).toBe('accepted')
      const { thread } = await detailOf(doer, id)
      expect(thread.map(({ kind, beside }) => [kind, beside])).toContainEqual([
        'plan',
        expect.stringContaining(scenario.sign),
      ])
      house.goTo(scenario.dayAfter)
      const reports = (await givenWork(await house.as('soan'), planId)).filter(({ kind }) => kind === 'report')
      const late = reports.filter(({ deadline }) => deadline.isLate)
      expect(late.map(({ due }) => due)).toEqual(Array(scenario.unitsBelow).fill(scenario.dues[0]))
      expect(reports.find(({ due }) => due === scenario.dues[1])?.deadline.state).toBe('soon')
    },
  )
})
