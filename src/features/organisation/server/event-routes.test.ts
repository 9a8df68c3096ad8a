import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ApiClient, signedInClient } from '../../../../tests/support/api-client.ts'
import { decision, face, founding, newUnit } from '../../../../tests/support/organisation/make-event.ts'
import { type TestServer, testServer } from '../../../../tests/support/server.ts'
import type { EventPage, EventPreview, EventView, UnitLife, UnitSeries } from '../contract.ts'
import type { NewUnit, OrganisationEvent } from '../model/index.ts'

type Problem = { code: string; message: string }

let server: TestServer
let client: ApiClient
beforeAll(async () => {
  server = await testServer()
  client = await signedInClient(server)
})
afterAll(() => server.close())

async function happen(event: OrganisationEvent): Promise<EventView> {
  const answer = await client.send<EventView & Problem>('POST', '/api/organisation/events', event)
  expect(answer.status, answer.body.message).toBe(201)
  return answer.body
}

async function found(
  name: string,
  superiors: Parameters<typeof newUnit>[1] = {},
  day = '2020-01-01',
): Promise<NewUnit> {
  const unit = newUnit(name, superiors)
  await happen(founding(unit, day))
  return unit
}

const life = async (id: string) => (await client.get<UnitLife>(`/api/units/${id}/life`)).body
const series = async (id: string, reported: string, asOf: string) =>
  (await client.get<UnitSeries>(`/api/units/${id}/series?reported=${reported}&asOf=${asOf}`)).body
const undo = (id: string) => client.send<EventView & Problem>('POST', `/api/organisation/events/${id}/undo`)

/** Every row of the organisation, to compare before and after. */
async function rows(): Promise<unknown[]> {
  const found = await sql`
    select to_jsonb(unit_version)::text as row from unit_version
    union all select to_jsonb(unit_superior)::text from unit_superior
    union all select to_jsonb(unit_above)::text from unit_above
    union all select to_jsonb(unit_succession)::text from unit_succession order by 1`.execute(server.storage.database)
  return found.rows
}

/** Two communes of a district below a province, each with a village; and a third unit beside. */
async function twoCommunes() {
  const province = await found('Tỉnh Thử Nghiệm')
  const first = await found('Xã Đông', { government: province.unit })
  const second = await found('Xã Tây', { government: province.unit })
  const village = await found('Thôn Một', { government: first.unit })
  return { province, first, second, village }
}

describe('merging two communes', () => {
  it('previews without writing, is done, read both ways, and undone to the row', async () => {
    const { province, first, second, village } = await twoCommunes()
    const into = newUnit('Xã Đông Tây', { government: province.unit })
    const merge: OrganisationEvent = {
      kind: 'merge',
      day: '2025-07-01',
      decision,
      units: [first.unit, second.unit],
      into,
      handover: { receiver: into.unit, date: '2025-06-30', minutes: '01/BB' },
    }
    const before = await rows()
    const preview = (await client.send<EventPreview>('POST', '/api/organisation/events/preview', merge)).body
    expect(preview.title).toBe('Sáp nhập Xã Đông và Xã Tây thành Xã Đông Tây')
    expect(preview.problems).toEqual([])
    expect(preview.faces.map(({ unit, before, after }) => [unit.name, before?.name, after?.name])).toEqual([
      ['Xã Đông Tây', undefined, 'Xã Đông Tây'],
      ['Xã Đông', 'Xã Đông', undefined],
      ['Xã Tây', 'Xã Tây', undefined],
    ])
    expect(preview.moves.map(({ unit, before, after }) => [unit.name, before?.name, after?.name])).toEqual([
      ['Xã Đông Tây', undefined, 'Tỉnh Thử Nghiệm'],
      ['Thôn Một', 'Xã Đông', 'Xã Đông Tây'],
    ])
    expect(await rows()).toEqual(before)

    const done = await happen(merge)
    expect((await life(first.unit)).heirs).toMatchObject([{ heir: { name: 'Xã Đông Tây' }, share: 1, takesOver: true }])
    expect((await life(into.unit)).forebears.map(({ unit }) => unit.name).sort()).toEqual(['Xã Tây', 'Xã Đông'])
    expect((await life(village.unit)).superiors.map(({ superior, to }) => [superior.name, to])).toEqual([
      ['Xã Đông', '2025-07-01'],
      ['Xã Đông Tây', null],
    ])
    expect((await series(first.unit, '2024-12-31', '2025-06-30')).shares).toMatchObject([
      { unit: { name: 'Xã Đông' }, share: 1 },
    ])
    expect((await series(first.unit, '2024-12-31', '2026-01-01')).shares).toMatchObject([
      { unit: { name: 'Xã Đông Tây' }, share: 1 },
    ])

    const back = await series(into.unit, '2024-12-31', '2026-01-01')
    expect(back.sources.map(({ unit, share }) => [unit.name, share])).toEqual([
      ['Xã Đông', 1],
      ['Xã Tây', 1],
    ])
    expect((await series(into.unit, '2025-07-01', '2026-01-01')).sources.map(({ unit }) => unit.name)).toEqual([
      'Xã Đông Tây',
    ])

    const undone = await undo(done.id)
    expect([undone.status, undone.body.undoneBy]).toEqual([200, 'Nguyễn Văn A'])
    expect(await rows()).toEqual(before)
    expect((await undo(done.id)).body.code).toBe('already-undone')
    const list = (await client.get<EventPage>('/api/organisation/events?limit=3')).body
    expect(list.items[0]).toMatchObject({ id: done.id, abilities: { undo: { allowed: false } } })
  })
})

describe('undoing', () => {
  it('is refused with the name of what leans on it, and works once that is undone', async () => {
    const { first } = await twoCommunes()
    const renamed = await happen({
      kind: 'change',
      day: '2021-01-01',
      decision,
      unit: first.unit,
      face: { name: 'Xã Bắc' },
    })
    const again = await happen({
      kind: 'change',
      day: '2022-01-01',
      decision,
      unit: first.unit,
      face: { name: 'Xã Nam' },
    })
    const refused = await undo(renamed.id)
    expect(refused.status).toBe(409)
    expect(refused.body.message).toContain('“Đổi tên Xã Bắc thành Xã Nam” từ ngày 01/01/2022 (theo 05/NQ-HĐND)')
    expect((await undo(again.id)).status).toBe(200)
    expect((await undo(renamed.id)).status).toBe(200)
    expect((await life(first.unit)).versions.map(({ face: { name }, to }) => [name, to])).toEqual([['Xã Đông', null]])
  })

  it('of a founding is refused while a unit stands below', async () => {
    const above = newUnit('Sở Thử Nghiệm')
    const event = await happen(founding(above, '2020-01-01'))
    const below = await happen(founding(newUnit('Phòng Một', { government: above.unit }), '2021-01-01'))
    expect((await undo(event.id)).body.message).toContain('“Thành lập Phòng Một”')
    expect((await undo(below.id)).status).toBe(200)
    expect((await undo(event.id)).status).toBe(200)
    expect((await client.get(`/api/units/${above.unit}/life`)).status).toBe(404)
  })
})

describe('splitting', () => {
  it('gives parts away in shares, the unit going on, and a later figure follows', async () => {
    const { province, first } = await twoCommunes()
    const part = newUnit('Phường Mới', { government: province.unit })
    await happen({
      kind: 'split',
      day: '2023-01-01',
      decision,
      unit: first.unit,
      parts: [
        { into: first.unit, share: 0.6 },
        { into: part, share: 0.4 },
      ],
      below: {},
      handover: null,
    })
    expect((await series(first.unit, '2022-12-31', '2023-01-01')).shares).toMatchObject([
      { unit: { name: 'Xã Đông' }, share: 0.6 },
      { unit: { name: 'Phường Mới' }, share: 0.4 },
    ])
    expect((await series(first.unit, '2023-01-01', '2024-01-01')).shares).toMatchObject([{ share: 1 }])
  })
})

describe('events that cannot be', () => {
  it.each<[string, (units: Awaited<ReturnType<typeof twoCommunes>>) => OrganisationEvent, RegExp]>([
    [
      'a ring',
      ({ province, first }) => ({
        kind: 'move',
        day: '2021-01-01',
        decision,
        unit: province.unit,
        line: 'government',
        superior: first.unit,
      }),
      /Tỉnh Thử Nghiệm: Đơn vị sẽ trở thành cấp trên của chính mình/,
    ],
    [
      'a day before the unit was there',
      ({ first }) => ({ kind: 'change', day: '2019-01-01', decision, unit: first.unit, face: { name: 'X' } }),
      /Xã Đông: Đơn vị này chưa có vào ngày đã chọn/,
    ],
    [
      'a district after districts ended',
      ({ province }) =>
        founding(newUnit('Huyện Mới', { government: province.unit }, { level: 'district' }), '2025-07-01'),
      /không còn cấp huyện/,
    ],
    [
      'nobody to take over',
      ({ first }) => ({
        kind: 'dissolve',
        day: '2025-01-01',
        decision,
        unit: first.unit,
        heirs: [],
        below: {},
        handover: null,
      }),
      /Chưa nêu đơn vị nhận bàn giao/,
    ],
    [
      'shares short of the whole',
      ({ first, second, province }) => ({
        kind: 'dissolve',
        day: '2025-01-01',
        decision,
        unit: first.unit,
        heirs: [
          { unit: second.unit, share: 0.5 },
          { unit: province.unit, share: 0.4 },
        ],
        below: {},
        handover: null,
      }),
      /phải bằng 100%/,
    ],
    [
      'a code of small letters',
      ({ first }) => ({ kind: 'change', day: '2025-01-01', decision, unit: first.unit, face: { organId: 'h01.2' } }),
      /Mã định danh điện tử chỉ gồm/,
    ],
  ])('%s', async (_, make, sentence) => {
    const event = make(await twoCommunes())
    const before = await rows()
    const preview = await client.send<EventPreview>('POST', '/api/organisation/events/preview', event)
    expect(
      preview.body.problems.map(({ unit, message }) => (unit ? `${unit.name}: ${message}` : message)).join(),
    ).toMatch(sentence)
    const done = await client.send<Problem>('POST', '/api/organisation/events', event)
    expect(done.status).toBe(409)
    expect(done.body.message).toMatch(sentence)
    expect(await rows()).toEqual(before)
  })

  it('a code that another unit bears at the time; its heir may take it over on the day', async () => {
    const first = newUnit('Sở Cũ', {}, { organId: 'H99.01' })
    await happen(founding(first, '2020-01-01'))
    const other = founding(newUnit('Sở Khác', {}, { organId: 'H99.01' }), '2021-01-01')
    expect((await client.send<Problem>('POST', '/api/organisation/events', other)).body.message).toContain(
      'Mã định danh',
    )
    const beside = await found('Sở Bên')
    await happen({
      kind: 'merge',
      day: '2025-03-01',
      decision,
      units: [first.unit, beside.unit],
      into: newUnit('Sở Mới', {}, { organId: 'H99.01' }),
      handover: null,
    })
  })

  it.each([
    ['no day of the calendar', { day: '2025-02-30' }],
    ['no deciding document', { decision: { ...decision, sign: ' ' } }],
    ['no name', { face: face(' ') }],
    ['no unit id', { unit: 'x' }],
  ])('%s is refused as not sent rightly', async (_, wrong) => {
    const answer = await client.send('POST', '/api/organisation/events', {
      ...founding(newUnit('X'), '2025-01-01'),
      ...wrong,
    })
    expect(answer.status).toBe(422)
  })
})

describe('two events at once that together would break a rule', () => {
  it('one passes: two units each put below the other', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [one, other] = [await found(`Đơn vị A${round}`), await found(`Đơn vị B${round}`)]
      const move = (unit: NewUnit, superior: NewUnit): OrganisationEvent => ({
        kind: 'move',
        day: '2021-01-01',
        decision,
        unit: unit.unit,
        line: 'party',
        superior: superior.unit,
      })
      const answers = await Promise.all(
        [move(one, other), move(other, one)].map((event) => client.send('POST', '/api/organisation/events', event)),
      )
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
    }
  })

  it('one passes: the same unit dissolved twice', async () => {
    const { first, second, province } = await twoCommunes()
    const dissolve = (heir: NewUnit): OrganisationEvent => ({
      kind: 'dissolve',
      day: '2025-01-01',
      decision,
      unit: first.unit,
      heirs: [{ unit: heir.unit, share: 1 }],
      below: {},
      handover: null,
    })
    const answers = await Promise.all(
      [dissolve(second), dissolve(province)].map((event) => client.send('POST', '/api/organisation/events', event)),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
  })
})
