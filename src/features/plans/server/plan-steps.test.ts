import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clientOf } from '../../../../tests/support/office.ts'
import { openPlanOffice, type PlanOffice } from '../../../../tests/support/plan-office.ts'
import { planTask, savePlan } from '../../../../tests/support/save-plan.ts'
import type { NextNumber, PlanDetail, StepAnswer } from '../contract.ts'

type Office = PlanOffice<'province' | 'department' | 'nameless', 'leader' | 'specialist' | 'clerk' | 'above' | 'head'>

describe('the steps of a plan', () => {
  let now = new Date('2026-02-03T03:00:00Z')
  let office: Office

  beforeAll(async () => {
    office = await openPlanOffice(
      {
        province: { name: 'UBND tỉnh Sông Trắng', sign: 'UBND' },
        department: { name: 'Sở Tư pháp tỉnh Sông Trắng', sign: 'STP', below: 'province' },
        nameless: { name: 'Sở Nội vụ tỉnh Sông Trắng', below: 'province' },
      },
      {
        leader: ['leader', 'department'],
        specialist: ['specialist', 'department'],
        clerk: ['clerk', 'department'],
        above: ['leader', 'province'],
        head: ['leader', 'nameless'],
      },
      { clock: () => now },
    )
  }, 60_000)
  afterAll(() => office?.server.close())

  const newPlan = (more = {}) => savePlan(office.server.storage, { unit: office.units.department, ...more })
  const step = (who: keyof Office['people'], id: string, body: object) =>
    office.people[who].send<StepAnswer & { code?: string; message?: string; place?: string }>(
      'POST',
      `/api/plans/${id}/steps`,
      body,
    )
  const detail = async (who: keyof Office['people'], id: string) =>
    (await office.people[who].get<PlanDetail>(`/api/plans/${id}`)).body

  it('goes from a draft over a return to its issue, with everything in its history', async () => {
    const id = await newPlan()
    expect((await step('specialist', id, { action: 'submit' })).body).toMatchObject({ stage: 'submitted' })
    expect((await step('leader', id, { action: 'return' })).body).toMatchObject({ code: 'invalid', place: 'reason' })
    await step('leader', id, { action: 'return', reason: 'Bổ sung đơn vị phối hợp' })
    await step('specialist', id, { action: 'submit' })
    const issued = await step('leader', id, { action: 'issue' })
    expect([issued.status, issued.body.stage, issued.body.sign]).toEqual([200, 'issued', '01/KH-STP'])
    const { plan, steps, versions } = await detail('specialist', id)
    expect(plan).toMatchObject({
      state: 'issued',
      sign: '01/KH-STP',
      issueDate: '2026-02-03',
      issuer: 'Sở Tư pháp tỉnh Sông Trắng',
    })
    expect(versions).toMatchObject([{ number: 1, sign: '01/KH-STP', issueDate: '2026-02-03' }])
    expect(steps.map(({ action, to, by, reason }) => [action, to, by, reason])).toEqual([
      ['submit', 'submitted', 'Người specialist', null],
      ['return', 'returned', 'Người leader', 'Bổ sung đơn vị phối hợp'],
      ['submit', 'submitted', 'Người specialist', null],
      ['issue', 'issued', 'Người leader', null],
    ])
  })

  it.each([
    ['specialist', 'issue', 403],
    ['clerk', 'submit', 403],
    ['specialist', 'record', 403],
    ['above', 'issue', 403],
    ['head', 'issue', 404],
    ['leader', 'close', 409],
    ['leader', 'return', 409],
    ['leader', 'reopen', 409],
  ] as const)('a draft: %s may not %s (%i)', async (who, action, status) => {
    const id = await newPlan()
    const answer = await step(who, id, { action, reason: 'vì vậy' })
    expect([answer.status, (await detail('leader', id)).stage]).toEqual([status, 'draft'])
  })

  it('is issued once when two sign at the same moment; the other is told where it stands', async () => {
    const id = await newPlan()
    const answers = await Promise.all([1, 2, 3].map(() => step('leader', id, { action: 'issue' })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    const told = answers.find(({ status }) => status === 409)?.body
    expect(told).toMatchObject({ code: 'plan-step-impossible', message: expect.stringContaining('đã ban hành') })
    expect((await detail('leader', id)).steps).toHaveLength(1)
  })

  it('is not issued in words that the signer has not seen', async () => {
    const id = await newPlan()
    const { revision } = await detail('leader', id)
    await office.server.storage.database
      .updateTable('plan_version')
      .set({ revision: revision + 1 })
      .where('plan_id', '=', id)
      .execute()
    expect((await step('leader', id, { action: 'issue', revision })).body.code).toBe('plan-changed')
    expect((await step('leader', id, { action: 'issue', revision: revision + 1 })).status).toBe(200)
  })

  it('says nothing, and is not submitted', async () => {
    const id = await newPlan({ content: { tasks: [] } })
    expect((await step('specialist', id, { action: 'submit' })).body.code).toBe('plan-empty')
  })

  it('says what is missing where the unit has no abbreviation, and takes no number', async () => {
    const id = await savePlan(office.server.storage, { unit: office.units.nameless })
    const next = await office.people.head.get<{ sign: string | null; problem: string }>(`/api/plans/${id}/next-number`)
    expect(next.body).toMatchObject({ sign: null, problem: expect.stringContaining('chữ viết tắt') })
    const answer = await step('head', id, { action: 'issue' })
    expect(answer.body).toMatchObject({ code: 'no-number', message: next.body.problem })
    expect((await detail('head', id)).stage).toBe('draft')
  })

  it.each([
    ['/KH-STP-VP', 'đơn vị soạn thảo chỉ ghi ở công văn'],
    ['9001/KH-STP', 'mang số 9001/KH-STP'],
    ['…/KH-STP', null],
  ])('tells why the sign to come is not the %s of the draft', async (sign, remark) => {
    const id = await newPlan({ sign })
    const { body } = await office.people.leader.get<NextNumber>(`/api/plans/${id}/next-number`)
    expect(body.sign).toMatch(/^\d+\/KH-STP$/)
    expect(body.remark).toEqual(remark === null ? null : expect.stringContaining(remark))
  })

  it('is recorded as the paper says, and reserves that number', async () => {
    const first = await newPlan()
    const next = await office.people.leader.get<{ sign: string }>(`/api/plans/${first}/next-number`)
    const taken = Number(next.body.sign.slice(0, 2))
    const number = taken + 3
    const sign = `${number}/KH-STP`
    expect((await step('clerk', first, { action: 'record', sign })).body.place).toBe('date')
    expect((await step('clerk', first, { action: 'record', sign: 'không số', date: '2026-01-20' })).body.place).toBe(
      'sign',
    )
    expect((await step('clerk', first, { action: 'record', sign, date: '2026-02-04' })).body.place).toBe('date')
    expect((await step('clerk', first, { action: 'record', sign, date: '2026-01-20' })).body.stage).toBe('issued')
    expect((await detail('clerk', first)).plan).toMatchObject({
      sign,
      issueDate: '2026-01-20',
    })
    const second = await newPlan()
    const behind = { action: 'record', sign: `${sign}-VP`, date: '2026-01-21' }
    expect((await step('clerk', second, behind)).body.code, 'the same number with its drafting unit').toBe(
      'number-taken',
    )
    const again = await step('clerk', second, { action: 'record', sign, date: '2026-01-21' })
    expect(again.body).toMatchObject({
      code: 'number-taken',
      place: 'sign',
      message: expect.stringContaining('20/01/2026'),
    })
    expect((await step('leader', second, { action: 'issue' })).body.sign).toBe(
      `${String(number + 1).padStart(2, '0')}/KH-STP`,
    )
  })

  it('keeps the sign of another issuer without asking the unit’s own register', async () => {
    const id = await newPlan()
    const recorded = await step('clerk', id, { action: 'record', sign: '246/KH-UBND', date: '2026-01-15' })
    expect([recorded.status, recorded.body.sign]).toEqual([200, '246/KH-UBND'])
  })

  it('stays in force while its amendment is drafted, and is the amended one once that is issued', async () => {
    const id = await newPlan()
    const { body } = await step('leader', id, { action: 'issue' })
    const opened = await office.people.specialist.send<StepAnswer>('POST', `/api/plans/${id}/amendment`)
    expect(opened.body.stage).toBe('amending')
    expect(await detail('specialist', id)).toMatchObject({
      plan: { state: 'issued', amendment: 'draft', version: 1 },
      editedVersion: 2,
      shownVersion: 1,
    })
    expect((await office.people.specialist.send('POST', `/api/plans/${id}/amendment`)).status).toBe(409)
    const changed = JSON.stringify({ sections: [], tasks: [planTask('Nội dung đã sửa')], duties: [] })
    await office.server.storage.database
      .updateTable('plan_version')
      .set({ content: changed })
      .where('plan_id', '=', id)
      .where('number', '=', 2)
      .execute()
    await step('specialist', id, { action: 'submit' })
    const issued = await step('leader', id, { action: 'issue' })
    expect(issued.body).toMatchObject({ stage: 'amended' })
    expect(issued.body.sign).not.toBe(body.sign)
    const after = await detail('leader', id)
    expect(after).toMatchObject({
      plan: { state: 'amended', sign: body.sign, version: 2, amendment: null },
      shownVersion: 2,
    })
    expect(after.content.tasks.map(({ text }) => text)).toEqual(['Nội dung đã sửa'])
    const old = await office.people.leader.get<PlanDetail>(`/api/plans/${id}?version=1`)
    expect(old.body.content.tasks.map(({ text }) => text)).toEqual(['Đối thoại với Nhân dân'])
  })

  it('drops an amendment, closes with a reason and opens again', async () => {
    const id = await newPlan()
    await step('leader', id, { action: 'issue' })
    await step('specialist', id, { action: 'amend' })
    expect((await step('leader', id, { action: 'close', reason: 'Hết thời gian' })).status).toBe(409)
    expect((await step('specialist', id, { action: 'drop-amendment' })).body.stage).toBe('issued')
    expect((await detail('leader', id)).versions).toHaveLength(1)
    expect((await step('leader', id, { action: 'close' })).body.place).toBe('reason')
    expect((await step('leader', id, { action: 'close', reason: 'Hết thời gian' })).body.stage).toBe('closed')
    expect((await step('leader', id, { action: 'reopen' })).body.stage).toBe('issued')
  })

  it('is replaced by another plan of its unit that is in force, and by no other', async () => {
    const [id, draft, foreign, next] = [
      await newPlan(),
      await newPlan(),
      await savePlan(office.server.storage, { unit: office.units.province }),
      await newPlan(),
    ]
    await step('leader', id, { action: 'issue' })
    await step('above', foreign, { action: 'issue' })
    await step('leader', next, { action: 'issue' })
    for (const by of [undefined, 'x', id, draft, foreign]) {
      expect((await step('leader', id, { action: 'replace', reason: 'Kế hoạch mới', by })).body).toMatchObject({
        place: 'by',
      })
    }
    expect((await step('leader', id, { action: 'replace', reason: 'Kế hoạch mới', by: next })).body.stage).toBe(
      'replaced',
    )
    expect((await detail('leader', id)).replacedBy).toMatchObject({ id: next })
    expect((await detail('leader', id)).offers).toEqual([])
  })

  it('is gone when it is discarded, and only as a draft', async () => {
    const id = await newPlan()
    expect((await step('specialist', id, { action: 'discard' })).body.stage).toBe('discarded')
    expect((await office.people.leader.get(`/api/plans/${id}`)).status).toBe(404)
    const issued = await newPlan()
    await step('leader', issued, { action: 'issue' })
    expect((await step('leader', issued, { action: 'discard' })).status).toBe(409)
  })

  it('offers to each viewer what the table has, and says why not', async () => {
    const id = await newPlan()
    const offers = async (who: keyof Office['people']) =>
      (await detail(who, id)).offers.filter(({ allowed }) => allowed).map(({ action }) => action)
    expect(await offers('specialist')).toEqual(['submit', 'discard'])
    expect(await offers('clerk')).toEqual(['record'])
    expect(await offers('leader')).toEqual(['submit', 'issue', 'record', 'discard'])
    expect(await offers('above')).toEqual([])
    const { offers: all } = await detail('clerk', id)
    expect(all.find(({ action }) => action === 'issue')?.why).toMatch(/không được ký ban hành/)
  })

  it('starts the numbers anew with the year, at midnight in Vietnam', async () => {
    const [last, first] = [await newPlan(), await newPlan()]
    now = new Date('2026-12-31T16:59:59Z')
    const leader = await clientOf(office.server.url, 'leader')
    const issue = (id: string) => leader.send<StepAnswer>('POST', `/api/plans/${id}/steps`, { action: 'issue' })
    expect(Number((await issue(last)).body.sign?.split('/')[0])).toBeGreaterThan(1)
    now = new Date('2026-12-31T17:00:00Z')
    expect((await issue(first)).body.sign).toBe('01/KH-STP')
    expect((await leader.get<PlanDetail>(`/api/plans/${first}`)).body.plan.issueDate).toBe('2027-01-01')
    now = new Date('2026-02-03T03:00:00Z')
  })
})
