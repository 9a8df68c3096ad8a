import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ApiClient } from '../../../../tests/support/api-client.ts'
import { type MailServer, mailServer } from '../../../../tests/support/mail-server.ts'
import { type ReminderWorld, reminderWorld } from '../../../../tests/support/reminder-world.ts'
import { type TestServer, testServer } from '../../../../tests/support/server.ts'
import { newId } from '../../../kernel/ids.ts'
import { inTransaction } from '../../../platform/database/database.ts'
import { beginSession } from '../../accounts/server/sessions.ts'
import type { MailStanding, NudgeAnswer, ReminderPage, SettingView, UnreadView } from '../contract.ts'

const now = new Date('2026-11-03T02:00:00Z')
const publicUrl = 'https://danvan.example.vn'

describe('reminders over the API, with the workers of the running program and a real mail server', () => {
  let world: ReminderWorld
  let mail: MailServer
  let server: TestServer
  let doer: ApiClient
  let giver: ApiClient
  let work: string

  async function signIn(key: string): Promise<ApiClient> {
    const id = newId()
    const account = { id, person_id: world.person(key), username: key, password_hash: null, created_at: now }
    await world.database.insertInto('account').values(account).execute()
    const place = { address: '127.0.0.1', userAgent: 'thử', browserToken: null }
    const client = new ApiClient(server.url)
    const token = await inTransaction(world.database, (transaction) =>
      beginSession(transaction, { accountId: id, secondFactor: false, place }, now),
    )
    client.cookie = `danvan_session=${token}`
    return client
  }

  beforeAll(async () => {
    world = await reminderWorld()
    await world.addPerson('chuyen-vien-xa', 'specialist', 'xa')
    await world.addPerson('chuyen-vien-so', 'specialist', 'so')
    work = await world.assign({ due: '2026-11-01', text: 'Báo cáo công tác dân vận quý III/2026' })
    mail = await mailServer()
    const config = { smtp: mail.url, from: 'Dân vận Hòa Giang <danvan@example.vn>' }
    server = await testServer({ storage: world.storage, clock: () => now, mail: config, publicUrl })
    doer = await signIn('chuyen-vien-xa')
    giver = await signIn('chuyen-vien-so')
  }, 60_000)
  afterAll(async () => {
    await server?.close()
    await mail?.close()
  })

  const unread = async (client: ApiClient) => (await client.get<UnreadView>('/api/me/reminders/unread')).body.unread

  it('has told by itself what is late, on the page and in the mail of the morning', async () => {
    await expect.poll(() => mail.received.length, { timeout: 20_000 }).toBe(1)
    expect(mail.received[0]?.to).toEqual(['chuyen-vien-xa@example.vn'])
    const { body } = await doer.get<ReminderPage>('/api/me/reminders')
    expect(body).toMatchObject({ next: null, unread: 1 })
    expect(body.items).toEqual([
      {
        id: expect.any(String),
        at: now.toISOString(),
        class: 'duty',
        kind: 'late-1',
        title: 'Quá hạn: Báo cáo công tác dân vận quý III/2026',
        when: 'Hạn: 01/11/2026 (quá hạn 2 ngày)',
        deadline: { state: 'late', words: 'quá hạn 2 ngày' },
        where: 'Ủy ban nhân dân xã Đồng Nhuệ · Kế hoạch 12/KH-SNV: Công tác dân vận năm 2026',
        note: null,
        path: `/nhiem-vu/${work}`,
        isRead: false,
      },
    ])
    expect((await giver.get<ReminderPage>('/api/me/reminders')).body.items).toEqual([])
  })

  it('marks one’s own as read and again as unread, and nobody else’s', async () => {
    const { body } = await doer.get<ReminderPage>('/api/me/reminders')
    const ids = body.items.map(({ id }) => id)
    await giver.send('POST', '/api/me/reminders/read', { ids })
    expect(await unread(doer)).toBe(1)
    expect((await doer.send<UnreadView>('POST', '/api/me/reminders/read', { ids })).body).toEqual({ unread: 0 })
    await doer.send('POST', '/api/me/reminders/read', { ids, read: false })
    expect(await unread(doer)).toBe(1)
    await doer.send('POST', '/api/me/reminders/read', { upTo: now.toISOString() })
    expect(await unread(doer)).toBe(0)
    expect((await doer.get<ReminderPage>('/api/me/reminders?show=unread')).body.items).toEqual([])
  })

  it('brings a nudge to the page and to the mail within moments', async () => {
    const note = 'Đề nghị gửi trong hôm nay.'
    const { status, body } = await giver.send<NudgeAnswer>('POST', '/api/assignments/nudge', {
      assignmentIds: [work],
      note,
    })
    expect({ status, body }).toEqual({ status: 200, body: { nudged: [work], refused: [], people: 1, unheard: [] } })
    await expect.poll(() => mail.received.length, { timeout: 20_000 }).toBe(2)
    expect(mail.received[1]).toMatchObject({ subject: 'Đôn đốc: Báo cáo công tác dân vận quý III/2026' })
    expect(mail.received[1]?.text).toContain(`${publicUrl}/nhiem-vu/${work}`)
    expect(await unread(doer)).toBe(1)
    const refused = await doer.send('POST', '/api/assignments/nudge', { assignmentIds: [] })
    expect(refused.status).toBe(422)
  })

  it('keeps how one is told; a duty cannot be muted', async () => {
    const before = (await doer.get<SettingView>('/api/me/reminders/setting')).body
    expect(before).toMatchObject({ mail: 'digest', quietFrom: 20, quietTo: 7, muted: [], mailing: 'on' })
    expect(before.news.map(({ kind }) => kind)).not.toContain('nudge')
    const chosen = { mail: 'at-once', quietFrom: 18, quietTo: 8, muted: ['accept', 'nudge', 'late-1', 'la'] }
    const after = await doer.send<SettingView>('PUT', '/api/me/reminders/setting', chosen)
    expect(after.body).toMatchObject({ ...chosen, muted: ['accept'] })
    const wrong = await doer.send('PUT', '/api/me/reminders/setting', { ...chosen, quietFrom: 24 })
    expect(wrong.status).toBe(422)
    expect((await giver.get<SettingView>('/api/me/reminders/setting')).body.mail).toBe('digest')
  })

  it('shows how mail stands to whoever looks after the program, without a password, and to nobody else', async () => {
    expect((await doer.get('/api/mail')).status).toBe(403)
    await world.addPerson('quan-tri', 'administrator', 'tinh')
    await world.database.updateTable('appointment').set({ unit_id: null }).where('role', '=', 'administrator').execute()
    const administrator = await signIn('quan-tri')
    const { body } = await administrator.get<MailStanding>('/api/mail')
    expect(body).toEqual({
      server: mail.url.replace('smtp://', ''),
      from: 'Dân vận Hòa Giang <danvan@example.vn>',
      waiting: 0,
      failing: 0,
      sentToday: 2,
      givenUp: 0,
      lastError: null,
    })
    await world.database
      .updateTable('mail_outbox')
      .set({ sent_at: null, given_up_at: now, last_error: 'hỏng' })
      .execute()
    expect((await administrator.get<MailStanding>('/api/mail')).body).toMatchObject({ givenUp: 2, lastError: 'hỏng' })
    expect((await administrator.send<MailStanding>('POST', '/api/mail/again')).body.givenUp).toBe(0)
    await expect.poll(() => mail.received.length, { timeout: 20_000 }).toBe(4)
  })
})
