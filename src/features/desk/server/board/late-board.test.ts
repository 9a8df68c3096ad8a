import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deadlineState } from '#documents/deadlines/index.ts'
import { shiftDay } from '#kernel/dates/day.ts'
import { newId } from '#kernel/ids.ts'
import { type ApiClient, signedInClient } from '../../../../../tests/support/api-client.ts'
import { clientOf, giveAccount, saveUnits } from '../../../../../tests/support/office.ts'
import { seededRandom } from '../../../../../tests/support/random.ts'
import { saveIssuedPlan, saveWork } from '../../../../../tests/support/save-work.ts'
import { type TestServer, testServer } from '../../../../../tests/support/server.ts'
import type { Board, BoardWorkPage } from '../../late-board-contract.ts'

const today = '2026-03-10'
const yesterday = shiftDay(today, -1)

const names = {
  province: { name: 'UBND tỉnh Sơn Vân' },
  department: { name: 'Sở Nông nghiệp Sơn Vân', below: 'province' },
  commune: { name: 'UBND xã Bản Lầu', below: 'province' },
  village: { name: 'Thôn Nậm Mẫu', below: 'commune' },
  party: { name: 'Tỉnh ủy Sơn Vân' },
  other: { name: 'UBND tỉnh khác' },
} as const

async function openOffice() {
  const server = await testServer({ clock: () => new Date(`${today}T03:00:00Z`) })
  const root = await signedInClient(server)
  const units = await saveUnits(server.storage, names)
  const appoint = async (name: string, role: string, unitId: string, username: string) => {
    const appointment = { role, unitId, from: '2026-01-01' }
    const made = await root.send<{ id: string }>('POST', '/api/people', {
      name,
      email: `${username}@sonvan.vn`,
      appointment,
    })
    if (made.status !== 201) throw new Error(JSON.stringify(made.body))
    await giveAccount(server.storage, made.body.id, username)
    return clientOf(server.url, username)
  }
  const plan = await saveIssuedPlan(server.storage, { unit: units.province })
  return { server, root, units, appoint, plan }
}

const boardOf = async (client: ApiClient, query = ''): Promise<Board> => {
  const { status, body } = await client.get<Board>(`/api/late-board${query}`)
  if (status !== 200) throw new Error(`answered ${status}: ${JSON.stringify(body)}`)
  return body
}

/** What the rows of a board say: name → late, soon, in time, unacknowledged. */
const figures = ({ rows }: Pick<Board, 'rows'>) =>
  Object.fromEntries(
    rows.map(({ unit, late, soon, inTime, unacknowledged }) => [unit.name, [late, soon, inTime, unacknowledged]]),
  )

describe('the board of who is late', () => {
  let office: Awaited<ReturnType<typeof openOffice>>
  let leader: ApiClient
  let specialist: ApiClient
  let reporter: ApiClient
  let second: string
  beforeAll(async () => {
    office = await openOffice()
    const { appoint, units, server, plan } = office
    leader = await appoint('Lý Văn Trưởng', 'leader', units.province, 'truong')
    specialist = await appoint('Vàng Thị Viên', 'specialist', units.department, 'vien')
    reporter = await appoint('Sùng A Báo', 'reporter', units.village, 'bao')
    second = await saveIssuedPlan(server.storage, {
      unit: units.department,
      title: 'Kế hoạch thứ hai',
      sign: '3/KH-SNN',
    })
    const give = { plan, giver: units.province }
    await saveWork(server.storage, { ...give, unit: units.commune, due: yesterday, text: 'Họp dân ở thôn' })
    await saveWork(server.storage, { ...give, unit: units.commune, due: today, kind: 'report' })
    await saveWork(server.storage, { ...give, unit: units.village, due: shiftDay(today, -30), acknowledged: null })
    await saveWork(server.storage, { ...give, unit: units.village, due: shiftDay(today, 7) })
    await saveWork(server.storage, { ...give, unit: units.village, due: shiftDay(today, 8), content: 2 })
    await saveWork(server.storage, { ...give, unit: units.village, due: null })
    await saveWork(server.storage, { ...give, unit: units.village, due: yesterday, state: 'submitted' })
    await saveWork(server.storage, { ...give, unit: units.village, due: yesterday, state: 'withdrawn' })
    await saveWork(server.storage, { plan: second, giver: units.department, unit: units.village, due: yesterday })
    await saveWork(server.storage, { plan, giver: units.other, unit: units.other, due: yesterday })
  })
  afterAll(() => office.server.close())

  it('counts each unit directly below with everything under it, the worst first, and what the totals cover', async () => {
    const board = await boardOf(leader)
    expect(board.unit?.name).toBe(names.province.name)
    expect(board.rows.map(({ unit, below, units, unitsLate }) => [unit.name, below, units, unitsLate])).toEqual([
      [names.commune.name, 1, 2, 2],
      [names.department.name, 0, 1, 0],
      [names.province.name, 0, 1, 0],
    ])
    expect(figures(board)).toEqual({
      [names.commune.name]: [3, 2, 2, 2],
      [names.department.name]: [0, 0, 0, 0],
      [names.province.name]: [0, 0, 0, 0],
    })
    expect(board.total).toMatchObject({
      units: 4,
      unitsLate: 2,
      owed: 7,
      late: 3,
      soon: 2,
      inTime: 2,
      unacknowledged: 2,
    })
  })

  it('opens one level down, with the unit itself apart and the way back', async () => {
    const board = await boardOf(leader, `?unit=${office.units.commune}`)
    expect(board.way.map(({ name }) => name)).toEqual([names.province.name])
    expect(figures(board)).toEqual({ [names.village.name]: [2, 1, 2, 2], [names.commune.name]: [1, 1, 0, 0] })
    expect(board.rows.find(({ isSelf }) => isSelf)?.unit.name).toBe(names.commune.name)
  })

  it('is narrowed to a plan and to a kind of work', async () => {
    expect((await boardOf(leader, `?plan=${second}`)).total).toMatchObject({ owed: 1, late: 1 })
    expect((await boardOf(leader, '?kind=report')).total).toMatchObject({ owed: 1, late: 0, soon: 1 })
  })

  it('shows whoever reaches one unit alone that unit alone', async () => {
    expect(figures(await boardOf(reporter))).toEqual({ [names.village.name]: [2, 1, 2, 2] })
    expect((await reporter.get(`/api/late-board?unit=${office.units.commune}`)).status).toBe(404)
    expect((await leader.get(`/api/late-board?unit=${office.units.other}`)).status).toBe(404)
    expect((await leader.get(`/api/late-board/work?unit=${office.units.other}`)).status).toBe(404)
  })

  it('shows whoever gave work how it stands wherever it went', async () => {
    const board = await boardOf(specialist, '?scope=given')
    expect(figures(board)).toEqual({ [names.village.name]: [1, 0, 0, 0] })
    expect((await reporter.get('/api/late-board?scope=given')).status).toBe(403)
  })

  it('tells the work behind a figure, the longest late first, page by page', async () => {
    const path = `/api/late-board/work?unit=${office.units.commune}&whole=true&limit=2`
    const first = (await leader.get<BoardWorkPage>(path)).body
    expect(first.total).toBe(3)
    expect(first.items.map(({ unit, due }) => [unit.name, due])).toEqual([
      [names.village.name, shiftDay(today, -30)],
      [expect.any(String), yesterday],
    ])
    const next = (await leader.get<BoardWorkPage>(`${path}&after=${encodeURIComponent(first.next ?? '')}`)).body
    expect(next.items).toHaveLength(1)
    expect(next.next).toBeNull()
    const alone = await leader.get<BoardWorkPage>(`/api/late-board/work?unit=${office.units.commune}`)
    expect(alone.body.items.map(({ text, dueWords }) => [text, dueWords])).toEqual([
      ['Họp dân ở thôn', 'quá hạn 1 ngày'],
    ])
    expect((await leader.get(`${path}&after=x`)).status).toBe(422)
  })

  it('says who was asked about it today', async () => {
    const { items } = (await leader.get<BoardWorkPage>(`/api/late-board/work?unit=${office.units.commune}`)).body
    const step = { action: 'nudge', from_state: 'doing', to_state: 'doing', person_id: null, unit_id: null } as const
    const nothing = { text: null, detail: null, batch_id: null, undone_at: null }
    const nudge = (at: string) =>
      office.server.storage.database
        .insertInto('assignment_step')
        .values({ id: newId(), assignment_id: items[0]?.id ?? '', at: new Date(at), ...step, ...nothing })
        .execute()
    await nudge('2026-03-09T16:59:59Z')
    expect((await boardOf(leader)).total.nudged).toBe(0)
    await nudge('2026-03-09T17:00:00Z')
    expect((await boardOf(leader)).total.nudged).toBe(1)
    expect((await boardOf(leader)).rows[0]).toMatchObject({ unit: { name: names.commune.name }, nudged: 1 })
    const after = (await leader.get<BoardWorkPage>(`/api/late-board/work?unit=${office.units.commune}`)).body
    expect(after.items[0]?.nudgedToday).toBe(true)
  })

  it('leaves as a sheet', async () => {
    const sheet = await leader.get('/api/late-board/export')
    expect(sheet.status).toBe(200)
    expect(sheet.headers.get('content-type')).toContain('spreadsheetml')
  })
})

describe('the figures of the board', () => {
  const seed = Number(process.env.DANVAN_SEED ?? Date.now() % 1_000_000)
  let server: TestServer
  beforeAll(async () => {
    server = await testServer({ clock: () => new Date(`${today}T03:00:00Z`) })
  })
  afterAll(() => server.close())

  it(`are those of the work itself, counted one by one, whoever took it over (seed ${seed})`, async () => {
    const random = seededRandom(seed)
    const client = await signedInClient(server)
    const { storage } = server
    const keys = Array.from({ length: 24 }, (_, index) => `u${index}`)
    const above = new Map(keys.map((key, index) => [key, index < 3 ? undefined : `u${Math.floor(random() * index)}`]))
    const ids = await saveUnits(
      storage,
      Object.fromEntries(
        keys.map((key) => [key, { name: key, ...(above.get(key) ? { below: above.get(key) ?? '' } : {}) }]),
      ),
    )
    const idOf = (key: string) => ids[key] ?? ''
    const ended = newId()
    const heir = keys[5 + Math.floor(random() * 10)] ?? 'u5'
    await storage.database.insertInto('unit').values({ id: ended }).execute()
    await storage.database
      .insertInto('unit_succession')
      .values({ unit_id: ended, heir_id: idOf(heir), day: '2026-01-01', share: 1, takes_over: true })
      .execute()
    const plan = await saveIssuedPlan(storage, { unit: idOf('u0') })
    const states = ['given', 'doing', 'returned', 'refused', 'submitted', 'accepted'] as const
    const saved = []
    for (let turn = 0; turn < 150; turn += 1) {
      const key = random() < 0.1 ? null : (keys[Math.floor(random() * keys.length)] ?? 'u0')
      const due = random() < 0.1 ? null : shiftDay(today, Math.floor(random() * 40) - 20)
      const opens = due === null || random() < 0.7 ? null : shiftDay(due, -Math.floor(random() * 15))
      const state = states[Math.floor(random() * states.length)] ?? 'doing'
      await saveWork(storage, { plan, giver: idOf('u0'), unit: key === null ? ended : idOf(key), due, opens, state })
      const dated = { due, opens, awaits: null, submittedOn: null, closed: false }
      const stands = deadlineState(dated, today).state
      saved.push({ holder: key ?? heir, stands, isOwed: !['submitted', 'accepted'].includes(state) })
    }
    const isBelow = (key: string | undefined, top: string): boolean =>
      key !== undefined && (key === top || isBelow(above.get(key), top))
    for (const opened of keys.slice(0, 8)) {
      const board = await boardOf(client, `?unit=${idOf(opened)}`)
      const children = keys.filter((key) => above.get(key) === opened)
      expect(board.rows.map(({ unit }) => unit.id).sort()).toEqual([opened, ...children].map(idOf).sort())
      for (const row of board.rows) {
        const top = keys.find((key) => idOf(key) === row.unit.id) ?? ''
        const meant = saved.filter(
          ({ holder, isOwed }) => isOwed && (row.isSelf ? holder === opened : isBelow(holder, top)),
        )
        const late = meant.filter(({ stands }) => stands === 'late')
        const soon = meant.filter(({ stands }) => stands === 'soon' || stands === 'today')
        expect(row, `${top} seen from ${opened}`).toMatchObject({
          owed: meant.length,
          late: late.length,
          soon: soon.length,
          inTime: meant.length - late.length - soon.length,
          unitsLate: new Set(late.map(({ holder }) => holder)).size,
          units: row.isSelf ? 1 : keys.filter((key) => isBelow(key, top)).length,
        })
      }
    }
  })
})
