import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ApiClient, signedInClient } from '../../../../tests/support/api-client.ts'
import { clientOf, giveAccount, saveUnits } from '../../../../tests/support/office.ts'
import { testServer } from '../../../../tests/support/server.ts'
import type { ActingPeople, ImportAnswer, PersonContact, PersonDetail, PersonPage } from '../contract.ts'

interface Problem {
  readonly code: string
  readonly message: string
  readonly place: string | null
}

const today = '2026-03-10'

/** A province, a commune below it and another beside that one; people in each, and an administrator of the commune. */
async function makeOffice(clock: () => Date) {
  const server = await testServer({ clock })
  const root = await signedInClient(server)
  const units = await saveUnits(server.storage, {
    province: { name: 'UBND tỉnh Sơn Vân' },
    commune: { name: 'UBND xã Bản Lầu', below: 'province' },
    other: { name: 'UBND xã Nậm Chảy', below: 'province' },
  })
  const add = async (name: string, role: string, unitId: string, username?: string) => {
    const email = `${username ?? crypto.randomUUID()}@sonvan.vn`
    const input = { name, email, phone: '0912 345 678', appointment: { role, unitId, from: '2026-01-01' } }
    const { status, body } = await root.send<PersonDetail>('POST', '/api/people', input)
    if (status !== 201) throw new Error(JSON.stringify(body))
    if (username) await giveAccount(server.storage, body.id, username)
    return body
  }
  const people = {
    administrator: await add('Hoàng Thị Quản', 'administrator', units.commune, 'quan'),
    leader: await add('Lý Văn Trưởng', 'leader', units.commune, 'truong'),
    clerk: await add('Vàng Thị Thư', 'clerk', units.commune, 'thu'),
    stranger: await add('Sùng A Lạ', 'leader', units.other, 'la'),
  }
  const as = (username: string) => clientOf(server.url, username)
  return { server, root, units, people, as }
}

type Office = Awaited<ReturnType<typeof makeOffice>>

const idOf = (person: PersonDetail, index = 0): string => person.appointments[index]?.id ?? ''

describe('people of an office', () => {
  let office: Office
  let administrator: ApiClient
  let clerk: ApiClient
  let stranger: ApiClient
  let day = today
  beforeAll(async () => {
    office = await makeOffice(() => new Date(`${day}T03:00:00Z`))
    administrator = await office.as('quan')
    clerk = await office.as('thu')
    stranger = await office.as('la')
  })
  afterAll(() => office.server.close())

  const view = (client: ApiClient, person: PersonDetail) => client.get<PersonDetail>(`/api/people/${person.id}`)

  it('are listed by given name, found without diacritics, and seen by their own alone', async () => {
    const names = async (client: ApiClient, query = '') => {
      const { body } = await client.get<PersonPage>(`/api/people${query}`)
      return body.items.map(({ name }) => name)
    }
    expect(await names(office.root)).toEqual([
      'Nguyễn Văn A',
      'Sùng A Lạ',
      'Hoàng Thị Quản',
      'Vàng Thị Thư',
      'Lý Văn Trưởng',
    ])
    expect(await names(clerk)).toEqual(['Hoàng Thị Quản', 'Vàng Thị Thư', 'Lý Văn Trưởng'])
    expect(await names(stranger)).toEqual(['Sùng A Lạ'])
    expect(await names(office.root, '?q=vang%20thu')).toEqual(['Vàng Thị Thư'])
    expect(await names(clerk, '?q=la')).toEqual([])
    expect(await names(office.root, `?unit=${office.units.province}`)).toEqual([])
    expect(await names(office.root, `?unit=${office.units.province}&below=1&role=leader`)).toEqual([
      'Sùng A Lạ',
      'Lý Văn Trưởng',
    ])
  })

  it('come page by page, each once', async () => {
    const seen: string[] = []
    let after = ''
    do {
      const { body } = await office.root.get<PersonPage>(`/api/people?limit=2${after && `&after=${after}`}`)
      seen.push(...body.items.map(({ id }) => id))
      after = body.next ?? ''
    } while (after !== '')
    expect(new Set(seen).size).toBe(5)
    expect(seen).toHaveLength(5)
  })

  it('are not there for a stranger: a record answers as one that does not exist', async () => {
    const { clerk: person } = office.people
    const nobody = crypto.randomUUID()
    const tries = (id: string, appointment: string) =>
      [
        ['GET', `/api/people/${id}`, undefined],
        ['GET', `/api/people/${id}/contact`, undefined],
        ['PUT', `/api/people/${id}`, { name: 'Khác' }],
        ['POST', `/api/people/${id}/departure`, { from: today }],
        ['POST', `/api/appointments/${appointment}/end`, { from: today }],
        ['POST', `/api/appointments/${appointment}/restore`, undefined],
      ] as const
    const known = tries(person.id, idOf(person))
    const unknown = tries(nobody, nobody)
    for (const [index, [method, path, body]] of known.entries()) {
      const [, other] = unknown[index] ?? ['', '']
      const answer = await stranger.send<Problem>(method, path, body)
      expect([path, answer.status]).toEqual([path, 404])
      expect(answer.body).toEqual((await stranger.send<Problem>(method, String(other), body)).body)
    }
  })

  it('show e-mail and phone to those alone who may, and the look is written down', async () => {
    const { leader } = office.people
    const shown = await clerk.get<PersonContact>(`/api/people/${leader.id}/contact`)
    expect(shown.body).toEqual({ email: 'truong@sonvan.vn', phone: '0912 345 678' })
    const reads = await office.server.storage.database
      .selectFrom('audit_entry')
      .select(['person_id', 'subject_id', 'content'])
      .where('action', '=', 'person.contact')
      .execute()
    expect(reads).toMatchObject([{ person_id: office.people.clerk.id, subject_id: leader.id }])
    expect(reads[0]?.content).not.toContain('sonvan.vn')
    const refused = await (await office.as('truong')).get<Problem>(`/api/people/${office.people.stranger.id}/contact`)
    expect(refused.status).toBe(404)
    const list = await clerk.get<PersonPage>('/api/people')
    expect(JSON.stringify(list.body)).not.toContain('@')
  })

  it('are appointed by the administrator of the unit, in its reach and not beyond', async () => {
    const { leader } = office.people
    const appointment = (unitId: string | null, role = 'reporter') => ({ role, unitId, from: '2026-02-01' })
    const path = `/api/people/${leader.id}/appointments`
    const made = await administrator.send<PersonDetail>('POST', path, appointment(office.units.commune))
    expect(made.status).toBe(201)
    expect(made.body.appointments.map(({ role }) => role).sort()).toEqual(['leader', 'reporter'])
    const again = await administrator.send<Problem>('POST', path, appointment(office.units.commune))
    expect(again).toMatchObject({ status: 409, body: { code: 'role-held' } })
    for (const unit of [office.units.other, office.units.province, null, crypto.randomUUID()]) {
      expect((await administrator.send<Problem>('POST', path, appointment(unit))).status).toBe(403)
    }
    expect((await clerk.send<Problem>('POST', path, appointment(office.units.commune, 'clerk'))).status).toBe(403)
    const named = { ...appointment(office.units.commune, 'appraiser'), named: [office.units.other] }
    expect((await administrator.send<Problem>('POST', path, named)).status).toBe(403)
    const before = { ...appointment(office.units.commune, 'auditor'), from: '2025-06-30' }
    expect(await administrator.send<Problem>('POST', path, before)).toMatchObject({
      status: 422,
      body: { place: 'unitId' },
    })
  })

  it('change by whoever manages all their units, and an e-mail is of one person', async () => {
    const { clerk: person, leader } = office.people
    const renamed = await administrator.send<PersonDetail>('PUT', `/api/people/${person.id}`, { name: 'Vàng Thị Thơ' })
    expect(renamed.body.name).toBe('Vàng Thị Thơ')
    const found = await administrator.get<PersonPage>('/api/people?q=tho')
    expect(found.body.items).toHaveLength(1)
    const taken = await administrator.send<Problem>('PUT', `/api/people/${person.id}`, { email: 'TRUONG@sonvan.vn' })
    expect(taken).toMatchObject({ status: 409, body: { code: 'email-taken' } })
    await office.root.send('POST', `/api/people/${leader.id}/appointments`, {
      role: 'specialist',
      unitId: office.units.province,
      from: '2026-02-01',
    })
    const refused = await administrator.send<Problem>('PUT', `/api/people/${leader.id}`, { email: 'khac@sonvan.vn' })
    expect(refused.status).toBe(403)
    expect((await view(administrator, leader)).body.abilities.change.allowed).toBe(false)
    // What the person is elsewhere is not told.
    expect((await view(administrator, leader)).body.appointments.map(({ unit }) => unit?.id)).not.toContain(
      office.units.province,
    )
  })

  it('say who acts for a unit on a day, and who stands in', async () => {
    const { leader, clerk: person } = office.people
    const input = { personId: person.id, from: '2026-03-12', lastDay: '2026-03-18' }
    const holder = await office.as('truong')
    const made = await holder.send<PersonDetail>('POST', `/api/appointments/${idOf(leader)}/stand-ins`, input)
    expect(made.status).toBe(201)
    const on = async (each: string) => {
      const { body } = await clerk.get<ActingPeople>(`/api/units/${office.units.commune}/people?day=${each}`)
      return body.items.find(({ role }) => role === 'leader')?.standIn?.person.name ?? null
    }
    expect([await on('2026-03-11'), await on('2026-03-12'), await on('2026-03-18'), await on('2026-03-19')]).toEqual([
      null,
      'Vàng Thị Thơ',
      'Vàng Thị Thơ',
      null,
    ])
    const unseen = await stranger.get<ActingPeople>(`/api/units/${office.units.commune}/people?day=2026-03-12`)
    expect(unseen.body.items).toEqual([])
  })

  it('stand in for one at a time, not for themselves, not by a stranger, and pass nothing on', async () => {
    const { leader, clerk: person, administrator: third } = office.people
    const path = `/api/appointments/${idOf(leader)}/stand-ins`
    const holder = await office.as('truong')
    const week = { from: '2026-03-15', lastDay: '2026-03-20' }
    const twice = await holder.send<Problem>('POST', path, { personId: third.id, ...week })
    expect(twice).toMatchObject({ status: 409, body: { code: 'stand-in-there' } })
    const later = { from: '2026-05-01', lastDay: '2026-05-02' }
    expect((await holder.send('POST', path, { personId: leader.id, ...later })).status).toBe(422)
    const unknown = await holder.send<Problem>('POST', path, { personId: crypto.randomUUID(), ...later })
    const unseen = await holder.send<Problem>('POST', path, { personId: office.people.stranger.id, ...later })
    expect(unseen).toMatchObject({ status: 422, body: unknown.body })
    expect((await stranger.send('POST', path, { personId: third.id, ...later })).status).toBe(404)
    expect((await clerk.send('POST', path, { personId: third.id, ...later })).status).toBe(403)
    day = '2026-03-13'
    const carrying = await clerk.send<Problem>('POST', path, { personId: third.id, ...later })
    expect(carrying.status).toBe(403)
    expect((await view(clerk, leader)).body.appointments.every(({ abilities }) => !abilities.delegate.allowed)).toBe(
      true,
    )
    expect((await view(clerk, person)).body.carried).toMatchObject([{ holder: { id: leader.id }, stage: 'holding' }])
    day = today
  })

  it('lose what ended, with the stand-in, and get it back when it is restored', async () => {
    const { leader, clerk: person } = office.people
    const ended = await administrator.send<PersonDetail>('POST', `/api/appointments/${idOf(leader)}/end`, {
      from: '2026-03-15',
    })
    const appointment = ended.body.appointments.find(({ id }) => id === idOf(leader))
    expect(appointment).toMatchObject({ lastDay: '2026-03-14', endedEarly: true, stage: 'holding' })
    expect(appointment?.standIns).toMatchObject([{ person: { id: person.id }, lastDay: '2026-03-14' }])
    const restored = await administrator.send<PersonDetail>('POST', `/api/appointments/${idOf(leader)}/restore`)
    expect(restored.body.appointments.find(({ id }) => id === idOf(leader))).toMatchObject({
      lastDay: null,
      endedEarly: false,
    })
    const past = await administrator.send<Problem>('POST', `/api/appointments/${idOf(leader)}/end`, {
      from: '2026-01-01',
    })
    expect(past).toMatchObject({ status: 422, body: { place: 'from' } })
  })

  it('are signed out and gone from the lists when they leave, their history kept', async () => {
    const person = office.people.clerk
    expect((await clerk.get('/api/people')).status).toBe(200)
    const left = await administrator.send<PersonDetail>('POST', `/api/people/${person.id}/departure`, { from: today })
    expect(left.body).toMatchObject({ left: true, appointments: [{ stage: 'ended', lastDay: '2026-03-09' }] })
    expect((await clerk.get<Problem>('/api/people')).body.code).toBe('not-signed-in')
    const listed = await administrator.get<PersonPage>('/api/people')
    expect(listed.body.items.map(({ id }) => id)).not.toContain(person.id)
    const gone = await administrator.get<PersonPage>('/api/people?left=1')
    expect(gone.body.items.map(({ id }) => id)).toEqual([person.id])
    const again = await administrator.send<Problem>('POST', `/api/people/${person.id}/departure`, { from: today })
    expect(again).toMatchObject({ status: 409, body: { code: 'already-ended' } })
  })

  it('keep one administrator of the whole who can sign in', async () => {
    const { body } = await office.root.get<PersonPage>('/api/people?role=administrator&q=nguyen')
    const first = (await office.root.get<PersonDetail>(`/api/people/${body.items[0]?.id}`)).body
    const path = `/api/appointments/${idOf(first)}/end`
    const refused = await office.root.send<Problem>('POST', path, { from: '2026-04-01' })
    expect(refused).toMatchObject({ status: 409, body: { code: 'last-administrator' } })
    await office.root.send('POST', `/api/people/${office.people.administrator.id}/appointments`, {
      role: 'administrator',
      unitId: null,
      from: '2026-02-01',
    })
    expect((await office.root.send('POST', path, { from: '2026-04-01' })).status).toBe(200)
  })
})

describe('people pasted from a table', () => {
  let office: Office
  let administrator: ApiClient
  beforeAll(async () => {
    office = await makeOffice(() => new Date(`${today}T03:00:00Z`))
    administrator = await office.as('quan')
  })
  afterAll(() => office.server.close())

  const good = {
    name: 'Má Thị Dung',
    email: 'dung@sonvan.vn',
    unit: 'ubnd xã Bản Lầu',
    role: 'Chuyên viên',
    position: '',
  }
  const send = (rows: readonly object[], dryRun = false) =>
    administrator.send<ImportAnswer>('POST', '/api/people/import', { dryRun, from: today, rows })
  const count = async () => (await administrator.get<PersonPage>('/api/people')).body.items.length

  it.each([
    ['an unknown role', { role: 'giám đốc' }, /Không có vai trò “giám đốc”/],
    ['a unit of others', { unit: 'UBND xã Nậm Chảy' }, /Không có đơn vị “UBND xã Nậm Chảy”/],
    ['no unit', { unit: '' }, /Chưa ghi đơn vị/],
    ['a wrong e-mail', { email: 'dung' }, /chưa đúng dạng/],
    ['an e-mail in use', { email: 'Truong@sonvan.vn' }, /đã dùng cho một người khác/],
    ['no name', { name: ' ' }, /nhập họ tên/],
  ])('are none of them added for one row with %s', async (_, change, sentence) => {
    const before = await count()
    const { body } = await send([good, { ...good, email: 'khac@sonvan.vn', ...change }])
    expect(body.added).toBe(0)
    expect(body.rows[0]?.problems).toEqual([])
    expect(body.rows[1]?.problems.join()).toMatch(sentence)
    expect(await count()).toBe(before)
  })

  it('are told of an e-mail that stands twice', async () => {
    const { body } = await send([good, { ...good, name: 'Khác' }])
    expect(body.rows[1]?.problems).toEqual(['Địa chỉ thư điện tử trùng với dòng 1.'])
  })

  it('are written when all is right, and not before', async () => {
    const before = await count()
    expect((await send([good], true)).body).toMatchObject({ added: 0, rows: [{ problems: [], role: 'specialist' }] })
    expect(await count()).toBe(before)
    expect((await send([good])).body.added).toBe(1)
    expect(await count()).toBe(before + 1)
  })
})
