import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ComplianceList } from '../../src/features/plans/contract.ts'
import type { InheritablePlan } from '../../src/features/plans/editing-contract.ts'
import { planTask } from '../support/save-plan.ts'
import { answered } from './answered.ts'
import type { House } from './house.ts'
import { draftOwnPlans, openOwnPlans, ownPlans } from './own-plan-of-each-unit.ts'
import { editPlan, issuePlan, stepPlan } from './plan-acts.ts'
import { act, detailOf, givenWork, ownWork } from './work-acts.ts'

describe.each(ownPlans)('a plan of its own for each unit, and reports in two hops: $title', (scenario) => {
  const document = scenario.document()
  const year = scenario.day.slice(0, 4)
  const named = (body: string) => house.unit(`${body} ${scenario.place}`)
  let house: House
  let planId: string

  beforeAll(async () => {
    house = await openOwnPlans(scenario)
  }, 120_000)
  afterAll(() => house?.close())

  it.skipIf(!document)(
    'is recorded from its paper, to all departments and localities, with the way of the report',
    async () => {
      if (!document) return
      const drafted = await draftOwnPlans(house, scenario, document)
      planId = drafted.planId
      const { duties } = drafted
      expect(duties.map(({ toText, viaText }) => [toText, viaText])).toEqual([['UBND tỉnh', 'Sở Nội vụ']])
      const { given } = await stepPlan(await house.as('van-thu'), planId, { action: 'record', ...scenario.paper })
      expect(given).toMatchObject({ units: scenario.units, assignments: 2 * scenario.units, nobody: [] })
      const report = (await ownWork(await house.as('tu-phap'))).find(({ kind }) => kind === 'report')
      const { assignment } = await detailOf(await house.as('tu-phap'), report?.id ?? '')
      expect(assignment).toMatchObject({
        due: `${year}-12-04`,
        to: { name: `Ủy ban nhân dân ${scenario.place}` },
        via: { name: `Sở Nội vụ ${scenario.place}` },
      })
    },
  )

  it.skipIf(!document)(
    'counts who has issued a plan: issued here under the one above, or stated from the paper',
    async () => {
      const drafter = await house.as('tu-phap')
      const above = answered(await drafter.get<InheritablePlan>(`/api/plans/${planId}/inheritable`))
      const inherited = above.items.filter(({ kind }) => kind === 'task').map(({ itemId }) => itemId)
      const input = {
        from: 'parent',
        planId,
        items: inherited,
        buffer: 0,
        title: `Công tác dân vận năm ${year} của Sở Tư pháp`,
      }
      const own = answered(await drafter.send<{ planId: string }>('POST', '/api/plans', input)).planId
      const task = planTask('Đối thoại với người dân ở nơi tiếp nhận hồ sơ')
      await editPlan(drafter, own, (content) => ({ ...content, tasks: [...content.tasks, task] }))
      const { sign } = await issuePlan(drafter, await house.as('ky-tu-phap'), own)
      const province = await house.as('soan')
      const path = `/api/plans/${planId}`
      const paper = { sign: '15/KH-STC', date: scenario.day }
      answered(await province.send('PUT', `${path}/adoptions/${await named('Sở Tài chính')}`, paper))
      const { counts, items: rows } = answered(await province.get<ComplianceList>(`${path}/compliance?state=issued`))
      expect(counts).toEqual({ owing: scenario.units, issued: 2 })
      expect(rows.map(({ unit, issued }) => [unit.name, issued?.sign, issued?.recorded])).toEqual([
        [`Sở Tài chính ${scenario.place}`, '15/KH-STC', true],
        [`Sở Tư pháp ${scenario.place}`, sign, false],
      ])
    },
  )

  it.skipIf(!document)(
    'goes through Sở Nội vụ, which returns it or takes it; no other department sees it',
    async () => {
      house.goTo(`${year}-12-04`)
      const [doer, between] = [await house.as('tu-phap'), await house.as('noi-vu')]
      const id = (await ownWork(doer)).find(({ kind }) => kind === 'report')?.id ?? ''
      await act(doer, id, 'acknowledge')
      await act(doer, id, 'submit', { text: 'Báo cáo năm của Sở Tư pháp' })
      const through = (await givenWork(between, planId)).filter(({ state }) => state === 'submitted')
      expect(through.map((work) => [work.unit.name, work.id])).toEqual([[`Sở Tư pháp ${scenario.place}`, id]])
      expect(await act(between, id, 'return', { text: 'Thiếu số cuộc đối thoại' })).toBe('returned')
      await act(doer, id, 'submit', { text: 'Đã bổ sung: 12 cuộc' })
      expect(await act(between, id, 'accept')).toBe('accepted')
      expect((await detailOf(await house.as('soan'), id)).assignment.state).toBe('accepted')
      await expect(detailOf(await house.as('tai-chinh'), id)).rejects.toThrow('answered 404')
      await expect(act(between, id, 'withdraw', { text: 'Không thuộc quyền' })).rejects.toThrow('answered 40')
      house.goTo(`${year}-12-05`)
      const late = (await ownWork(await house.as('tai-chinh'))).filter(({ deadline }) => deadline.isLate)
      expect(late.map(({ kind }) => kind)).toEqual(['report'])
    },
  )
})
