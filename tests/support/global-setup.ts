import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrations } from '../../src/app/server/migrations.ts'
import { prepareAppRole } from '../../src/platform/database/app-role.ts'
import { migrate } from '../../src/platform/database/migrate.ts'
import { type Supervisor, supervisePostgres } from '../../src/platform/postgres/supervisor.ts'
import { databaseAt } from './database-address.ts'
import { clearLeftovers, runFolderPrefix } from './leftovers.ts'

/** Where the tests find their PostgreSQL, and the names that belong to this run. */
export interface TestPostgres {
  /** The address of the owner of all. */
  readonly url: string
  /** Whether it is a server that DATABASE_URL names. */
  readonly given: boolean
  readonly template: string
  readonly prefix: string
  /** Exists when the server could not be made ready; holds the reason. */
  readonly failure: string
}

declare module 'vitest' {
  interface ProvidedContext {
    readonly postgres: TestPostgres
    /** A folder of this run's own, cleared away at its end. */
    readonly runFolder: string
  }
}

/**
 * One real PostgreSQL for the whole run: the one that DATABASE_URL names, or our own in a folder of its own. It starts
 * while the first tests already run; whoever needs it waits (`testDatabase`).
 */
export default function setUp(project: TestProject): () => Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), runFolderPrefix))
  writeFileSync(join(folder, 'owner'), String(process.pid))
  chmodSync(folder, 0o755)
  const address = process.env.DATABASE_URL
  const given = address !== undefined
  const prefix = `danvan_test_${process.pid}_`
  const url = address ?? `postgres://danvan@localhost/postgres?host=${encodeURIComponent(join(folder, 'run'))}`
  const postgres = { url, given, template: `${prefix}template`, prefix, failure: join(folder, 'failure') }
  project.provide('postgres', postgres)
  project.provide('runFolder', folder)
  const started = startServer(folder, given, postgres)
  return async () => {
    const supervisor = await started
    if (given) await dropDatabases(postgres)
    await supervisor?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function startServer(folder: string, given: boolean, postgres: TestPostgres): Promise<Supervisor | null> {
  try {
    await clearLeftovers()
    const supervisor = given ? null : await supervisePostgres({ folder, log: () => {}, durable: false })
    await makeTemplate(postgres)
    return supervisor
  } catch (error) {
    writeFileSync(postgres.failure, error instanceof Error ? (error.stack ?? error.message) : String(error))
    return null
  }
}

/** The template gets its name only when it is complete. */
async function makeTemplate({ url, template, given }: TestPostgres): Promise<void> {
  const half = `${template}_half`
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`create database ${half}`)
    const owner = { connectionString: databaseAt(url, half) }
    await migrate(owner, migrations)
    await prepareAppRole(owner, { login: !given, member: null })
    await client.query(`alter database ${half} rename to ${template}`)
  } finally {
    await client.end()
  }
}

async function dropDatabases({ url, prefix }: TestPostgres): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const found = await client.query<{ datname: string }>(
    'select datname from pg_database where starts_with(datname, $1)',
    [prefix],
  )
  for (const { datname } of found.rows) await client.query(`drop database ${datname} with (force)`)
  await client.end()
}
