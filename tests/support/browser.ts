import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const usualPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const installLine = 'apt-get install -y chromium'
const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const isRoot = process.getuid?.() === 0

function installed(): string | undefined {
  const given = process.env.CHROMIUM
  if (given) return existsSync(given) ? given : undefined
  return usualPlaces.find((path) => existsSync(path))
}

/** Debian's package, where we may install it; what apt-get says goes into the error where it fails. */
function install(): string | undefined {
  if (!isRoot || !existsSync('/usr/bin/apt-get') || process.env.CHROMIUM) return undefined
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  execFileSync('apt-get', ['update', '-q'], { env: environment, stdio: 'pipe' })
  execFileSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], {
    env: environment,
    stdio: 'pipe',
  })
  return installed()
}

/**
 * A real Chromium: the one that CHROMIUM names, the one installed, or, as root on Debian, one installed now. Throws with
 * the line to type where there is none: a journey is never skipped in silence.
 */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = installed() ?? install()
  if (!executablePath) {
    throw new Error(
      `The journeys need Chromium and found none. Install it (as root: ${installLine}) or name one: CHROMIUM=/path/to/chromium npm test`,
    )
  }
  // Without a locale Chromium saves a file of a Vietnamese name as "download".
  const env = { ...process.env, LC_ALL: 'C.UTF-8' }
  return chromium.launch({ executablePath, env, args: isRoot ? ['--no-sandbox', ...flags] : flags })
}
