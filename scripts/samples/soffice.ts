import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
/** The fonts beside it are those that stand in for Times New Roman: one of them lacks most letters of Vietnamese. */
const line = 'apt-get install -y --no-install-recommends libreoffice-writer-nogui fonts-liberation fonts-dejavu-core'

/** Where LibreOffice is; as root on Debian it is installed when missing, otherwise an error says the line to type. */
async function ensureSoffice(): Promise<string> {
  for (const name of ['soffice', 'libreoffice']) {
    const found = await run('which', [name]).catch(() => null)
    if (found) return found.stdout.trim()
  }
  if (process.getuid?.() === 0) {
    const [command = '', ...options] = line.split(' ')
    await run(command, options, { maxBuffer: 1 << 26 }).catch(() => null)
    const found = await run('which', ['soffice']).catch(() => null)
    if (found) return found.stdout.trim()
  }
  throw new Error(`LibreOffice is needed to make test files. Type: ${line}`)
}

/** Converts files into `folder` with one start of LibreOffice, e.g. to `doc`, `pdf`, `html:HTML (StarWriter)`. */
export async function convertAll(files: readonly string[], target: string, folder: string): Promise<void> {
  const soffice = await ensureSoffice()
  const profile = await mkdtemp(join(tmpdir(), 'danvan-soffice-'))
  const options = ['--headless', '--norestore', `-env:UserInstallation=file://${profile}`]
  try {
    await run(soffice, [...options, '--convert-to', target, '--outdir', folder, ...files], { maxBuffer: 1 << 26 })
  } finally {
    await rm(profile, { recursive: true, force: true })
  }
  if ((await readdir(folder)).length === 0) throw new Error(`LibreOffice made nothing of ${files.length} files`)
}
