import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { countLostSecrets } from '#features/accounts/index.ts'
import { loadSamples } from '#features/documents/index.ts'
import { loadSampleOrganisation } from '#features/organisation/index.ts'
import { theProgram } from '#platform/audit/audit.ts'
import { type Config, readConfig } from '#platform/config/config.ts'
import { createLog, describeError, type Log } from '#platform/log/log.ts'
import { openLogFile } from '#platform/log/log-file.ts'
import { createSecretBox, lazySecretBox, type SecretBox } from '#platform/secrets/secret-box.ts'
import { readSecretKey } from '#platform/secrets/secret-key.ts'
import { openDataFolder } from '#platform/start/data-folder.ts'
import { StartProblem } from '#platform/start/start-problem.ts'
import { buildWebIfNeeded, webFolder as builtWeb } from './build-web.ts'
import { givenDatabase, type StartedDatabase, startOwnDatabase } from './start-database.ts'
import { type StartedServer, startServer } from './start-server.ts'

export interface ServeOptions {
  readonly environment: NodeJS.ProcessEnv
  readonly workingFolder: string
  /** Loads the sample documents, and the sample organisation where there are no units yet. */
  readonly sample: boolean
  /** Says something to the person who starts the program. */
  readonly say: (sentence: string) => void
}

export interface Serving {
  readonly server: StartedServer
  /** Ends requests, closes the database and lets the data folder go. */
  stop(): Promise<void>
}

/** Everything that `danvan serve` starts, in order; what was started is stopped again where a later part fails. */
export async function serve(options: ServeOptions): Promise<Serving> {
  const config = readConfig(options.environment, options.workingFolder)
  const undo: (() => Promise<void>)[] = []
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step()
  }
  try {
    const { database, log } = await openStorage(config, undo)
    const webFolder = await readyWeb(config, options.say)
    const { connection } = database
    const clock = () => new Date()
    const { host, port, publicUrl, identityProvider, mail } = config
    const secrets = secretsOf(config)
    const place = { connection, host, port, webFolder }
    const server = await startServer({ ...place, log, clock, secrets, publicUrl, identityProvider, mail })
    undo.push(() => server.close())
    const lost = await countLostSecrets(server.database, secrets)
    if (lost > 0) options.say(lostKeySentence(lost))
    if (options.sample) {
      await loadSampleOrganisation(server.database, clock())
      await loadSamples(server.database, { ...theProgram, as: null, unit: null }, clock())
      server.wakeReaders()
    }
    return { server, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

function lostKeySentence(people: number): string {
  return `Khóa bảo mật không phải là khóa cũ: ${people} người không dùng được mã xác thực hai bước. Hãy chép lại tệp secret.key (hoặc đặt lại DANVAN_SECRET) từ bản sao lưu rồi chạy lại; nếu đã mất hẳn, họ vào bằng mã khôi phục hoặc được quản trị viên đặt lại.`
}

/**
 * What secrets are sealed with. A damaged key file is told at the start; over a server of the user's own, where a data
 * folder may never be needed, the file is made only when there is a first secret.
 */
function secretsOf({ secret, dataFolder, databaseUrl }: Config): SecretBox {
  const key = () => readSecretKey(secret, dataFolder)
  return databaseUrl === null ? createSecretBox(key()) : lazySecretBox(key)
}

/** Where the web application stands: the folder given, or the one built from the sources. */
async function readyWeb(config: Config, say: (sentence: string) => void): Promise<string> {
  const given = config.webFolder
  if (given !== null) {
    if (existsSync(join(given, 'index.html'))) return given
    throw new StartProblem(
      `DANVAN_WEB=${given} không phải là một giao diện web đã dựng. Hãy bỏ DANVAN_WEB hoặc sửa lại.`,
    )
  }
  await buildWebIfNeeded(() => say('Đang dựng giao diện web (chỉ khi mã nguồn thay đổi) …'))
  return builtWeb
}

/** The database and the log: of our own under the data folder, or the given server and standard error. */
async function openStorage(
  config: Config,
  undo: (() => Promise<void>)[],
): Promise<{ database: StartedDatabase; log: Log }> {
  if (config.databaseUrl) {
    const log = createLog((line) => process.stderr.write(line))
    return { database: await givenDatabase(config.databaseUrl, config.databaseAppUrl, log), log }
  }
  const folder = await openDataFolder(config.dataFolder)
  undo.push(() => folder.release())
  const log = createLog(openLogFile(join(folder.path, 'danvan.log')))
  const database = await startOwnDatabase(folder.path, log).catch((error: unknown) => {
    log('error', 'start-failed', describeError(error instanceof Error ? (error.cause ?? error) : error))
    throw error
  })
  undo.push(() => database.stop())
  return { database, log }
}
