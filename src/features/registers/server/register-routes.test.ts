import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPlanOffice, type PlanOffice } from '../../../../tests/support/plan-office.ts'
import { savePlan } from '../../../../tests/support/save-plan.ts'
import type { RegisterDetail, RegisterEntry, RegisterList } from '../contract.ts'

type Answer = RegisterDetail & { code?: string; place?: string; message?: string }

describe('the book of numbers', () => {
  const now = new Date('2026-05-04T03:00:00Z')
  let office: PlanOffice<
    'department' | 'committee' | 'board',
    'clerk' | 'leader' | 'reporter' | 'archivist' | 'secretary' | 'head'
  >

  beforeAll(async () => {
    office = await openPlanOffice(
      {
        department: { name: 'Sở Y tế tỉnh Núi Xanh', sign: 'SYT' },
        committee: { name: 'Đảng ủy xã Suối Mây', sign: 'ĐU' },
        board: { name: 'Ban Xây dựng Đảng', sign: 'BXDĐ', below: 'committee', line: 'party' },
      },
      {
        clerk: ['clerk', 'department'],
        leader: ['leader', 'department'],
        reporter: ['reporter', 'department'],
        archivist: ['clerk', 'committee'],
        secretary: ['leader', 'committee'],
        head: ['leader', 'board'],
      },
      { clock: () => now },
    )
  }, 60_000)
  afterAll(() => office?.server.close())

  type Who = keyof Office
  type Office = typeof office.people
  const send = (who: Who, method: string, path: string, body?: unknown) =>
    office.people[who].send<Answer>(method, path, body)
  const shown = (entries: readonly RegisterEntry[]) =>
    entries.map((entry) => (entry.kind === 'gap' ? `${entry.from}–${entry.to}` : entry.sign))
  const open = (more = {}) => ({
    unitId: office.units.department,
    typeCode: 'KH',
    year: 2026,
    termId: null,
    lastUsed: 145,
    ...more,
  })
  const issue = async (who: Who, unit: string, line: 'government' | 'party' = 'government') => {
    const id = await savePlan(office.server.storage, { unit, line })
    return (
      await office.people[who].send<{ sign: string; code?: string; message?: string }>(
        'POST',
        `/api/plans/${id}/steps`,
        { action: 'issue' },
      )
    ).body
  }

  it('goes on after the last number on paper, keeps what is stated, and shows what nobody told of', async () => {
    const { body } = await send('clerk', 'POST', '/api/registers', open())
    const path = `/api/registers/${body.register.id}`
    expect(body).toMatchObject({ register: { title: 'Sổ kế hoạch năm 2026', startedAfter: 145 }, entries: [] })
    expect((await send('clerk', 'POST', '/api/registers', open())).body.code).toBe('register-there')
    expect((await send('clerk', 'PUT', `${path}/start`, { lastUsed: 99 })).body.register.startedAfter).toBe(99)
    expect((await issue('leader', office.units.department)).sign).toBe('100/KH-SYT')
    expect((await send('clerk', 'PUT', `${path}/start`, { lastUsed: 10 })).body.code).toBe('register-begun')
    const number = { number: 103, date: '2026-05-02', title: 'Kế hoạch trên giấy', type: 'Kế hoạch' }
    expect(shown((await send('clerk', 'POST', `${path}/numbers`, number)).body.entries)).toEqual([
      '100/KH-SYT',
      '101–102',
      '103/KH-SYT',
    ])
    expect((await send('clerk', 'POST', `${path}/numbers`, number)).body).toMatchObject({ code: 'number-taken' })
    expect(
      (await send('clerk', 'POST', `${path}/numbers`, { ...number, number: 102, date: '2025-12-31' })).body.place,
    ).toBe('date')
    await send('clerk', 'POST', `${path}/numbers`, { ...number, suffix: 'b' })
    expect((await issue('leader', office.units.department)).sign).toBe('104/KH-SYT')
    expect((await send('clerk', 'DELETE', `${path}/numbers/100`)).status).toBe(422)
    expect((await send('clerk', 'DELETE', `${path}/numbers/103`)).status).toBe(200)
    const after = await send('clerk', 'DELETE', `${path}/numbers/103b`)
    expect(shown(after.body.entries)).toEqual(['100/KH-SYT', '101–103', '104/KH-SYT'])
    const sheet = await office.people.clerk.get(`${path}/export`)
    expect([sheet.status, sheet.headers.get('content-type')]).toEqual([200, expect.stringContaining('spreadsheetml')])
  })

  it('is seen by its unit’s people, changed by the clerk, and found by no other', async () => {
    const { body } = await office.people.leader.get<RegisterList>('/api/registers')
    const id = body.items[0]?.id
    expect(body.abilities.change.allowed).toBe(false)
    expect((await send('leader', 'PUT', `/api/registers/${id}/start`, { lastUsed: 0 })).status).toBe(403)
    expect((await send('reporter', 'GET', `/api/registers/${id}`)).status).toBe(404)
    expect((await send('archivist', 'GET', `/api/registers/${id}`)).status).toBe(404)
    expect((await send('archivist', 'POST', '/api/registers', open())).status).toBe(403)
  })

  it('numbers Party documents over a term, each type by itself, below the committee too', async () => {
    expect(await issue('secretary', office.units.committee, 'party')).toMatchObject({
      code: 'no-number',
      message: expect.stringContaining('nhiệm kỳ'),
    })
    const term = { unitId: office.units.committee, name: 'Nhiệm kỳ 2025 - 2030', from: '2025-08-01' }
    expect((await send('archivist', 'POST', '/api/party-terms', term)).status).toBe(201)
    expect((await send('archivist', 'POST', '/api/party-terms', { ...term, from: '2026-01-01' })).body.place).toBe(
      'from',
    )
    const list = (await office.people.archivist.get<RegisterList>('/api/registers')).body
    const termId = list.terms[0]?.id
    const all = { unitId: office.units.committee, typeCode: null, year: null, termId, lastUsed: 0 }
    expect((await send('archivist', 'POST', '/api/registers', all)).body.place).toBe('typeCode')
    expect(
      (await send('archivist', 'POST', '/api/registers', { ...all, typeCode: 'KH', lastUsed: 11 })).body.register.title,
    ).toBe('Sổ kế hoạch, Nhiệm kỳ 2025 - 2030')
    expect((await issue('secretary', office.units.committee, 'party')).sign).toBe('12-KH/ĐU')
    expect((await issue('head', office.units.board, 'party')).sign).toBe('01-KH/BXDĐ')
  })
})
