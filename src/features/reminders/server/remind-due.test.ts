import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ReminderWorld, reminderWorld } from '../../../../tests/support/reminder-world.ts'
import { climbedAtOnce } from './climb-ladder.ts'
import { remindDue } from './remind-due.ts'

/** A moment of a day of November 2026 in Vietnam. */
const at = (day: number, hour = 9) => new Date(Date.UTC(2026, 10, day, hour - 7))

describe('remindDue', () => {
  let world: ReminderWorld
  beforeEach(async () => {
    world = await reminderWorld()
    await world.addPerson('chuyen-vien-xa', 'specialist', 'xa')
    await world.addPerson('lanh-dao-xa', 'leader', 'xa')
    await world.addPerson('bao-cao-phuong', 'reporter', 'phuong')
    await world.addPerson('chuyen-vien-so', 'specialist', 'so')
    await world.addPerson('lanh-dao-so', 'leader', 'so')
    await world.addPerson('lanh-dao-tinh', 'leader', 'tinh')
  })
  afterEach(() => world.storage.close())

  const told = () => world.told()
  const clear = () => world.database.deleteFrom('reminder').execute()
  const run = (day: number, hour?: number) => remindDue(world.database, at(day, hour))

  it('climbs the ladder day by day, and higher up when it stays late', async () => {
    await world.assign({ due: '2026-11-10' })
    const byDay: Record<number, string[]> = {}
    for (let day = 1; day <= 19; day += 1) {
      await run(day)
      const today = await told()
      if (today.length > 0) byDay[day] = today
      await clear()
    }
    const doer = (rung: string) => `chuyen-vien-xa doer ${rung}`
    const leader = (rung: string) => `lanh-dao-xa doer ${rung}`
    expect(byDay).toEqual({
      3: [doer('before-7')],
      7: [doer('before-3')],
      9: [doer('before-1')],
      10: [doer('on-the-day')],
      11: [doer('late-1')],
      13: [doer('late-3'), leader('late-3')],
      17: [
        doer('late-7'),
        'chuyen-vien-so above late-7',
        leader('late-7'),
        'lanh-dao-so above late-7',
        'lanh-dao-tinh above late-7',
      ].sort(),
    })
  })

  it('says nothing twice, whether run again, at once in two processes, or after its own place is lost', async () => {
    await world.assign({ due: '2026-11-10' })
    await Promise.all([run(3), run(3), run(3, 15)])
    await world.database.updateTable('reminder_cursor').set({ ladder_day: null, steps_to: null }).execute()
    await run(3, 16)
    expect(await told()).toEqual(['chuyen-vien-xa doer before-7'])
  })

  it('tells after days of standing still only how things stand now', async () => {
    await world.assign({ due: '2026-11-10' })
    await run(2)
    await run(12)
    expect(await told()).toEqual(['chuyen-vien-xa doer late-1'])
  })

  it('tells one message of everything that one plan wants of one unit on one day', async () => {
    for (let item = 0; item < 40; item += 1) await world.assign({ due: '2026-11-10', text: `Việc ${item}` })
    await world.assign({ due: '2026-11-10', unit: 'phuong' })
    await run(3)
    expect(await told()).toEqual(['bao-cao-phuong doer before-7', 'chuyen-vien-xa doer before-7 ×40'])
  })

  it('leaves nothing out where there is more than one go takes', async () => {
    const pattern = await world.assign({ due: '2026-10-27', givenAt: new Date('2026-10-01T00:00:00Z') })
    const columns = sql`kind, plan_id, giver_id, unit_id, text, due, first_due, state, given_at`
    await sql`
      insert into assignment (id, item_id, ${columns})
      select gen_random_uuid(), 'item ' || number, ${columns}
      from assignment, generate_series(1, ${climbedAtOnce + 10}::int) as number where id = ${pattern}`.execute(
      world.database,
    )
    await run(3)
    const rows = await world.database.selectFrom('reminder').select(['person_id', 'count']).execute()
    const told = Map.groupBy(rows, ({ person_id }) => world.keyOf(person_id))
    const sums = [...told].map(([who, each]) => [who, each.reduce((sum, { count }) => sum + count, 0)])
    const all = climbedAtOnce + 11
    expect(Object.fromEntries(sums)).toEqual({
      'chuyen-vien-xa': all,
      'lanh-dao-xa': all,
      'chuyen-vien-so': all,
      'lanh-dao-so': all,
      'lanh-dao-tinh': all,
    })
  })

  it.each(['submitted', 'accepted', 'withdrawn', 'refused'] as const)('says nothing of what is %s', async (state) => {
    await world.assign({ due: '2026-11-10', state })
    for (const day of [3, 10, 17]) await run(day)
    expect(await told()).toEqual([])
  })

  it('passes over rungs whose day was not after the giving', async () => {
    await world.assign({ due: '2026-11-10', givenAt: at(8, 23) })
    await run(8, 23)
    await run(9)
    expect(await told()).toEqual(['chuyen-vien-xa doer before-1'])
  })

  it('begins anew for a day that was moved', async () => {
    const id = await world.assign({ due: '2026-11-10' })
    await run(9)
    await world.database.updateTable('assignment').set({ due: '2026-11-20' }).where('id', '=', id).execute()
    await run(13)
    await run(17)
    expect(await told()).toEqual([
      'chuyen-vien-xa doer before-1',
      'chuyen-vien-xa doer before-3',
      'chuyen-vien-xa doer before-7',
    ])
  })

  it('tells whoever holds the role on the day: a stand-in in their time, nobody whose time is over or to come', async () => {
    await world.addPerson('da-thoi', 'specialist', 'xa', { to: '2026-11-03' })
    await world.addPerson('sap-nhan', 'specialist', 'xa', { from: '2026-11-04' })
    await world.standIn('lam-thay', 'chuyen-vien-xa', '2026-11-03', '2026-11-05')
    await world.standIn('lam-thay-sau', 'chuyen-vien-xa', '2026-11-05', '2026-11-09')
    await world.assign({ due: '2026-11-10' })
    await run(3)
    expect(await told()).toEqual(['chuyen-vien-xa doer before-7', 'lam-thay doer before-7'])
  })

  it('tells the leader, then the clerk, of a unit where nobody else is', async () => {
    await world.addPerson('van-thu-tinh', 'clerk', 'tinh')
    await world.assign({ due: '2026-11-10', unit: 'tinh' })
    await run(3)
    expect(await told()).toEqual(['lanh-dao-tinh doer before-7'])
    await clear()
    await world.database
      .updateTable('appointment')
      .set({ withdrawn_at: at(4) })
      .where('person_id', '=', world.person('lanh-dao-tinh'))
      .execute()
    await run(7)
    expect(await told()).toEqual(['van-thu-tinh doer before-3'])
  })

  it('tells those who took a unit over of its work', async () => {
    const { xa, phuong } = world.units
    await world.database
      .updateTable('unit_version')
      .set({ valid: '[2020-01-01,2026-11-02)' })
      .where('unit_id', '=', xa)
      .execute()
    await world.database
      .insertInto('unit_succession')
      .values({ unit_id: xa, heir_id: phuong, day: '2026-11-02', share: 1, takes_over: true })
      .execute()
    await world.assign({ due: '2026-11-10' })
    await run(3)
    expect(await told()).toEqual(['bao-cao-phuong doer before-7'])
  })

  it('tells of a plan given out once, whatever it gives, to those who lead and those who help', async () => {
    const given = at(3)
    for (let item = 0; item < 3; item += 1) {
      const id = await world.assign({ givenAt: given, support: ['phuong'] })
      await world.step(id, 'give', given, { by: 'chuyen-vien-so' })
    }
    await run(3, 10)
    await run(3, 11)
    expect(await told()).toEqual(['bao-cao-phuong supporter give ×3', 'chuyen-vien-xa doer give ×3'])
  })

  it('tells each side what the other did, and nobody what they did themselves', async () => {
    const id = await world.assign()
    await world.addPerson('dong-nghiep', 'reporter', 'xa')
    await world.step(id, 'refuse', at(3, 8), { by: 'chuyen-vien-xa', to: 'refused', note: 'Không đúng chức năng' })
    await run(3)
    expect(await told()).toEqual(['chuyen-vien-so giver refuse'])
    await clear()
    await world.step(id, 'insist', at(3, 10), { by: 'chuyen-vien-so', to: 'given', note: 'Theo quy chế làm việc' })
    await world.step(id, 'progress', at(3, 10), { by: 'chuyen-vien-xa', to: 'doing' })
    await run(3, 11)
    expect(await told()).toEqual(['chuyen-vien-xa doer insist', 'dong-nghiep doer insist'])
    const [kept] = await world.database.selectFrom('reminder').select(['note', 'class', 'text']).execute()
    expect(kept).toEqual({ note: 'Theo quy chế làm việc', class: 'duty', text: 'Tổ chức đối thoại với Nhân dân' })
  })

  it('finds a step whose transaction ended after a later one was told', async () => {
    const id = await world.assign()
    await world.step(id, 'return', at(3, 9), { by: 'chuyen-vien-so' })
    await run(3, 9)
    await world.step(id, 'accept', new Date(at(3, 9).getTime() - 60_000), { by: 'chuyen-vien-so', to: 'accepted' })
    await run(3, 10)
    expect(await told()).toEqual(['chuyen-vien-xa doer accept', 'chuyen-vien-xa doer return'])
  })

  it('leaves out news that somebody switched off, and never a duty', async () => {
    const off = { mail: 'digest', quiet_from: 20, quiet_to: 7, muted: ['accept', 'return', 'before-7'] } as const
    await world.database
      .insertInto('reminder_setting')
      .values({ person_id: world.person('chuyen-vien-xa'), ...off, muted: [...off.muted] })
      .execute()
    const id = await world.assign({ due: '2026-11-10' })
    await world.step(id, 'return', at(3, 8), { by: 'chuyen-vien-so' })
    await world.step(id, 'accept', at(3, 8), { by: 'chuyen-vien-so' })
    await run(3)
    expect(await told()).toEqual(['chuyen-vien-xa doer before-7', 'chuyen-vien-xa doer return'])
  })

  it('tells whoever may sign of a plan submitted, and whoever draws it up of one that came back', async () => {
    const step = { plan_id: world.planId, version: 1, unit_id: world.units.so }
    const values = {
      ...step,
      id: crypto.randomUUID(),
      at: at(3, 8),
      action: 'submit',
      from_state: 'draft',
      to_state: 'submitted',
    } as const
    await world.database
      .insertInto('plan_step')
      .values({ ...values, person_id: world.person('chuyen-vien-so'), reason: null })
      .execute()
    await run(3)
    expect(await told()).toEqual(['lanh-dao-so giver plan-submit'])
    await clear()
    const back = {
      ...values,
      id: crypto.randomUUID(),
      at: at(3, 10),
      action: 'return',
      from_state: 'submitted',
      to_state: 'returned',
    } as const
    await world.database
      .insertInto('plan_step')
      .values({ ...back, person_id: world.person('lanh-dao-so'), reason: 'Thiếu căn cứ' })
      .execute()
    await run(3, 11)
    expect(await told()).toEqual(['chuyen-vien-so giver plan-return'])
  })
})
