import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import pg from 'pg'
import { StartProblem } from '../start/start-problem.ts'
import type { ConnectionOptions } from './database.ts'

/** One step of the schema; steps are applied in the order of the list, and never change once published. */
export interface Migration {
  readonly name: string
  readonly sql: string
}

/** The step in a file; its name is the file's path from `features/` or `platform/` on, without `server/migrations`. */
export function migrationFile(url: URL): Migration {
  const [, owner = '', file = ''] = /\/([^/]+)\/(?:server\/)?migrations\/([^/]+)\.sql$/.exec(url.pathname) ?? []
  return { name: `${owner}/${file}`, sql: readFileSync(url, 'utf8').replaceAll('\r\n', '\n') }
}

/** Held while migrating, so that of several programs starting at once one migrates and the others wait. */
export const migrationLock = 7_201_974_110_001n

/**
 * Brings the schema up to date, each step in its own transaction. Throws a StartProblem where the database was made by
 * a newer program, or by one whose published steps were changed; the database is then left as it is.
 * Answers the names of the steps applied.
 */
export async function migrate(connection: ConnectionOptions, migrations: readonly Migration[]): Promise<string[]> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    await client.query(`create table if not exists danvan_migration (
      position integer primary key,
      name text not null unique,
      hash text not null,
      applied_at timestamptz not null default now())`)
    const done = await client.query<{ name: string; hash: string }>(
      'select name, hash from danvan_migration order by position',
    )
    checkHistory(done.rows, migrations)
    const due = migrations.slice(done.rows.length)
    for (const [index, migration] of due.entries()) await apply(client, migration, done.rows.length + index + 1)
    return due.map(({ name }) => name)
  } finally {
    await client.end()
  }
}

function checkHistory(done: readonly { name: string; hash: string }[], migrations: readonly Migration[]): void {
  for (const [index, step] of done.entries()) {
    const known = migrations[index]
    if (!known) {
      throw new StartProblem(
        'Dữ liệu này do một bản danvan mới hơn tạo ra. Hãy chạy bản danvan mới hơn đó; dữ liệu vẫn còn nguyên.',
      )
    }
    if (known.name === step.name && hashOf(known) === step.hash) continue
    throw new StartProblem(
      `Cấu trúc dữ liệu đã có (${step.name}) khác với bản danvan này (${known.name}). Hãy chạy đúng bản danvan đã tạo ra dữ liệu; dữ liệu vẫn còn nguyên.`,
    )
  }
}

async function apply(client: pg.Client, migration: Migration, position: number): Promise<void> {
  await client.query('begin')
  try {
    await client.query(migration.sql)
    await client.query('insert into danvan_migration (position, name, hash) values ($1, $2, $3)', [
      position,
      migration.name,
      hashOf(migration),
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`migration ${migration.name} failed`, { cause: error })
  }
}

function hashOf(migration: Migration): string {
  return createHash('sha256').update(migration.sql).digest('hex')
}
