import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ApiClient, signedInClient } from '../../../../tests/support/api-client.ts'
import {
  type SampleOrganisation,
  saveSampleOrganisation,
} from '../../../../tests/support/organisation/sample-organisation.ts'
import { type TestServer, testServer } from '../../../../tests/support/server.ts'
import type { GroupDetail, GroupInput, GroupList, GroupRule, MemberPage } from '../group-contract.ts'
import { unitsOfGroup } from './find-groups.ts'

const unknown = '01890000-0000-7000-8000-000000000000'
const before = '2021-09-30'
const after = '2026-01-01'

let server: TestServer
let client: ApiClient
let units: SampleOrganisation
beforeAll(async () => {
  server = await testServer()
  client = await signedInClient(server)
  units = await saveSampleOrganisation(server.storage.database)
})
afterAll(() => server.close())

type Problem = { code: string; message: string; place?: string }
type Criteria = NonNullable<GroupRule['criteria']>

const every: Criteria = { kinds: [], levels: [], under: null }
const rule = (criteria: Partial<Criteria> | null, more: Partial<GroupRule> = {}): GroupRule => ({
  criteria: criteria && { ...every, ...criteria },
  named: [],
  without: [],
  ...more,
})

const make = (input: GroupInput) => client.send<GroupDetail & Problem>('POST', '/api/unit-groups', input)
const change = (id: string, input: GroupInput) =>
  client.send<GroupDetail & Problem>('PUT', `/api/unit-groups/${id}`, input)
const end = (id: string, from: string) =>
  client.send<GroupDetail & Problem>('POST', `/api/unit-groups/${id}/end`, { from })
const listed = async (day: string) =>
  (await client.get<GroupList>(`/api/unit-groups?day=${day}`)).body.items.map(({ name, members }) => [name, members])

async function made(name: string, from: string, criteria: Partial<Criteria> = {}): Promise<string> {
  const answer = await make({ name, from, rule: rule(criteria) })
  expect(answer.status, answer.body.message).toBe(201)
  return answer.body.id
}

describe('who is in a group', () => {
  const preview = async (tried: GroupRule, day: string) =>
    (await client.send<MemberPage>('POST', '/api/unit-groups/preview', { rule: tried, day })).body
  const under = (key: keyof SampleOrganisation, directOnly: boolean, line: 'government' | 'party' = 'government') => ({
    unit: units[key].unit,
    line,
    directOnly,
  })

  it.each<[string, () => GroupRule, string, readonly string[]]>([
    [
      'of a kind',
      () => rule({ kinds: ['department'] }),
      after,
      ['Sở Nội vụ tỉnh Tuyên Thử', 'Sở Tư pháp tỉnh Tuyên Thử'],
    ],
    [
      'of a kind, with the names of the day',
      () => rule({ kinds: ['department'] }),
      before,
      ['Sở Nội vụ tỉnh Tuyên Thử', 'Sở Tư pháp tỉnh Hà Thử'],
    ],
    [
      'of kinds and a level',
      () => rule({ kinds: ['locality', 'village'], levels: ['commune'] }),
      after,
      ['Xã Đồng Bằng'],
    ],
    ['directly below', () => rule({ under: under('other', true) }), after, ['Ủy ban nhân dân tỉnh Tuyên Thử']],
    [
      'anywhere below',
      () => rule({ kinds: ['village'], under: under('other', false) }),
      after,
      ['Thôn 1', 'Thôn 2', 'Thôn 10'],
    ],
    ['below in another line', () => rule({ under: under('party', false, 'party') }), after, ['Xã Đồng Bằng']],
    ['below one that has ended', () => rule({ under: under('old', false) }), after, []],
    [
      'named one by one',
      () => rule(null, { named: [units.old.unit, units.home.unit] }),
      after,
      ['Sở Nội vụ tỉnh Tuyên Thử'],
    ],
    [
      'and named besides',
      () => rule({ kinds: ['village'] }, { named: [units.home.unit, units.village1.unit] }),
      after,
      ['Sở Nội vụ tỉnh Tuyên Thử', 'Thôn 1', 'Thôn 2', 'Thôn 10'],
    ],
    [
      'without some',
      () => rule({ kinds: ['village'] }, { without: [units.village2.unit] }),
      after,
      ['Thôn 1', 'Thôn 10'],
    ],
    ['before there was any', () => rule({}), '1990-01-01', []],
  ])('%s', async (_, tried, day, names) => {
    const page = await preview(tried(), day)
    expect(page.items.map(({ name }) => name)).toEqual(names)
    expect(page).toMatchObject({ total: names.length, next: null })
  })

  it('goes page by page, and is the same for whoever gives work to the group', async () => {
    const id = await made('Các thôn', '2005-01-01', { kinds: ['village'] })
    const seen: string[] = []
    let next: string | null = ''
    while (next !== null) {
      const { body }: { body: MemberPage } = await client.get<MemberPage>(
        `/api/unit-groups/${id}/units?day=${after}&limit=2${next && `&after=${next}`}`,
      )
      expect(body.total).toBe(3)
      seen.push(...body.items.map(({ id: unit }) => unit))
      next = body.next
    }
    expect(seen).toEqual([units.village1.unit, units.village2.unit, units.village10.unit])
    const { database } = server.storage
    expect([...(await unitsOfGroup(database, id, after))].sort()).toEqual([...seen].sort())
    expect(await unitsOfGroup(database, id, '2004-12-31')).toEqual([])
    expect((await client.get(`/api/unit-groups/${id}/units?day=2004-12-31`)).status).toBe(404)
    await end(id, '2005-01-01')
  })
})

describe('a group over time', () => {
  it('keeps what it was before each change, can be ended and taken up again', async () => {
    const id = await made('Các sở', '2010-01-01', { kinds: ['department'] })
    await change(id, {
      name: 'Các sở, ban, ngành',
      from: '2025-07-01',
      rule: rule({ kinds: ['department', 'office'] }),
    })
    expect(await listed('2009-12-31')).toEqual([])
    expect(await listed('2021-09-30')).toEqual([['Các sở', 2]])
    expect(await listed('2025-07-01')).toEqual([['Các sở, ban, ngành', 2]])
    expect((await end(id, '2026-01-01')).body.now).toBeNull()
    expect(await listed('2026-01-01')).toEqual([])
    expect(await listed('2025-12-31')).toEqual([['Các sở, ban, ngành', 2]])
    const again = await change(id, { name: 'Các sở', from: '2026-03-01', rule: rule({ kinds: ['department'] }) })
    expect(again.body.versions.map(({ name, from, to }) => [name, from, to])).toEqual([
      ['Các sở', '2010-01-01', '2025-07-01'],
      ['Các sở, ban, ngành', '2025-07-01', '2026-01-01'],
      ['Các sở', '2026-03-01', null],
    ])
    expect(again.body.now).toMatchObject({ words: 'Sở, ban, ngành', abilities: { change: { allowed: true } } })
  })

  it('is changed twice on one day, and a change is taken back by ending it on its day', async () => {
    const id = await made('Một', '2011-01-01')
    await change(id, { name: 'Hai', from: '2012-01-01', rule: rule({}) })
    const third = await change(id, { name: 'Ba', from: '2012-01-01', rule: rule({}) })
    expect(third.body.versions.map(({ name }) => name)).toEqual(['Một', 'Ba'])
    const back = await end(id, '2012-01-01')
    expect(back.body.versions).toMatchObject([{ name: 'Một', to: '2012-01-01' }])
  })

  it.each<[string, (id: string) => Promise<{ status: number; body: Problem }>, string]>([
    [
      'a change before the last one',
      (id) => change(id, { name: 'Sai', from: '2014-12-31', rule: rule({}) }),
      'sửa từ ngày 01/01/2015',
    ],
    ['an end before the last change', (id) => end(id, '2014-12-31'), 'sửa từ ngày 01/01/2015'],
    ['no name', (id) => change(id, { name: ' ', from: '2016-01-01', rule: rule({}) }), 'Tên nhóm đang để trống'],
    [
      'no unit at all',
      (id) => change(id, { name: 'Rỗng', from: '2016-01-01', rule: rule(null) }),
      'chưa có đơn vị nào',
    ],
    [
      'an unknown unit',
      (id) => change(id, { name: 'Lạ', from: '2016-01-01', rule: rule(null, { named: [unknown] }) }),
      'chọn lại',
    ],
    ['no day', (id) => end(id, '2016-02-30'), 'không có trong lịch'],
  ])('refuses %s and leaves it as it was', async (_, attempt, sentence) => {
    const id = await made('Gốc', '2015-01-01')
    const answer = await attempt(id)
    expect(answer).toMatchObject({ status: 422, body: { code: 'invalid' } })
    expect(answer.body.message).toContain(sentence)
    const { body } = await client.get<GroupDetail>(`/api/unit-groups/${id}?day=2020-01-01`)
    expect(body.versions).toMatchObject([{ name: 'Gốc', from: '2015-01-01', to: null }])
    await end(id, '2015-01-01')
  })

  it.each([unknown, 'khong-phai-id'])('knows no group %s', async (id) => {
    expect((await client.get(`/api/unit-groups/${id}`)).status).toBe(404)
    expect((await end(id, '2016-01-01')).status).toBe(404)
  })
})
