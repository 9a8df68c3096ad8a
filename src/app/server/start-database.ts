import { actingAsAppRole, appRole, mayBendLog, prepareAppRole } from '#platform/database/app-role.ts'
import { createDatabase } from '#platform/database/create-database.ts'
import type { ConnectionOptions } from '#platform/database/database.ts'
import { migrate } from '#platform/database/migrate.ts'
import { describeError, type Log } from '#platform/log/log.ts'
import { supervisePostgres } from '#platform/postgres/supervisor.ts'
import { StartProblem } from '#platform/start/start-problem.ts'
import { migrations } from './migrations.ts'

export interface StartedDatabase {
  readonly connection: ConnectionOptions
  stop(): Promise<void>
}

/** The name of ours on our own server. */
export const databaseName = 'danvan'

/** Starts our own PostgreSQL under the data folder and brings its schema up to date; the program signs in as its role. */
export async function startOwnDatabase(folder: string, log: Log): Promise<StartedDatabase> {
  const supervisor = await supervisePostgres({ folder, log })
  try {
    await createDatabase(supervisor.address, databaseName)
    const owner = { ...supervisor.address, database: databaseName }
    await bringUpToDate(owner, log)
    await prepareAppRole(owner, { login: true, member: null })
    return { connection: { ...owner, user: appRole }, stop: () => supervisor.stop() }
  } catch (error) {
    await supervisor.stop()
    throw error
  }
}

/**
 * Uses the server that DATABASE_URL names, and starts none. Its user owns the tables and migrates; the program then signs in
 * by `appUrl`, or as the same user acting as the program's role.
 */
export async function givenDatabase(url: string, appUrl: string | null, log: Log): Promise<StartedDatabase> {
  try {
    await bringUpToDate({ connectionString: url }, log)
    const connection = { connectionString: await appAddress(url, appUrl, log) }
    if (await mayBendLog(connection)) log('warning', 'database-role-too-strong', { advice: separateRoles })
    return { connection, stop: async () => {} }
  } catch (error) {
    throw error instanceof Error && 'code' in error ? unreachable(error) : error
  }
}

const separateRoles =
  'The program runs with rights to change the audit log. Give the user of DATABASE_URL the right CREATEROLE, or set DATABASE_APP_URL to a lesser user.'

/** By what address the program works; without its role, where that cannot be made, as it was told to. */
async function appAddress(url: string, appUrl: string | null, log: Log): Promise<string> {
  const member = appUrl === null ? null : decodeURIComponent(new URL(appUrl).username)
  try {
    await prepareAppRole({ connectionString: url }, { login: false, member })
    return appUrl ?? actingAsAppRole(url)
  } catch (error) {
    log('warning', 'no-database-role', { role: appRole, ...describeError(error) })
    return appUrl ?? url
  }
}

async function bringUpToDate(connection: ConnectionOptions, log: Log): Promise<void> {
  const applied = await migrate(connection, migrations)
  if (applied.length > 0) log('info', 'migrated', { applied })
}

/** The one sentence for an address that leads to no database of ours. */
export function unreachable(cause: Error): StartProblem {
  return new StartProblem(
    `Không kết nối được cơ sở dữ liệu (${cause.message}). Hãy kiểm tra địa chỉ, tên người dùng và mật khẩu rồi chạy lại.`,
    { cause },
  )
}
