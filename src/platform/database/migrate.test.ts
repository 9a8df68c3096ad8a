import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { emptyDatabase } from '../../../tests/support/database.ts'
import { StartProblem } from '../start/start-problem.ts'
import { migrate } from './migrate.ts'

const first = { name: 'a/0001', sql: 'create table leaf (id integer primary key)' }
const second = { name: 'b/0001', sql: 'alter table leaf add column colour text; insert into leaf values (1, $$xanh$$)' }

async function tablesOf(connectionString: string): Promise<string[]> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  const found = await client.query<{ tablename: string }>(
    "select tablename from pg_tables where schemaname = 'public' order by 1",
  )
  await client.end()
  return found.rows.map(({ tablename }) => tablename)
}

describe('migrate', () => {
  it('applies what is missing, in order, once', async () => {
    const connectionString = await emptyDatabase()
    expect(await migrate({ connectionString }, [first])).toEqual(['a/0001'])
    expect(await migrate({ connectionString }, [first, second])).toEqual(['b/0001'])
    expect(await migrate({ connectionString }, [first, second])).toEqual([])
  })

  it('applies each step once when several programs start at the same moment', async () => {
    const connectionString = await emptyDatabase()
    const applied = await Promise.all([1, 2, 3, 4].map(() => migrate({ connectionString }, [first, second])))
    expect(applied.flat().sort()).toEqual(['a/0001', 'b/0001'])
  })

  it('leaves nothing of a step that fails half way, and can go on when it is mended', async () => {
    const connectionString = await emptyDatabase()
    const broken = { name: 'b/0001', sql: 'create table twig (id integer); select 1 / 0' }
    await expect(migrate({ connectionString }, [first, broken])).rejects.toThrow('b/0001')
    expect(await tablesOf(connectionString)).toEqual(['danvan_migration', 'leaf'])
    expect(await migrate({ connectionString }, [first, second])).toEqual(['b/0001'])
  })

  it.each([
    ['a newer program made the database', [first], /mới hơn/],
    ['a published step was changed', [{ ...first, sql: 'select 2' }, second], /\(a\/0001\) khác/],
    ['the order was changed', [second, first], /khác với bản danvan này/],
  ])('refuses in one sentence where %s', async (_, migrations, sentence) => {
    const connectionString = await emptyDatabase()
    await migrate({ connectionString }, [first, second])
    const refused = migrate({ connectionString }, migrations)
    await expect(refused).rejects.toThrow(StartProblem)
    await expect(refused).rejects.toThrow(sentence)
  })
})
