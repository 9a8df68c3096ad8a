import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { grantsOf } from '#features/people/index.ts'
import { foldForSearch } from '#kernel/fold-for-search.ts'
import { type OpenDatabase, openDatabase } from '#platform/database/database.ts'
import { migrate } from '#platform/database/migrate.ts'
import { emptyDatabase } from '../../../tests/support/database.ts'
import { sortKeyOf } from '../../features/people/model/index.ts'
import { migrations } from './migrations.ts'

/** The last step of version 0.1, which knew accounts with a role and no people. */
const lastOfVersionOne = 'plans/0001-plan'

describe('a database of the version without people', () => {
  const administrator = { id: randomUUID(), name: 'Đàm  Thị ÁNH', username: 'anhdt', role: 'administrator' }
  const staff = { id: randomUUID(), name: 'Giàng Mí Vừ', username: 'vugm', role: 'staff' }
  const oneWord = { id: randomUUID(), name: 'Ước', username: 'uoc', role: 'staff' }
  let open: OpenDatabase

  beforeAll(async () => {
    const connectionString = await emptyDatabase()
    const published = migrations.findIndex(({ name }) => name === lastOfVersionOne) + 1
    await migrate({ connectionString }, migrations.slice(0, published))
    const client = new pg.Client({ connectionString })
    await client.connect()
    for (const { id, name, username, role } of [administrator, staff, oneWord]) {
      // 23:30 on the last day of May in Vietnam is still May there, though the morning of it in Greenwich.
      await client.query('insert into account values ($1, $2, $3, $4, $5, $6)', [
        id,
        name,
        username,
        role,
        'x',
        '2026-05-31T16:30:00Z',
      ])
    }
    await client.end()
    await migrate({ connectionString }, migrations)
    open = openDatabase({ connectionString }, () => {})
  })
  afterAll(() => open?.close())

  it.each([
    ['the administrator', administrator, 'administrator'],
    ['staff', staff, 'specialist'],
  ])('keeps %s at work, for the installation as before', async (_, { id, username }, role) => {
    const account = await open.database
      .selectFrom('account')
      .select('person_id')
      .where('username', '=', username)
      .executeTakeFirstOrThrow()
    expect(await grantsOf(open.database, account.person_id, '2026-05-31')).toEqual([
      { role, unit: null, named: [], appointmentId: id, standInFor: null },
    ])
    expect(await grantsOf(open.database, account.person_id, '2026-05-30')).toEqual([])
  })

  it('finds and orders the people as those added later', async () => {
    const people = await open.database.selectFrom('person').selectAll().execute()
    expect(people).toHaveLength(3)
    for (const { name, folded, sort_key } of people) {
      expect({ folded, sort_key }).toEqual({ folded: foldForSearch(name), sort_key: sortKeyOf(name) })
    }
  })
})
