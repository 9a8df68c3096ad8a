import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { testDatabase } from '../../../tests/support/database.ts'

/**
 * An index scan of the kind GiST that is begun again within a query can mark rows as dead that are not: such an index
 * then misses rows (docs/decisions/0014). Exclusion constraints need one, so theirs must be over expressions that no
 * query asks for.
 */
it('the index of an exclusion constraint serves no query', async () => {
  const storage = await testDatabase()
  const { rows } = await sql<{ name: string; columns: string }>`
    select conname as name, indkey::text as columns
    from pg_constraint join pg_index on indexrelid = conindid
    where contype = 'x'`.execute(storage.database)
  await storage.close()
  expect(rows.length).toBeGreaterThan(4)
  for (const { name, columns } of rows) expect([name, columns]).toEqual([name, columns.replaceAll(/\d+/g, '0')])
})
