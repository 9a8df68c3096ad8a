import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dayRange } from '#platform/database/day-range.ts'
import { type TestDatabase, testDatabase } from '../../../../tests/support/database.ts'
import { grantsOf } from './grants-of.ts'

const holder = '00000000-0000-7000-8000-00000000000a'
const other = '00000000-0000-7000-8000-00000000000b'
const unit = '00000000-0000-7000-8000-0000000000c1'
const appointment = '00000000-0000-7000-8000-0000000000d1'
const madeAt = new Date('2026-01-01T00:00:00Z')

describe('what a person may act by', () => {
  let storage: TestDatabase
  beforeAll(async () => {
    storage = await testDatabase()
    const { database } = storage
    for (const [id, name] of [
      [holder, 'Lý Thị Hoa'],
      [other, 'Vàng A Páo'],
    ] as const) {
      await database.insertInto('person').values(personRow(id, name)).execute()
    }
    await database.insertInto('unit').values({ id: unit }).execute()
    await database.insertInto('appointment').values(appointmentRow('2026-03-01', '2026-07-01')).execute()
    await database
      .insertInto('stand_in')
      .values({
        id: '00000000-0000-7000-8000-0000000000e1',
        appointment_id: appointment,
        person_id: other,
        valid: dayRange('2026-06-20', '2026-08-01'),
        decision_sign: null,
        decision_date: null,
        made_at: madeAt,
        withdrawn_at: null,
      })
      .execute()
  })
  afterAll(() => storage.close())

  it.each([
    ['the day before', '2026-02-28', 0],
    ['the first day', '2026-03-01', 1],
    ['the last day', '2026-06-30', 1],
    ['the day after', '2026-07-01', 0],
  ])('holds on no day outside the appointment: %s', async (_, day, count) => {
    expect(await grantsOf(storage.database, holder, day)).toHaveLength(count)
  })

  it.each([
    ['before its first day', '2026-06-19', 0],
    ['on its first day', '2026-06-20', 1],
    ['when the appointment has ended before the stand-in', '2026-07-01', 0],
  ])('carries the grant of another %s', async (_, day, count) => {
    expect(await grantsOf(storage.database, other, day)).toHaveLength(count)
  })

  it('says for whom it is carried, and at which unit', async () => {
    expect(await grantsOf(storage.database, other, '2026-06-25')).toEqual([
      {
        role: 'leader',
        unit,
        named: [],
        appointmentId: appointment,
        standInFor: { personId: holder, name: 'Lý Thị Hoa' },
      },
    ])
  })

  it('is refused by the database twice at once, not one after the other', async () => {
    const { database } = storage
    const again = { ...appointmentRow('2026-06-30', null), id: '00000000-0000-7000-8000-0000000000d2' }
    await expect(database.insertInto('appointment').values(again).execute()).rejects.toThrow(
      'appointment_once_at_a_time',
    )
    const later = { ...again, valid: dayRange('2026-07-01', null) }
    await database.insertInto('appointment').values(later).execute()
    expect(await grantsOf(database, holder, '2026-07-01')).toHaveLength(1)
  })
})

function personRow(id: string, name: string) {
  return { id, name, email: null, phone: null, folded: name, sort_key: name, made_at: madeAt }
}

function appointmentRow(from: string, to: string | null) {
  return {
    id: appointment,
    person_id: holder,
    role: 'leader',
    unit_id: unit,
    position: null,
    valid: dayRange(from, to),
    appointed_to: to,
    decision_sign: null,
    decision_date: null,
    made_at: madeAt,
    withdrawn_at: null,
  } as const
}
