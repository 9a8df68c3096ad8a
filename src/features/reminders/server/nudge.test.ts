import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ReminderWorld, reminderWorld } from '../../../../tests/support/reminder-world.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { nudge } from './nudge.ts'
import { remindDue } from './remind-due.ts'

const now = new Date('2026-11-03T02:00:00Z')

describe('nudge', () => {
  let world: ReminderWorld
  beforeEach(async () => {
    world = await reminderWorld()
    await world.addPerson('chuyen-vien-xa', 'specialist', 'xa')
    await world.addPerson('chuyen-vien-so', 'specialist', 'so')
    await world.addPerson('lanh-dao-tinh', 'leader', 'tinh')
    await world.addPerson('lanh-dao-phuong', 'leader', 'phuong')
  })
  afterEach(() => world.storage.close())

  const ask = async (key: string, assignmentIds: string[], at = now) =>
    nudge(world.database, await world.actor(key, at), { assignmentIds, note: ' Đề nghị gửi sớm. ' }, at)

  it('is for whoever gave the work, and for the leader above, of others it says why not, one by one', async () => {
    const ours = await world.assign()
    const theirs = await world.assign({ giver: 'tinh' })
    const hidden = await world.assign({ giver: 'tinh', unit: 'phuong' })
    const done = await world.assign({ state: 'submitted' })
    const missing = crypto.randomUUID()
    const bySo = await ask('chuyen-vien-so', [ours, theirs, hidden, done, missing, ours])
    expect(bySo.nudged).toEqual([ours])
    expect(bySo.refused).toEqual([
      { id: theirs, why: 'Không tìm thấy việc này.' },
      { id: hidden, why: 'Không tìm thấy việc này.' },
      { id: done, why: 'Việc này đã nộp, chờ duyệt nên không đôn đốc nữa.' },
      { id: missing, why: 'Không tìm thấy việc này.' },
    ])
    const byTinh = await ask('lanh-dao-tinh', [theirs, hidden, ours])
    expect(byTinh.nudged.sort()).toEqual([theirs, hidden].sort())
    expect(byTinh.refused).toEqual([{ id: ours, why: expect.stringContaining('Ngày mai') }])
  })

  it('is nothing for whoever may nudge nothing, nor for the unit itself', async () => {
    const id = await world.assign({ unit: 'phuong' })
    await world.addPerson('bao-cao-phuong', 'reporter', 'phuong')
    await expect(ask('bao-cao-phuong', [id])).rejects.toThrow(Refusal)
    const byOther = await ask('chuyen-vien-xa', [id])
    expect(byOther).toMatchObject({ nudged: [], refused: [{ id, why: 'Không tìm thấy việc này.' }] })
  })

  it('comes once a day for each piece of work, though two ask at the same moment', async () => {
    const id = await world.assign()
    const answers = await Promise.all([
      ask('chuyen-vien-so', [id]),
      ask('lanh-dao-tinh', [id]),
      ask('chuyen-vien-so', [id]),
    ])
    expect(answers.flatMap(({ nudged }) => nudged)).toEqual([id])
    const evening = new Date('2026-11-03T16:59:00Z')
    expect((await ask('chuyen-vien-so', [id], evening)).nudged).toEqual([])
    expect((await ask('chuyen-vien-so', [id], new Date('2026-11-03T17:00:00Z'))).nudged).toEqual([id])
  })

  it('leaves a step, one entry in the log, and a message to the people of the unit', async () => {
    const ids = [
      await world.assign(),
      await world.assign({ unit: 'phuong' }),
      await world.assign({ unit: 'tinh', giver: 'so' }),
    ]
    await world.database
      .updateTable('appointment')
      .set({ withdrawn_at: now })
      .where('unit_id', '=', world.units.tinh)
      .execute()
    const answer = await ask('chuyen-vien-so', ids)
    expect(answer).toEqual({ nudged: expect.arrayContaining(ids), refused: [], people: 2, unheard: [ids[2]] })
    const steps = await world.database
      .selectFrom('assignment_step')
      .select(['action', 'text', 'from_state', 'to_state'])
      .execute()
    expect(steps).toEqual(
      ids.map(() => ({ action: 'nudge', text: 'Đề nghị gửi sớm.', from_state: 'given', to_state: 'given' })),
    )
    const entries = await world.database.selectFrom('audit_entry').select(['action', 'unit_id']).execute()
    expect(entries).toEqual([{ action: 'assignment.nudge', unit_id: world.units.so }])
    await remindDue(world.database, now)
    const told = await world.database.selectFrom('reminder').select(['person_id', 'kind', 'class', 'note']).execute()
    expect(told.map(({ person_id, kind }) => `${world.keyOf(person_id)} ${kind}`).sort()).toEqual([
      'chuyen-vien-xa nudge',
      'lanh-dao-phuong nudge',
    ])
    expect(told.every(({ note, class: of }) => note === 'Đề nghị gửi sớm.' && of === 'duty')).toBe(true)
  })
})
