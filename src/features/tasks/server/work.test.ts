import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#kernel/ids.ts'
import type { ApiClient } from '../../../../tests/support/api-client.ts'
import { makePdf } from '../../../../tests/support/make-pdf.ts'
import { openPlanOffice, type PlanOffice } from '../../../../tests/support/plan-office.ts'
import { planTask, reportDuty, savePlan } from '../../../../tests/support/save-plan.ts'
import type { PlanTask, ReportDuty } from '../../plans/model/index.ts'
import type {
  AssignmentDetail,
  AssignmentPage,
  AssignmentStepAnswer,
  BulkAnswer,
  Evidence,
  UndoAnswer,
} from '../assignment-contract.ts'

type Problem = { code: string; message: string; place?: string }
type Unit = 'department' | 'commune' | 'other' | 'hamlet' | 'far'
type Person = 'giver' | 'chair' | 'reporter' | 'planner' | 'helper' | 'hamlet' | 'stranger'

let now = new Date('2026-04-10T02:00:00Z')
let office: PlanOffice<Unit, Person>
beforeAll(async () => {
  office = await openPlanOffice<Unit, Person>(
    {
      department: { name: 'Sở Mẫu', sign: 'SM' },
      commune: { name: 'Xã Một', below: 'department' },
      other: { name: 'Xã Hai', below: 'department' },
      hamlet: { name: 'Thôn Một', below: 'commune' },
      far: { name: 'Sở Khác' },
    },
    {
      giver: ['specialist', 'department'],
      chair: ['leader', 'department'],
      reporter: ['reporter', 'commune'],
      planner: ['specialist', 'commune'],
      helper: ['reporter', 'other'],
      hamlet: ['reporter', 'hamlet'],
      stranger: ['specialist', 'far'],
    },
    { clock: () => now },
  )
})
afterAll(() => office.server.close())

let number = 0
/** Issues a plan of the department; answers the work that the units then have. */
async function given(content: { tasks?: PlanTask[]; duties?: ReportDuty[] }): Promise<AssignmentPage['items']> {
  const planId = await savePlan(office.server.storage, { unit: office.units.department, content })
  number += 1
  const step = { action: 'record', sign: `${number}/KH-SM`, date: '2026-04-01' }
  const done = await office.people.chair.send('POST', `/api/plans/${planId}/steps`, step)
  expect(done.status, JSON.stringify(done.body)).toBe(200)
  const list = await office.people.giver.get<AssignmentPage>(`/api/assignments?plan=${planId}&limit=200`)
  return list.body.items
}

const target = (unit: Unit) => ({ kind: 'unit' as const, unitId: office.units[unit] })
const by = (normalized: string) => ({ text: '', kind: 'absolute', normalized })

async function oneTask(more: Partial<PlanTask> = {}): Promise<string> {
  const task = planTask('Tổ chức đối thoại với Nhân dân', {
    lead: [target('commune')],
    deadlines: [by('<2026-11-05')],
    ...more,
  })
  const [work] = await given({ tasks: [task] })
  return work?.id ?? ''
}

const read = async (who: ApiClient, id: string) => (await who.get<AssignmentDetail>(`/api/assignments/${id}`)).body

/** Takes a step on the work as it now stands. */
async function step(who: ApiClient, id: string, action: string, more: Record<string, unknown> = {}) {
  const { revision } = (await office.server.storage.database
    .selectFrom('assignment')
    .select('revision')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()) as { revision: number }
  return who.send<AssignmentStepAnswer & Problem>('POST', `/api/assignments/${id}/steps`, {
    id: newId(),
    action,
    revision,
    ...more,
  })
}

async function done(who: ApiClient, id: string, action: string, more: Record<string, unknown> = {}) {
  const answer = await step(who, id, action, more)
  expect([action, answer.status, answer.body.message]).toEqual([action, 200, undefined])
  return answer.body.detail
}

const sendFile = (who: ApiClient, id: string, name: string, bytes: Uint8Array, key = newId()) => {
  const form = new FormData()
  form.append('file', new File([new Uint8Array(bytes)], name))
  form.append('id', key)
  return fetch(`${office.server.url}/api/assignments/${id}/evidence`, {
    method: 'POST',
    headers: { cookie: who.cookie },
    body: form,
  }).then(async (answer) => ({
    status: answer.status,
    body: (await answer.json()) as { items: Evidence[] } & Problem,
  }))
}

const photo = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 2, 3])

describe('one piece of work from its giving to its end', () => {
  it('is acknowledged, worked on, handed in, returned with a reason and accepted', async () => {
    const { reporter, giver } = office.people
    const id = await oneTask()
    expect((await read(reporter, id)).assignment).toMatchObject({
      state: 'given',
      isAcknowledged: false,
      due: '2026-11-04',
    })
    await done(reporter, id, 'acknowledge')
    const worked = await done(reporter, id, 'progress', {
      percent: 60,
      text: 'Đã tổ chức hai cuộc',
      figures: [{ name: 'Số cuộc đối thoại', value: 2, unit: 'cuộc' }],
    })
    expect(worked.assignment).toMatchObject({ state: 'doing', progress: 60, isAcknowledged: true })
    const submitted = await done(reporter, id, 'submit', { text: 'Đã làm xong' })
    expect(submitted.assignment).toMatchObject({ state: 'submitted', submittedOn: '2026-04-10' })
    expect(submitted.offers.filter(({ allowed }) => allowed).map(({ action }) => action)).toEqual(['take-back'])
    expect((await step(giver, id, 'return')).body).toMatchObject({ code: 'invalid', place: 'text' })
    await done(giver, id, 'return', { text: 'Thiếu danh sách người dự' })
    await done(reporter, id, 'submit')
    const accepted = await done(giver, id, 'accept')
    expect(accepted.assignment.state).toBe('accepted')
    expect(accepted.steps.map(({ action }) => action)).toEqual([
      'accept',
      'submit',
      'return',
      'submit',
      'progress',
      'acknowledge',
      'give',
    ])
    expect((await done(giver, id, 'reopen', { text: 'Phát hiện sai số liệu' })).assignment).toMatchObject({
      state: 'returned',
      submittedOn: null,
    })
  })

  it('counts the day of its handing in by the clock of Vietnam', async () => {
    const id = await oneTask({ deadlines: [by('<2026-04-11')] })
    now = new Date('2026-04-10T16:59:00Z')
    const early = await done(office.people.reporter, id, 'submit')
    expect([early.assignment.submittedOn, early.assignment.deadline.words]).toEqual(['2026-04-10', 'nộp đúng hạn'])
    const other = await oneTask({ deadlines: [by('<2026-04-11')] })
    now = new Date('2026-04-10T17:01:00Z')
    const late = await done(office.people.reporter, other, 'submit')
    expect([late.assignment.submittedOn, late.assignment.deadline.words]).toEqual(['2026-04-11', 'nộp chậm 1 ngày'])
    now = new Date('2026-04-10T02:00:00Z')
  })

  it('is taken back while nobody has looked at it, and not after', async () => {
    const { reporter, giver } = office.people
    const id = await oneTask()
    await done(reporter, id, 'submit')
    expect((await done(reporter, id, 'take-back')).assignment).toMatchObject({ state: 'doing', submittedOn: null })
    await done(reporter, id, 'submit')
    await done(giver, id, 'look')
    expect((await step(reporter, id, 'take-back')).body.code).toBe('assignment-step-impossible')
    await done(giver, id, 'return', { text: 'Thiếu biên bản' })
    // The clock stands still here: only the order of the steps tells that this result is a new one.
    await done(reporter, id, 'submit')
    expect((await done(reporter, id, 'take-back')).assignment.state).toBe('doing')
  })

  it('is refused with a reason, and given all the same', async () => {
    const { reporter, giver } = office.people
    const id = await oneTask()
    expect((await step(reporter, id, 'refuse')).status).toBe(422)
    expect((await done(reporter, id, 'refuse', { text: 'Không thuộc địa bàn' })).assignment.state).toBe('refused')
    const again = await done(giver, id, 'insist', { text: 'Vẫn thuộc địa bàn xã' })
    expect(again.assignment).toMatchObject({ state: 'given', isAcknowledged: false })
  })

  it('is given more time without its first day being forgotten; a refusal of more time says why', async () => {
    const { reporter, giver } = office.people
    const id = await oneTask()
    expect((await step(reporter, id, 'ask-extension', { text: 'Mưa lũ', day: '2026-11-01' })).body.place).toBe('day')
    await done(reporter, id, 'ask-extension', { text: 'Mưa lũ', day: '2026-11-20' })
    expect((await step(reporter, id, 'ask-extension', { text: 'Nữa', day: '2026-11-25' })).status).toBe(409)
    const granted = await done(giver, id, 'grant-extension', { day: '2026-11-15' })
    expect(granted.assignment).toMatchObject({ due: '2026-11-15', firstDue: '2026-11-04' })
    expect(granted.extensions[0]).toMatchObject({ toDay: '2026-11-20', granted: true })
    await done(reporter, id, 'ask-extension', { text: 'Vẫn mưa', day: '2026-11-30' })
    expect((await step(giver, id, 'decline-extension')).status).toBe(422)
    expect((await done(giver, id, 'decline-extension', { text: 'Đã gia hạn một lần' })).assignment.due).toBe(
      '2026-11-15',
    )
  })

  it('is asked about and answered without its state changing', async () => {
    const { reporter, giver } = office.people
    const id = await oneTask()
    await done(reporter, id, 'ask', { text: 'Mời bao nhiêu người?' })
    expect((await done(giver, id, 'answer', { text: 'Khoảng 50 người' })).assignment).toMatchObject({ state: 'given' })
  })

  it('passes to another unit with what its first unit had passed on taken back', async () => {
    const { planner, giver, helper } = office.people
    const id = await oneTask()
    const split = await planner.send<AssignmentStepAnswer>('POST', `/api/assignments/${id}/parts`, {
      id: newId(),
      revision: 1,
      parts: [{ unitId: office.units.hamlet, text: 'Họp thôn', due: '2026-11-01' }],
    })
    expect(split.status).toBe(200)
    expect((await step(giver, id, 'reassign', { text: 'Chuyển', unitId: office.units.commune })).status).toBe(422)
    const moved = await done(giver, id, 'reassign', { text: 'Chuyển địa bàn', unitId: office.units.other })
    expect(moved.assignment).toMatchObject({ state: 'given', unit: { name: 'Xã Hai' } })
    expect(moved.parts.items.map(({ state }) => state)).toEqual(['withdrawn'])
    expect((await planner.get(`/api/assignments/${id}`)).status).toBe(404)
    expect((await read(helper, id)).assignment.state).toBe('given')
  })
})

describe('passing on', () => {
  it('puts parts under the whole, which keeps its day; days that do not fit are warned of', async () => {
    const { planner, reporter, hamlet } = office.people
    const id = await oneTask()
    const parts = [
      { unitId: office.units.hamlet, text: 'Họp thôn', due: '2026-11-06' },
      { unitId: office.units.commune, text: 'Tổng hợp', due: '2026-11-04' },
    ]
    const path = `/api/assignments/${id}/parts`
    expect((await reporter.send('POST', path, { id: newId(), revision: 1, parts })).status).toBe(403)
    const done = await planner.send<AssignmentStepAnswer>('POST', path, { id: newId(), revision: 1, parts })
    expect(done.body.warnings).toHaveLength(2)
    expect(done.body.detail.assignment).toMatchObject({ state: 'doing', due: '2026-11-04', parts: 2 })
    expect(done.body.detail.parts.items.map(({ warning }) => warning?.slice(0, 8))).toEqual(['Trùng hạ', 'Hạn 06/1'])
    const part = done.body.detail.parts.items.find(({ unit }) => unit.name === 'Thôn Một')
    const below = await read(hamlet, part?.id ?? '')
    expect(below.thread.map(({ kind, id: seen, beside }) => [kind, seen === null, beside?.split(',')[0]])).toEqual([
      ['assignment', true, 'Xã Một'],
      ['plan', true, expect.stringContaining('/KH-SM')],
    ])
    const stranger = [{ unitId: office.units.far, text: 'Nhờ', due: null }]
    const refused = await planner.send<Problem>('POST', path, { id: newId(), revision: 2, parts: stranger })
    expect(refused.body.message).toContain('Sở Khác')
  })

  it('warns who hands in the whole while parts are not done', async () => {
    const { planner } = office.people
    const id = await oneTask()
    const parts = [{ unitId: office.units.hamlet, text: 'Họp thôn', due: '2026-11-01' }]
    await planner.send('POST', `/api/assignments/${id}/parts`, { id: newId(), revision: 1, parts })
    const submitted = await step(planner, id, 'submit')
    expect(submitted.body.warnings).toEqual(['Còn 1 phần việc giao cho cấp dưới chưa hoàn thành.'])
  })
})

describe('what must be shown', () => {
  it('refuses to hand in without the file demanded, and takes a photo for one', async () => {
    const { reporter, stranger, giver } = office.people
    const id = await oneTask({ evidence: 'file' })
    expect((await step(reporter, id, 'submit')).body.code).toBe('assignment-lacks-evidence')
    const key = newId()
    const added = await sendFile(reporter, id, 'anh doi thoai.jpg', photo, key)
    expect(added.body.items[0]).toMatchObject({ kind: 'file', mediaType: 'image/jpeg', size: photo.length })
    expect((await sendFile(reporter, id, 'anh doi thoai.jpg', photo, key)).body.items).toHaveLength(1)
    const [evidence] = added.body.items
    const path = `/api/assignments/${id}/evidence/${evidence?.id}`
    const sent = await giver.get(path)
    expect([sent.status, sent.headers.get('x-content-sha256')]).toEqual([200, evidence?.sha256])
    expect((await stranger.get(path)).status).toBe(404)
    await done(reporter, id, 'submit')
    expect((await sendFile(reporter, id, 'them.jpg', photo)).body.code).toBe('assignment-step-impossible')
  })

  it.each<[string, Uint8Array | string, boolean]>([
    ['bao cao.pdf', makePdf([]), true],
    ['anh.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]), true],
    ['anh.heic', `\0\0\0\x18ftypheic....`, true],
    ['anh.jpg', makePdf([]), false],
    ['chay.exe', 'MZ nothing', false],
    ['anh.svg', '<svg onload="alert(1)"/>', false],
    ['trang.pdf', '<html>', false],
    ['kho.zip', 'PK\x03\x04 nothing', false],
    ['chu.docx', 'PK\x03\x04 nothing', false],
  ])('keeps %s by what it is, not by its name alone', async (name, content, kept) => {
    const id = await oneTask()
    const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : content
    const answer = await sendFile(office.people.reporter, id, name, bytes)
    expect(answer.status).toBe(kept ? 200 : 422)
    if (!kept)
      expect(answer.body.message).toBe(
        'Chỉ nhận tệp PDF, Word (.doc, .docx), Excel (.xlsx) và ảnh (JPG, PNG, WebP, HEIC).',
      )
  })

  it('keeps links of the web alone, and takes evidence off again', async () => {
    const { reporter, planner } = office.people
    const id = await oneTask()
    const link = (url: string) =>
      reporter.send<{ items: Evidence[] }>('POST', `/api/assignments/${id}/links`, { id: newId(), url })
    expect((await link('javascript:alert(1)')).status).toBe(422)
    const [kept] = (await link('https://xamot.vi-du.vn/tin/12')).body.items
    const dropped = await planner.send<{ items: Evidence[] }>(
      'DELETE',
      `/api/assignments/${id}/evidence/${kept?.id}?step=${newId()}`,
    )
    expect([dropped.status, dropped.body.items]).toEqual([200, []])
  })

  it('takes "không phát sinh" for a report with a sentence, and not for a task', async () => {
    const { reporter } = office.people
    const duty = reportDuty('Báo cáo kết quả', { from: [target('commune')], deadline: by('<2026-11-05') })
    const [report] = await given({ duties: [duty] })
    const id = report?.id ?? ''
    expect((await step(reporter, id, 'submit', { nil: true })).body.place).toBe('text')
    const nil = await done(reporter, id, 'submit', { nil: true, text: 'Trong kỳ không có đơn nào.' })
    expect(nil.assignment).toMatchObject({ state: 'submitted', nil: true })
    expect((await step(reporter, await oneTask(), 'submit', { nil: true, text: 'Không có' })).body.place).toBe('nil')
  })
})

describe('two at once', () => {
  it('lets one win, tells the other, and takes the same step sent twice once', async () => {
    const { reporter, planner } = office.people
    const id = await oneTask()
    const path = `/api/assignments/${id}/steps`
    const both = await Promise.all([
      reporter.send<Problem>('POST', path, { id: newId(), action: 'acknowledge', revision: 1 }),
      planner.send<Problem>('POST', path, { id: newId(), action: 'refuse', revision: 1, text: 'Không làm được' }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    const key = newId()
    const other = await oneTask()
    const twice = await Promise.all(
      [1, 2].map(() =>
        reporter.send('POST', `/api/assignments/${other}/steps`, { id: key, action: 'acknowledge', revision: 1 }),
      ),
    )
    expect(twice.map(({ status }) => status)).toEqual([200, 200])
    expect((await read(reporter, other)).steps.filter(({ action }) => action === 'acknowledge')).toHaveLength(1)
  })
})

describe('who sees and does what', () => {
  it('hides work from those whom it does not concern, and says why to those who see it', async () => {
    const { stranger, helper, hamlet, giver } = office.people
    const id = await oneTask({ support: [target('other')] })
    expect((await stranger.get(`/api/assignments/${id}`)).status).toBe(404)
    expect((await step(stranger, id, 'acknowledge')).status).toBe(404)
    expect((await hamlet.get(`/api/assignments/${id}`)).status).toBe(404)
    const seen = await read(helper, id)
    expect(seen.offers.filter(({ allowed }) => allowed).map(({ action }) => action)).toEqual([
      'ask',
      'contribute',
      'add-evidence',
    ])
    expect((await step(helper, id, 'submit')).status).toBe(403)
    expect((await step(giver, id, 'acknowledge')).status).toBe(403)
    await done(helper, id, 'contribute', { text: 'Đã gửi danh sách' })
  })

  it('lists what the unit leads, what it gave and what it helps with, with counts, searched without diacritics', async () => {
    const { reporter, giver, helper } = office.people
    const text = `Mở hòm thư góp ý số ${newId().slice(-6)}`
    const task = planTask(text, {
      lead: [target('commune')],
      support: [target('other')],
      deadlines: [by('<2026-05-01')],
    })
    await given({ tasks: [task, planTask(`${text} hai`, { lead: [target('commune')] })] })
    const query = encodeURIComponent(`hom thu gop y so ${text.slice(-6)}`)
    const list = async (who: ApiClient, more: string) =>
      (await who.get<AssignmentPage>(`/api/assignments?q=${query}&${more}`)).body
    const own = await list(reporter, 'side=doer&whose=own')
    expect(own.items.map(({ due }) => due)).toEqual(['2026-04-30', null])
    expect(own.counts).toMatchObject({ total: 2, states: { given: 2 }, late: 0, unacknowledged: 2 })
    expect((await list(giver, 'side=giver&whose=own')).items).toHaveLength(2)
    expect((await list(giver, 'side=doer&whose=own')).items).toHaveLength(0)
    expect((await list(helper, 'side=supporter')).items).toHaveLength(1)
    expect((await list(reporter, 'due=none')).items).toHaveLength(1)
    const page = await list(reporter, 'limit=1')
    const next = await list(reporter, `limit=1&after=${encodeURIComponent(page.next ?? '')}`)
    expect([...page.items, ...next.items].map(({ id }) => id)).toEqual(own.items.map(({ id }) => id))
    const sheet = await reporter.get(`/api/assignments/export?q=${query}`)
    expect(sheet.headers.get('content-type')).toContain('spreadsheetml')
  })
})

describe('many at once', () => {
  const bulk = (who: ApiClient, body: Record<string, unknown>) =>
    who.send<BulkAnswer & Problem>('POST', '/api/assignments/bulk', { id: newId(), ...body })

  it('does what can be done, tells of each that cannot, and is taken back where nothing happened since', async () => {
    const { giver, reporter } = office.people
    const ids = [await oneTask(), await oneTask(), await oneTask(), await oneTask()]
    const [first = '', second = '', third = '', fourth = ''] = ids
    for (const id of [first, second, third]) await done(reporter, id, 'submit')
    const answer = await bulk(giver, { ids: [...ids, newId()], action: 'accept' })
    expect(answer.body).toMatchObject({ done: 3, refused: [{ id: fourth }, { why: 'Không tìm thấy việc này.' }] })
    await done(giver, second, 'reopen', { text: 'Xem lại' })
    const undo = `/api/assignments/batches/${answer.body.batchId}/undo`
    expect((await reporter.send('POST', undo)).status).toBe(404)
    const back = await giver.send<UndoAnswer>('POST', undo)
    expect(back.body).toMatchObject({ done: 2, refused: [{ id: second }] })
    const states = await Promise.all(ids.map(async (id) => (await read(giver, id)).assignment))
    expect(states.map(({ state, submittedOn }) => [state, submittedOn !== null])).toEqual([
      ['submitted', true],
      ['returned', false],
      ['submitted', true],
      ['given', false],
    ])
    expect((await giver.send<UndoAnswer>('POST', undo)).body.refused).toHaveLength(1)
  })

  it('moves days and units, takes back with what is below, and puts all of it back', async () => {
    const { giver, planner } = office.people
    const [one, two] = [await oneTask(), await oneTask()]
    const parts = [{ unitId: office.units.hamlet, text: 'Họp thôn', due: '2026-11-01' }]
    await planner.send('POST', `/api/assignments/${one}/parts`, { id: newId(), revision: 1, parts })
    await bulk(giver, { ids: [one, two], action: 'extend', day: '2026-12-01' })
    expect((await read(giver, two)).assignment).toMatchObject({ due: '2026-12-01', firstDue: '2026-11-04' })
    const taken = await bulk(giver, { ids: [one, two], action: 'withdraw', text: 'Không cần nữa' })
    expect(taken.body.done).toBe(2)
    expect((await read(giver, one)).parts.items[0]?.state).toBe('withdrawn')
    const back = await giver.send<UndoAnswer>('POST', `/api/assignments/batches/${taken.body.batchId}/undo`)
    expect(back.body).toEqual({ done: 2, refused: [] })
    const after = await read(giver, one)
    expect([after.assignment.state, after.assignment.due, after.parts.items[0]?.state]).toEqual([
      'doing',
      '2026-12-01',
      'given',
    ])
    const moved = await bulk(giver, { ids: [one, two], action: 'reassign', unitId: office.units.other, text: 'Chuyển' })
    expect(moved.body.done).toBe(2)
    const double = await bulk(giver, { ids: [one], action: 'reassign', unitId: office.units.other, text: 'Chuyển' })
    expect(double.body.refused[0]?.why).toContain('đang có việc này')
  })

  it('leaves to each what only they may do', async () => {
    const { reporter, stranger } = office.people
    const id = await oneTask()
    expect((await bulk(reporter, { ids: [id], action: 'extend', day: '2026-12-01' })).body).toMatchObject({ done: 0 })
    expect((await bulk(stranger, { ids: [id], action: 'acknowledge' })).body.refused[0]?.why).toBe(
      'Không tìm thấy việc này.',
    )
    expect((await bulk(reporter, { ids: [id], action: 'acknowledge' })).body.done).toBe(1)
    expect((await bulk(reporter, { ids: [id], action: 'withdraw' })).status).toBe(422)
  })
})
