import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type MailServer, mailServer } from '../../../../tests/support/mail-server.ts'
import { type ReminderWorld, reminderWorld } from '../../../../tests/support/reminder-world.ts'
import { newId } from '../../../kernel/ids.ts'
import { type Mailer, openMailer } from '../../../platform/mail/mailer.ts'
import { sendNextMail } from '../../../platform/mail/send-waiting.ts'
import { createSecretBox } from '../../../platform/secrets/secret-box.ts'
import type { AssignmentState } from '../../tasks/model/index.ts'
import { nudge } from './nudge.ts'
import { remindPeople } from './remind-people.ts'

/** A moment of November 2026 in Vietnam; the 1st is a Sunday. */
const at = (time: string) => new Date(`2026-11-${time}:00+07:00`)
const url = 'https://danvan.example.vn'
const secrets = createSecretBox('một khóa chỉ dùng cho phép thử này thôi')

describe('mail of reminders', () => {
  let world: ReminderWorld
  let server: MailServer
  let mailer: Mailer
  beforeEach(async () => {
    world = await reminderWorld()
    await world.addPerson('chuyen-vien-xa', 'specialist', 'xa')
    await world.addPerson('lanh-dao-so', 'leader', 'so')
    server = await mailServer()
    mailer = openMailer({ smtp: server.url, from: 'danvan@example.vn' })
  })
  afterEach(async () => {
    mailer.close()
    await Promise.all([server.close(), world.storage.close()])
  })

  /** One round of the workers: what is owed is written, and what is due is sent. */
  async function round(time: string): Promise<void> {
    const { database } = world
    await remindPeople({ database, mailing: { url } }, at(time))
    while (await sendNextMail({ database, clock: () => at(time), mailer, log: () => {}, secrets })) {}
  }
  const mailsTo = (key: string) => server.received.filter(({ to }) => to.includes(`${key}@example.vn`))
  const choose = (key: string, chosen: { mail: 'digest' | 'at-once'; quiet_from?: number; quiet_to?: number }) =>
    world.database
      .insertInto('reminder_setting')
      .values({ person_id: world.person(key), quiet_from: 20, quiet_to: 7, muted: [], ...chosen })
      .execute()

  it('says in the morning what is late, due today and this week: what, when, where, with its link', async () => {
    const late = await world.assign({ due: '2026-11-01', text: 'Báo cáo công tác dân vận quý III/2026' })
    const today = await world.assign({ due: '2026-11-03', text: 'Tổ chức đối thoại với Nhân dân thôn Đông' })
    const week = await world.assign({ due: '2026-11-09', text: 'Rà soát hương ước, quy ước' })
    await world.assign({ due: '2026-12-20', text: 'Việc của tháng sau' })
    await world.assign({ due: '2026-11-03', unit: 'phuong', text: 'Việc của đơn vị khác' })
    await round('03T07:29')
    expect(server.received).toEqual([])
    await round('03T07:30')
    const [mail] = mailsTo('chuyen-vien-xa')
    expect(mail?.subject).toBe(
      'Việc ngày 03/11/2026: 1 việc quá hạn, 1 việc hạn hôm nay, 1 việc trong 7 ngày tới, 4 việc chờ tiếp nhận',
    )
    const text = mail?.text ?? ''
    expect(text).toContain('Kính gửi chuyen-vien-xa,')
    const blocks = [
      ['Báo cáo công tác dân vận quý III/2026', 'Hạn: 01/11/2026 (quá hạn 2 ngày)', late],
      ['Tổ chức đối thoại với Nhân dân thôn Đông', 'Hạn: 03/11/2026 (hạn hôm nay)', today],
      ['Rà soát hương ước, quy ước', 'Hạn: 09/11/2026 (còn 6 ngày)', week],
    ]
    const where = 'Ủy ban nhân dân xã Đồng Nhuệ · Kế hoạch 12/KH-SNV: Công tác dân vận năm 2026'
    for (const [what, when, id] of blocks) {
      expect(text).toContain(`1. ${what}\n   ${when}\n   ${where}\n   ${url}/nhiem-vu/${id}`)
    }
    expect(text).not.toContain('Việc của')
    expect(text).toContain(`${url}/loi-nhac/thiet-lap`)
  })

  it('comes once a day, whoever asks again, and to nobody who owes nothing', async () => {
    await world.assign({ due: '2026-11-03' })
    for (const time of ['03T07:30', '03T07:31', '03T12:00']) await round(time)
    expect(server.received).toHaveLength(1)
    await round('04T08:00')
    expect(mailsTo('chuyen-vien-xa')).toHaveLength(2)
    expect(mailsTo('lanh-dao-so')).toEqual([])
  })

  it('comes late where the program or the server was down in the morning, and not at night or on a day off', async () => {
    await world.assign({ due: '2026-11-03' })
    await round('01T08:00')
    await round('02T21:00')
    expect(server.received).toEqual([])
    const { port } = server
    await server.close()
    await round('03T15:20')
    server = await mailServer({ port })
    await round('03T15:21')
    expect(mailsTo('chuyen-vien-xa')).toHaveLength(1)
  })

  it('waits for the end of a person’s own quiet hours', async () => {
    await choose('chuyen-vien-xa', { mail: 'digest', quiet_from: 18, quiet_to: 10 })
    await world.assign({ due: '2026-11-03' })
    await round('03T07:30')
    expect(server.received).toEqual([])
    await round('03T10:00')
    expect(server.received).toHaveLength(1)
  })

  it('keeps to the calendar of days off', async () => {
    await world.database
      .insertInto('calendar_day')
      .values({ day: '2026-11-03', kind: 'off', name: 'Nghỉ', source: '1/TB-BNV', changed_at: at('01T08:00') })
      .execute()
    await world.assign({ due: '2026-11-03' })
    await round('03T07:30')
    expect(server.received).toEqual([])
  })

  it('tells whoever judges and signs what waits for them', async () => {
    await world.assign({ state: 'submitted' })
    await world.assign({ state: 'submitted' })
    await world.assign({ state: 'refused' })
    await world.database.updateTable('plan').set({ amendment: 'submitted' }).where('id', '=', world.planId).execute()
    await round('03T07:30')
    const [mail] = mailsTo('lanh-dao-so')
    expect(mail?.subject).toBe('Việc ngày 03/11/2026: 4 việc chờ ý kiến của bạn')
    for (const line of ['2 kết quả đã nộp', '1 việc bị từ chối', '1 kế hoạch trình bạn ký'])
      expect(mail?.text).toContain(line)
  })

  it('tells those through whom and to whom a result is reported that it waits, once, and nothing else of that work', async () => {
    const { database, units } = world
    await world.addPerson('lanh-dao-phuong', 'leader', 'phuong')
    await world.addPerson('van-thu-phuong', 'clerk', 'phuong')
    const reported = async (state: AssignmentState, to: { via_id?: string; to_id?: string }) => {
      const id = await world.assign({ state })
      await database.updateTable('assignment').set(to).where('id', '=', id).execute()
      return id
    }
    await reported('submitted', { via_id: units.phuong })
    await reported('submitted', { to_id: units.phuong })
    await reported('submitted', { via_id: units.phuong, to_id: units.phuong })
    await reported('submitted', { to_id: units.so })
    await reported('accepted', { to_id: units.phuong })
    await reported('refused', { via_id: units.phuong, to_id: units.phuong })
    const extended = await reported('doing', { via_id: units.phuong, to_id: units.phuong })
    const asked = { asked_at: at('02T09:00'), asked_by: world.person('chuyen-vien-xa'), reason: 'Mưa lũ' }
    const open = { to_day: '2026-12-01', decided_at: null, decided_by: null, granted: null, answer: null } as const
    await database
      .insertInto('assignment_extension')
      .values({ id: newId(), assignment_id: extended, ...asked, ...open })
      .execute()
    await round('03T07:30')
    const [ofReceiver, ...more] = mailsTo('lanh-dao-phuong')
    expect(ofReceiver?.subject).toBe('Việc ngày 03/11/2026: 3 việc chờ ý kiến của bạn')
    expect(ofReceiver?.text).toContain('3 kết quả đã nộp')
    expect(more).toEqual([])
    expect(mailsTo('lanh-dao-so')[0]?.subject, 'the giver is told of each once, and of the rest').toBe(
      'Việc ngày 03/11/2026: 6 việc chờ ý kiến của bạn',
    )
    expect(mailsTo('lanh-dao-so')[0]?.text).toContain('4 kết quả đã nộp')
    expect(mailsTo('van-thu-phuong'), 'who sees it and may not judge').toEqual([])
  })

  it('says what the unit helps with by its own day, and a result that waits once', async () => {
    const support = [{ unit: 'xa', due: '2026-11-06' }] as const
    await world.assign({ unit: 'phuong', due: '2026-12-20', text: 'Tổ chức hội nghị đối thoại', support })
    const id = await world.assign({ unit: 'phuong', via: 'so', text: 'Báo cáo quý III/2026' })
    await world.step(id, 'submit', at('02T16:00'), { by: 'nguoi-lap', to: 'submitted' })
    await round('03T07:30')
    const helping = mailsTo('chuyen-vien-xa')[0]
    expect(helping?.subject).toBe('Việc ngày 03/11/2026: 1 việc phối hợp được nhắc hạn')
    expect(helping?.text).toContain(
      'VIỆC PHỐI HỢP (1)\n\n1. Sắp đến hạn phối hợp: Tổ chức hội nghị đối thoại\n   Hạn: 06/11/2026 (còn 3 ngày)\n',
    )
    const judging = mailsTo('lanh-dao-so')[0]
    expect(judging?.subject).toBe('Việc ngày 03/11/2026: 1 việc chờ ý kiến của bạn')
    expect(judging?.text).not.toContain('MỚI')
  })

  it('goes at once to who judges and chose so, of a result handed in', async () => {
    await choose('lanh-dao-so', { mail: 'at-once' })
    const id = await world.assign({ text: 'Báo cáo quý III/2026' })
    await world.step(id, 'submit', at('03T09:00'), { by: 'chuyen-vien-xa', to: 'submitted' })
    await round('03T09:01')
    await round('03T09:02')
    expect(mailsTo('lanh-dao-so').map(({ subject }) => subject)).toEqual([
      'Kết quả đã nộp, cần duyệt: Báo cáo quý III/2026',
    ])
  })

  it('says each morning what is new, once', async () => {
    const id = await world.assign()
    await round('03T07:30')
    await world.step(id, 'return', at('03T16:00'), { by: 'lanh-dao-so', to: 'returned', note: 'Thiếu ảnh minh chứng' })
    await round('03T16:01')
    expect(mailsTo('chuyen-vien-xa'), 'the digest alone').toHaveLength(1)
    await round('04T07:30')
    const mail = mailsTo('chuyen-vien-xa').at(-1)
    expect(mail?.text).toContain('MỚI (1)\n\n1. Kết quả bị trả lại, cần làm lại: Tổ chức đối thoại với Nhân dân')
    expect(mail?.text).toContain('“Thiếu ảnh minh chứng”')
    await round('05T07:30')
    expect(mailsTo('chuyen-vien-xa').at(-1)?.text).not.toContain('Thiếu ảnh')
  })

  it('goes at once to whoever chose so, what came together in one, and after the quiet hours what came in them', async () => {
    await choose('chuyen-vien-xa', { mail: 'at-once' })
    const one = await world.assign({ text: 'Việc thứ nhất' })
    const other = await world.assign({ text: 'Việc thứ hai' })
    await world.step(one, 'return', at('03T09:00'), { to: 'returned' })
    await round('03T09:01')
    expect(mailsTo('chuyen-vien-xa').map(({ subject }) => subject)).toEqual([
      'Kết quả bị trả lại, cần làm lại: Việc thứ nhất',
    ])
    await world.step(one, 'accept', at('03T21:00'), { to: 'accepted' })
    await round('03T21:01')
    await world.step(other, 'accept', at('03T23:00'), { to: 'accepted' })
    await round('03T23:01')
    await round('04T06:59')
    expect(server.received).toHaveLength(1)
    await round('04T07:00')
    expect(server.received).toHaveLength(2)
    expect(server.received[1]?.subject).toBe('2 lời nhắc từ danvan')
    expect(server.received[1]?.text).toContain('1. Kết quả đã được duyệt: Việc thứ nhất')
    expect(server.received[1]?.text).toContain('2. Kết quả đã được duyệt: Việc thứ hai')
    await round('04T07:30')
    expect(server.received, 'no digest besides').toHaveLength(2)
  })

  it('of a nudge goes at once whatever was chosen, once a day for each piece of work', async () => {
    const id = await world.assign({ due: '2026-11-01', text: 'Báo cáo quý III' })
    await round('03T07:30')
    const by = await world.actor('lanh-dao-so', at('03T09:00'))
    const note = 'Đề nghị gửi trong hôm nay để Sở tổng hợp.'
    const asked = await nudge(world.database, by, { assignmentIds: [id], note }, at('03T09:00'))
    expect(asked).toEqual({ nudged: [id], refused: [], people: 1, unheard: [] })
    await round('03T09:01')
    const nudged = mailsTo('chuyen-vien-xa').at(-1)
    expect(nudged?.subject).toBe('Đôn đốc: Báo cáo quý III')
    for (const words of [note, 'Hạn: 01/11/2026 (quá hạn 2 ngày)', `${url}/nhiem-vu/${id}`])
      expect(nudged?.text).toContain(words)
    const again = await nudge(world.database, by, { assignmentIds: [id] }, at('03T15:00'))
    expect(again.nudged).toEqual([])
    expect(again.refused).toEqual([{ id, why: expect.stringContaining('Ngày mai') }])
    const tomorrow = await nudge(
      world.database,
      await world.actor('lanh-dao-so', at('04T08:00')),
      { assignmentIds: [id] },
      at('04T08:00'),
    )
    expect(tomorrow.nudged).toEqual([id])
  })

  it('is not written for whoever has no address, who is told by the page', async () => {
    await world.addPerson('khong-dia-chi', 'reporter', 'xa', { email: null })
    await world.assign({ due: '2026-11-03' })
    await round('03T07:30')
    expect(server.received).toHaveLength(1)
    const told = await world.database.selectFrom('reminder').select('person_id').execute()
    expect(told.map(({ person_id }) => world.keyOf(person_id)).sort()).toEqual(['chuyen-vien-xa', 'khong-dia-chi'])
  })

  it('is not written at all where no server is set', async () => {
    await world.assign({ due: '2026-11-03' })
    await remindPeople({ database: world.database, mailing: null }, at('03T07:30'))
    expect(await world.database.selectFrom('mail_outbox').selectAll().execute()).toEqual([])
    expect(await world.database.selectFrom('reminder').selectAll().execute()).toHaveLength(1)
  })
})
