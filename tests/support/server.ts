import { type StartedServer, startServer } from '../../src/app/server/start-server.ts'
import type { IdentityProviderConfig, MailConfig } from '../../src/platform/config/config.ts'
import { createSecretBox } from '../../src/platform/secrets/secret-box.ts'
import { type TestDatabase, testDatabase } from './database.ts'
import { webUnderTest } from './web.ts'

export interface TestServer {
  /** `http://127.0.0.1:<port>` */
  readonly url: string
  /** The one-time link that creates the first administrator. */
  readonly setupLink: string
  readonly server: StartedServer
  readonly storage: TestDatabase
  close(): Promise<void>
}

/** What secrets are sealed with. */
export const testSecret = 'một khóa chỉ dùng cho các phép thử, không ở đâu khác'

export interface TestServerOptions {
  /** Serves the web application too, as it stood when the run first needed it. */
  readonly web?: boolean
  readonly clock?: () => Date
  readonly storage?: TestDatabase
  /** The program's answer to "who are you" comes from here too. */
  readonly identityProvider?: IdentityProviderConfig
  readonly mail?: MailConfig
  readonly publicUrl?: string
}

/** The whole program over a database of its own, listening on a free port. Lines of the log that tell of faults are thrown away with it unless DANVAN_TEST_LOG is set. */
export async function testServer(options: TestServerOptions = {}): Promise<TestServer> {
  const storage = options.storage ?? (await testDatabase())
  const webFolder = options.web ? await webUnderTest() : null
  const server = await startServer({
    connection: storage.connection,
    host: '127.0.0.1',
    port: 0,
    webFolder,
    log: process.env.DANVAN_TEST_LOG ? (...line) => process.stderr.write(`${JSON.stringify(line)}\n`) : () => {},
    clock: options.clock ?? (() => new Date()),
    secrets: createSecretBox(testSecret),
    publicUrl: options.publicUrl ?? null,
    identityProvider: options.identityProvider ?? null,
    mail: options.mail ?? null,
  })
  return {
    url: server.url,
    setupLink: server.setupLink ?? '',
    server,
    storage,
    async close() {
      await server.close()
      await storage.close()
    },
  }
}
