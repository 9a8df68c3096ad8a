import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { inject } from 'vitest'
import { actingAsAppRole, appRole } from '../../src/platform/database/app-role.ts'
import { type OpenDatabase, openDatabase } from '../../src/platform/database/database.ts'
import { databaseAt } from './database-address.ts'

export interface TestDatabase extends OpenDatabase {
  /** As the running program signs in: every test proves that its rights suffice. */
  readonly connection: { readonly connectionString: string }
  /** As whoever owns the tables. */
  readonly owner: { readonly connectionString: string }
}

/** How long the run's PostgreSQL may take to be ready. */
const patienceMilliseconds = 60_000

/** A database of the test's own with the whole schema, copied from the run's template (some 50 ms). */
export async function testDatabase(): Promise<TestDatabase> {
  const owner = await newDatabase(true)
  const connectionString = asTheProgram(owner)
  return {
    connection: { connectionString },
    owner: { connectionString: owner },
    ...openDatabase({ connectionString }, () => {}),
  }
}

/** On our own server the program signs in by a user of its own; on a given one the same user takes the role on. */
function asTheProgram(owner: string): string {
  if (inject('postgres').given) return actingAsAppRole(owner)
  const address = new URL(owner)
  address.username = appRole
  return address.href
}

/** A database of the test's own with nothing in it; answers its address. */
export function emptyDatabase(): Promise<string> {
  return newDatabase(false)
}

async function newDatabase(migrated: boolean): Promise<string> {
  const { url, template, prefix } = inject('postgres')
  const name = `${prefix}${randomBytes(8).toString('hex')}`
  const client = await connectWhenReady()
  try {
    // Files copied as they are: nothing of it need outlive a crash, so nothing need be logged.
    await client.query(`create database ${name} template ${migrated ? template : 'template0'} strategy file_copy`)
  } finally {
    await client.end()
  }
  return databaseAt(url, name)
}

async function connectWhenReady(): Promise<pg.Client> {
  const { url, template, failure } = inject('postgres')
  const deadline = Date.now() + patienceMilliseconds
  for (;;) {
    if (existsSync(failure)) throw new Error(`PostgreSQL for the tests: ${readFileSync(failure, 'utf8')}`)
    const client = new pg.Client({ connectionString: url })
    try {
      await client.connect()
      const found = await client.query('select 1 from pg_database where datname = $1', [template])
      if (found.rowCount === 1) return client
      await client.end()
    } catch (error) {
      if (Date.now() > deadline) throw error
    }
    if (Date.now() > deadline) throw new Error('PostgreSQL for the tests did not become ready')
    await wait(50)
  }
}
