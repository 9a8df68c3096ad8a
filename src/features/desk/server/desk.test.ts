import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shiftDay } from '#kernel/dates/day.ts'
import { newId } from '#kernel/ids.ts'
import { ApiClient, signedInClient } from '../../../../tests/support/api-client.ts'
import { clientOf, giveAccount, saveUnits } from '../../../../tests/support/office.ts'
import { saveIssuedPlan, saveWork } from '../../../../tests/support/save-work.ts'
import { testServer } from '../../../../tests/support/server.ts'
import type { Desk } from '../contract.ts'
import type { FeedList, MadeFeed } from '../feed-contract.ts'
import type { Schedule } from '../schedule-contract.ts'

const today = '2026-03-10'
const at = (day: number) => shiftDay(today, day)

async function openOffice() {
  let now = new Date(`${today}T03:00:00Z`)
  const server = await testServer({ clock: () => now })
  const root = await signedInClient(server)
  const units = await saveUnits(server.storage, {
    province: { name: 'UBND tỉnh Sơn Vân' },
    commune: { name: 'UBND xã Bản Lầu', below: 'province' },
    other: { name: 'UBND xã Nậm Chảy', below: 'province' },
  })
  const people: Record<string, string> = {}
  const appoint = async (name: string, role: string, unitId: string, username: string) => {
    const appointment = { role, unitId, from: '2026-01-01' }
    const person = { name, email: `${username}@sonvan.vn`, appointment }
    const made = await root.send<{ id: string; appointments: { id: string }[] }>('POST', '/api/people', person)
    if (made.status !== 201) throw new Error(JSON.stringify(made.body))
    await giveAccount(server.storage, made.body.id, username)
    people[username] = made.body.id
    return { client: await clientOf(server.url, username), appointment: made.body.appointments[0]?.id ?? '' }
  }
  const leader = await appoint('Lý Văn Trưởng', 'leader', units.province, 'truong')
  const reporter = await appoint('Sùng A Báo', 'reporter', units.commune, 'bao')
  const plan = await saveIssuedPlan(server.storage, { unit: units.province })
  return { server, root, units, people, leader, reporter, plan, setNow: (moment: string) => (now = new Date(moment)) }
}

type Office = Awaited<ReturnType<typeof openOffice>>

const deskOf = async (client: ApiClient): Promise<Desk> => {
  const { status, body } = await client.get<Desk>('/api/desk')
  if (status !== 200) throw new Error(`answered ${status}: ${JSON.stringify(body)}`)
  return body
}
const texts = ({ items }: { items: readonly { text: string }[] }) => items.map(({ text }) => text)

async function takeStep(
  { server }: Office,
  assignment: string,
  step: { action: string; by?: string; unit?: string; at?: string; text?: string },
): Promise<void> {
  await server.storage.database
    .insertInto('assignment_step')
    .values({
      id: newId(),
      assignment_id: assignment,
      at: new Date(step.at ?? '2026-03-10T01:00:00Z'),
      person_id: step.by ?? null,
      unit_id: step.unit ?? null,
      action: step.action,
      from_state: 'doing',
      to_state: 'doing',
      text: step.text ?? null,
      detail: null,
      batch_id: null,
      undone_at: null,
    })
    .execute()
}

describe('the desk', () => {
  let office: Office
  let given: { plan: string; giver: string }
  beforeAll(async () => {
    office = await openOffice()
    given = { plan: office.plan, giver: office.units.province }
  })
  afterAll(() => office.server.close())

  it('says what the unit owes, with its part in the work of others, the nearest first, and nobody else’s', async () => {
    const { server, units, reporter } = office
    const save = (text: string, due: string | null, more = {}) =>
      saveWork(server.storage, { ...given, unit: units.commune, text, due, ...more })
    await save('chậm mười ngày', at(-10))
    await save('chậm một ngày', at(-1))
    await save('hôm nay', today, { kind: 'report' })
    await save('trong tuần', at(7))
    await save('sau tuần này', at(8))
    await save('không có hạn', null)
    await save('đã nộp', at(-2), { state: 'submitted', submittedOn: at(-2) })
    await saveWork(server.storage, { ...given, unit: units.other, text: 'của xã khác', due: today })
    await saveWork(server.storage, {
      ...given,
      unit: units.other,
      text: 'phối hợp',
      due: at(-5),
      support: [units.commune],
    })
    const desk = await deskOf(reporter.client)
    expect(desk.unit?.name).toBe('UBND xã Bản Lầu')
    expect(texts(desk.late)).toEqual(['chậm mười ngày', 'phối hợp', 'chậm một ngày'])
    expect(desk.late.items.map(({ dueWords, isSupport }) => [dueWords, isSupport])).toEqual([
      ['quá hạn 10 ngày', false],
      ['quá hạn 5 ngày', true],
      ['quá hạn 1 ngày', false],
    ])
    expect([texts(desk.today), texts(desk.week)]).toEqual([['hôm nay'], ['trong tuần']])
    expect(desk.toAcknowledge.count).toBe(0)
  })

  it('asks to take up what was given, and again only what has changed since', async () => {
    const { server, units, reporter } = office
    const again = { unit: units.commune, due: at(30), content: 3, acknowledged: 2 }
    await saveWork(server.storage, { ...given, ...again, text: 'đã sửa' })
    await saveWork(server.storage, { ...given, ...again, text: 'đã sửa nhưng đã nộp', state: 'accepted' })
    await saveWork(server.storage, { ...given, unit: units.commune, text: 'mới', state: 'given', acknowledged: null })
    const { toAcknowledge } = await deskOf(reporter.client)
    expect(toAcknowledge.items.map(({ text, isAgain }) => [text, isAgain])).toEqual([
      ['đã sửa', true],
      ['mới', false],
    ])
  })

  it('shows whoever gave work what waits for a word of theirs, until they have said it', async () => {
    const { server, units, leader, reporter, people } = office
    const save = (text: string, more = {}) =>
      saveWork(server.storage, { ...given, unit: units.commune, text, due: at(40), ...more })
    const asked = await save('có câu hỏi')
    await takeStep(office, asked, { action: 'ask', text: 'Mẫu nào?', at: '2026-03-09T01:00:00Z' })
    const answered = await save('đã trả lời')
    await takeStep(office, answered, { action: 'ask', at: '2026-03-08T01:00:00Z' })
    await takeStep(office, answered, { action: 'answer', at: '2026-03-08T02:00:00Z' })
    const refused = await save('từ chối', { state: 'refused' })
    await takeStep(office, refused, { action: 'refuse', text: 'Không thuộc địa bàn', at: '2026-03-07T01:00:00Z' })
    const longer = await save('xin gia hạn')
    const asking = { id: newId(), assignment_id: longer, asked_by: people.bao ?? '', reason: 'Mưa lũ', to_day: at(60) }
    const undecided = { decided_at: null, decided_by: null, granted: null, answer: null }
    await server.storage.database
      .insertInto('assignment_extension')
      .values({ ...asking, ...undecided, asked_at: new Date('2026-03-06T01:00:00Z') })
      .execute()
    const { words } = await deskOf(leader.client)
    expect(words.items.map(({ why, text, said, toDay }) => [why, text, said, toDay])).toEqual([
      ['extension', 'xin gia hạn', 'Mưa lũ', at(60)],
      ['refusal', 'từ chối', 'Không thuộc địa bàn', null],
      ['result', 'đã nộp', null, null],
      ['question', 'có câu hỏi', 'Mẫu nào?', null],
    ])
    expect((await deskOf(reporter.client)).words.count).toBe(0)
  })

  it('shows plans to sign to those alone who may sign', async () => {
    const { server, units, leader, reporter } = office
    const plan = await saveIssuedPlan(server.storage, { unit: units.province, title: 'Kế hoạch chờ ký' })
    await server.storage.database.updateTable('plan').set({ state: 'submitted' }).where('id', '=', plan).execute()
    expect((await deskOf(leader.client)).toSign.items.map(({ title }) => title)).toEqual(['Kế hoạch chờ ký'])
    expect((await deskOf(reporter.client)).toSign.count).toBe(0)
  })

  it('tells what others did since one last looked, and no more once it was seen', async () => {
    const { server, units, reporter, people } = office
    const work = await saveWork(server.storage, { ...given, unit: units.commune, text: 'có thay đổi', due: at(50) })
    await takeStep(office, work, { action: 'extend', unit: units.province, at: '2026-03-10T02:00:00Z' })
    await takeStep(office, work, { action: 'progress', by: people.bao ?? '', at: '2026-03-10T02:10:00Z' })
    const elsewhere = await saveWork(server.storage, { ...given, unit: units.other, text: 'ở nơi khác' })
    await takeStep(office, elsewhere, { action: 'extend', at: '2026-03-10T02:20:00Z' })
    const before = (await deskOf(reporter.client)).changes
    expect(before.items[0]).toMatchObject({ title: 'có thay đổi', action: 'extend', by: { name: 'UBND tỉnh Sơn Vân' } })
    expect(before.items.map(({ title }) => title)).not.toContain('ở nơi khác')
    const seen = await reporter.client.send('POST', '/api/desk/seen', { at: before.items[0]?.at })
    expect(seen.status).toBe(200)
    expect((await deskOf(reporter.client)).changes.items).toEqual([])
  })

  it('owes nothing to whoever works at no unit', async () => {
    const desk = await deskOf(office.root)
    expect([desk.unit, desk.late.count, desk.words.count]).toEqual([null, 0, 0])
  })
})

describe('the calendar', () => {
  let office: Office
  beforeAll(async () => {
    office = await openOffice()
  })
  afterAll(() => office.server.close())

  const scheduleOf = async (client: ApiClient, query: string): Promise<Schedule> => {
    const { status, body } = await client.get<Schedule>(`/api/schedule?${query}`)
    if (status !== 200) throw new Error(`answered ${status}: ${JSON.stringify(body)}`)
    return body
  }

  it('holds the days and windows that reach into the time asked for, the work of many units in one line', async () => {
    const { server, units, leader, reporter, plan } = office
    const give = { plan, giver: units.province }
    for (const unit of [units.commune, units.other]) {
      await saveWork(server.storage, { ...give, unit, item: 'chung', due: at(3), text: 'Việc chung' })
      await saveWork(server.storage, { ...give, unit, item: 'dot', opens: at(-20), due: at(60), text: 'Đợt cao điểm' })
      await saveWork(server.storage, { ...give, unit, item: 'xa', due: at(90), text: 'Còn xa' })
    }
    const month = `from=${today.slice(0, 8)}01&to=${today.slice(0, 8)}31`
    const own = await scheduleOf(reporter.client, month)
    expect(own.items.map(({ text, units: count, dueWords }) => [text, count, dueWords])).toEqual([
      ['Việc chung', 1, 'còn 3 ngày'],
      ['Đợt cao điểm', 1, 'còn 60 ngày'],
    ])
    const before = await scheduleOf(reporter.client, `from=${at(-40)}&to=${at(-21)}`)
    expect(before.items).toEqual([])
    const long = await scheduleOf(reporter.client, `from=${today}&to=${at(60)}`)
    expect(long.items.map(({ text }) => text)).toEqual(['Việc chung', 'Đợt cao điểm'])
    const ofGiver = await scheduleOf(leader.client, `scope=given&${month}`)
    expect(ofGiver.items.map(({ text, units: count, only }) => [text, count, only])).toContainEqual([
      'Việc chung',
      2,
      null,
    ])
    expect(long.daysOff.map(({ day }) => day)).toContain('2026-04-30')
    expect((await scheduleOf(office.root, month)).items).toEqual([])
  })

  it('shows of a plan what one may see of it', async () => {
    const { units, plan, leader, reporter, server } = office
    await server.storage.database
      .insertInto('plan_recipient')
      .values({ plan_id: plan, unit_id: units.commune })
      .execute()
    const all = await scheduleOf(leader.client, `scope=plan&plan=${plan}`)
    expect(all.items.every(({ units: count }) => count === 2)).toBe(true)
    const own = await scheduleOf(reporter.client, `scope=plan&plan=${plan}`)
    expect(own.items.every(({ only }) => only?.unit.id === units.commune)).toBe(true)
    expect((await reporter.client.get(`/api/schedule?scope=plan&plan=${newId()}`)).status).toBe(404)
    expect((await reporter.client.get('/api/schedule')).status).toBe(422)
  })
})

describe('a calendar to subscribe to', () => {
  let office: Office
  const anybody = () => new ApiClient(office.server.url)
  const pathOf = ({ url }: Pick<MadeFeed, 'url'>) => new URL(url).pathname
  const make = async (client: ApiClient, unit: string | null) => {
    const { status, body } = await client.send<MadeFeed>('POST', '/api/calendar-feeds', { unit })
    if (status !== 201) throw new Error(`answered ${status}: ${JSON.stringify(body)}`)
    return body
  }
  const eventsOf = (text: string) =>
    new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))

  beforeAll(async () => {
    office = await openOffice()
    const { server, units, plan } = office
    const give = { plan, giver: units.province }
    await saveWork(server.storage, { ...give, unit: units.commune, due: at(2), text: 'Đối thoại với Nhân dân; kỳ 1' })
    await saveWork(server.storage, { ...give, unit: units.other, due: at(2), text: 'Của xã khác' })
  })
  afterAll(() => office.server.close())

  it('is fetched without a session, by its address alone, and a real calendar reads it', async () => {
    const feed = await make(office.reporter.client, null)
    const { status, body, headers } = await anybody().get<string>(pathOf(feed))
    expect([status, headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8'])
    const [event, ...more] = eventsOf(body)
    expect(more).toEqual([])
    expect(event?.summary).toBe('Hạn: Đối thoại với Nhân dân; kỳ 1')
    expect([event?.startDate.toString(), event?.endDate.toString()]).toEqual([at(2), at(3)])
    expect(body).not.toContain('Sùng')
    const stored = await office.server.storage.database.selectFrom('calendar_feed').selectAll().execute()
    expect(JSON.stringify(stored)).not.toContain(pathOf(feed).slice(6, -4))
  })

  it('is not sent again while nothing in it has changed', async () => {
    const path = pathOf(await make(office.reporter.client, office.units.commune))
    const first = await fetch(office.server.url + path)
    const etag = first.headers.get('etag') ?? ''
    office.setNow(`${today}T05:00:00Z`)
    expect((await fetch(office.server.url + path, { headers: { 'if-none-match': etag } })).status).toBe(304)
    const { server, units, plan } = office
    await saveWork(server.storage, { plan, giver: units.province, unit: units.commune, due: at(9), text: 'Việc mới' })
    const later = await fetch(office.server.url + path, { headers: { 'if-none-match': etag } })
    expect(later.status).toBe(200)
    expect(eventsOf(await later.text()).map(({ summary }) => summary)).toContain('Hạn: Việc mới')
  })

  it('shows a leader the unit below that they chose, and nobody the work of a unit that they may not see', async () => {
    const { leader, reporter, units } = office
    const path = pathOf(await make(leader.client, units.other))
    expect(eventsOf((await anybody().get<string>(path)).body).map(({ summary }) => summary)).toEqual([
      'Hạn: Của xã khác',
    ])
    const refused = await reporter.client.send('POST', '/api/calendar-feeds', { unit: units.other })
    expect(refused.status).toBe(404)
  })

  it('has one address at a time, which its owner alone withdraws', async () => {
    const { leader, reporter } = office
    const [first, second] = [await make(reporter.client, null), await make(reporter.client, null)]
    expect((await anybody().get(pathOf(first))).status).toBe(404)
    expect((await anybody().get(pathOf(second))).status).toBe(200)
    const { items } = (await reporter.client.get<FeedList>('/api/calendar-feeds')).body
    expect(items.filter(({ unit }) => unit === null).map(({ id }) => id)).toEqual([second.id])
    expect((await leader.client.send('DELETE', `/api/calendar-feeds/${second.id}`)).status).toBe(404)
    expect((await reporter.client.send('DELETE', `/api/calendar-feeds/${second.id}`)).status).toBe(200)
    expect((await anybody().get(pathOf(second))).status).toBe(404)
  })

  it('shows nothing more once its owner may see nothing', async () => {
    const { reporter, root } = office
    const path = pathOf(await make(reporter.client, null))
    const ended = { from: at(1) }
    expect((await root.send('POST', `/api/appointments/${reporter.appointment}/end`, ended)).status).toBe(200)
    expect((await anybody().get(path)).status).toBe(200)
    office.setNow(`${at(1)}T03:00:00Z`)
    expect((await anybody().get(path)).status).toBe(404)
  })
})
