import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { StartProblem } from '../start/start-problem.ts'

/** The operating system's user under which PostgreSQL runs; null stands for the user of this process. */
export type RunAs = { readonly uid: number; readonly gid: number } | null

/**
 * PostgreSQL refuses to run as root. Started as root, it runs as the owner of an existing cluster, otherwise as the
 * system user `danvan`, which is created when missing.
 */
export function chooseRunAs(clusterFolder: string): RunAs {
  if (process.getuid?.() !== 0) return null
  const owner = statSync(clusterFolder, { throwIfNoEntry: false })
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  const found = findUser('danvan') ?? createUser() ?? findUser('postgres') ?? findUser('nobody')
  if (found) return found
  throw new StartProblem(
    'PostgreSQL không chạy được bằng quyền root và máy này không tạo được người dùng thường. Hãy chạy danvan bằng một người dùng thường.',
  )
}

/** Whether the user can pass through every folder above `path` (and `path` itself). */
export function canReach(path: string, runAs: RunAs): boolean {
  if (!runAs) return true
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    const found = statSync(folder, { throwIfNoEntry: false })
    if (found) {
      const bit = found.uid === runAs.uid ? 0o100 : found.gid === runAs.gid ? 0o010 : 0o001
      if ((found.mode & bit) === 0) return false
    }
    if (folder === dirname(folder)) return true
  }
}

function findUser(name: string): RunAs {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : null
}

function createUser(): RunAs {
  spawnSync('useradd', ['--system', '--no-create-home', '--user-group', '--shell', '/usr/sbin/nologin', 'danvan'])
  return findUser('danvan')
}
