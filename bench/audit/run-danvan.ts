import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))

/** Runs one command of danvan to its end; throws where it fails. Memory is told by Linux alone, elsewhere it is 0. */
export async function runDanvan(
  args: readonly string[],
): Promise<{ readonly milliseconds: number; readonly peakMegabytes: number }> {
  const start = performance.now()
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'ignore', 'inherit'] })
  let peakMegabytes = 0
  const watch = setInterval(() => {
    peakMegabytes = peakOf(child.pid) ?? peakMegabytes
  }, 50)
  const [status] = (await once(child, 'close')) as [number | null]
  clearInterval(watch)
  if (status !== 0) throw new Error(`danvan ${args.slice(0, 2).join(' ')} ended with ${status}`)
  return { milliseconds: performance.now() - start, peakMegabytes }
}

function peakOf(pid: number | undefined): number | null {
  try {
    const kilobytes = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kilobytes ? Number(kilobytes) / 1024 : null
  } catch {
    return null
  }
}
