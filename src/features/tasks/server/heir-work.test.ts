import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#kernel/ids.ts'
import type { ApiClient } from '../../../../tests/support/api-client.ts'
import { clientOf, giveAccount } from '../../../../tests/support/office.ts'
import { decision, newUnit } from '../../../../tests/support/organisation/make-event.ts'
import { openPlanOffice, type PlanOffice } from '../../../../tests/support/plan-office.ts'
import { planTask, savePlan } from '../../../../tests/support/save-plan.ts'
import type { InheritablePlan } from '../../plans/editing-contract.ts'
import type { AssignmentDetail, AssignmentPage, AssignmentStepAnswer, BulkAnswer } from '../assignment-contract.ts'

/** Two communes are given work in June and are merged on 1 July: what they owed is owed by the new commune. */
describe('work of units that were merged since it was given', () => {
  let now = new Date('2026-06-30T02:00:00Z')
  let office: PlanOffice<'department' | 'north' | 'south' | 'hamlet' | 'other', 'giver' | 'chair' | 'north' | 'other'>
  let reporter: ApiClient
  let planner: ApiClient
  let planId: string

  const people = async (username: string, role: string, unitId: string) => {
    const appointment = { role, unitId, from: '2026-07-01' }
    const person = { name: `Người ${username}`, email: `${username}@vi-du.vn`, appointment }
    const added = await office.root.send<{ id: string }>('POST', '/api/people', person)
    expect(added.status, JSON.stringify(added.body)).toBe(201)
    await giveAccount(office.server.storage, added.body.id, username)
    return clientOf(office.server.url, username)
  }

  const owed = async (who: ApiClient) => (await who.get<AssignmentPage>('/api/assignments?whose=own&side=doer')).body

  beforeAll(async () => {
    office = await openPlanOffice(
      {
        department: { name: 'Sở Mẫu', sign: 'SM' },
        north: { name: 'Xã Bắc', below: 'department' },
        south: { name: 'Xã Nam', below: 'department' },
        hamlet: { name: 'Thôn Một', below: 'north' },
        other: { name: 'Xã Khác', below: 'department' },
      },
      {
        giver: ['specialist', 'department'],
        chair: ['leader', 'department'],
        north: ['reporter', 'north'],
        other: ['reporter', 'other'],
      },
      { clock: () => now },
    )
    const lead = (['north', 'south'] as const).map((unit) => ({ kind: 'unit' as const, unitId: office.units[unit] }))
    const deadlines = [{ text: '', kind: 'absolute', normalized: '<=2026-11-05' }]
    const tasks = ['Đối thoại với Nhân dân', 'Sửa cầu dân sinh'].map((text) => planTask(text, { lead, deadlines }))
    planId = await savePlan(office.server.storage, { unit: office.units.department, content: { tasks } })
    const paper = { action: 'record', sign: '1/KH-SM', date: '2026-04-01' }
    expect((await office.people.chair.send('POST', `/api/plans/${planId}/steps`, paper)).status).toBe(200)
    const into = newUnit('Xã Bắc Nam', { government: office.units.department })
    now = new Date('2026-07-02T02:00:00Z')
    const merged = await office.root.send('POST', '/api/organisation/events', {
      kind: 'merge',
      day: '2026-07-01',
      decision,
      units: [office.units.north, office.units.south],
      into,
      handover: null,
    })
    expect(merged.status, JSON.stringify(merged.body)).toBe(201)
    reporter = await people('moi', 'reporter', into.unit)
    planner = await people('lap', 'specialist', into.unit)
  }, 120_000)
  afterAll(() => office?.server.close())

  it('is owed by the new unit, and by nobody beside it', async () => {
    expect((await owed(reporter)).items.map(({ unit }) => unit.name).sort()).toEqual([
      'Xã Bắc',
      'Xã Bắc',
      'Xã Nam',
      'Xã Nam',
    ])
    expect((await owed(office.people.other)).items).toEqual([])
  })

  it('is what the new unit finds as its own when it makes its plan out of the plan above', async () => {
    const { items } = (await planner.get<InheritablePlan>(`/api/plans/${planId}/inheritable`)).body
    expect(items.map(({ ours }) => ours)).toEqual(['lead', 'lead'])
  })

  it('is taken up in one act over what both owed', async () => {
    const ids = (await owed(reporter)).items.map(({ id }) => id)
    const asked = { id: newId(), ids, action: 'acknowledge' }
    expect((await office.people.other.send<BulkAnswer>('POST', '/api/assignments/bulk', asked)).body.done).toBe(0)
    const answer = await reporter.send<BulkAnswer>('POST', '/api/assignments/bulk', { ...asked, id: newId() })
    expect(answer.body).toMatchObject({ done: 4, refused: [] })
  })

  it('is passed on to what came under the new unit, and the result comes back to it', async () => {
    const [work] = (await owed(planner)).items
    const path = `/api/assignments/${work?.id}`
    const parts = [{ unitId: office.units.hamlet, text: 'Họp thôn', due: '2026-10-01' }]
    const { revision } = (await planner.get<AssignmentDetail>(path)).body.assignment
    const split = await planner.send<AssignmentStepAnswer>('POST', `${path}/parts`, { id: newId(), revision, parts })
    expect(split.status, JSON.stringify(split.body)).toBe(200)
    const [part] = split.body.detail.parts.items
    const hamlet = await people('thon', 'reporter', office.units.hamlet)
    const below = `/api/assignments/${part?.id}`
    const submit = { id: newId(), action: 'submit', revision: 1, text: 'Đã họp' }
    expect((await hamlet.send('POST', `${below}/steps`, submit)).status).toBe(200)
    const accept = { id: newId(), action: 'accept', revision: 2 }
    expect((await office.people.other.send('POST', `${below}/steps`, accept)).status).toBe(404)
    const accepted = await planner.send<AssignmentStepAnswer>('POST', `${below}/steps`, accept)
    expect(accepted.body.detail.assignment).toMatchObject({ state: 'accepted', giver: { name: 'Xã Bắc Nam' } })
  })

  it('is handed in by the new unit and accepted by whoever gave it', async () => {
    const work = (await owed(reporter)).items.find(({ state }) => state === 'doing')
    const path = `/api/assignments/${work?.id}/steps`
    const { revision } = (await reporter.get<AssignmentDetail>(`/api/assignments/${work?.id}`)).body.assignment
    const submit = { id: newId(), action: 'submit', revision, text: 'Đã làm' }
    expect((await reporter.send('POST', path, submit)).status).toBe(200)
    const accept = { id: newId(), action: 'accept', revision: revision + 1 }
    const answer = await office.people.giver.send<AssignmentStepAnswer>('POST', path, accept)
    expect(answer.body.detail.assignment.state).toBe('accepted')
  })
})
