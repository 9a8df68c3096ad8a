import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ApiClient, signedInClient } from '../../../../tests/support/api-client.ts'
import { type MailServer, mailServer } from '../../../../tests/support/mail-server.ts'
import { type TestServer, testServer } from '../../../../tests/support/server.ts'
import { newPerson } from '../../people/server/new-person.ts'
import type { InvitationMade, InvitationView, PersonSignIn, SessionView } from '../contract.ts'

const publicUrl = 'https://danvan.example.vn'
const unit = '00000000-0000-7000-8000-0000000000c1'
const address = 'may.sung@so.example.vn'
const madeAt = new Date('2026-03-02T01:00:00Z')
const password = 'năm chữ rất dễ nhớ'

describe('the mail of an invitation', () => {
  let mails: MailServer
  let server: TestServer
  let administrator: ApiClient
  beforeEach(async () => {
    mails = await mailServer()
  })
  afterEach(async () => {
    await server.close()
    await mails.close()
  })

  /** The program with a server for mail, or without one. */
  async function open(smtp: string | null): Promise<void> {
    const mail = smtp === null ? {} : { mail: { smtp, from: 'danvan@example.vn' }, publicUrl }
    server = await testServer({ clock: () => madeAt, ...mail })
    administrator = await signedInClient(server)
    await server.storage.database.insertInto('unit').values({ id: unit }).execute()
  }
  async function addPerson(name: string, email: string | null): Promise<string> {
    const { database } = server.storage
    const person = newPerson({ name, email, phone: null }, madeAt)
    await database.insertInto('person').values(person).execute()
    const paper = { position: null, appointed_to: null, decision_sign: null, decision_date: null, withdrawn_at: null }
    const held = {
      person_id: person.id,
      role: 'specialist',
      unit_id: unit,
      valid: '[2020-01-01,)',
      made_at: madeAt,
    } as const
    await database
      .insertInto('appointment')
      .values({ id: crypto.randomUUID(), ...held, ...paper })
      .execute()
    return person.id
  }
  const invite = async (person: string) =>
    (await administrator.send<InvitationMade>('POST', `/api/people/${person}/invitation`)).body
  const stateOf = async (person: string) =>
    (await administrator.get<PersonSignIn>(`/api/people/${person}/sign-in`)).body.invitation?.mail?.state ?? null
  /** Everything that the program keeps of its mail and in its log. */
  const kept = async () => {
    const { database } = server.storage
    const outbox = await database.selectFrom('mail_outbox').selectAll().execute()
    const log = await database.selectFrom('audit_entry').select('content').execute()
    return JSON.stringify([outbox, log])
  }
  const tokenOf = (link: string) => new URL(link).hash.replace('#ma=', '')

  it('comes to the person with the link that is shown, which is then kept nowhere', async () => {
    await open(mails.url)
    const may = await addPerson('Sùng Thị Mây', address)
    const { link, mail } = await invite(may)
    expect(mail).toEqual({ state: 'posted', address })
    await expect.poll(() => stateOf(may)).toBe('sent')
    const [received, ...more] = mails.received
    expect(more).toEqual([])
    expect(received).toMatchObject({ to: [address], subject: 'Lời mời đăng nhập danvan' })
    for (const words of ['Kính gửi Sùng Thị Mây,', `\n   ${link}\n`, 'đến 08:00 ngày 09/03/2026.'])
      expect(received?.text).toContain(words)
    expect(link).toContain(`${publicUrl}/loi-moi#ma=`)
    const all = await kept()
    expect(all).toContain('account.invite')
    expect(all).not.toContain(tokenOf(link))
    const log = JSON.stringify(await server.storage.database.selectFrom('audit_entry').select('content').execute())
    expect(log, 'whose address was told, not the address').not.toContain(address)
    const look = await new ApiClient(server.url).send<InvitationView>('POST', '/api/invitation', {
      token: tokenOf(link),
    })
    expect(look.body.name).toBe('Sùng Thị Mây')
  })

  it('is of a new password to whoever signs in already', async () => {
    await open(mails.url)
    const may = await addPerson('Sùng Thị Mây', address)
    const { link } = await invite(may)
    await new ApiClient(server.url).send<SessionView>('POST', '/api/invitation/accept', {
      token: tokenOf(link),
      username: 'may.sung',
      password,
    })
    await invite(may)
    await expect.poll(() => mails.received.at(-1)?.subject).toBe('Đặt mật khẩu mới để đăng nhập danvan')
    expect(mails.received.at(-1)?.text).toContain('đặt mật khẩu mới')
  })

  it('is not written where no server is set, or nobody knows the address, and it is said why', async () => {
    await open(null)
    expect((await invite(await addPerson('Sùng Thị Mây', address))).mail).toEqual({ state: 'no-server' })
    await server.close()
    await open(mails.url)
    const tua = await addPerson('Giàng A Tủa', null)
    const made = await invite(tua)
    expect(made.mail).toEqual({ state: 'no-address' })
    expect(made.link).toContain(`${publicUrl}/loi-moi#ma=`)
    expect(await stateOf(tua)).toBeNull()
    expect(await server.storage.database.selectFrom('mail_outbox').selectAll().execute()).toEqual([])
  })

  it('that waits is unreadable, and goes with its invitation: replaced, withdrawn or used', async () => {
    await mails.close()
    await open(mails.url)
    const may = await addPerson('Sùng Thị Mây', address)
    const waiting = async () =>
      (await server.storage.database.selectFrom('mail_outbox').select('dedupe_key').execute()).length
    const first = await invite(may)
    expect(first.mail.state).toBe('posted')
    expect(await stateOf(may)).toBe('waiting')
    expect(await kept()).not.toContain(tokenOf(first.link))
    const second = await invite(may)
    expect(await waiting(), 'replaced').toBe(1)
    await administrator.send('DELETE', `/api/people/${may}/invitation`)
    expect(await waiting(), 'withdrawn').toBe(0)
    expect(second.link).not.toBe(first.link)
    const third = await invite(may)
    await new ApiClient(server.url).send('POST', '/api/invitation/accept', {
      token: tokenOf(third.link),
      username: 'may.sung',
      password,
    })
    expect(await waiting(), 'used').toBe(0)
  })

  it('that the receiver’s server refuses is told to whoever invited', async () => {
    await mails.close()
    mails = await mailServer({ refuse: () => 550 })
    await open(mails.url)
    const may = await addPerson('Sùng Thị Mây', address)
    const { link } = await invite(may)
    await expect.poll(() => stateOf(may)).toBe('given-up')
    expect(await kept()).not.toContain(tokenOf(link))
  })
})
