import { spawn } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fullDisk, StartProblem, unwritableFolder } from '../start/start-problem.ts'
import type { Binaries } from './binaries.ts'
import type { RunAs } from './run-as.ts'

/**
 * Makes the cluster where there is none. It is made beside its place and moved there when whole, so that a start that
 * was cut off half way leaves nothing that a later start would take for a cluster.
 */
export async function ensureCluster(folder: string, binaries: Binaries, runAs: RunAs, durable: boolean): Promise<void> {
  if (existsSync(join(folder, 'PG_VERSION'))) return checkVersion(folder, binaries)
  const half = `${folder}.new`
  rmSync(half, { recursive: true, force: true })
  makeOwnFolder(half, runAs)
  const options = ['--auth=trust', '--username=danvan', '--encoding=UTF8', '--data-checksums']
  const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const said = await runToEnd(
    binaries.initdb,
    ['-D', half, ...options, ...locale, ...(durable ? [] : ['--no-sync'])],
    runAs,
  )
  if (said.status !== 0) throw clusterProblem(folder, said.output)
  renameSync(half, folder)
}

/** A folder of PostgreSQL's user alone. */
export function makeOwnFolder(folder: string, runAs: RunAs): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chmodSync(folder, 0o700)
  if (runAs) chownSync(folder, runAs.uid, runAs.gid)
}

/** Turns PostgreSQL's own words into one sentence; what is not known is passed on with its last line. */
export function clusterProblem(folder: string, output: string): StartProblem {
  if (/No space left on device|Disk quota exceeded|Check free disk space|Bus error/i.test(output))
    return new StartProblem(fullDisk(folder))
  if (/Permission denied|Read-only file system|Operation not permitted/i.test(output))
    return new StartProblem(unwritableFolder(folder))
  if (/already exists|still in use|is another postmaster/i.test(output))
    return new StartProblem(
      `Thư mục dữ liệu ${folder} đang được một PostgreSQL khác sử dụng. Hãy dừng nó rồi chạy lại.`,
    )
  const last = output.trim().split('\n').at(-1) ?? ''
  return new StartProblem(`PostgreSQL trong ${folder} không khởi động được: ${last}`, { cause: new Error(output) })
}

function checkVersion(folder: string, binaries: Binaries): void {
  const made = Number.parseInt(readFileSync(join(folder, 'PG_VERSION'), 'utf8'), 10)
  const have = Number.parseInt(binaries.version, 10)
  if (made === have) return
  throw new StartProblem(
    made > have
      ? `Dữ liệu trong ${folder} do PostgreSQL ${made} tạo ra, mới hơn bản ${have} đi kèm. Hãy dùng danvan bản mới hơn.`
      : `Dữ liệu trong ${folder} do PostgreSQL ${made} tạo ra, bản đi kèm là ${have}. Hãy chuyển dữ liệu bằng bản danvan cũ trước khi nâng cấp.`,
  )
}

function runToEnd(program: string, args: readonly string[], runAs: RunAs): Promise<{ status: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], env: plainEnvironment(), ...(runAs ?? {}) })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += String(part)))
    child.on('error', reject)
    child.on('close', (status) => resolve({ status: status ?? 1, output }))
  })
}

/** PostgreSQL must not be steered by the caller's locale or PG* variables. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }
}
