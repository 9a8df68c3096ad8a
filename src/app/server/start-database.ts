import { createDatabase } from '#platform/database/create-database.ts'
import type { ConnectionOptions } from '#platform/database/database.ts'
import { migrate } from '#platform/database/migrate.ts'
import type { Log } from '#platform/log/log.ts'
import { supervisePostgres } from '#platform/postgres/supervisor.ts'
import { StartProblem } from '#platform/start/start-problem.ts'
import { migrations } from './migrations.ts'

export interface StartedDatabase {
  readonly connection: ConnectionOptions
  stop(): Promise<void>
}

const databaseName = 'danvan'

/** Starts our own PostgreSQL under the data folder and brings its schema up to date. */
export async function startOwnDatabase(folder: string, log: Log): Promise<StartedDatabase> {
  const supervisor = await supervisePostgres({ folder, log })
  try {
    await createDatabase(supervisor.address, databaseName)
    const connection = { ...supervisor.address, database: databaseName }
    await bringUpToDate(connection, log)
    return { connection, stop: () => supervisor.stop() }
  } catch (error) {
    await supervisor.stop()
    throw error
  }
}

/** Uses the server that DATABASE_URL names, and starts none. */
export async function givenDatabase(url: string, log: Log): Promise<StartedDatabase> {
  const connection = { connectionString: url }
  try {
    await bringUpToDate(connection, log)
  } catch (error) {
    throw error instanceof Error && 'code' in error ? unreachable(error) : error
  }
  return { connection, stop: async () => {} }
}

async function bringUpToDate(connection: ConnectionOptions, log: Log): Promise<void> {
  const applied = await migrate(connection, migrations)
  if (applied.length > 0) log('info', 'migrated', { applied })
}

function unreachable(cause: Error): StartProblem {
  return new StartProblem(
    `Không kết nối được cơ sở dữ liệu ở DATABASE_URL (${cause.message}). Hãy kiểm tra địa chỉ, tên người dùng và mật khẩu rồi chạy lại.`,
    { cause },
  )
}
