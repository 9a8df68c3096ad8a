import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { lockPatiently } from '#platform/start/folder-lock.ts'
import { StartProblem } from '#platform/start/start-problem.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))

/** The built web application. */
export const webFolder = join(root, 'dist', 'web')

/** What the build was made of is noted beside it. */
const noteName = '.sources'

const sources = [
  'vite.config.ts',
  'package-lock.json',
  'src/app/web',
  'src/web-kit',
  'src/features',
  'src/documents',
  'src/kernel',
]

/** How long one program waits for another that is building. */
const buildMilliseconds = 120_000

/** Builds the web application where there is none or its sources have changed since; `onBuild` hears of it first. */
export async function buildWebIfNeeded(onBuild: () => void): Promise<void> {
  const state = stateOfSources()
  if (isBuiltOf(state)) return
  const vite = viteProgram()
  if (!vite) {
    if (existsSync(join(webFolder, 'index.html'))) return
    throw new StartProblem('Chưa có giao diện web và thiếu công cụ để dựng. Hãy chạy "npm ci" rồi chạy lại.')
  }
  onBuild()
  const lock = await lockPatiently(root, buildMilliseconds)
  try {
    if (isBuiltOf(state)) return
    const half = `${webFolder}-half`
    await runBuild(vite, half)
    writeFileSync(join(half, noteName), state)
    takePlace(half)
  } finally {
    await lock.release()
  }
}

/** A copy of the built web application, where no later build reaches it. Builds first where that is needed. */
export async function copyBuiltWeb(to: string): Promise<void> {
  await buildWebIfNeeded(() => {})
  const lock = await lockPatiently(root, buildMilliseconds)
  try {
    cpSync(webFolder, to, { recursive: true })
  } finally {
    await lock.release()
  }
}

/** A page that is served meanwhile finds the old build or the new one, never a half. */
function takePlace(half: string): void {
  const old = `${webFolder}-old`
  rmSync(old, { recursive: true, force: true })
  if (existsSync(webFolder)) renameSync(webFolder, old)
  renameSync(half, webFolder)
  rmSync(old, { recursive: true, force: true })
}

function isBuiltOf(state: string): boolean {
  const note = join(webFolder, noteName)
  return existsSync(join(webFolder, 'index.html')) && existsSync(note) && readFileSync(note, 'utf8') === state
}

/** A hash over the contents of everything that goes into the build. */
function stateOfSources(): string {
  const hash = createHash('sha256')
  for (const source of sources) {
    for (const file of filesUnder(join(root, source))) hash.update(`${file}\0`).update(readFileSync(file))
  }
  return hash.digest('hex')
}

function filesUnder(path: string): string[] {
  if (!existsSync(path)) return []
  if (/\.\w+$/.test(path)) return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(test\.tsx?|sql|md|pdf|docx?)$/.test(entry.name))
    .filter((entry) => !/[\\/](server|samples)([\\/]|$)/.test(entry.parentPath.slice(path.length)))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

function viteProgram(): string | null {
  try {
    return join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js')
  } catch {
    return null
  }
}

function runBuild(vite: string, folder: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [vite, 'build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'warn'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1' },
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += String(part)))
    child.on('error', reject)
    child.on('close', (status) => {
      if (status === 0) resolve()
      else reject(new StartProblem(`Không dựng được giao diện web: ${said.trim().slice(-2000)}`))
    })
  })
}
