import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ReminderWorld, reminderWorld } from '../../../../tests/support/reminder-world.ts'
import { findReminders } from './find-reminders.ts'
import { remindDue } from './remind-due.ts'

/** A moment of a day of November 2026 in Vietnam. */
const at = (day: number, hour = 9) => new Date(Date.UTC(2026, 10, day, hour - 7))

describe('the ladder of whoever helps', () => {
  let world: ReminderWorld
  beforeEach(async () => {
    world = await reminderWorld()
    await world.addPerson('bao-cao-phuong', 'reporter', 'phuong')
    await world.addPerson('lanh-dao-phuong', 'leader', 'phuong')
    await world.addPerson('lanh-dao-tinh', 'leader', 'tinh')
  })
  afterEach(() => world.storage.close())

  const run = (day: number) => remindDue(world.database, at(day))
  const clear = () => world.database.deleteFrom('reminder').execute()
  const toldHelpers = async () => (await world.told()).filter((each) => each.includes(' supporter '))
  const contribute = (id: string, day: number, unit: 'phuong' | 'xa' = 'phuong') =>
    world.step(id, 'contribute', at(day, 8), { by: 'bao-cao-phuong', unit, note: 'Đã cử hai cán bộ tham gia.' })

  /** What was told on each day from the first to the 19th. */
  async function dayByDay(): Promise<Record<number, string[]>> {
    const byDay: Record<number, string[]> = {}
    for (let day = 1; day <= 19; day += 1) {
      await run(day)
      const today = await world.told()
      if (today.length > 0) byDay[day] = today
      await clear()
    }
    return byDay
  }
  const helper = (rung: string) => `bao-cao-phuong supporter ${rung}`
  const leader = (rung: string) => `lanh-dao-phuong supporter ${rung}`
  const climbed = (due: number) => ({
    [due - 7]: [helper('before-7')],
    [due - 3]: [helper('before-3')],
    [due - 1]: [helper('before-1')],
    [due]: [helper('on-the-day')],
    [due + 1]: [helper('late-1')],
    [due + 3]: [helper('late-3'), leader('late-3')],
    [due + 7]: [helper('late-7'), leader('late-7')],
  })

  it('goes by their own day, to the unit alone, however late', async () => {
    await world.assign({ due: '2026-12-20', support: [{ unit: 'phuong', due: '2026-11-10' }] })
    expect(await dayByDay()).toEqual(climbed(10))
  })

  it('goes by the day of the work where they have none of their own, beside that of who leads it', async () => {
    await world.addPerson('chuyen-vien-xa', 'specialist', 'xa')
    await world.assign({ due: '2026-11-10', support: ['phuong'] })
    const byDay = await dayByDay()
    const ofHelpers = Object.entries(byDay).map(([day, told]) => [day, told.filter((who) => who.includes('-phuong '))])
    expect(Object.fromEntries(ofHelpers)).toEqual(climbed(10))
    expect(byDay[3]).toContain('chuyen-vien-xa doer before-7')
    expect(byDay[17]).not.toContainEqual(expect.stringMatching(/tinh supporter/))
  })

  it('says nothing twice, whether run again or at once in two processes', async () => {
    await world.assign({ due: '2026-11-10', support: ['phuong'] })
    await Promise.all([run(3), run(3), run(3)])
    await world.database.updateTable('reminder_cursor').set({ ladder_day: null, steps_to: null }).execute()
    await run(3)
    expect(await world.told()).toEqual([helper('before-7')])
  })

  it('is one message of all that one plan wants of the unit on one day', async () => {
    for (let item = 0; item < 5; item += 1) await world.assign({ due: '2026-11-10', support: ['phuong'] })
    await world.assign({ due: '2026-12-20', support: [{ unit: 'phuong', due: '2026-11-10' }], unit: 'so' })
    await run(3)
    expect(await world.told()).toEqual([`${helper('before-7')} ×6`])
  })

  it('ends with the part that they record, and begins again where the work is amended after it', async () => {
    const id = await world.assign({ due: '2026-11-10', support: ['phuong'] })
    await run(3)
    await clear()
    await contribute(id, 5)
    for (const day of [7, 9]) await run(day)
    expect(await world.told()).toEqual([])
    await world.step(id, 'amend', at(9, 12))
    await run(10)
    expect(await world.told()).toEqual(['bao-cao-phuong supporter amend', helper('on-the-day')])
    await clear()
    await contribute(id, 11)
    await run(11)
    expect(await world.told()).toEqual([])
  })

  it('does not end with the part of another that helps', async () => {
    const id = await world.assign({ unit: 'so', due: '2026-11-10', support: ['phuong', 'xa'] })
    await contribute(id, 2, 'xa')
    await run(3)
    expect(await toldHelpers()).toEqual([helper('before-7')])
  })

  it('ends with the part that whoever took the unit over records', async () => {
    const { xa, phuong } = world.units
    const end = { valid: '[2020-01-01,2026-11-02)' } as const
    await world.database.updateTable('unit_version').set(end).where('unit_id', '=', xa).execute()
    await world.database
      .insertInto('unit_succession')
      .values({ unit_id: xa, heir_id: phuong, day: '2026-11-02', share: 1, takes_over: true })
      .execute()
    const id = await world.assign({ unit: 'so', due: '2026-11-10', support: ['xa'] })
    await run(3)
    expect(await toldHelpers()).toEqual([helper('before-7')])
    await contribute(id, 4)
    await run(7)
    expect(await toldHelpers()).toEqual([helper('before-7')])
  })

  it.each(['submitted', 'accepted', 'withdrawn', 'refused'] as const)('is none for what is %s', async (state) => {
    await world.assign({ due: '2026-11-10', state, support: ['phuong'] })
    for (const day of [3, 10, 17]) await run(day)
    expect(await world.told()).toEqual([])
  })

  it('is none without any day, and passes over rungs whose day was not after the giving', async () => {
    await world.assign({ support: ['phuong'] })
    await world.assign({ due: '2026-11-10', givenAt: at(8), support: ['phuong'] })
    await run(8)
    expect(await world.told()).toEqual([])
    await run(9)
    expect(await world.told()).toEqual([helper('before-1')])
  })

  it('tells nobody twice who is told as the one who leads it', async () => {
    await world.addPerson('kiem-nhiem', 'specialist', 'xa')
    await world.addPerson('kiem-nhiem', 'specialist', 'phuong')
    await world.assign({ due: '2026-11-10', support: ['phuong'] })
    await run(3)
    expect(await world.told()).toEqual([helper('before-7'), 'kiem-nhiem doer before-7'])
  })

  it('says that they help, by when, and that it is done', async () => {
    const support = [{ unit: 'phuong', due: '2026-11-10' }] as const
    const id = await world.assign({ due: '2026-12-20', text: 'Tổ chức hội nghị đối thoại', support })
    await world.step(id, 'give', at(2, 8))
    const read = async (day: number) => {
      const actor = await world.actor('bao-cao-phuong', at(day))
      const { items } = await findReminders(world.database, actor, { show: 'all' })
      return items.map(({ title, when, class: of }) => [of, title, when])
    }
    await run(2)
    await run(3)
    expect(await read(3)).toEqual([
      ['duty', 'Sắp đến hạn phối hợp: Tổ chức hội nghị đối thoại', 'Hạn: 10/11/2026 (còn 7 ngày)'],
      ['duty', 'Được giao phối hợp: Tổ chức hội nghị đối thoại', 'Hạn: 10/11/2026 (còn 7 ngày)'],
    ])
    await contribute(id, 4)
    expect((await read(4)).map(([, , when]) => when)).toEqual([
      'Hạn: 10/11/2026 (đã phối hợp hoặc không phải làm nữa)',
      'Hạn: 10/11/2026 (đã phối hợp hoặc không phải làm nữa)',
    ])
  })
})
