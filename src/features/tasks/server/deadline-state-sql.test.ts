import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deadlineState } from '#documents/deadlines/index.ts'
import { type Day, shiftDay } from '#kernel/dates/day.ts'
import { signedInClient } from '../../../../tests/support/api-client.ts'
import { saveUnits } from '../../../../tests/support/office.ts'
import { oneOf, seededRandom } from '../../../../tests/support/random.ts'
import { saveIssuedPlan, saveWork } from '../../../../tests/support/save-work.ts'
import { type TestServer, testServer } from '../../../../tests/support/server.ts'
import { type AssignmentState, assignmentStates, datedWork } from '../model/index.ts'
import { deadlineStateSql } from './deadline-state-sql.ts'
import { dueCondition } from './due-of-assignment.ts'

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31))
const random = seededRandom(seed)
const middle = '2024-02-27'
const somewhere = (): Day => shiftDay(middle, Math.floor(random() * 41) - 20)
const maybe = <T>(value: () => T, chance = 0.7): T | null => (random() < chance ? value() : null)

interface Told {
  readonly id: string
  readonly state: AssignmentState
  readonly due: Day | null
  readonly opens: Day | null
  readonly awaits: string | null
  readonly submitted_on: Day | null
  readonly told: string
  readonly filters: readonly string[]
}

const filters = ['late', 'today', 'soon', 'later', 'none'] as const

describe(`the state of a deadline as the database tells it (SEED=${seed})`, () => {
  let server: TestServer
  beforeAll(async () => {
    server = await testServer()
    await signedInClient(server)
    const { unit } = await saveUnits(server.storage, { unit: { name: 'Xã thử hạn' } })
    const plan = await saveIssuedPlan(server.storage, { unit })
    for (let count = 0; count < 150; count += 1) {
      await saveWork(server.storage, {
        plan,
        giver: unit,
        unit,
        state: oneOf(random, assignmentStates),
        due: maybe(somewhere),
        opens: maybe(somewhere, 0.5),
        awaits: maybe(() => 'Khi có hướng dẫn', 0.3),
        submittedOn: maybe(somewhere, 0.6),
      })
    }
  })
  afterAll(() => server.close())

  async function tellAll(today: Day): Promise<readonly Told[]> {
    const matched = sql.join(filters.map((each) => sql`case when ${dueCondition(each, today)} then ${each}::text end`))
    const { rows } = await sql<Told>`
      select id, state, due, opens, awaits, submitted_on, ${deadlineStateSql(today)} as told,
        array_remove(array[${matched}], null) as filters
      from assignment`.execute(server.storage.database)
    return rows
  }

  it('is that of the function, on every day', async () => {
    const seen = new Set<string>()
    for (let days = -25; days <= 25; days += 1) {
      const today = shiftDay(middle, days)
      for (const row of await tellAll(today)) {
        expect(row.told, `${today} ${JSON.stringify(row)}`).toBe(deadlineState(datedWork(row), today).state)
        seen.add(row.told)
      }
    }
    expect(seen.size).toBe(11)
  })

  it('puts owed work with a day under one filter of the list, that of its state', async () => {
    const filterOf: Readonly<Record<string, string>> = {
      late: 'late',
      today: 'today',
      soon: 'soon',
      open: 'later',
      'not-open': 'later',
    }
    const owed: readonly AssignmentState[] = ['given', 'doing', 'refused', 'returned']
    for (let days = -25; days <= 25; days += 5) {
      for (const row of await tellAll(shiftDay(middle, days))) {
        const expected = row.due === null ? ['none'] : owed.includes(row.state) ? [filterOf[row.told]] : []
        expect(row.filters, JSON.stringify(row)).toEqual(expected)
      }
    }
  })
})
