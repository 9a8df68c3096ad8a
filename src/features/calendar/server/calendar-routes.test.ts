import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isWorkingDay } from '#documents/deadlines/index.ts'
import { type ApiClient, signedInClient } from '../../../../tests/support/api-client.ts'
import { type TestServer, testServer } from '../../../../tests/support/server.ts'
import type { YearView } from '../contract.ts'
import { knownDaysOff } from './days-off.ts'

let server: TestServer
let client: ApiClient
beforeAll(async () => {
  server = await testServer()
  client = await signedInClient(server)
})
afterAll(() => server.close())

type Problem = { code: string; message: string; place?: string }
const notice = 'Thông báo số 01/TB-THU ngày 05/11/2025'
const put = (day: string, kind: 'off' | 'worked', name = 'Nghỉ hoán đổi') =>
  client.send<YearView & Problem>('PUT', `/api/calendar/days/${day}`, { kind, name, source: notice })
const isWorked = async (day: string) => isWorkingDay(day, await knownDaysOff(server.storage.database))

describe('the calendar of days off', () => {
  it('has what the law gives of a year nobody has touched, and says that no notice was compared', async () => {
    const { body } = await client.get<YearView>('/api/calendar/years/2026')
    expect(body.confirmed).toBeNull()
    expect(body.days.filter(({ own }) => own)).toEqual([])
    expect(body.days.map(({ day }) => day)).toContain('2026-02-17')
    expect(body.days.every(({ source }) => source.startsWith('Bộ luật Lao động'))).toBe(true)
  })

  it('takes a day swapped for a Saturday from the notice, and gives both back', async () => {
    expect(await isWorked('2026-08-31')).toBe(true)
    expect(await isWorked('2026-08-22')).toBe(false)
    expect((await put('2026-08-31', 'off')).status).toBe(200)
    const { body } = await put('2026-08-22', 'worked', 'Làm bù ngày 31/8')
    expect(body.days.filter(({ own }) => own)).toEqual([
      { day: '2026-08-22', kind: 'worked', name: 'Làm bù ngày 31/8', source: notice, own: true },
      { day: '2026-08-31', kind: 'off', name: 'Nghỉ hoán đổi', source: notice, own: true },
    ])
    expect(await isWorked('2026-08-31')).toBe(false)
    expect(await isWorked('2026-08-22')).toBe(true)
    await client.send('DELETE', '/api/calendar/days/2026-08-31')
    await client.send('DELETE', '/api/calendar/days/2026-08-22')
    expect(await isWorked('2026-08-31')).toBe(true)
    expect((await client.send('DELETE', '/api/calendar/days/2026-08-22')).status).toBe(404)
  })

  it('lets a lawful day off be worked where the notice decided otherwise, and be off again', async () => {
    expect(await isWorked('2026-02-16')).toBe(false)
    const { body } = await put('2026-02-16', 'worked', 'Làm việc theo thông báo')
    expect(body.days.find(({ day }) => day === '2026-02-16')).toMatchObject({ kind: 'worked', own: true })
    expect(await isWorked('2026-02-16')).toBe(true)
    await client.send('DELETE', '/api/calendar/days/2026-02-16')
    expect(await isWorked('2026-02-16')).toBe(false)
  })

  it.each([
    ['2026-08-29', 'off', 'kind'],
    ['2026-08-26', 'worked', 'kind'],
    ['2026-02-30', 'off', 'day'],
    ['2026-13', 'off', 'day'],
    ['1999-08-30', 'off', 'day'],
  ] as const)('refuses %s as %s and says where', async (day, kind, place) => {
    const { status, body } = await put(day, kind)
    expect([status, body.place]).toEqual([422, place])
    expect(body.message).toMatch(/\.$/)
  })

  it('asks for the source', async () => {
    const answer = await client.send<Problem>('PUT', '/api/calendar/days/2026-08-31', {
      kind: 'off',
      name: 'Nghỉ',
      source: ' ',
    })
    expect(answer.status).toBe(422)
  })

  it('keeps with which notice a year was compared, and by whom', async () => {
    const { body } = await client.send<YearView>('PUT', '/api/calendar/years/2027/confirmation', { source: notice })
    expect(body.confirmed).toMatchObject({ source: notice })
    expect(body.confirmed?.by).not.toBe('')
    expect((await client.get<YearView>('/api/calendar/years/2026')).body.confirmed).toBeNull()
  })
})
