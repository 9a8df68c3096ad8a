import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ApiClient, signedInClient } from '../../../../tests/support/api-client.ts'
import { founding, newUnit } from '../../../../tests/support/organisation/make-event.ts'
import { planTask, reportDuty, savePlan } from '../../../../tests/support/save-plan.ts'
import { type TestServer, testServer } from '../../../../tests/support/server.ts'
import { newId } from '../../../kernel/ids.ts'
import { inTransaction } from '../../../platform/database/database.ts'
import { doEvents } from '../../organisation/index.ts'
import type { NewUnit } from '../../organisation/model/index.ts'
import type { PlanContent, PlanTask, Target } from '../../plans/model/index.ts'
import type { AssignmentDifference, IssuePreview } from '../cascade-contract.ts'

type Problem = { code: string; message: string }
interface StepAnswer {
  readonly given: {
    readonly assignments: number
    readonly units: number
    readonly toAcknowledge: number
    readonly nobody: readonly string[]
  }
}

const departments = 200
let server: TestServer
let client: ApiClient
let committee: NewUnit
let units: readonly NewUnit[]
beforeAll(async () => {
  server = await testServer({ clock: () => new Date('2026-04-10T02:00:00Z') })
  client = await signedInClient(server)
  committee = newUnit('Ủy ban nhân dân tỉnh Mẫu', {}, { level: 'province' })
  units = Array.from({ length: departments }, (_, index) =>
    newUnit(`Sở thứ ${index + 1}`, { government: committee.unit }, { kind: 'department', level: 'province' }),
  )
  const events = [committee, ...units].map((unit) => founding(unit, '2020-01-01'))
  await inTransaction(server.storage.database, (transaction) =>
    doEvents(transaction, { accountId: null, name: 'thử nghiệm' }, events, new Date()),
  )
})
afterAll(() => server.close())

const everyDepartment = (): Target => ({
  kind: 'rule',
  rule: {
    criteria: {
      kinds: ['department'],
      levels: [],
      under: { unit: committee.unit, line: 'government', directOnly: true },
    },
    named: [],
    without: [],
  },
})
const only = (...those: number[]): Target[] => those.map((at) => ({ kind: 'unit', unitId: units[at]?.unit ?? '' }))
const by = (normalized: string) => [{ text: '', kind: 'absolute', normalized }]

let number = 0
async function record(planId: string): Promise<StepAnswer> {
  number += 1
  const step = { action: 'record', sign: `${number}/KH-UBND`, date: '2026-04-01' }
  const answer = await client.send<StepAnswer & Problem>('POST', `/api/plans/${planId}/steps`, step)
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return answer.body
}

async function issued(content: Partial<PlanContent>): Promise<string> {
  const planId = await savePlan(server.storage, { unit: committee.unit, content })
  await record(planId)
  return planId
}

/** Drafts the next version with this content, as the editor saves it. */
async function drafted(planId: string, content: Partial<PlanContent>): Promise<IssuePreview> {
  const begun = await client.send<Problem>('POST', `/api/plans/${planId}/amendment`)
  expect(begun.status, begun.body.message).toBe(200)
  await server.storage.database
    .updateTable('plan_version')
    .set({ content: JSON.stringify({ sections: [], tasks: [], duties: [], ...content }) })
    .where('plan_id', '=', planId)
    .where('issued_at', 'is', null)
    .execute()
  const preview = await client.send<IssuePreview & Problem>('POST', `/api/plans/${planId}/preview`)
  expect(preview.status, preview.body.message).toBe(200)
  return preview.body
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

/** Every unit has taken its work up and begun it. */
const takeUp = (planId: string) =>
  server.storage.database
    .updateTable('assignment')
    .set({ acknowledged_version: 1, state: 'doing', progress: 40 })
    .where('plan_id', '=', planId)
    .execute()

const asks = (row: Awaited<ReturnType<typeof copies>>[number]) =>
  row.state !== 'withdrawn' && row.content_version > (row.acknowledged_version ?? 0)
const nameOf = (id: string) => units.find(({ unit }) => unit === id)?.face.name ?? id

describe('amending an issued plan', () => {
  it('asks for exactly the copies of the three of thirty tasks that changed, and leaves all others alone', async () => {
    const tasks = Array.from({ length: 30 }, (_, index) =>
      planTask(`Nội dung thứ ${index + 1}`, { lead: [everyDepartment()], deadlines: by('<=2026-09-30') }),
    )
    const planId = await issued({ tasks })
    await takeUp(planId)
    const before = await copies(planId)
    expect(before).toHaveLength(30 * departments)
    const changed = new Set([tasks[3]?.id, tasks[11]?.id, tasks[27]?.id])
    const amended = tasks.map((task): PlanTask => {
      if (task === tasks[3]) return { ...task, text: `${task.text}, ghi hình từng buổi` }
      if (task === tasks[11]) return { ...task, deadlines: by('<=2026-08-31') }
      if (task === tasks[27]) return { ...task, support: only(0) }
      return task
    })
    const preview = await drafted(planId, { tasks: amended })
    expect(preview).toMatchObject({
      isAmendment: true,
      version: 2,
      units: departments,
      assignments: 0,
      changed: 600,
      withdrawn: 0,
      toAcknowledge: 600,
    })
    const { given } = await record(planId)
    expect(given).toMatchObject({ assignments: 0, units: departments, toAcknowledge: 600, nobody: [] })
    const after = await copies(planId)
    expect(after.filter(asks)).toHaveLength(600)
    expect(new Set(after.filter(asks).map(({ item_id }) => item_id))).toEqual(changed)
    for (const row of after) expect([row.state, row.progress, row.first_due]).toEqual(['doing', 40, '2026-09-30'])
    const untouched = (rows: typeof before) => rows.filter(({ item_id }) => !changed.has(item_id))
    expect(untouched(after)).toEqual(untouched(before))
    expect(new Set(after.filter(({ item_id }) => item_id === tasks[11]?.id).map(({ due }) => due))).toEqual(
      new Set(['2026-08-31']),
    )
    const helped = await server.storage.database
      .selectFrom('assignment_support')
      .innerJoin('assignment', 'assignment.id', 'assignment_support.assignment_id')
      .select('assignment.item_id')
      .where('assignment.plan_id', '=', planId)
      .execute()
    expect(helped).toHaveLength(departments - 1)
    const steps = await server.storage.database
      .selectFrom('assignment_step')
      .innerJoin('assignment', 'assignment.id', 'assignment_step.assignment_id')
      .select('assignment_step.id')
      .where('assignment.plan_id', '=', planId)
      .where('assignment_step.action', '=', 'amend')
      .execute()
    expect(steps).toHaveLength(600)
  }, 60_000)

  it('gives what is new, withdraws what is gone and not handed in, and keeps the rest', async () => {
    const [kept, gone, moved] = [
      planTask('Giữ nguyên', { lead: only(0, 1) }),
      planTask('Bỏ đi', { lead: only(0, 1, 2) }),
      planTask('Đổi đơn vị', { lead: only(0, 1) }),
    ]
    if (!kept || !gone || !moved) throw new Error('no tasks')
    const planId = await issued({ tasks: [kept, gone, moved] })
    const { database } = server.storage
    const ofUnit = (at: number) =>
      database
        .updateTable('assignment')
        .where('plan_id', '=', planId)
        .where('item_id', '=', gone.id)
        .where('unit_id', '=', units[at]?.unit ?? '')
    await ofUnit(1).set({ state: 'submitted' }).execute()
    await ofUnit(2).set({ state: 'accepted' }).execute()
    const fresh = planTask('Mới thêm', { lead: only(3) })
    await drafted(planId, { tasks: [kept, { ...moved, lead: only(1, 4) }, fresh] })
    const { given } = await record(planId)
    expect(given).toMatchObject({ assignments: 2, toAcknowledge: 2 })
    const told = (await copies(planId)).map(({ text, unit_id, state, content_version }) =>
      [text, nameOf(unit_id), state, content_version].join(' · '),
    )
    expect(told.sort()).toEqual([
      'Bỏ đi · Sở thứ 1 · withdrawn · 1',
      'Bỏ đi · Sở thứ 2 · submitted · 1',
      'Bỏ đi · Sở thứ 3 · accepted · 1',
      'Giữ nguyên · Sở thứ 1 · given · 1',
      'Giữ nguyên · Sở thứ 2 · given · 1',
      'Mới thêm · Sở thứ 4 · given · 2',
      'Đổi đơn vị · Sở thứ 1 · withdrawn · 1',
      'Đổi đơn vị · Sở thứ 2 · given · 1',
      'Đổi đơn vị · Sở thứ 5 · given · 2',
    ])
    const reasons = await database
      .selectFrom('assignment_step')
      .innerJoin('assignment', 'assignment.id', 'assignment_step.assignment_id')
      .select(['assignment.text as task', 'assignment_step.text', 'from_state', 'to_state'])
      .where('assignment.plan_id', '=', planId)
      .where('assignment_step.action', '=', 'withdraw')
      .orderBy('assignment.text')
      .execute()
    expect(reasons.map(({ task, text }) => [task, text])).toEqual([
      ['Bỏ đi', 'Bản sửa đổi của kế hoạch không còn việc này.'],
      ['Đổi đơn vị', 'Bản sửa đổi của kế hoạch không còn giao việc này cho đơn vị.'],
    ])
    expect(reasons.map(({ from_state, to_state }) => [from_state, to_state])).toEqual(
      reasons.map(() => ['given', 'withdrawn']),
    )
  })

  it('keeps what a unit made of its copy below, and withdraws it only with the copy', async () => {
    const tasks = [planTask('Việc được chia', { lead: only(0) }), planTask('Việc bị bỏ', { lead: only(0) })]
    const planId = await issued({ tasks })
    const { database } = server.storage
    for (const row of await copies(planId)) {
      const { id, plan_id, item_id, unit_id, text, given_at, kind } = row
      const part = { kind, plan_id, item_id, giver_id: unit_id, unit_id: units[9]?.unit ?? '', text, given_at }
      await database
        .insertInto('assignment')
        .values({ ...part, id: `${id.slice(0, -4)}abcd`, parent_id: id } as never)
        .execute()
    }
    await drafted(planId, { tasks: [{ ...planTask('x'), ...tasks[0], text: 'Việc được chia, có ghi hình' }] })
    expect((await record(planId)).given).toMatchObject({ toAcknowledge: 1, assignments: 0 })
    const told = (await copies(planId)).map(({ text, unit_id, state }) => [text, nameOf(unit_id), state].join(' · '))
    expect(told.sort()).toEqual([
      'Việc bị bỏ · Sở thứ 1 · withdrawn',
      'Việc bị bỏ · Sở thứ 10 · withdrawn',
      'Việc được chia · Sở thứ 10 · given',
      'Việc được chia, có ghi hình · Sở thứ 1 · given',
    ])
  })

  it('never brings forward a day that was put off beyond what the plan now says', async () => {
    const task = planTask('Việc gia hạn', { lead: only(0, 1), deadlines: by('<=2026-06-30') })
    const planId = await issued({ tasks: [task] })
    await server.storage.database
      .updateTable('assignment')
      .set({ due: '2026-08-15' })
      .where('plan_id', '=', planId)
      .where('unit_id', '=', units[0]?.unit ?? '')
      .execute()
    await drafted(planId, { tasks: [{ ...task, deadlines: by('<=2026-07-31') }] })
    await record(planId)
    expect((await copies(planId)).map(({ due, first_due }) => [due, first_due])).toEqual([
      ['2026-07-31', '2026-06-30'],
      ['2026-08-15', '2026-06-30'],
    ])
  })

  it('tells from three sides what is to be acknowledged again, and nothing where nothing is', async () => {
    const task = planTask('Tổ chức hai buổi đối thoại', {
      lead: only(0),
      deadlines: by('<=2026-06-30'),
      support: only(1),
    })
    const planId = await issued({ tasks: [task] })
    const [row] = await copies(planId)
    const difference = async () =>
      (await client.get<AssignmentDifference>(`/api/assignments/${row?.id}/difference`)).body.difference
    const amended = {
      ...task,
      text: 'Tổ chức ba buổi đối thoại',
      deadlines: by('<=2026-05-31'),
      support: only(1, 2),
    }
    await takeUp(planId)
    expect(await difference()).toBeNull()
    const part = { kind: 'task', plan_id: planId, item_id: task.id, giver_id: units[0]?.unit, unit_id: units[5]?.unit }
    await server.storage.database
      .insertInto('assignment')
      .values({
        ...part,
        id: newId(),
        parent_id: row?.id,
        text: 'Phần',
        given_at: new Date(),
        due: '2026-06-15',
      } as never)
      .execute()
    const preview = await drafted(planId, { tasks: [amended] })
    const texts = (fields: readonly { field: string; runs: readonly { kind: string; text: string }[] }[]) =>
      fields.map(
        ({ field, runs }) =>
          `${field}: ${runs.map(({ kind, text }) => (kind === 'same' ? text : `${kind}<${text}>`)).join(' ')}`,
      )
    const expected = [
      'text: Tổ chức gone<hai> new<ba> buổi đối thoại',
      'due: gone<Chậm nhất ngày 30/06/2026> new<Chậm nhất ngày 31/05/2026>',
      'support: Sở thứ 2 new<Sở thứ 3>',
    ]
    expect(preview.items.map(({ withParts, putOff }) => [withParts, putOff])).toEqual([[1, 0]])
    await record(planId)
    const told = await difference()
    expect([told?.from, told?.to, told?.due]).toEqual([1, 2, { before: '2026-06-30', after: '2026-05-31' }])
    expect(told?.notes).toEqual([
      'Hạn của đơn vị: 30/06/2026 → 31/05/2026.',
      'Tiến độ 40% và minh chứng đã có được giữ nguyên.',
      '1 phần việc đã chia cho đơn vị khác được giữ nguyên; hãy xem có cần sửa theo không.',
      'Sở thứ 6: Hạn 15/06/2026 muộn hơn hạn của việc chung (31/05/2026).',
    ])
    expect(texts(told?.fields ?? [])).toEqual(texts(preview.items[0]?.fields ?? []))
    expect(texts(told?.fields ?? [])).toEqual(expected)
  })

  it('opens the periods of a rule that changed, without those that are past', async () => {
    const every = (months: string) => ({
      text: '',
      kind: 'periodic',
      normalized: `FREQ=YEARLY;BYMONTH=${months};BYMONTHDAY=20`,
    })
    const duty = reportDuty('Báo cáo định kỳ', { from: only(0), deadline: every('6,12') })
    const planId = await issued({ tasks: [], duties: [duty] })
    await drafted(planId, { duties: [{ ...duty, deadline: every('3,6,9,12') }] })
    const { given } = await record(planId)
    expect(given).toMatchObject({ assignments: 3, toAcknowledge: 3 })
    const live = (await copies(planId)).filter(({ state }) => state !== 'withdrawn')
    expect(live.map(({ period, due }) => [period, due])).toEqual([
      ['2026-Q2', '2026-06-20'],
      ['2026-Q3', '2026-09-20'],
      ['2026-Q4', '2026-12-20'],
    ])
  })
})

describe('a plan that is closed', () => {
  it('takes back what was not handed in, and gives it back as it stood when it is opened again', async () => {
    const planId = await issued({ tasks: [planTask('Việc', { lead: only(0, 1, 2) })] })
    const { database } = server.storage
    const states = ['doing', 'refused', 'submitted'] as const
    for (const [at, state] of states.entries()) {
      await database
        .updateTable('assignment')
        .set({ state })
        .where('plan_id', '=', planId)
        .where('unit_id', '=', units[at]?.unit ?? '')
        .execute()
    }
    const step = (action: string, reason?: string) =>
      client.send<Problem>('POST', `/api/plans/${planId}/steps`, { action, ...(reason ? { reason } : {}) })
    const statesNow = async () =>
      Object.fromEntries((await copies(planId)).map(({ unit_id, state }) => [nameOf(unit_id), state]))
    expect((await step('close', 'Hết thời gian thực hiện')).status).toBe(200)
    expect(await statesNow()).toEqual({ 'Sở thứ 1': 'withdrawn', 'Sở thứ 2': 'withdrawn', 'Sở thứ 3': 'submitted' })
    expect((await step('reopen')).status).toBe(200)
    expect(await statesNow()).toEqual({ 'Sở thứ 1': 'doing', 'Sở thứ 2': 'refused', 'Sở thứ 3': 'submitted' })
  })
})
