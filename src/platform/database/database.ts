import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import { PreparingClient } from './preparing-client.ts'
import type { Tables } from './tables.ts'

export type Database = Kysely<Tables>

/** An open transaction. What must never be written outside one asks for this type. */
export type OpenTransaction = Transaction<Tables>

export type ConnectionOptions = pg.PoolConfig

export interface OpenDatabase {
  readonly database: Database
  close(): Promise<void>
}

/** `application_name` in PostgreSQL's own views. */
const applicationName = 'danvan'

/** A `date` is a day of the calendar and stays the text that it is; the driver would make a moment of it. */
const parserOf: typeof pg.types.getTypeParser = (type: number, format?: 'text' | 'binary') =>
  type === pg.types.builtins.DATE ? (text: string) => text : pg.types.getTypeParser(type, format as 'text')

/** Opens a pool of connections; `onLost` hears of connections that broke (the pool replaces them by itself). */
export function openDatabase(connection: ConnectionOptions, onLost: (error: Error) => void): OpenDatabase {
  const pool = new pg.Pool({
    max: 12,
    connectionTimeoutMillis: 10_000,
    application_name: applicationName,
    types: { getTypeParser: parserOf },
    Client: PreparingClient,
    ...connection,
  })
  // A connection that breaks while it is at work tells of it too, besides failing its query; unheard, it would end us.
  pool.on('connect', (client) => client.on('error', onLost))
  pool.on('error', () => {})
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  return { database, close: () => database.destroy() }
}

/** Runs one command's reads and writes in one transaction; whatever it throws leaves no trace in the database. */
export function inTransaction<Result>(
  database: Database,
  command: (transaction: OpenTransaction) => Promise<Result>,
): Promise<Result> {
  return database.transaction().execute(command)
}

/** PostgreSQL's own codes for "not now": shutting down, starting up, too many connections. */
const awayCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '08006',
])

/** Whether an error means that the database cannot be reached at the moment, so that trying again may help. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if ('code' in error && typeof error.code === 'string' && awayCodes.has(error.code)) return true
  return /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(
    error.message,
  )
}

/** Whether PostgreSQL had no room left to write. */
export function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === '53100' || error.code === 'ENOSPC')
}

/** Whether a text was sent that PostgreSQL cannot hold, which is one with the character NUL: nobody types that. */
export function isUnstorableText(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '22021'
}
