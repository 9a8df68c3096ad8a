import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ApiClient, signedInClient } from '../../../../tests/support/api-client.ts'
import { type TestServer, testServer } from '../../../../tests/support/server.ts'
import type { UnitSeries } from '../contract.ts'
import { loadSampleOrganisation } from '../index.ts'
import type { TreePage, UnitSearchAnswer, UnitView } from '../unit-contract.ts'

const today = '2026-11-23'

describe('the reorganisation of 2025 on the real database', () => {
  let server: TestServer
  let client: ApiClient
  beforeAll(async () => {
    const now = new Date(`${today}T03:00:00Z`)
    server = await testServer({ clock: () => now })
    client = await signedInClient(server)
    expect(await loadSampleOrganisation(server.storage.database, now)).toMatchObject({ already: false })
  }, 120_000)
  afterAll(() => server.close())

  const find = async (words: string, day: string) =>
    (await client.get<UnitSearchAnswer>(`/api/units?q=${encodeURIComponent(words)}&day=${day}`)).body.items
  const wayTo = async (id: string, day: string, line = 'government') => {
    const { superiors } = (await client.get<UnitView>(`/api/units/${id}?day=${day}`)).body
    return superiors.find((each) => each.line === line)?.way.map(({ name }) => name)
  }
  const provinces = async (day: string) => {
    const { items: top } = (await client.get<TreePage>(`/api/units/tree?day=${day}`)).body
    const government = top.find(({ name }) => name === 'Chính phủ')?.id
    const { items } = (await client.get<TreePage>(`/api/units/tree?day=${day}&under=${government}&limit=500`)).body
    return items.filter(({ kind }) => kind === 'locality').map(({ name }) => name)
  }

  it.each([
    ['2021-09-30', 63],
    ['2025-06-30', 63],
    ['2025-07-01', 34],
    [today, 34],
  ])('on %s there are %i provinces', async (day, count) => {
    expect(new Set(await provinces(day)).size).toBe(count)
  })

  it.each([
    {
      words: 'so tu phap tinh ha giang',
      day: '2021-09-30',
      way: ['Chính phủ', 'Tỉnh Hà Giang', 'Ủy ban nhân dân tỉnh Hà Giang'],
      heir: 'Sở Tư pháp tỉnh Tuyên Quang',
    },
    {
      words: 'uy ban nhan dan tinh bac giang',
      day: '2021-10-15',
      way: ['Chính phủ', 'Tỉnh Bắc Giang'],
      heir: 'Ủy ban nhân dân tỉnh Bắc Ninh',
    },
    {
      words: 'so thong tin va truyen thong tinh tra vinh',
      day: '2021-04-07',
      way: ['Chính phủ', 'Tỉnh Trà Vinh', 'Ủy ban nhân dân tỉnh Trà Vinh'],
      heir: 'Sở Khoa học và Công nghệ tỉnh Vĩnh Long',
    },
    {
      words: 'so noi vu tinh hau giang',
      day: '2022-03-01',
      way: ['Chính phủ', 'Tỉnh Hậu Giang', 'Ủy ban nhân dân tỉnh Hậu Giang'],
      heir: 'Sở Nội vụ thành phố Cần Thơ',
    },
  ])('$words is there on $day, and today $heir is', async ({ words, day, way, heir }) => {
    const [then] = await find(words, day)
    expect(then?.state).toBe('living')
    const id = then?.id ?? ''
    expect(await wayTo(id, day)).toEqual(way)
    expect((await find(words, today)).find((each) => each.id === id)).toMatchObject({ state: 'ended' })
    const series = `/api/units/${id}/series?reported=${day}&asOf=${today}`
    expect((await client.get<UnitSeries>(series)).body.shares).toMatchObject([{ unit: { name: heir }, share: 1 }])
  })

  it('a district Party committee stands below its province in the Party line, and has ended with the districts', async () => {
    const [committee] = await find('huyen uy vi xuyen', '2022-08-08')
    expect(await wayTo(committee?.id ?? '', '2022-08-08', 'party')).toEqual([
      'Ban Chấp hành Trung ương Đảng',
      'Tỉnh ủy Hà Giang',
    ])
    expect((await find('huyen uy vi xuyen', today)).every(({ state }) => state !== 'living')).toBe(true)
    const [commune] = await find('uy ban nhan dan xa minh tan', today)
    expect(await wayTo(commune?.id ?? '', '2025-06-30')).toContain('Ủy ban nhân dân huyện Vị Xuyên')
    expect(await wayTo(commune?.id ?? '', today)).toEqual([
      'Chính phủ',
      'Tỉnh Tuyên Quang',
      'Ủy ban nhân dân tỉnh Tuyên Quang',
    ])
  })
})
