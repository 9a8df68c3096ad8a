import { execFileSync } from 'node:child_process'
import { readFileSync, readlinkSync, realpathSync } from 'node:fs'
import { join } from 'node:path'

/** What PostgreSQL itself writes into `postmaster.pid`; it is read here and never written or deleted. */
export interface PostmasterLock {
  readonly pid: number
  readonly ready: boolean
}

export function readPostmasterLock(clusterFolder: string): PostmasterLock | null {
  try {
    const lines = readFileSync(join(clusterFolder, 'postmaster.pid'), 'utf8').split('\n')
    const pid = Number.parseInt(lines[0] ?? '', 10)
    return Number.isInteger(pid) && pid > 0 ? { pid, ready: lines[7]?.trim() === 'ready' } : null
  } catch {
    return null
  }
}

/** Whether the process is a PostgreSQL that serves exactly this cluster (a pid may have passed to another program). */
export function servesCluster(pid: number, clusterFolder: string): boolean {
  const folder = realpathSync(clusterFolder)
  if (process.platform === 'linux') {
    try {
      const isPostgres = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[0]?.endsWith('postgres') ?? false
      return isPostgres && readlinkSync(`/proc/${pid}/cwd`) === folder
    } catch {
      return false
    }
  }
  try {
    const command = execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
    return command.includes('postgres') && command.includes(clusterFolder)
  } catch {
    return false
  }
}

/** Whether the process still runs; one that is dead but not yet collected by its parent does not. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
  if (process.platform !== 'linux') return true
  try {
    return !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}
