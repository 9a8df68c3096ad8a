import pg from 'pg'
import { describe, expect, inject, it } from 'vitest'
import { emptyDatabase } from '../../../tests/support/database.ts'
import { givenDatabase } from './start-database.ts'

/** A user of the run's server who owns a database of their own, and the address by which they reach it. */
async function ownerOf(rights: string): Promise<string> {
  const address = new URL(await emptyDatabase())
  const database = address.pathname.slice(1)
  const name = `${database}_owner`
  await asSuperuser(`create role ${name} login ${rights}; alter database ${database} owner to ${name}`)
  address.username = name
  return address.href
}

async function asSuperuser(statements: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('postgres').url })
  await client.connect()
  await client.query(statements)
  await client.end()
}

async function started(url: string, appUrl: string | null) {
  const warnings: string[] = []
  const { connection } = await givenDatabase(url, appUrl, (level, event) => {
    if (level === 'warning') warnings.push(event)
  })
  const client = new pg.Client(connection)
  await client.connect()
  const { rows } = await client.query<{ who: string; entries: string }>(
    'select current_user as who, (select count(*) from audit_entry) as entries',
  )
  const refused = await client.query('delete from audit_entry where false').then(
    () => false,
    () => true,
  )
  await client.end()
  return { who: rows[0]?.who, refused, warnings }
}

// Made-up users may need a password on a server that DATABASE_URL names.
describe.skipIf(process.env.DATABASE_URL !== undefined)('the server that DATABASE_URL names', () => {
  it('is worked on as the lesser role, without a second address', async () => {
    expect(await started(await emptyDatabase(), null)).toEqual({ who: 'danvan_app', refused: true, warnings: [] })
  })

  it('is worked on by the user of DATABASE_APP_URL, who gets the role', async () => {
    const url = new URL(await emptyDatabase())
    const appUrl = new URL(url)
    appUrl.username = `${url.pathname.slice(1)}_app`
    await asSuperuser(`create role ${appUrl.username} login`)
    expect(await started(url.href, appUrl.href)).toEqual({ who: appUrl.username, refused: true, warnings: [] })
  })

  it('is worked on by the owner, with a warning, where the role cannot be had', async () => {
    const url = await ownerOf('nocreaterole')
    const { refused, warnings } = await started(url, null)
    expect([refused, warnings]).toEqual([false, ['no-database-role', 'database-role-too-strong']])
  })

  it('is warned of where DATABASE_APP_URL names a user who may bend the log', async () => {
    const url = await emptyDatabase()
    expect((await started(url, url)).warnings).toEqual(['database-role-too-strong'])
  })
})
