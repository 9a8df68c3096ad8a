import pg from 'pg'
import type { ConnectionOptions } from './database.ts'

/** Makes a database by this name on a server of ours where there is none. `connection` may name any database. */
export async function createDatabase(connection: ConnectionOptions, name: string): Promise<void> {
  const client = new pg.Client({ ...connection, database: 'postgres' })
  await client.connect()
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [name])
    if (found.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`)
  } finally {
    await client.end()
  }
}
