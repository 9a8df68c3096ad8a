import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ReceivedDocuments } from '#features/documents/contract.ts'
import { openPlanOffice, type PlanOffice } from '../../../../tests/support/plan-office.ts'
import { planTask, savePlan } from '../../../../tests/support/save-plan.ts'
import { settledDocument } from '../../../../tests/support/settled.ts'
import type { ComplianceList, OwedPlans, ParentProposals, PlanDetail, PlanPage } from '../contract.ts'

type Person = 'maker' | 'leader' | 'below' | 'reporter' | 'stranger'

describe('what plans rest on and whom they bind', () => {
  const now = new Date('2026-02-03T03:00:00Z')
  let office: PlanOffice<'department' | 'centre' | 'other', Person>

  beforeAll(async () => {
    office = await openPlanOffice(
      {
        department: { name: 'Sở Nội vụ tỉnh Sông Trắng', sign: 'SNV' },
        centre: { name: 'Trung tâm Lưu trữ', sign: 'TTLT', below: 'department' },
        other: { name: 'Sở Y tế tỉnh Sông Trắng', sign: 'SYT' },
      },
      {
        maker: ['specialist', 'department'],
        leader: ['leader', 'department'],
        below: ['leader', 'centre'],
        reporter: ['reporter', 'centre'],
        stranger: ['leader', 'other'],
      },
      { clock: () => now },
    )
  }, 60_000)
  afterAll(() => office?.server.close())

  const issue = async (who: Person, id: string) => {
    const { status, body } = await office.people[who].send('POST', `/api/plans/${id}/steps`, { action: 'issue' })
    expect([status, body]).toMatchObject([200, {}])
  }
  const given = (more = {}) => {
    const lead = [{ kind: 'unit', unitId: office.units.centre } as const]
    return { tasks: [planTask('Lập kế hoạch của đơn vị', { lead, asksPlan: true, ...more })] }
  }
  const parent = (parentId: string, relation = 'implements') => ({
    items: [{ parentId, reference: null, line: 'government', relation }],
  })
  const get = async <Body>(who: Person, path: string) =>
    office.people[who].get<Body & { code?: string; why?: string }>(path)

  it('is its own unit’s while it is a draft, and of those it gives work to once it is issued', async () => {
    const id = await savePlan(office.server.storage, { unit: office.units.department, content: given() })
    for (const who of ['below', 'reporter', 'stranger'] as const)
      expect((await get(who, `/api/plans/${id}`)).status).toBe(404)
    await issue('leader', id)
    for (const who of ['below', 'reporter'] as const) {
      const { status, body } = await get<PlanDetail>(who, `/api/plans/${id}`)
      expect([status, body.offers, body.editedVersion]).toEqual([200, [], null])
      expect((await get<PlanPage>(who, '/api/plans')).body.items.map((plan) => plan.id)).toContain(id)
      const why = await get<{ allowed: boolean }>(who, `/api/why?kind=plan&id=${id}&verb=see`)
      expect([why.body.allowed, why.body.why]).toEqual([true, expect.stringContaining('giao việc cho đơn vị')])
      expect((await get(who, `/api/plans/${id}/compliance`)).status).toBe(404)
    }
    expect((await get('stranger', `/api/plans/${id}`)).status).toBe(404)
    expect((await get<PlanPage>('stranger', '/api/plans')).body.items).toEqual([])
    expect(
      (await office.people.below.send('POST', `/api/plans/${id}/steps`, { action: 'close', reason: 'x' })).status,
    ).toBe(403)
  })

  it('keeps the words of an amendment from those below until it is issued', async () => {
    const id = await savePlan(office.server.storage, { unit: office.units.department, content: given() })
    await issue('leader', id)
    await office.people.maker.send('POST', `/api/plans/${id}/amendment`)
    expect((await get<PlanDetail>('maker', `/api/plans/${id}?version=2`)).status).toBe(200)
    expect((await get<PlanDetail>('reporter', `/api/plans/${id}?version=2`)).status).toBe(404)
    const { body } = await get<PlanDetail>('reporter', `/api/plans/${id}`)
    expect([body.stage, body.versions.length, body.plan.amendment]).toEqual(['issued', 1, null])
  })

  it('rests on several, in words too, never on itself, nor on what its maker cannot see', async () => {
    const [umbrella, year, hidden] = [
      await savePlan(office.server.storage, { unit: office.units.department, title: 'Chương trình 2026 - 2030' }),
      await savePlan(office.server.storage, { unit: office.units.department, title: 'Năm 2026' }),
      await savePlan(office.server.storage, { unit: office.units.other }),
    ]
    const put = (id: string, body: unknown) =>
      office.people.maker.send<PlanDetail & { place?: string }>('PUT', `/api/plans/${id}/parents`, body)
    const words = {
      parentId: null,
      reference: 'Nghị quyết số 07-NQ/TU ngày 05/01/2026',
      line: 'party',
      relation: 'implements',
    }
    const set = await put(year, { items: [...parent(umbrella, 'umbrella').items, words] })
    expect(set.body.parents).toMatchObject([
      { relation: 'umbrella', plan: { id: umbrella }, reference: null },
      { relation: 'implements', line: 'party', plan: null, reference: words.reference },
    ])
    expect((await get<PlanDetail>('maker', `/api/plans/${umbrella}`)).body.children).toMatchObject([
      { id: year, relation: 'umbrella' },
    ])
    expect((await put(umbrella, parent(year))).body.place).toBe('items')
    expect((await put(year, parent(year))).status).toBe(422)
    expect((await put(year, parent(hidden))).status).toBe(404)
    expect((await put(year, { items: [{ ...words, reference: ' ' }] })).status).toBe(422)
  })

  it('counts who has planned in turn, from a plan here or from paper, and tells the unit what it owes', async () => {
    const id = await savePlan(office.server.storage, { unit: office.units.department, content: given() })
    await issue('leader', id)
    const owes = async () =>
      (await get<OwedPlans>('below', '/api/plans/owed')).body.items.filter(({ plan }) => plan.id === id)
    const compliance = async () => (await get<ComplianceList>('maker', `/api/plans/${id}/compliance`)).body
    expect(await owes()).toMatchObject([{ unit: { id: office.units.centre }, draftId: null }])
    expect(await compliance()).toMatchObject({ counts: { owing: 1, issued: 0 }, items: [{ issued: null }] })
    const child = await savePlan(office.server.storage, { unit: office.units.centre })
    await office.people.below.send('PUT', `/api/plans/${child}/parents`, parent(id))
    expect(await owes()).toMatchObject([{ draftId: child }])
    // A draft is nobody's business above.
    expect(await compliance()).toMatchObject({ counts: { issued: 0 }, items: [{ issued: null }] })
    const path = `/api/plans/${id}/adoptions/${office.units.centre}`
    expect((await office.people.maker.send('PUT', path, { sign: '4/KH-TTLT', date: '2026-03-01' })).status).toBe(422)
    await office.people.maker.send('PUT', path, { sign: '4/KH-TTLT', date: '2026-01-30' })
    expect(await compliance()).toMatchObject({
      counts: { issued: 1 },
      items: [{ issued: { sign: '4/KH-TTLT', recorded: true } }],
    })
    expect(await owes()).toEqual([])
    await office.people.maker.send('DELETE', path)
    expect(await owes()).toHaveLength(1)
    await issue('below', child)
    // The sign and the date are told to whoever asked for the plan; the plan itself to whoever sees that unit's plans.
    const issued = { sign: '01/KH-TTLT', issueDate: '2026-02-03', recorded: false }
    expect((await compliance()).items[0]?.issued).toEqual({ ...issued, planId: null })
    const asLeader = await get<ComplianceList>('leader', `/api/plans/${id}/compliance`)
    expect(asLeader.body.items[0]?.issued).toEqual({ ...issued, planId: child })
    const missing = await get<ComplianceList>('maker', `/api/plans/${id}/compliance?state=missing`)
    expect([missing.body.items, missing.body.counts]).toEqual([[], { owing: 1, issued: 1 }])
    const sheet = await office.people.maker.get(`/api/plans/${id}/compliance/export`)
    expect(sheet.headers.get('content-type')).toContain('spreadsheetml')
  })

  it('proposes what its document cites, and knows the plan by sign and date', async () => {
    const cited = await savePlan(office.server.storage, { unit: office.units.department, title: 'Kế hoạch khung' })
    await office.people.leader.send('POST', `/api/plans/${cited}/steps`, {
      action: 'record',
      sign: '88/KH-SNV',
      date: '2026-01-12',
    })
    const text = `SỞ NỘI VỤ\nSố: /KH-SNV\nSông Trắng, ngày 02 tháng 02 năm 2026\n\nKẾ HOẠCH\nTổ chức đối thoại năm 2026\n
Căn cứ Kế hoạch số 88/KH-SNV ngày 12/01/2026 của Sở Nội vụ về công tác năm 2026;\nCăn cứ Kế hoạch số 88/KH-SNV ngày 10/01/2025 của Sở Nội vụ;\n
I. NỘI DUNG\n1. Các phòng tổ chức đối thoại, hoàn thành trước ngày 30/4/2026.\n`
    const received = await office.people.maker.upload<ReceivedDocuments>('/api/documents', { 'ke-hoach.txt': text })
    const documentId = received.body.items[0]?.id ?? ''
    await settledDocument(office.people.maker, documentId)
    await office.people.maker.send('PUT', `/api/documents/${documentId}/reviews`, [
      { factId: 'deadlines/0', verdict: 'accepted' },
    ])
    const made = await office.people.maker.send<{ planId: string }>('POST', `/api/documents/${documentId}/plan`)
    const path = `/api/plans/${made.body.planId}/parent-proposals`
    const proposed = (await get<ParentProposals>('maker', path)).body.items
    expect(proposed.map(({ sign, date, plan }) => [sign, date, plan?.id ?? null])).toEqual([
      ['88/KH-SNV', '2026-01-12', cited],
      // The same number of another year is another plan.
      ['88/KH-SNV', '2025-01-10', null],
    ])
    await office.people.maker.send('PUT', `/api/plans/${made.body.planId}/parents`, parent(cited))
    expect((await get<ParentProposals>('maker', path)).body.items.map(({ taken }) => taken)).toEqual([true, false])
  })

  it('is found by words without diacritics, by state, line and year', async () => {
    const id = await savePlan(office.server.storage, {
      unit: office.units.department,
      title: 'Đẩy mạnh dân vận khéo ở cơ sở',
      line: 'front',
      periodFrom: '2031',
    })
    const found = async (query: string) =>
      (await get<PlanPage>('maker', `/api/plans?${query}`)).body.items.map((plan) => plan.id)
    for (const query of ['q=day%20manh%20dan%20van', 'line=front', 'year=2031', 'state=draft&q=kheo'])
      expect(await found(query)).toEqual([id])
    for (const query of ['q=khong%20co', 'line=party', 'year=2030', 'state=closed&q=kheo'])
      expect(await found(query)).toEqual([])
    expect((await get<PlanPage>('maker', '/api/plans')).body.facets?.years).toContain(2031)
  })

  it('says anew what a draft is called, and no issued plan', async () => {
    const id = await savePlan(office.server.storage, { unit: office.units.department })
    const particulars = {
      title: 'Tên mới',
      type: 'Chương trình',
      line: 'party',
      issuer: null,
      periodFrom: '2026-10',
      periodTo: '2026-10',
      isUmbrella: true,
      dueShift: 'after',
    }
    const put = (body: unknown) =>
      office.people.maker.send<PlanDetail & { place?: string }>('PUT', `/api/plans/${id}/particulars`, body)
    expect((await put({ ...particulars, periodTo: '2026-01' })).body.place).toBe('periodTo')
    expect((await put(particulars)).body.plan).toMatchObject(particulars)
    expect((await put({ ...particulars, line: 'government' })).status).toBe(200)
    await issue('leader', id)
    expect((await get<PlanDetail>('maker', `/api/plans/${id}`)).body.plan.sign).toBe('01/CTr-SNV')
    expect((await put(particulars)).status).toBe(409)
  })
})
