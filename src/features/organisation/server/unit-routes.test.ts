import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ApiClient, signedInClient } from '../../../../tests/support/api-client.ts'
import {
  type SampleOrganisation,
  saveSampleOrganisation,
} from '../../../../tests/support/organisation/sample-organisation.ts'
import { type TestServer, testServer } from '../../../../tests/support/server.ts'
import type { TreePage, UnitPath, UnitSearchAnswer, UnitView } from '../unit-contract.ts'

let server: TestServer
let client: ApiClient
let units: SampleOrganisation
beforeAll(async () => {
  server = await testServer()
  client = await signedInClient(server)
  units = await saveSampleOrganisation(server.storage.database)
})
afterAll(() => server.close())

const before = '2021-09-30'
const after = '2026-01-01'

describe('the tree', () => {
  const tree = async (query: string) => (await client.get<TreePage>(`/api/units/tree?${query}`)).body
  const shown = ({ items }: TreePage) => items.map(({ name, below }) => [name, below])

  it.each([
    [
      before,
      'government',
      [
        ['Tỉnh Hà Thử', 1],
        ['Tỉnh Tuyên Thử', 1],
      ],
    ],
    [after, 'government', [['Tỉnh Tuyên Thử', 1]]],
    [before, 'party', [['Tỉnh ủy Tuyên Thử', 1]]],
    ['1999-12-31', 'government', []],
    // Nobody stands in this line yet, and every unit stands in another.
    [before, 'front', []],
  ])('on %s begins in the line %s with %j', async (day, line, expected) => {
    const page = await tree(`day=${day}&line=${line}`)
    expect(shown(page)).toEqual(expected)
    expect(page).toMatchObject({ next: null, total: expected.length })
  })

  it('shows a unit that stands in no line at the top of each', async () => {
    for (const line of ['government', 'party', 'front', 'professional']) {
      expect(shown(await tree(`day=2003-06-01&line=${line}`))).toEqual([['Tổ công tác lẻ', 0]])
    }
  })

  it('puts higher levels first, then names by the Vietnamese alphabet with numbers as numbers', async () => {
    expect(shown(await tree(`under=${units.committee.unit}&day=${after}`)).map(([name]) => name)).toEqual([
      'Sở Nội vụ tỉnh Tuyên Thử',
      'Sở Tư pháp tỉnh Tuyên Thử',
      'Xã Đồng Bằng',
    ])
    const villages = await tree(`under=${units.commune.unit}&day=${after}`)
    expect(shown(villages).map(([name]) => name)).toEqual(['Thôn 1', 'Thôn 2', 'Thôn 10'])
  })

  it('goes page by page without missing or repeating one', async () => {
    const seen: string[] = []
    let next: string | null = ''
    let total: number | null = null
    while (next !== null) {
      const page: TreePage = await tree(`under=${units.commune.unit}&day=${after}&limit=1${next && `&after=${next}`}`)
      seen.push(...page.items.map(({ name }) => name))
      total ??= page.total
      next = page.next
    }
    expect(seen).toEqual(['Thôn 1', 'Thôn 2', 'Thôn 10'])
    expect(total).toBe(3)
  })

  it.each([
    ['village1', ['Thôn 1']],
    ['village2', ['Thôn 1', 'Thôn 2']],
    ['village10', ['Thôn 1', 'Thôn 2', 'Thôn 10']],
    ['home', ['Thôn 1']],
  ] as const)('answers as many rows as it takes to come to %s', async (key, expected) => {
    const page = await tree(`under=${units.commune.unit}&day=${after}&limit=1&until=${units[key].unit}`)
    expect(page.items.map(({ name }) => name)).toEqual(expected)
    expect(page.total).toBe(3)
  })

  it('answers the way down to a unit on a day, and none where it is not there', async () => {
    const way = async (id: string, query: string) =>
      (await client.get<UnitPath>(`/api/units/${id}/path?${query}`)).body.items.map(({ name }) => name)
    const { justice, commune, old } = units
    expect(await way(justice.unit, `day=${before}`)).toEqual([
      'Tỉnh Hà Thử',
      'Ủy ban nhân dân tỉnh Hà Thử',
      'Sở Tư pháp tỉnh Hà Thử',
    ])
    expect((await way(justice.unit, `day=${after}`))[0]).toBe('Tỉnh Tuyên Thử')
    expect(await way(commune.unit, `day=${after}&line=party`)).toEqual(['Tỉnh ủy Tuyên Thử', 'Xã Đồng Bằng'])
    expect(await way(old.unit, `day=${after}`)).toEqual([])
  })
})

describe('searching units', () => {
  const search = async (q: string, more = `day=${after}`) =>
    (await client.get<UnitSearchAnswer>(`/api/units?q=${encodeURIComponent(q)}&${more}`)).body
  const names = ({ items }: UnitSearchAnswer) => items.map(({ name }) => name)

  it.each([
    ['ha thu', before, ['Tỉnh Hà Thử', 'Ủy ban nhân dân tỉnh Hà Thử', 'Sở Tư pháp tỉnh Hà Thử']],
    ['HÀ THỬ', before, ['Tỉnh Hà Thử', 'Ủy ban nhân dân tỉnh Hà Thử', 'Sở Tư pháp tỉnh Hà Thử']],
    ['dong bang', after, ['Xã Đồng Bằng']],
    ['đồng bằng', after, ['Xã Đồng Bằng']],
    ['stp', after, ['Sở Tư pháp tỉnh Tuyên Thử']],
    ['H99.08', after, ['Sở Tư pháp tỉnh Tuyên Thử']],
    ['ubnd tuyen', after, ['Ủy ban nhân dân tỉnh Tuyên Thử']],
    ['thon 1', after, ['Thôn 1', 'Thôn 10']],
    ['so', after, ['Sở Nội vụ tỉnh Tuyên Thử', 'Sở Tư pháp tỉnh Tuyên Thử']],
    // Words begin words: "am" stands inside "nam" and alike only.
    ['ong', after, []],
    ['khong co', after, []],
    ['%', after, []],
    ['_', after, []],
    ['|', after, []],
  ])('%s on %s finds %j', async (q, day, expected) => {
    expect(names(await search(q, `day=${day}`))).toEqual(expected)
  })

  it('finds by a former name and says so', async () => {
    const { items } = await search('so tu phap ha thu')
    expect(items).toEqual([
      expect.objectContaining({
        id: units.justice.unit,
        name: 'Sở Tư pháp tỉnh Tuyên Thử',
        state: 'living',
        otherName: { name: 'Sở Tư pháp tỉnh Hà Thử', from: '2004-01-01', to: '2025-07-01' },
        above: { id: units.committee.unit, name: 'Ủy ban nhân dân tỉnh Tuyên Thử' },
      }),
    ])
  })

  it('finds a unit that has ended and says who it went to; not where only living ones are asked for', async () => {
    const { items } = await search('tinh ha thu')
    expect(items[0]).toMatchObject({ id: units.justice.unit, state: 'living' })
    expect(items.find(({ id }) => id === units.old.unit)).toMatchObject({
      name: 'Tỉnh Hà Thử',
      state: 'ended',
      to: '2025-07-01',
      heirs: [{ id: units.other.unit, name: 'Tỉnh Tuyên Thử' }],
    })
    expect(names(await search('tinh ha thu', `day=${after}&living=true`))).toEqual(['Sở Tư pháp tỉnh Tuyên Thử'])
  })

  it('narrows by kind and level, and says that there are more', async () => {
    expect(names(await search('thu', `day=${after}&kind=department`))).toHaveLength(2)
    expect(names(await search('thon', `day=${after}&level=province`))).toEqual([])
    expect(await search('thon', `day=${after}&limit=2`)).toMatchObject({ more: true, items: [{ name: 'Thôn 1' }, {}] })
  })

  it.each(['thu', 'tinh', 'thon', 'so'])('answers “%s” in the same order, however few are asked for', async (words) => {
    const all = names(await search(words))
    for (let limit = 1; limit <= all.length; limit += 1) {
      const some = await search(words, `day=${after}&limit=${limit}`)
      expect([names(some), some.more]).toEqual([all.slice(0, limit), limit < all.length])
    }
  })

  it('names units in the order in which they were asked for', async () => {
    const asked = [units.village10.unit, units.old.unit, '01890000-0000-7000-8000-000000000000', units.village1.unit]
    const { body } = await client.get<UnitSearchAnswer>(`/api/units/named?ids=${asked.join(',')}&day=${after}`)
    expect(body.items.map(({ name, state }) => [name, state])).toEqual([
      ['Thôn 10', 'living'],
      ['Tỉnh Hà Thử', 'ended'],
      ['Thôn 1', 'living'],
    ])
  })
})

describe('one unit', () => {
  const view = async (id: string, day: string) => (await client.get<UnitView>(`/api/units/${id}?day=${day}`)).body

  it('is shown as it was on the day', async () => {
    expect(await view(units.justice.unit, before)).toMatchObject({
      state: 'living',
      face: { name: 'Sở Tư pháp tỉnh Hà Thử', signAbbreviation: 'STP' },
      from: '2004-01-01',
      to: '2025-07-01',
      formerNames: [],
      superiors: [{ line: 'government', way: [{ name: 'Tỉnh Hà Thử' }, { name: 'Ủy ban nhân dân tỉnh Hà Thử' }] }],
      below: [],
      heirs: [],
      abilities: { organise: { allowed: true } },
    })
    expect(await view(units.justice.unit, after)).toMatchObject({
      face: { name: 'Sở Tư pháp tỉnh Tuyên Thử' },
      formerNames: [{ name: 'Sở Tư pháp tỉnh Hà Thử', from: '2004-01-01', to: '2025-07-01' }],
    })
  })

  it('counts who stands below in each line', async () => {
    expect((await view(units.committee.unit, after)).below).toEqual([{ line: 'government', direct: 3, all: 6 }])
    expect((await view(units.party.unit, after)).below).toEqual([{ line: 'party', direct: 1, all: 1 }])
  })

  it.each([
    [after, 'ended', ['Tỉnh Tuyên Thử']],
    ['2025-06-30', 'living', []],
    ['1990-01-01', 'not-yet', []],
  ])('on %s is %s', async (day, state, heirs) => {
    const unit = await view(units.old.unit, day)
    expect(unit).toMatchObject({ state, face: { name: 'Tỉnh Hà Thử' } })
    expect(unit.heirs.map(({ name }) => name)).toEqual(heirs)
  })
})

describe('what is refused', () => {
  const unknown = '01890000-0000-7000-8000-000000000000'
  it.each([
    [`/api/units/${unknown}`, 404],
    [`/api/units/${unknown}/path`, 404],
    ['/api/units/khong-phai-id', 404],
    ['/api/units?q=', 422],
    ['/api/units', 422],
    ['/api/units?q=a&day=2026-02-30', 422],
    ['/api/units?q=a&kind=khac', 422],
    ['/api/units?q=%00', 422],
    ['/api/units/tree?line=khac', 422],
    ['/api/units/tree?under=x', 422],
    ['/api/units/tree?after=x', 422],
    [`/api/units/tree?after=${Buffer.from('[1,"a","b"]').toString('base64url')}`, 422],
    ['/api/units/tree?limit=0', 422],
    ['/api/units/named?ids=x', 422],
  ])('%s: %d', async (path, status) => {
    expect((await client.get(path)).status).toBe(status)
  })
})
