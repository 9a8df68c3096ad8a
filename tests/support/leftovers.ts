import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { shutDown } from '../../src/platform/postgres/postmaster.ts'
import { isRunning, readPostmasterLock, servesCluster } from '../../src/platform/postgres/postmaster-lock.ts'

/** How the folders of test runs begin; in each, the file `owner` holds the run's process id. */
export const runFolderPrefix = 'danvan-test-'

/** Clears away what runs that were killed left behind: their folder, and a PostgreSQL that nobody will stop. */
export async function clearLeftovers(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(runFolderPrefix))) {
    const folder = join(tmpdir(), name)
    const owner = join(folder, 'owner')
    if (!existsSync(owner) || isRunning(Number(readFileSync(owner, 'utf8')))) continue
    const cluster = join(folder, 'postgres')
    const lock = readPostmasterLock(cluster)
    if (lock && isRunning(lock.pid) && servesCluster(lock.pid, cluster)) await shutDown(lock.pid)
    rmSync(folder, { recursive: true, force: true })
  }
}
