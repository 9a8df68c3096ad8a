import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { migrations } from '../../src/app/server/migrations.ts'
import { type StartedServer, startServer } from '../../src/app/server/start-server.ts'
import { doEvents } from '../../src/features/organisation/index.ts'
import { createDatabase } from '../../src/platform/database/create-database.ts'
import { inTransaction } from '../../src/platform/database/database.ts'
import { migrate } from '../../src/platform/database/migrate.ts'
import { type Supervisor, supervisePostgres } from '../../src/platform/postgres/supervisor.ts'
import { createSecretBox } from '../../src/platform/secrets/secret-box.ts'
import type { Country } from './make-country.ts'

/** A PostgreSQL of the benchmark's own, which goes away with everything in it. */
export async function openPostgres(): Promise<Supervisor & { remove(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'danvan-bench-'))
  // Open to the user that PostgreSQL runs as when this is run as root.
  chmodSync(folder, 0o755)
  const supervisor = await supervisePostgres({ folder, log: () => {}, durable: false })
  return {
    ...supervisor,
    async remove() {
      await supervisor.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export interface ServedCountry {
  readonly server: StartedServer
  readonly saving: number
}

/** The whole program over a database with the country in it, saved by events as an import saves it; `saving` in ms. */
export async function serveCountry(
  address: Supervisor['address'],
  country: Country,
  name: string,
): Promise<ServedCountry> {
  const connection = { ...address, database: name }
  await createDatabase(connection, name)
  await migrate(connection, migrations)
  const server = await startServer({
    connection,
    host: '127.0.0.1',
    port: 0,
    webFolder: null,
    log: () => {},
    clock: () => new Date(),
    secrets: createSecretBox('một khóa chỉ dùng cho phép đo này, không ở đâu khác'),
    publicUrl: null,
    identityProvider: null,
    mail: null,
  })
  const start = performance.now()
  await inTransaction(server.database, (transaction) =>
    doEvents(transaction, { accountId: null, name: 'danvan' }, country.events, new Date()),
  )
  const saving = performance.now() - start
  // What autovacuum does within a minute of so many new rows.
  await sql`analyze`.execute(server.database)
  return { server, saving }
}
