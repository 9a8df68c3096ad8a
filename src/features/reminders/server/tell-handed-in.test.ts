import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type NewAssignment, type ReminderWorld, reminderWorld } from '../../../../tests/support/reminder-world.ts'
import { findReminders } from './find-reminders.ts'
import { remindDue } from './remind-due.ts'

/** A moment of a day of November 2026 in Vietnam. */
const at = (day: number, hour = 9, minute = 0) => new Date(Date.UTC(2026, 10, day, hour - 7, minute))

describe('a result handed in', () => {
  let world: ReminderWorld
  beforeEach(async () => {
    world = await reminderWorld()
    await world.addPerson('chuyen-vien-xa', 'specialist', 'xa')
    await world.addPerson('chuyen-vien-so', 'specialist', 'so')
    await world.addPerson('lanh-dao-so', 'leader', 'so')
    await world.addPerson('lanh-dao-phuong', 'leader', 'phuong')
    await world.addPerson('van-thu-phuong', 'clerk', 'phuong')
    await world.addPerson('bao-cao-phuong', 'reporter', 'phuong')
  })
  afterEach(() => world.storage.close())

  const run = (day: number, hour?: number, minute?: number) => remindDue(world.database, at(day, hour, minute))
  const clear = () => world.database.deleteFrom('reminder').execute()
  const handIn = (id: string, when: Date, by = 'chuyen-vien-xa') =>
    world.step(id, 'submit', when, { by, unit: 'xa', to: 'submitted' })

  const so = 'chuyen-vien-so giver submit'
  const phuong = 'lanh-dao-phuong giver submit'
  const tinh = 'lanh-dao-tinh giver submit'
  it.each<[string, Partial<NewAssignment>, string[]]>([
    ['whoever gave it, where nobody else takes it', {}, [so]],
    ['through whom it is reported, before all others', { via: 'phuong', to: 'tinh' }, [phuong]],
    ['to whom it is reported, where it goes through nobody', { to: 'phuong' }, [phuong]],
    ['the giver once, to whom it is reported too', { via: 'so', to: 'so' }, [so]],
    ['the next, where nobody is at the first', { via: 'tinh', to: 'phuong' }, [phuong]],
    ['the giver, where nobody is at either', { via: 'tinh', to: 'tinh' }, [so]],
    ['never the unit itself through which others report', { via: 'xa', to: 'phuong' }, [phuong]],
  ])('is told at once, and alone, %s', async (_, given, told) => {
    const id = await world.assign({ due: '2026-12-20', ...given })
    await handIn(id, at(3, 8))
    await run(3)
    await run(3, 9, 5)
    expect(await world.told()).toEqual(told)
  })

  it('goes up to the leader of the one to whom it is reported', async () => {
    await world.addPerson('lanh-dao-tinh', 'leader', 'tinh')
    await handIn(await world.assign({ to: 'tinh' }), at(3, 8))
    await run(3)
    expect(await world.told()).toEqual([tinh])
  })

  it('is told once for an act over several pieces of one plan', async () => {
    for (let item = 0; item < 3; item += 1) await handIn(await world.assign({ via: 'phuong' }), at(3, 8))
    await handIn(await world.assign(), at(3, 8))
    await run(3)
    expect(await world.told()).toEqual([so, `${phuong} ×3`])
  })

  it('is told again when it comes again, and not when it was taken back or judged before anybody was told', async () => {
    const id = await world.assign({ via: 'phuong' })
    await handIn(id, at(3, 8))
    await run(3, 8, 1)
    await world.step(id, 'return', at(3, 10), { by: 'lanh-dao-phuong', to: 'returned' })
    await run(3, 10, 1)
    await clear()
    await handIn(id, at(3, 11))
    await run(3, 11, 1)
    expect((await world.told()).filter((each) => each.endsWith('submit'))).toEqual([phuong])
    await clear()
    await world.step(id, 'take-back', at(3, 12), { by: 'chuyen-vien-xa', to: 'doing' })
    await handIn(id, at(3, 13))
    await world.step(id, 'take-back', at(3, 13, 1), { by: 'chuyen-vien-xa', to: 'doing' })
    await handIn(await world.assign({ via: 'phuong', state: 'accepted' }), at(3, 13))
    const judged = await world.assign({ via: 'phuong' })
    await handIn(judged, at(3, 13))
    await world.step(judged, 'accept', at(3, 13, 1), { by: 'lanh-dao-phuong', to: 'accepted' })
    await world.database.updateTable('assignment').set({ state: 'accepted' }).where('state', '=', 'submitted').execute()
    await run(3, 13, 2)
    expect((await world.told()).filter((each) => each.endsWith('submit'))).toEqual([])
  })

  it('is not told to whoever handed it in, though they judge there too: the leader is', async () => {
    await world.addPerson('kiem-nhiem', 'specialist', 'phuong')
    await world.addPerson('kiem-nhiem', 'specialist', 'xa')
    await handIn(await world.assign({ via: 'phuong' }), at(3, 8), 'kiem-nhiem')
    await run(3)
    expect(await world.told()).toEqual([phuong])
  })

  it('cannot be switched off, and reads as what is to be done', async () => {
    await world.database
      .insertInto('reminder_setting')
      .values({
        person_id: world.person('lanh-dao-phuong'),
        mail: 'digest',
        quiet_from: 20,
        quiet_to: 7,
        muted: ['submit'],
      })
      .execute()
    const id = await world.assign({ via: 'phuong', due: '2026-11-10', text: 'Báo cáo quý III/2026' })
    await handIn(id, at(3, 8))
    await world.database.updateTable('assignment').set({ submitted_on: '2026-11-03' }).where('id', '=', id).execute()
    await run(3)
    const page = await findReminders(world.database, await world.actor('lanh-dao-phuong', at(3)), { show: 'all' })
    expect(page.items).toMatchObject([
      {
        class: 'duty',
        title: 'Kết quả đã nộp, cần duyệt: Báo cáo quý III/2026',
        when: expect.stringContaining('Hạn: 10/11/2026 (nộp'),
        where: 'Ủy ban nhân dân xã Đồng Nhuệ · Kế hoạch 12/KH-SNV: Công tác dân vận năm 2026',
        path: `/nhiem-vu/${id}`,
      },
    ])
  })
})
