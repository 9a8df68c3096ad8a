import { join } from 'node:path'
import { readConfig } from '#platform/config/config.ts'
import { appRole } from '#platform/database/app-role.ts'
import { type ConnectionOptions, type Database, isDatabaseAway, openDatabase } from '#platform/database/database.ts'
import { createLog } from '#platform/log/log.ts'
import { openLogFile } from '#platform/log/log-file.ts'
import { runningPostgres } from '#platform/postgres/supervisor.ts'
import { openDataFolder } from '#platform/start/data-folder.ts'
import { databaseName, givenDatabase, startOwnDatabase, unreachable } from './start-database.ts'

export interface StoredData {
  readonly database: Database
  /** The log file beside the data; null where the database is not our own. */
  readonly logFile: string | null
  close(): Promise<void>
}

/**
 * The data of this installation for a command that runs beside the server or without it: of the database that DATABASE_URL
 * names, of the PostgreSQL that a running danvan has started, or of our own, started for the time of the command.
 * Throws a StartProblem where there is none to be had.
 */
export async function openStored(environment: NodeJS.ProcessEnv, workingFolder: string): Promise<StoredData> {
  const config = readConfig(environment, workingFolder)
  if (config.databaseUrl) {
    const log = createLog((line) => process.stderr.write(line))
    const { connection } = await givenDatabase(config.databaseUrl, config.databaseAppUrl, log)
    return opened(connection, null, async () => {})
  }
  const logFile = join(config.dataFolder, 'danvan.log')
  const running = runningPostgres(config.dataFolder)
  if (running) return opened({ ...running, user: appRole, database: databaseName }, logFile, async () => {})
  const folder = await openDataFolder(config.dataFolder)
  try {
    const { connection, stop } = await startOwnDatabase(folder.path, createLog(openLogFile(logFile)))
    return opened(connection, logFile, async () => {
      await stop()
      await folder.release()
    })
  } catch (error) {
    await folder.release()
    throw error
  }
}

/** A database by its address, as it is: nothing in it is brought up to date, so that looking at it leaves no trace. */
export async function openByAddress(url: string): Promise<StoredData> {
  const stored = opened({ connectionString: url }, null, async () => {})
  try {
    await stored.database.selectFrom('danvan_migration').select('name').limit(1).execute()
    return stored
  } catch (error) {
    await stored.close()
    throw error instanceof Error && ('code' in error || isDatabaseAway(error)) ? unreachable(error) : error
  }
}

function opened(connection: ConnectionOptions, logFile: string | null, end: () => Promise<void>): StoredData {
  const { database, close } = openDatabase(connection, () => {})
  return {
    database,
    logFile,
    async close() {
      await close()
      await end()
    },
  }
}
