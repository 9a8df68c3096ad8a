import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts'
import { type MailServer, mailServer } from '../../../tests/support/mail-server.ts'
import { inTransaction } from '../database/database.ts'
import { createSecretBox } from '../secrets/secret-box.ts'
import { type Mailer, openMailer } from './mailer.ts'
import { forgetExpired, forgetSent, outboxStanding, tryGivenUpAgain } from './outbox-standing.ts'
import { type Mail, postMail } from './post-mail.ts'
import { findPosted, recallMail } from './posted-mail.ts'
import { daysOfTrying, pauseAfter, sendNextMail } from './send-waiting.ts'

const mail: Mail = {
  to: 'phong.tong.hop@so.example.vn',
  subject: 'Nhắc hạn: báo cáo quý III của Ủy ban nhân dân xã Đồng Nhuệ – còn 3 ngày, đề nghị gửi đúng hạn',
  text: 'Kính gửi ông Nguyễn Quốc Đạt,\n\nHạn nộp: 05/11/2026.\n.dòng bắt đầu bằng dấu chấm\nhttps://danvan.example.vn/nhiem-vu/1?a=b\n',
}

const begun = new Date('2026-11-02T01:00:00Z')
const minute = 60_000
const secrets = createSecretBox('một khóa chỉ dùng cho phép thử này thôi')
const later = (milliseconds: number) => new Date(begun.getTime() + milliseconds)

describe('mail', () => {
  let storage: TestDatabase
  let server: MailServer
  let mailer: Mailer
  let now = begun
  beforeEach(async () => {
    storage = await testDatabase()
    server = await mailServer()
    mailer = openMailer({ smtp: server.url, from: 'Cổng Dân vận <danvan@example.vn>' })
    now = begun
  })
  afterEach(async () => {
    mailer.close()
    await Promise.all([server.close(), storage.close()])
  })

  const post = (dedupeKey: string, more: Partial<Mail> = {}, notBefore = begun) =>
    inTransaction(storage.database, (transaction) =>
      postMail(transaction, { ...mail, ...more }, { dedupeKey, at: begun, notBefore }),
    )
  const send = () => sendNextMail({ database: storage.database, clock: () => now, mailer, log: () => {}, secrets })
  const standing = () => outboxStanding(storage.database, new Date('2026-11-01T17:00:00Z'))

  it('comes to a real server with every letter as it was written', async () => {
    await post('một')
    expect(await send()).toBe(true)
    const [received] = server.received
    expect(received).toMatchObject({ from: 'danvan@example.vn', to: [mail.to], subject: mail.subject })
    expect(received?.text.trimEnd()).toBe(mail.text.trimEnd())
    expect(received?.email.from).toMatchObject({ name: 'Cổng Dân vận', address: 'danvan@example.vn' })
    expect(received?.email.html).toBeUndefined()
    expect(received?.raw).toMatch(/^Auto-Submitted: auto-generated/m)
    expect(received?.email.messageId).toMatch(/^<[0-9a-f-]{36}@example\.vn>$/)
    expect(Math.max(...(received?.raw.split('\r\n').map(({ length }) => length) ?? []))).toBeLessThanOrEqual(998)
    expect(await standing()).toMatchObject({ waiting: 0, sentToday: 1, givenUp: 0 })
  })

  it('goes out once for one cause, and once though two processes look at the same moment', async () => {
    expect(await post('một')).toBe(true)
    expect(await post('một')).toBe(false)
    expect((await Promise.all([send(), send(), send()])).filter(Boolean)).toHaveLength(1)
    expect(await send()).toBe(false)
    expect(server.received).toHaveLength(1)
  })

  it('is not written where what caused it failed', async () => {
    const failing = inTransaction(storage.database, async (transaction) => {
      await postMail(transaction, mail, { dedupeKey: 'một', at: begun, notBefore: begun })
      throw new Error('what caused it failed')
    })
    await expect(failing).rejects.toThrow('what caused it failed')
    expect(await send()).toBe(false)
  })

  it('waits until it may go out', async () => {
    await post('một', {}, later(30 * minute))
    expect(await send()).toBe(false)
    now = later(30 * minute)
    expect(await send()).toBe(true)
  })

  it('comes when the server is back', async () => {
    const { port } = server
    await server.close()
    await post('một')
    expect(await send()).toBe(true)
    expect(await standing()).toMatchObject({
      waiting: 1,
      failing: 1,
      lastError: expect.stringContaining('ECONNREFUSED'),
    })
    expect(await send(), 'not tried again at once').toBe(false)
    server = await mailServer({ port })
    now = later(pauseAfter(1))
    expect(await send()).toBe(true)
    expect(server.received.map(({ subject }) => subject)).toEqual([mail.subject])
    expect(await standing()).toMatchObject({ waiting: 0, failing: 0, lastError: null })
  })

  it('is given up in sight of the administrator when no server takes it for days, and may be tried again', async () => {
    const { port } = server
    await server.close()
    await post('một')
    let tries = 0
    for (; (await standing()).waiting > 0 && tries < 100; tries += 1) {
      await send()
      now = new Date(now.getTime() + pauseAfter(tries + 1))
    }
    expect(tries).toBeLessThan(30)
    expect(now.getTime() - begun.getTime()).toBeGreaterThan(daysOfTrying * 24 * 60 * minute)
    expect(await standing()).toMatchObject({ givenUp: 1, lastError: expect.stringContaining('ECONNREFUSED') })
    server = await mailServer({ port })
    expect(await send()).toBe(false)
    expect(await tryGivenUpAgain(storage.database, now)).toBe(1)
    expect(await send()).toBe(true)
    expect(server.received).toHaveLength(1)
  })

  it('is given up at once where the receiver is not there, and stands in nobody’s way', async () => {
    await server.close()
    server = await mailServer({ port: server.port, refuse: (address) => (address.startsWith('sai') ? 550 : null) })
    await post('một', { to: 'sai@example.vn' })
    await post('hai')
    expect([await send(), await send(), await send()]).toEqual([true, true, false])
    expect(server.received).toHaveLength(1)
    const after550 = await standing()
    expect(after550).toMatchObject({ givenUp: 1, waiting: 0, lastError: expect.stringContaining('not here') })
    expect(after550.lastError).not.toContain('sai@')
  })

  it('is tried again where the receiver’s server says not now', async () => {
    let status: number | null = 451
    await server.close()
    server = await mailServer({ port: server.port, refuse: () => status })
    await post('một')
    await send()
    expect(await standing()).toMatchObject({ givenUp: 0, waiting: 1 })
    status = null
    now = later(pauseAfter(1))
    await send()
    expect(server.received).toHaveLength(1)
  })

  it('is not taken for sent by a program killed while sending: another sends it later', async () => {
    await post('một')
    const stuck = { ...mailer, send: () => new Promise<string>(() => {}) }
    void sendNextMail({ database: storage.database, clock: () => now, mailer: stuck, log: () => {}, secrets })
    await expect
      .poll(
        async () => (await storage.database.selectFrom('mail_outbox').select('attempts').executeTakeFirst())?.attempts,
      )
      .toBe(1)
    expect(await send()).toBe(false)
    now = later(5 * minute)
    expect(await send()).toBe(true)
    expect(server.received).toHaveLength(1)
  })

  it('shows who it is to a server that asks', async () => {
    mailer.close()
    await server.close()
    server = await mailServer({ user: { name: 'dân vận', password: 'mật khẩu: @/#' } })
    const smtp = `smtp://${encodeURIComponent('dân vận')}:${encodeURIComponent('mật khẩu: @/#')}@127.0.0.1:${server.port}`
    mailer = openMailer({ smtp, from: 'danvan@example.vn' })
    await post('một')
    await send()
    expect(server.received).toHaveLength(1)
    expect(mailer.server).toBe(`127.0.0.1:${server.port}`)
  })

  it('cannot be made to carry more lines of its head', async () => {
    await post('một', { subject: 'Nhắc\r\nBcc: ai@example.vn' })
    await send()
    expect(server.received).toHaveLength(1)
    expect(server.received[0]?.raw).not.toMatch(/^Bcc/im)
    expect(server.received[0]?.to).toEqual([mail.to])
  })

  it('goes to no second receiver that an address would smuggle in', async () => {
    await post('một', { to: 'a@example.vn, b@example.vn' })
    await send()
    expect(server.received.flatMap(({ to }) => to)).not.toContain('b@example.vn')
    expect(await standing()).toMatchObject({
      waiting: 0,
      givenUp: 1,
      lastError: expect.stringMatching(/address syntax/),
    })
  })

  describe('that holds a secret', () => {
    const link = 'https://danvan.example.vn/loi-moi#ma=khong-ai-duoc-biet'
    const postSecret = () =>
      inTransaction(storage.database, (transaction) => {
        const secret = { box: secrets, until: later(7 * 24 * 60 * minute) }
        const text = `Hãy mở ${link}`
        return postMail(transaction, { ...mail, text }, { dedupeKey: 'mời', at: begun, notBefore: begun, secret })
      })
    const kept = async () => JSON.stringify(await storage.database.selectFrom('mail_outbox').selectAll().execute())

    it('is unreadable while it waits, comes whole, and is wiped when it is out', async () => {
      await postSecret()
      expect(await kept()).toContain('mời')
      expect(await kept()).not.toContain('khong-ai-duoc-biet')
      await send()
      expect(server.received[0]?.text.trim()).toBe(`Hãy mở ${link}`)
      const rows = await storage.database.selectFrom('mail_outbox').select(['text', 'recipient']).execute()
      expect(rows).toEqual([{ text: '', recipient: mail.to }])
      expect(await findPosted(storage.database, 'mời')).toEqual({ state: 'sent', at: begun })
    })

    it('is wiped when it is given up, is not tried again, and what the server said of it names no link', async () => {
      await server.close()
      server = await mailServer({ port: server.port, refuse: () => 550, saying: `550 listed: ${link} of ${mail.to}` })
      await postSecret()
      const logged: unknown[] = []
      const log = (...line: readonly unknown[]) => void logged.push(line)
      await sendNextMail({ database: storage.database, clock: () => now, mailer, log, secrets })
      expect(await storage.database.selectFrom('mail_outbox').select('text').execute()).toEqual([{ text: '' }])
      expect(await findPosted(storage.database, 'mời')).toEqual({ state: 'given-up', at: begun })
      expect(await standing()).toMatchObject({ givenUp: 0, waiting: 0 })
      expect(await tryGivenUpAgain(storage.database, now)).toBe(0)
      expect(JSON.stringify(logged)).toContain('listed')
      expect(JSON.stringify(logged) + (await kept())).not.toContain('khong-ai-duoc-biet')
    })

    it('never goes out after it is worth nothing, and is taken away', async () => {
      await postSecret()
      now = later(7 * 24 * 60 * minute)
      expect(await send()).toBe(false)
      expect(await forgetExpired(storage.database, later(7 * 24 * 60 * minute - 1))).toBe(0)
      expect(await forgetExpired(storage.database, now)).toBe(1)
      expect(server.received).toEqual([])
    })

    it('is not sent where the key is another: it is given up', async () => {
      await postSecret()
      const other = createSecretBox('một khóa khác cũng chỉ dùng cho phép thử')
      await sendNextMail({ database: storage.database, clock: () => now, mailer, log: () => {}, secrets: other })
      expect(server.received).toEqual([])
      expect(await findPosted(storage.database, 'mời')).toMatchObject({ state: 'given-up' })
    })

    it('can be taken back until it is out', async () => {
      await postSecret()
      await inTransaction(storage.database, (transaction) => recallMail(transaction, 'mời'))
      expect(await send()).toBe(false)
      await postSecret()
      await send()
      await inTransaction(storage.database, (transaction) => recallMail(transaction, 'mời'))
      expect(await findPosted(storage.database, 'mời')).toMatchObject({ state: 'sent' })
    })
  })

  it('is forgotten when it went out long ago', async () => {
    await post('một')
    await send()
    expect(await forgetSent(storage.database, begun)).toBe(0)
    expect(await forgetSent(storage.database, later(1))).toBe(1)
  })
})
