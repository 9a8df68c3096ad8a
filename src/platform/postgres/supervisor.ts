import type { ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describeError, type Log } from '../log/log.ts'
import { folderProblem } from '../start/start-problem.ts'
import { type Binaries, copyBinaries, findBinaries } from './binaries.ts'
import { ensureCluster, makeOwnFolder } from './cluster.ts'
import { type PostmasterPlan, shutDown, startPostmaster } from './postmaster.ts'
import { isRunning, readPostmasterLock } from './postmaster-lock.ts'
import { canReach, chooseRunAs, type RunAs } from './run-as.ts'

/** Where the supervised server listens: a private socket, as `pg` takes it. */
export interface PostgresAddress {
  readonly host: string
  readonly port: number
  readonly user: string
}

export interface Supervisor {
  readonly address: PostgresAddress
  /** The postmaster's process id, which changes when it had to be started again. */
  readonly pid: () => number | null
  stop(): Promise<void>
}

export interface SupervisorOptions {
  /** The data folder; the cluster goes into its `postgres`. The caller holds its lock (`lockFolder`). */
  readonly folder: string
  readonly log: Log
  /** `false` only for throw-away clusters of tests: nothing is forced to disk. */
  readonly durable?: boolean
}

/** Longest socket address that systems take is 103 to 107 bytes; the name in the folder takes 16. */
const longestSocketFolder = 85

/** Who `initdb` makes; the program itself works as a lesser role. */
const superuser = 'danvan'

/** A place of the system for what PostgreSQL's unprivileged user cannot reach elsewhere. */
const systemFolder = '/var/lib/danvan'

/**
 * Starts our own PostgreSQL under the data folder, makes its cluster when there is none, and starts it again whenever
 * it dies. Throws a StartProblem for what a person can mend.
 */
export async function supervisePostgres(options: SupervisorOptions): Promise<Supervisor> {
  try {
    const plan = await preparePostmaster(options)
    const state = { child: await startPostmaster(plan), stopping: false }
    keepAlive(plan, state, options.log)
    return {
      address: { host: plan.socketFolder, port: 5432, user: superuser },
      pid: () => state.child.pid ?? null,
      async stop() {
        state.stopping = true
        if (state.child.pid && state.child.exitCode === null) await shutDown(state.child.pid)
      },
    }
  } catch (error) {
    throw folderProblem(error, options.folder)
  }
}

/**
 * Where the PostgreSQL under this data folder listens now, started by a program that still runs; null where none does.
 * Starts nothing and makes nothing.
 */
export function runningPostgres(folder: string): PostgresAddress | null {
  if (!existsSync(folder)) return null
  const path = realpathSync(folder)
  const note = join(path, 'postgres.where')
  const home = existsSync(note) ? readFileSync(note, 'utf8').trim() : path
  const cluster = join(home, 'postgres')
  const lock = readPostmasterLock(cluster)
  if (!lock?.ready || !isRunning(lock.pid)) return null
  return { host: socketFolderOf(home), port: 5432, user: superuser }
}

async function preparePostmaster(options: SupervisorOptions): Promise<PostmasterPlan> {
  const durable = options.durable ?? true
  const { home, runAs } = reachableHome(realpathSync(options.folder), options.log)
  const binaries = reachableBinaries(runAs)
  const cluster = join(home, 'postgres')
  await ensureCluster(cluster, binaries, runAs, durable)
  const socketFolder = socketFolderOf(home)
  makeOwnFolder(socketFolder, runAs)
  return {
    cluster,
    socketFolder,
    logFile: join(home, 'postgres.log'),
    binaries,
    runAs,
    settings: settings(durable),
  }
}

function settings(durable: boolean): Record<string, string> {
  const unsafe = durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }
  return {
    listen_addresses: '',
    unix_socket_permissions: '0700',
    port: '5432',
    max_connections: '60',
    jit: 'off',
    log_timezone: 'UTC',
    timezone: 'UTC',
    ...unsafe,
  }
}

function reachableBinaries(runAs: RunAs): Binaries {
  const binaries = findBinaries()
  if (canReach(dirname(binaries.postgres), runAs)) return binaries
  mkdirSync(systemFolder, { recursive: true, mode: 0o755 })
  return copyBinaries(binaries, systemFolder)
}

/**
 * The folder that holds the cluster: the data folder, unless PostgreSQL's unprivileged user cannot pass through it (a
 * checkout under /root). Then it is a folder of the system, and the data folder remembers which.
 */
function reachableHome(folder: string, log: Log): { home: string; runAs: RunAs } {
  const note = join(folder, 'postgres.where')
  if (existsSync(note)) {
    const home = readFileSync(note, 'utf8').trim()
    return { home, runAs: chooseRunAs(join(home, 'postgres')) }
  }
  const runAs = chooseRunAs(join(folder, 'postgres'))
  if (canReach(folder, runAs)) return { home: folder, runAs }
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 12)
  const home = join(systemFolder, `${basename(folder)}-${name}`)
  mkdirSync(home, { recursive: true, mode: 0o755 })
  writeFileSync(note, `${home}\n`)
  log('warning', 'postgres-elsewhere', { folder, home })
  return { home, runAs }
}

function socketFolderOf(home: string): string {
  const inside = join(home, 'run')
  const name = createHash('sha256').update(home).digest('hex').slice(0, 16)
  return Buffer.byteLength(inside) <= longestSocketFolder ? inside : join(tmpdir(), `danvan-${name}`)
}

/** Starts the postmaster again when it dies by itself, for as long as it takes. */
function keepAlive(plan: PostmasterPlan, state: { child: ChildProcess; stopping: boolean }, log: Log): void {
  state.child.once('exit', async (code, signal) => {
    if (state.stopping) return
    log('warning', 'postgres-died', { code, signal })
    for (let pause = 100; !state.stopping; pause = Math.min(pause * 2, 5000)) {
      try {
        state.child = await startPostmaster(plan)
        log('info', 'postgres-restarted', { pid: state.child.pid })
        if (state.stopping && state.child.pid) await shutDown(state.child.pid)
        else keepAlive(plan, state, log)
        return
      } catch (error) {
        log('error', 'postgres-restart-failed', describeError(error))
        await wait(pause)
      }
    }
  })
}
