import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPlanOffice, type PlanOffice } from '../../../../tests/support/plan-office.ts'
import { planTask, reportDuty, savePlan } from '../../../../tests/support/save-plan.ts'
import type { Simulation } from '../simulation-contract.ts'

const dated = (normalized: string) => ({ text: normalized, kind: 'absolute', normalized })

describe('the year of a plan over the API', () => {
  let office: PlanOffice<'department' | 'centre' | 'home', 'specialist' | 'other'>
  let planId = ''

  beforeAll(async () => {
    office = await openPlanOffice(
      {
        department: { name: 'Sở Tư pháp tỉnh Sông Trắng', sign: 'STP' },
        centre: { name: 'Trung tâm Trợ giúp pháp lý', sign: 'TTTG', below: 'department' },
        home: { name: 'Sở Nội vụ tỉnh Sông Trắng', sign: 'SNV' },
      },
      { specialist: ['specialist', 'department'], other: ['specialist', 'home'] },
      { clock: () => new Date('2026-02-03T03:00:00Z') },
    )
    const to = { kind: 'unit', unitId: office.units.home } as const
    const lead = [{ kind: 'unit', unitId: office.units.centre }] as const
    planId = await savePlan(office.server.storage, {
      unit: office.units.department,
      content: {
        tasks: [planTask('Họp mặt đầu xuân', { lead, deadlines: [dated('<=2026-01-20')] })],
        duties: [reportDuty('Báo cáo kết quả', { from: lead, to, deadline: dated('<2026-10-05') })],
      },
    })
  })
  afterAll(() => office.server.close())

  const simulate = async (query = '') =>
    (await office.people.specialist.send<Simulation>('POST', `/api/plans/${planId}/simulation${query}`)).body
  const codes = ({ findings }: Simulation) => findings.map(({ code, day }) => `${code} ${day}`)

  it('counts with today where no day of issue is known, and with another where one is asked about', async () => {
    const today = await simulate()
    expect(today.issueDate).toBe('2026-02-03')
    expect(codes(today)).toEqual(['past-at-issue 2026-01-20', 'day-off 2026-10-04'])
    expect(today.days.map(({ due, isOff, shifted }) => [due, isOff, shifted])).toEqual([
      ['2026-01-20', false, '2026-01-20'],
      ['2026-10-04', true, '2026-10-04'],
    ])
    const earlier = await simulate('?issueDate=2026-01-10')
    expect([earlier.issueDate, codes(earlier)]).toEqual(['2026-01-10', ['day-off 2026-10-04']])
  })

  it('saves nothing', async () => {
    const { database } = office.server.storage
    expect(await database.selectFrom('assignment').selectAll().execute()).toEqual([])
  })

  it('shows where the plan moves a deadline on a day off', async () => {
    const { database } = office.server.storage
    await database.updateTable('plan').set({ due_shift: 'before' }).where('id', '=', planId).execute()
    expect((await simulate()).days.at(-1)).toMatchObject({ due: '2026-10-04', shifted: '2026-10-02' })
  })

  it('lays an amendment out before it is issued, for its own unit', async () => {
    const { database } = office.server.storage
    const { content, changed_by } = await database
      .selectFrom('plan_version')
      .selectAll()
      .where('plan_id', '=', planId)
      .executeTakeFirstOrThrow()
    await database
      .updateTable('plan')
      .set({ state: 'issued', issue_date: '2026-01-10', amendment: 'draft' })
      .where('id', '=', planId)
      .execute()
    const amended = JSON.stringify({ ...(content as object), tasks: [] })
    await database
      .insertInto('plan_version')
      .values({ plan_id: planId, number: 2, content: amended, changed_at: new Date(), changed_by })
      .execute()
    expect((await simulate()).days.map(({ due }) => due)).toEqual(['2026-10-04'])
  })

  it('is refused to whoever does not see the plan, as if there were none, and for a day that is none', async () => {
    const path = `/api/plans/${planId}/simulation`
    expect((await office.people.other.send('POST', path)).status).toBe(404)
    expect((await office.people.specialist.send('POST', `${path}?issueDate=2026-02-30`)).status).toBe(422)
  })
})
