import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrations } from '../../src/app/server/migrations.ts'
import { appRole, prepareAppRole } from '../../src/platform/database/app-role.ts'
import { migrate } from '../../src/platform/database/migrate.ts'
import { supervisePostgres } from '../../src/platform/postgres/supervisor.ts'
import { type BenchmarkResult, type Measure, machine, measure, median } from '../measure.ts'
import { commandsInSeconds } from './commands.ts'
import { fillLog, setChain } from './fill-log.ts'
import { runDanvan } from './run-danvan.ts'

const crowds = [1, 8, 50]
const rounds = 3
const secondsOfRound = 2
const defaultEntries = 1_000_000

/**
 * What the chain costs a command, and how long a log of a million entries takes to be checked and exported. The commands
 * are the smallest there are (one row and its entry), on a cluster that forces every commit to disk. `--entries N`.
 */
export async function run(options: readonly string[]): Promise<BenchmarkResult> {
  const at = options.indexOf('--entries')
  const entries = at < 0 ? defaultEntries : Number(options[at + 1])
  const folder = mkdtempSync(join(tmpdir(), 'danvan-audit-bench-'))
  // Open to the user that PostgreSQL runs as when this is run as root.
  chmodSync(folder, 0o755)
  const supervisor = await supervisePostgres({ folder, log: () => {} })
  try {
    const owner = { ...supervisor.address, database: 'postgres' }
    await migrate(owner, migrations)
    await prepareAppRole(owner, { login: true, member: null })
    const measures = [
      ...(await costOfChain(owner, { ...owner, user: appRole })),
      ...(await costOfChecking(owner, entries, folder)),
    ]
    return { name: 'audit', machine: machine(), measures }
  } finally {
    await supervisor.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Address {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly database: string
}

/** With and without the chain by turns, so that both meet the same machine. */
async function costOfChain(owner: Address, app: Address): Promise<Measure[]> {
  const measures: Measure[] = []
  for (const clients of crowds) {
    const perSecond = { with: [] as number[], without: [] as number[] }
    for (let round = 0; round < rounds; round += 1) {
      for (const way of ['with', 'without'] as const) {
        await setChain(owner, way === 'with')
        perSecond[way].push((await commandsInSeconds(app, clients, secondsOfRound)) / secondsOfRound)
      }
    }
    const [chained, free] = [median(perSecond.with), median(perSecond.without)]
    const compared = { against: 'the same without the chain', ratio: chained / free }
    measures.push(measure(`commands a second, ${clients} at once, chained`, chained, '1/s', compared))
    measures.push(measure(`commands a second, ${clients} at once, not chained`, free, '1/s'))
  }
  return measures
}

async function costOfChecking(owner: Address, entries: number, folder: string): Promise<Measure[]> {
  await fillLog(owner, entries)
  const url = `postgres://${owner.user}@localhost/${owner.database}?host=${encodeURIComponent(owner.host)}`
  const file = join(folder, 'log.jsonl')
  const verified = await runDanvan(['audit', 'verify', '--database', url, '--json'])
  const exported = await runDanvan(['audit', 'export', '--database', url, '--out', file])
  const again = await runDanvan(['audit', 'verify', '--file', file, '--json'])
  const named = [
    ['check the chain of a database', verified],
    ['export it as .jsonl', exported],
    ['check the exported file', again],
  ] as const
  return named.flatMap(([name, { milliseconds, peakMegabytes }]) => [
    measure(`${name}, ${entries} entries`, milliseconds / 1000, 's'),
    measure(`${name}, peak memory of the process`, peakMegabytes, 'MB'),
  ])
}
