import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import type { Binaries } from './binaries.ts'
import { clusterProblem, plainEnvironment } from './cluster.ts'
import { isRunning, readPostmasterLock, servesCluster } from './postmaster-lock.ts'
import type { RunAs } from './run-as.ts'

/** Everything that a start of the postmaster needs. */
export interface PostmasterPlan {
  readonly cluster: string
  readonly socketFolder: string
  readonly logFile: string
  readonly binaries: Binaries
  readonly runAs: RunAs
  readonly settings: Readonly<Record<string, string>>
}

/** How long a start waits for a dead predecessor to be collected by the system, and for its last backends to go. */
const patienceMilliseconds = 20_000

const logSizeLimit = 10_000_000

/**
 * Starts the postmaster and waits until it takes connections. A living predecessor of ours on the same cluster (its
 * parent was killed) is shut down first. PostgreSQL alone decides whether a lock left behind still holds.
 */
export async function startPostmaster(plan: PostmasterPlan): Promise<ChildProcess> {
  const deadline = Date.now() + patienceMilliseconds
  await stopOrphan(plan.cluster)
  for (;;) {
    const attempt = await tryStart(plan)
    if (attempt.child) return attempt.child
    const mayPass = /already exists|still in use|could not bind|Address already in use/i.test(attempt.output)
    if (!mayPass || Date.now() > deadline) throw clusterProblem(plan.cluster, attempt.output)
    await wait(200)
    await stopOrphan(plan.cluster)
  }
}

/** Shuts a postmaster of this cluster down in an orderly way; returns when it is gone. */
async function stopOrphan(cluster: string): Promise<void> {
  const lock = readPostmasterLock(cluster)
  if (!lock || !isRunning(lock.pid) || !servesCluster(lock.pid, cluster)) return
  await shutDown(lock.pid)
}

/** Fast shutdown (open transactions are rolled back), then immediate shutdown where that does not end. */
export async function shutDown(pid: number): Promise<void> {
  for (const [signal, milliseconds] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5_000],
  ] as const) {
    try {
      process.kill(pid, signal)
    } catch {
      return
    }
    const deadline = Date.now() + milliseconds
    while (isRunning(pid)) {
      if (Date.now() > deadline) break
      await wait(10)
    }
    if (!isRunning(pid)) return
  }
}

async function tryStart(plan: PostmasterPlan): Promise<{ child: ChildProcess | null; output: string }> {
  const offset = logSize(plan.logFile)
  const log = openSync(plan.logFile, 'a')
  const settings = Object.entries(plan.settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  // Its own session: Ctrl-C in the terminal reaches this program alone, which then stops PostgreSQL in order.
  const child = spawn(plan.binaries.postgres, ['-D', plan.cluster, '-k', plan.socketFolder, ...settings], {
    stdio: ['ignore', log, log],
    detached: true,
    env: plainEnvironment(),
    ...(plan.runAs ?? {}),
  })
  closeSync(log)
  const failed = new Promise<string>((resolve) => child.once('error', (error) => resolve(error.message)))
  for (;;) {
    const message = await Promise.race([failed, wait(10, null)])
    if (message !== null) return { child: null, output: message }
    if (child.exitCode !== null || child.signalCode !== null) {
      return { child: null, output: readFileSync(plan.logFile).subarray(offset).toString() }
    }
    const lock = readPostmasterLock(plan.cluster)
    if (lock?.ready && lock.pid === child.pid) return { child, output: '' }
  }
}

/** The log's size, after putting a grown one aside. */
function logSize(file: string): number {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size < logSizeLimit) return size
  renameSync(file, `${file}.1`)
  return 0
}
