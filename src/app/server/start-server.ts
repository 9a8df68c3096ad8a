import { once } from 'node:events'
import type { Server } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { createAdaptorServer } from '@hono/node-server'
import { sql } from 'kysely'
import { openIdentityProvider, renewSetupLink } from '#features/accounts/index.ts'
import { keepCheckpoints } from '#platform/audit/chain/checkpoints.ts'
import { RefusalLog } from '#platform/audit/refusal-log.ts'
import type { IdentityProviderConfig, MailConfig } from '#platform/config/config.ts'
import { type ConnectionOptions, type Database, openDatabase } from '#platform/database/database.ts'
import type { Router } from '#platform/http/environment.ts'
import { createHttpApp } from '#platform/http/http-app.ts'
import { describeError, type Log } from '#platform/log/log.ts'
import type { SecretBox } from '#platform/secrets/secret-box.ts'
import { StartProblem } from '#platform/start/start-problem.ts'
import { actorOfRequest } from './actor-of-request.ts'
import { featureRouters } from './feature-routers.ts'
import { type OpenReading, openReading } from './open-reading.ts'
import { type OpenReminding, openReminding } from './open-reminding.ts'
import { openRoutes } from './open-routes.ts'
import { recordKinds } from './record-kinds.ts'
import { version } from './version.ts'

export interface ServerOptions {
  readonly connection: ConnectionOptions
  readonly host: string
  /** 0 for any free one. */
  readonly port: number
  readonly webFolder: string | null
  readonly log: Log
  readonly clock: () => Date
  /** Seals what must be readable again, such as the secrets of second factors. */
  readonly secrets: SecretBox
  readonly publicUrl: string | null
  readonly identityProvider: IdentityProviderConfig | null
  readonly mail: MailConfig | null
}

export interface StartedServer {
  /** Where it listens, e.g. `http://127.0.0.1:3000`. */
  readonly url: string
  /** The one-time link for the first administrator, while there is none. */
  readonly setupLink: string | null
  readonly database: Database
  wakeReaders(): void
  close(): Promise<void>
}

/** How long requests and readings in hand may take to end when the server closes. */
const closingMilliseconds = 3000

/** Puts the features together over one database, listens, and reads what waits. */
export async function startServer(options: ServerOptions): Promise<StartedServer> {
  const { log, clock } = options
  const { database, close } = openDatabase(options.connection, (error) =>
    log('warning', 'connection-lost', describeError(error)),
  )
  const reading = openReading({ database, log, clock })
  const refusals = new RefusalLog(database, (error) => log('error', 'refusal-unwritten', describeError(error)))
  const endCheckpoints = keepCheckpoints(database, log)
  const { mail, publicUrl, secrets } = options
  const reminding = openReminding({ database, log, clock, mail, publicUrl, secrets })
  const app = assembleApp(options, database, { reading, reminding }, refusals)
  const server = createAdaptorServer({ fetch: app.fetch }) as Server
  const stop = async () => {
    // First of all, for Ctrl-C ends the sandbox's processes too: their files must not pass for damaged.
    const workDone = Promise.all([reading.close(), reminding.close()])
    await closeListener(server)
    endCheckpoints()
    await Promise.race([workDone, patience()])
    await Promise.race([refusals.close(), patience()])
    await Promise.race([close(), patience()])
  }
  try {
    const url = await listen(server, options.host, options.port)
    const token = await renewSetupLink(database, clock())
    const setupLink = token && `${url}/khoi-tao#ma=${token}`
    return { url, setupLink, database, wakeReaders: reading.wake, close: stop }
  } catch (error) {
    await stop()
    throw error
  }
}

function assembleApp(
  options: ServerOptions,
  database: Database,
  { reading, reminding }: { readonly reading: OpenReading; readonly reminding: OpenReminding },
  refusals: RefusalLog,
): Router {
  const { log, clock } = options
  const { readFile, readSheet, wake: wakeReaders } = reading
  return createHttpApp({
    log,
    version,
    actorOf: (context) => actorOfRequest(context, database, clock()),
    checkHealth: async () => void (await sql`select 1`.execute(database)),
    openRoutes,
    refusals: { clock, record: (refused) => refusals.record(refused), kinds: recordKinds },
    routers: featureRouters({
      database,
      clock,
      log,
      readFile,
      readSheet,
      wakeReaders,
      secrets: options.secrets,
      publicUrl: options.publicUrl,
      mail: reminding.mail,
      invitationMail: reminding.invitations,
      wakeReminders: reminding.wake,
      provider: options.identityProvider && openIdentityProvider(options.identityProvider),
    }),
    webFolder: options.webFolder,
  })
}

/** Ends after the time to close; holds nothing up when all ended before. */
function patience(): Promise<void> {
  return wait(closingMilliseconds, undefined, { ref: false })
}

async function listen(server: Server, host: string, port: number): Promise<string> {
  try {
    server.listen(port, host)
    await once(server, 'listening')
  } catch (error) {
    throw listenProblem(error, host, port)
  }
  const address = server.address()
  const actual = typeof address === 'object' && address ? address.port : port
  const shown = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host
  return `http://${shown}:${actual}`
}

function listenProblem(error: unknown, host: string, port: number): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'EADDRINUSE') {
    return new StartProblem(
      `Cổng ${port} đang được chương trình khác sử dụng. Hãy dừng chương trình đó, hoặc chọn cổng khác, ví dụ: PORT=${port + 1} npm start`,
    )
  }
  if (code === 'EACCES') return new StartProblem(`Không có quyền mở cổng ${port}. Hãy chọn cổng từ 1024 trở lên.`)
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new StartProblem(`HOST=${host} không phải là địa chỉ của máy này. Hãy bỏ HOST hoặc đặt lại cho đúng.`)
  }
  return error
}

async function closeListener(server: Server): Promise<void> {
  if (!server.listening) return
  const closed = once(server, 'close')
  server.close()
  server.closeIdleConnections()
  await Promise.race([closed, patience()])
  server.closeAllConnections()
}
