import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))

/** `danvan serve` as a process of its own, with what it has said so far. */
export interface DanvanProcess {
  readonly child: ChildProcess
  /** Everything on standard output and standard error. */
  readonly said: () => string
  /** Where it says it serves; throws where it ended instead. */
  readonly url: () => Promise<string>
  /** The exit status, or the signal that ended it. */
  readonly ended: Promise<number | string>
}

export function startDanvan(
  environment: Readonly<Record<string, string>>,
  args: readonly string[] = [],
): DanvanProcess {
  const { DATABASE_URL: _, ...inherited } = process.env
  const child = spawn(process.execPath, [program, 'serve', ...args], {
    env: { ...inherited, PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += String(part)))
  const ended = once(child, 'close').then(([code, signal]) => (signal ?? code) as number | string)
  return { child, said: () => said, url: () => waitForUrl(child, () => said), ended }
}

async function waitForUrl(child: ChildProcess, said: () => string): Promise<string> {
  for (;;) {
    const url = /http:\/\/[\d.]+:\d+/.exec(said())?.[0]
    if (url) return url
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`danvan ended: ${said()}`)
    await wait(20)
  }
}

/** The one-time link in what it said. */
export function setupLinkIn(said: string): string {
  return /http\S+#ma=\S+/.exec(said)?.[0] ?? ''
}
