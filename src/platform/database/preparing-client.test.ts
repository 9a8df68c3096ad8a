import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts'
import { type OpenDatabase, openDatabase } from './database.ts'

describe('what a connection prepares', () => {
  let storage: TestDatabase
  let one: OpenDatabase
  beforeAll(async () => {
    storage = await testDatabase()
    one = openDatabase({ ...storage.connection, max: 1 }, () => {})
  })
  afterAll(async () => {
    await one?.close()
    await storage?.close()
  })
  const ask = async (text: string, value: number) => {
    const { rows } = await sql<{ answer: number }>`${sql.raw(text)} ${value}::int as answer`.execute(one.database)
    return rows[0]?.answer
  }
  const prepared = async (text: string) => {
    const { rows } = await sql`
      select from pg_prepared_statements where position(${text} in statement) = 1`.execute(one.database)
    return rows.length
  }

  it.each([
    ['a text that comes again', 'select /* often */', 5, 1],
    ['no text that came four times', 'select /* seldom */', 4, 0],
    ['no text that is long', `select /* ${'dài '.repeat(2_500)} */`, 9, 0],
  ])('prepares %s, and answers each time with the values of that time', async (_, text, times, count) => {
    for (let time = 1; time <= times; time += 1) expect(await ask(text, time)).toBe(time)
    expect(await prepared(text)).toBe(count)
    expect(await ask(text, -1)).toBe(-1)
  })

  it('tells of a fault in a prepared statement as of any other, and the next asking works', async () => {
    const divide = (by: number) => sql`select 1 / ${by}::int as fault`.execute(one.database)
    for (let time = 1; time <= 6; time += 1) await divide(1)
    expect(await prepared('select 1 /')).toBe(1)
    await expect(divide(0)).rejects.toThrow('division by zero')
    expect((await divide(1)).rows).toEqual([{ fault: 1 }])
  })

  it('prepares no more than 200 texts on a connection, and goes on answering', async () => {
    for (let text = 0; text < 210; text += 1)
      for (let time = 0; time < 5; time += 1) expect(await ask(`select /* ${text} */`, time)).toBe(time)
    const { rows } = await sql`select from pg_prepared_statements`.execute(one.database)
    expect(rows.length).toBe(200)
  })
})
