import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPlanOffice, type PlanOffice } from '../../../../tests/support/plan-office.ts'
import type { PlanDetail } from '../contract.ts'
import type {
  EditedContent,
  InheritablePlan,
  NewPlan,
  NextYear,
  ProposalsAnswer,
  SavedContent,
  TargetsAnswer,
} from '../editing-contract.ts'
import type { PlanContent, PlanTask } from '../model/index.ts'

interface Problem {
  readonly code: string
  readonly message: string
  readonly place?: string
}

const task = (id: string, more: Partial<PlanTask> = {}): PlanTask => ({
  id,
  factId: null,
  sectionId: null,
  path: '1',
  text: `Trồng cây ở đoạn ${id}`,
  lead: [],
  leadText: [],
  support: [],
  supportText: [],
  deadlines: [],
  evidence: 'none',
  asksPlan: false,
  inherits: null,
  ...more,
})

const about = {
  title: 'Kế hoạch trồng cây ven suối năm 2026',
  type: 'Kế hoạch',
  periodFrom: '2026',
  periodTo: null,
  isUmbrella: false,
  dueShift: 'none',
} as const

describe('writing plans', () => {
  let office: PlanOffice<
    'province' | 'department' | 'home' | 'party',
    'leader' | 'specialist' | 'other' | 'reporter' | 'cadre'
  >
  const now = new Date('2026-02-03T03:00:00Z')

  beforeAll(async () => {
    office = await openPlanOffice(
      {
        province: { name: 'Ủy ban nhân dân tỉnh Sông Trắng', sign: 'UBND' },
        department: { name: 'Sở Tư pháp tỉnh Sông Trắng', sign: 'STP', below: 'province' },
        home: { name: 'Sở Nội vụ tỉnh Sông Trắng', sign: 'SNV', below: 'province' },
        party: { name: 'Ban Dân vận Tỉnh ủy Sông Trắng', sign: 'BDVTU', line: 'party' },
      },
      {
        leader: ['leader', 'province'],
        specialist: ['specialist', 'department'],
        other: ['specialist', 'home'],
        reporter: ['reporter', 'department'],
        cadre: ['specialist', 'party'],
      },
      { clock: () => now },
    )
    const { database } = office.server.storage
    await database
      .updateTable('unit_version')
      .set({ kind: 'department' })
      .where('unit_id', 'in', [office.units.department, office.units.home])
      .execute()
    await database
      .updateTable('unit_version')
      .set({ kind: 'party-board' })
      .where('unit_id', '=', office.units.party)
      .execute()
  }, 60_000)
  afterAll(() => office?.server.close())

  const make = async (who: keyof typeof office.people, input: NewPlan) =>
    (await office.people[who].send<{ planId: string }>('POST', '/api/plans', input)).body.planId
  const edited = async (who: keyof typeof office.people, id: string) =>
    (await office.people[who].get<EditedContent>(`/api/plans/${id}/content`)).body
  const save = (who: keyof typeof office.people, id: string, revision: number, content: PlanContent, version = 1) =>
    office.people[who].send<SavedContent & Problem>('PUT', `/api/plans/${id}/content`, { version, revision, content })
  const withTasks = ({ content }: EditedContent, ...tasks: PlanTask[]): PlanContent => ({ ...content, tasks })

  it('begins a plan of the acting unit with the headings that plans have, in its own line', async () => {
    const id = await make('specialist', { from: 'nothing', about })
    const draft = await edited('specialist', id)
    expect(draft).toMatchObject({ title: about.title, version: 1, revision: 1, line: 'government', year: 2026 })
    expect(draft.content.sections.map(({ label, title }) => `${label} ${title}`)).toContain('IV Tổ chức thực hiện')
    const { plan } = (await office.people.specialist.get<PlanDetail>(`/api/plans/${id}`)).body
    expect(plan).toMatchObject({
      issuer: 'Sở Tư pháp tỉnh Sông Trắng',
      unitId: office.units.department,
      state: 'draft',
    })
    const ofParty = await make('cadre', { from: 'nothing', about })
    expect((await edited('cadre', ofParty)).line).toBe('party')
  })

  it('keeps what is saved, counts it in the log, and keeps the same content once', async () => {
    const id = await make('specialist', { from: 'nothing', about })
    const unread = { text: '31/02/2026', kind: 'absolute', normalized: null }
    const content = withTasks(await edited('specialist', id), task('a'), task('b', { text: '', deadlines: [unread] }))
    const saved = await save('specialist', id, 1, content)
    expect([saved.status, saved.body.revision]).toEqual([200, 2])
    expect(saved.body.problems.map(({ itemId, code }) => [itemId, code])).toEqual([
      ['a', 'nobody'],
      ['b', 'no-text'],
      ['b', 'unread'],
    ])
    expect((await save('specialist', id, 1, content)).body.revision, 'a double click').toBe(2)
    expect((await edited('specialist', id)).content.tasks.map(({ id: each }) => each)).toEqual(['a', 'b'])
    const entries = await office.server.storage.database
      .selectFrom('audit_entry')
      .select('content')
      .where('action', '=', 'plan.edit')
      .where('subject_id', '=', id)
      .execute()
    expect(entries).toHaveLength(1)
    expect(JSON.parse(entries[0]?.content ?? '{}')).toMatchObject({
      after: { tasks: 2, revision: 2 },
      detail: { added: 2, changed: 0, removed: 0 },
    })
  })

  it('refuses whoever began from what somebody else has changed since, and says who', async () => {
    const id = await make('specialist', { from: 'nothing', about })
    const draft = await edited('specialist', id)
    await save('specialist', id, 1, withTasks(draft, task('a')))
    const late = await save('specialist', id, 1, withTasks(draft, task('b')))
    expect([late.status, late.body.code]).toEqual([409, 'plan-changed'])
    expect(late.body.message).toContain('Người specialist')
    const both = await Promise.all(['c', 'd'].map((each) => save('specialist', id, 2, withTasks(draft, task(each)))))
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it.each([
    ['an item twice', (content: PlanContent) => ({ ...content, tasks: [task('a'), task('a')] })],
    ['a task in no section of it', (content: PlanContent) => ({ ...content, tasks: [task('a', { sectionId: 'x' })] })],
    ['too long a text', (content: PlanContent) => ({ ...content, tasks: [task('a', { text: 'x'.repeat(4001) })] })],
    [
      'too many tasks',
      (content: PlanContent) => ({ ...content, tasks: Array.from({ length: 501 }, (_, at) => task(`t${at}`)) }),
    ],
    [
      'a target that is none',
      (content: PlanContent) => ({ ...content, tasks: [task('a', { lead: [{ kind: 'unit', unitId: 'x' }] })] }),
    ],
  ])('keeps nothing that has %s', async (_, change) => {
    const id = await make('specialist', { from: 'nothing', about })
    const { content } = await edited('specialist', id)
    const answer = await save('specialist', id, 1, change(content))
    expect([answer.status, answer.body.code]).toEqual([422, 'invalid'])
    expect((await edited('specialist', id)).revision).toBe(1)
  })

  it('lets nobody write but those who may make the plan, and nothing that was submitted', async () => {
    const id = await make('specialist', { from: 'nothing', about })
    const { content } = await edited('specialist', id)
    expect((await save('reporter', id, 1, content)).status).toBe(403)
    expect((await save('other', id, 1, content)).status).toBe(404)
    await save('specialist', id, 1, { ...content, tasks: [task('a')] })
    await office.people.specialist.send('POST', `/api/plans/${id}/steps`, { action: 'submit' })
    const answer = await save('specialist', id, 2, content)
    expect([answer.status, answer.body.message]).toEqual([
      409,
      'Kế hoạch đã trình ký. Muốn sửa tiếp, hãy rút lại trước.',
    ])
  })

  it('takes last year’s plan on with the changes that were said yes to, linked to it', async () => {
    const id = await make('specialist', { from: 'nothing', about })
    const deadline = { text: 'trước ngày 05/11/2026', kind: 'absolute', normalized: '<2026-11-05' }
    await save('specialist', id, 1, withTasks(await edited('specialist', id), task('a', { deadlines: [deadline] })))
    const next = (await office.people.specialist.get<NextYear>(`/api/plans/${id}/next-year`)).body
    expect(next).toMatchObject({ title: 'Kế hoạch trồng cây ven suối năm 2027', fromYear: 2026, toYear: 2027 })
    const taken = next.changes.filter(({ kind }) => kind !== 'deadline').map((change) => change.id)
    const made = await make('specialist', { from: 'last-year', planId: id, taken })
    const draft = await edited('specialist', made)
    expect(draft).toMatchObject({ title: 'Kế hoạch trồng cây ven suối năm 2027', periodFrom: '2027' })
    expect(draft.content.tasks[0]?.deadlines, 'not said yes to').toEqual([deadline])
    const { parents } = (await office.people.specialist.get<PlanDetail>(`/api/plans/${made}`)).body
    expect(parents).toMatchObject([{ relation: 'continues', plan: { id } }])
  })

  it('makes a plan out of what a plan above gives the unit, each item with its link and days to spare', async () => {
    const above = await make('leader', { from: 'nothing', about: { ...about, title: 'Kế hoạch tỉnh năm 2026' } })
    const rule = {
      criteria: {
        kinds: ['department' as const],
        levels: [],
        under: { unit: office.units.province, line: 'government' as const, directOnly: true },
      },
      named: [],
      without: [],
    }
    const deadline = { text: 'trước ngày 05/11/2026', kind: 'absolute', normalized: '<2026-11-05' }
    const content = withTasks(
      await edited('leader', above),
      task('chung', { lead: [{ kind: 'rule', rule }], deadlines: [deadline] }),
      task('riêng', { lead: [{ kind: 'unit', unitId: office.units.home }] }),
    )
    await save('leader', above, 1, content)
    const issued = await office.people.leader.send<Problem>('POST', `/api/plans/${above}/steps`, { action: 'issue' })
    expect(issued.status, issued.body.message).toBe(200)
    const offered = (await office.people.specialist.get<InheritablePlan>(`/api/plans/${above}/inheritable`)).body
    expect(offered.items.map(({ itemId, ours }) => [itemId, ours])).toEqual([
      ['chung', 'lead'],
      ['riêng', null],
    ])
    const title = 'Kế hoạch của Sở năm 2026'
    const made = await make('specialist', { from: 'parent', planId: above, items: ['chung'], buffer: 4, title })
    const draft = await edited('specialist', made)
    expect(draft.content.tasks).toMatchObject([
      { inherits: { planId: above, itemId: 'chung' }, deadlines: [{ normalized: '<=2026-10-31' }] },
    ])
    expect(Object.values(draft.above)).toEqual([['<2026-11-05']])
    const none = await office.people.specialist.send<Problem>('POST', '/api/plans', {
      from: 'parent',
      planId: above,
      items: [],
      title,
    })
    expect([none.status, none.body.place]).toEqual([422, 'items'])
    expect((await office.people.cadre.get(`/api/plans/${above}/inheritable`)).status, 'not given anything').toBe(404)
  })

  it('proposes whom words mean, and tells who a target is today', async () => {
    const id = await make('specialist', { from: 'nothing', about })
    const words = ['Sở Nội vụ', 'Các sở, ban, ngành', 'Các hộ gia đình']
    const answer = await office.people.specialist.send<ProposalsAnswer>('POST', `/api/plans/${id}/target-proposals`, {
      words,
    })
    expect(answer.body.items.map(({ proposals }) => proposals.map(({ sure, total }) => [sure, total]))).toEqual([
      [[true, 1]],
      [[true, 1]],
      [],
    ])
    expect(answer.body.items[2]?.silence).toContain('chọn bằng tay')
    const targets = answer.body.items.flatMap(({ proposals }) => proposals.flatMap(({ targets: each }) => each))
    const told = await office.people.reporter.send<TargetsAnswer>('POST', '/api/plan-targets', {
      targets: [...targets, { kind: 'unit', unitId: 'x' }],
    })
    expect(told.body.items.map(({ total }) => total)).toEqual([1, 1, 0])
    expect(told.body.items[1]?.names).toEqual(['Sở Nội vụ tỉnh Sông Trắng'])
    const denied = await office.people.reporter.send('POST', `/api/plans/${id}/target-proposals`, { words })
    expect(denied.status).toBe(403)
  })
})
