import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ApiClient, signedInClient } from '../../../../tests/support/api-client.ts'
import {
  type SampleOrganisation,
  saveSampleOrganisation,
} from '../../../../tests/support/organisation/sample-organisation.ts'
import { planTask, reportDuty, savePlan } from '../../../../tests/support/save-plan.ts'
import { type TestServer, testServer } from '../../../../tests/support/server.ts'
import { newId } from '../../../kernel/ids.ts'
import type { PlanContent, Target } from '../../plans/model/index.ts'
import type { EventAnswer, GiveAnswer, IssuePreview, ItemAssignments, PlanItems } from '../cascade-contract.ts'

type Problem = { code: string; message: string; place?: string }
interface StepAnswer {
  readonly sign: string | null
  readonly given: {
    readonly assignments: number
    readonly units: number
    readonly toAcknowledge: number
    readonly nobody: readonly string[]
    readonly past: readonly { itemId: string; period: string }[]
  } | null
}

let server: TestServer
let client: ApiClient
let units: SampleOrganisation
beforeAll(async () => {
  server = await testServer({ clock: () => new Date('2026-04-10T02:00:00Z') })
  client = await signedInClient(server)
  units = await saveSampleOrganisation(server.storage.database)
})
afterAll(() => server.close())

const unit = (key: keyof SampleOrganisation): Target => ({ kind: 'unit', unitId: units[key].unit })
const by = (normalized: string | null, text = '') => ({ text, kind: 'absolute', normalized })

const draft = (content: Partial<PlanContent>, more: { periodFrom?: string; periodTo?: string } = {}) =>
  savePlan(server.storage, { unit: units.home.unit, content, ...more })

let number = 0
const record = (planId: string, date = '2026-04-01') => {
  number += 1
  return client.send<StepAnswer & Problem>('POST', `/api/plans/${planId}/steps`, {
    action: 'record',
    sign: `${number}/KH-SNV`,
    date,
  })
}

async function issued(content: Partial<PlanContent>): Promise<{ planId: string; answer: StepAnswer }> {
  const planId = await draft(content)
  const answer = await record(planId)
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return { planId, answer: answer.body }
}

const copies = (planId: string) =>
  server.storage.database
    .selectFrom('assignment')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('item_id')
    .orderBy('due')
    .orderBy('unit_id')
    .execute()

const nameOf = (id: string) => Object.entries(units).find(([, { unit }]) => unit === id)?.[0] ?? id

describe('issuing a plan', () => {
  it('gives every unit that leads a copy of its own, with its supporters and its day', async () => {
    const task = planTask('Tổ chức đối thoại với Nhân dân', {
      lead: [unit('village1'), unit('village2')],
      support: [unit('commune'), unit('village1')],
      deadlines: [by('<2026-11-05')],
      evidence: 'file',
    })
    const { planId, answer } = await issued({ tasks: [task] })
    expect(answer.given).toMatchObject({ assignments: 2, units: 3, toAcknowledge: 2, nobody: [], past: [] })
    const rows = await copies(planId)
    expect(rows.map(({ unit_id }) => nameOf(unit_id)).sort()).toEqual(['village1', 'village2'])
    for (const row of rows) {
      expect(row).toMatchObject({
        kind: 'task',
        item_id: task.id,
        giver_id: units.home.unit,
        parent_id: null,
        text: task.text,
        due: '2026-11-04',
        first_due: '2026-11-04',
        evidence: 'file',
        state: 'given',
        content_version: 1,
        acknowledged_version: null,
      })
      const helpers = await server.storage.database
        .selectFrom('assignment_support')
        .select('unit_id')
        .where('assignment_id', '=', row.id)
        .execute()
      const expected = nameOf(row.unit_id) === 'village1' ? ['commune'] : ['commune', 'village1']
      expect(helpers.map(({ unit_id }) => nameOf(unit_id)).sort()).toEqual(expected)
      const steps = await server.storage.database
        .selectFrom('assignment_step')
        .select(['action', 'from_state', 'to_state', 'unit_id'])
        .where('assignment_id', '=', row.id)
        .execute()
      expect(steps).toEqual([{ action: 'give', from_state: 'given', to_state: 'given', unit_id: units.home.unit }])
    }
  })

  it('resolves kinds of bodies and ended units as they stand on the day', async () => {
    const villages: Target = {
      kind: 'rule',
      rule: {
        criteria: {
          kinds: ['village'],
          levels: [],
          under: { unit: units.commune.unit, line: 'government', directOnly: true },
        },
        named: [],
        without: [units.village10.unit],
      },
    }
    const { planId } = await issued({
      tasks: [planTask('Một', { lead: [villages] }), planTask('Hai', { lead: [unit('oldCommittee')] })],
    })
    const rows = await copies(planId)
    expect(rows.map(({ text, unit_id, due }) => [text, nameOf(unit_id), due]).sort()).toEqual([
      ['Hai', 'committee', null],
      ['Một', 'village1', null],
      ['Một', 'village2', null],
    ])
  })

  it('opens one report for each period that is not past, and says which were', async () => {
    const duty = reportDuty('Báo cáo công tác dân vận quý', {
      from: [unit('commune')],
      to: unit('committee'),
      via: unit('justice'),
      deadline: { text: '', kind: 'periodic', normalized: 'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=10' },
    })
    const { planId, answer } = await issued({ tasks: [], duties: [duty] })
    const rows = await copies(planId)
    expect(rows.map(({ kind, due, to_id, via_id }) => [kind, due, nameOf(to_id ?? ''), nameOf(via_id ?? '')])).toEqual(
      ['2026-06-10', '2026-09-10', '2026-12-10'].map((due) => ['report', due, 'committee', 'justice']),
    )
    expect(new Set(rows.map(({ period }) => period)).size).toBe(3)
    expect(answer.given?.past.map(({ itemId }) => itemId)).toEqual([duty.id])
    expect(answer.given?.units).toBe(2)
  })

  it('moves a day that is off as the plan says, and leaves it where the plan says nothing', async () => {
    const task = planTask('Xong trước lễ', { lead: [unit('village1')], deadlines: [by('<=2026-09-02')] })
    const dues: (string | null)[] = []
    for (const due_shift of ['none', 'before', 'after'] as const) {
      const planId = await draft({ tasks: [task] })
      await server.storage.database.updateTable('plan').set({ due_shift }).where('id', '=', planId).execute()
      expect((await record(planId)).status).toBe(200)
      dues.push(...(await copies(planId)).map(({ due }) => due))
    }
    const [none, before, after] = dues.map((due) => due ?? '')
    expect(none).toBe('2026-09-02')
    expect([before, after]).toEqual(['2026-08-31', '2026-09-03'])
  })

  it('says what fell to nobody, and gives it later', async () => {
    const task = planTask('Việc chưa rõ ai làm', { deadlines: [by('<=2026-12-31')] })
    const { planId, answer } = await issued({ tasks: [task] })
    expect(answer.given).toMatchObject({ assignments: 0, units: 0, nobody: [task.id] })
    const give = (input: object) => client.send<GiveAnswer & Problem>('POST', `/api/plans/${planId}/give`, input)
    const first = await give({ itemId: task.id, targets: [unit('village1')], support: [unit('commune')] })
    expect([first.status, first.body]).toEqual([200, { assignments: 1, units: 1, already: 0, past: [] }])
    const more = await give({ itemId: task.id, targets: [unit('village1'), unit('village2')], due: '2026-10-30' })
    expect(more.body).toEqual({ assignments: 1, units: 1, already: 1, past: [] })
    const rows = await copies(planId)
    expect(rows.map(({ unit_id, due }) => [nameOf(unit_id), due]).sort()).toEqual([
      ['village1', '2026-12-31'],
      ['village2', '2026-10-30'],
    ])
    const recipients = await server.storage.database
      .selectFrom('plan_recipient')
      .select('unit_id')
      .where('plan_id', '=', planId)
      .execute()
    expect(recipients.map(({ unit_id }) => nameOf(unit_id)).sort()).toEqual(['commune', 'village1', 'village2'])
    const entries = await server.storage.database
      .selectFrom('audit_entry')
      .select('action')
      .where('subject_id', '=', planId)
      .where('action', '=', 'plan.give')
      .execute()
    expect(entries).toHaveLength(2)
    expect((await give({ itemId: 'khong-co', targets: [unit('village1')] })).status).toBe(404)
    expect((await give({ itemId: task.id, targets: [unit('old')] })).status).toBe(200)
    const nobody = { kind: 'rule', rule: { criteria: null, named: [], without: [] } }
    expect((await give({ itemId: task.id, targets: [nobody] })).body).toMatchObject({
      code: 'invalid',
      place: 'targets',
    })
  })

  it('leaves no work of a plan that is not in force to be given', async () => {
    const task = planTask('Việc của dự thảo')
    const planId = await draft({ tasks: [task] })
    const answer = await client.send<Problem>('POST', `/api/plans/${planId}/give`, {
      itemId: task.id,
      targets: [unit('village1')],
    })
    expect([answer.status, answer.body.code]).toEqual([409, 'plan-step-impossible'])
  })

  it('hangs what carries on an item from above under the work that the unit has of it', async () => {
    const above = planTask('Mỗi sở ban hành kế hoạch', { lead: [unit('home'), unit('justice')], asksPlan: true })
    const upper = await savePlan(server.storage, { unit: units.committee.unit, content: { tasks: [above] } })
    expect((await record(upper)).status).toBe(200)
    const [own] = (await copies(upper)).filter(({ unit_id }) => unit_id === units.home.unit)
    const task = planTask('Phòng xây dựng kế hoạch', {
      lead: [unit('team')],
      inherits: { planId: upper, itemId: above.id },
    })
    const { planId } = await issued({ tasks: [task] })
    expect((await copies(planId)).map(({ parent_id }) => parent_id)).toEqual([own?.id])
    const recipients = await server.storage.database
      .selectFrom('plan_recipient')
      .select(['unit_id', 'must_plan'])
      .where('plan_id', '=', upper)
      .execute()
    expect(recipients.map(({ unit_id, must_plan }) => [nameOf(unit_id), must_plan]).sort()).toEqual([
      ['home', true],
      ['justice', true],
    ])
  })
})

describe('a unit that has work', () => {
  it('is not undone under it', async () => {
    const decision = { sign: '1/QĐ-UBND', date: '2026-01-02', documentId: null }
    const face = { name: 'Trạm mới', kind: 'office', level: 'commune', status: 'active' }
    const blank = { shortName: null, signAbbreviation: null, organId: null, areaCode: null, address: null }
    const founded = await client.send<{ id: string } & Problem>('POST', '/api/organisation/events', {
      kind: 'found',
      day: '2026-01-02',
      decision,
      unit: newId(),
      face: { ...face, ...blank },
      superiors: [{ line: 'government', superior: units.commune.unit }],
    })
    expect(founded.status, JSON.stringify(founded.body)).toBe(201)
    const found = await server.storage.database
      .selectFrom('organisation_event_unit')
      .select('unit_id')
      .where('event_id', '=', founded.body.id)
      .where('is_changed', '=', true)
      .executeTakeFirstOrThrow()
    await issued({ tasks: [planTask('Việc của trạm', { lead: [{ kind: 'unit', unitId: found.unit_id }] })] })
    const undone = await client.send<Problem>('POST', `/api/organisation/events/${founded.body.id}/undo`)
    expect([undone.status, undone.body.code]).toEqual([409, 'event-leaned-on'])
    expect(undone.body.message).toContain('giao việc')
  })
})

describe('an event on which days depend', () => {
  it('sets the days of what waited for it when it has happened', async () => {
    const task = planTask('Báo cáo kết quả sau hội nghị', {
      lead: [unit('village1'), unit('village2')],
      deadlines: [{ text: '', kind: 'relative', normalized: 'AFTER(hội nghị sơ kết)+10D' }],
    })
    const { planId } = await issued({ tasks: [task] })
    expect((await copies(planId)).map(({ due, awaits }) => [due, awaits !== null])).toEqual([
      [null, true],
      [null, true],
    ])
    const happened = (day: string) =>
      client.send<EventAnswer & Problem>('POST', `/api/plans/${planId}/events`, { itemId: task.id, day })
    const answer = await happened('2026-07-01')
    expect([answer.status, answer.body]).toEqual([200, { assignments: 2, units: 2, dues: ['2026-07-11'] }])
    expect((await copies(planId)).map(({ due, first_due, awaits }) => [due, first_due, awaits])).toEqual(
      [0, 1].map(() => ['2026-07-11', '2026-07-11', null]),
    )
    expect((await happened('2026-07-02')).status).toBe(409)
  })
})

describe('what issuing would give', () => {
  it('is what issuing then gives, and writes nothing', async () => {
    const content = {
      tasks: [
        planTask('Một', { lead: [unit('village1'), unit('village2')], deadlines: [by('<=2026-05-31')] }),
        planTask('Không ai'),
      ],
      duties: [
        reportDuty('Báo cáo quý', {
          from: [unit('commune')],
          deadline: { text: '', kind: 'periodic', normalized: 'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=15' },
        }),
      ],
    }
    const planId = await draft(content)
    const { status, body } = await client.send<IssuePreview>('POST', `/api/plans/${planId}/preview`)
    expect(status, JSON.stringify(body)).toBe(200)
    expect(await copies(planId)).toEqual([])
    expect(body).toMatchObject({ version: 1, isAmendment: false, units: 3, assignments: 5, toAcknowledge: 5 })
    expect(body.nobody).toEqual([content.tasks[1]?.id])
    expect(body.items.map(({ text, count, dues, past }) => [text, count, dues, past.length])).toEqual([
      ['Một', 2, ['2026-05-31'], 0],
      ['Không ai', 0, [], 0],
      ['Báo cáo quý', 1, ['2026-06-15', '2026-09-15', '2026-12-15'], 1],
    ])
    expect(body.items[0]?.units.map(({ name }) => name)).toEqual(['Thôn 1', 'Thôn 2'])
    const answer = await record(planId)
    expect(answer.body.given).toMatchObject({ assignments: body.assignments, nobody: body.nobody })
  })
})

describe('where the items of a plan stand', () => {
  it('follows from what every unit made of it, one page at a time', async () => {
    const task = planTask('Việc ba thôn', {
      lead: [unit('village1'), unit('village2'), unit('village10')],
      deadlines: [by('<=2026-04-05')],
    })
    const nobody = planTask('Việc chưa giao')
    const { planId } = await issued({ tasks: [task, nobody] })
    await server.storage.database
      .updateTable('assignment')
      .set({ state: 'accepted', acknowledged_version: 1 })
      .where('plan_id', '=', planId)
      .where('unit_id', '=', units.village1.unit)
      .execute()
    const { body } = await client.get<PlanItems>(`/api/plans/${planId}/items`)
    expect(
      body.items.map(({ text, state, unacknowledged }) => [text, state.stage, state.late, unacknowledged]),
    ).toEqual([
      ['Việc ba thôn', 'partly', 2, 2],
      ['Việc chưa giao', 'nobody', 0, 0],
    ])
    const page = async (query: string) =>
      (await client.get<ItemAssignments>(`/api/plans/${planId}/items/${task.id}/assignments?${query}`)).body
    const first = await page('limit=2')
    const second = await page(`limit=2&after=${first.next}`)
    expect([...first.items, ...second.items].map(({ unit }) => unit.name).sort()).toEqual([
      'Thôn 1',
      'Thôn 10',
      'Thôn 2',
    ])
    expect(second.next).toBeNull()
    expect((await page('filter=late')).items).toHaveLength(2)
    expect((await page('filter=unacknowledged')).items.map(({ unit }) => unit.name).sort()).toEqual([
      'Thôn 10',
      'Thôn 2',
    ])
  })
})
