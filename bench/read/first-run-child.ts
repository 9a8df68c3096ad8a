import { existsSync, readFileSync } from 'node:fs'

// One reading, or one bare extraction, in a process of its own, its modules loaded: prints how long it took, in ms, and
// the most memory that the process ever held, in KiB.
// (getrusage would tell the parent's peak where that is higher: a child inherits it through fork.)
//   node first-run-child.ts reading|bare FORMAT FILE

const [way = '', format = '', file = ''] = process.argv.slice(2)
const bytes = new Uint8Array(readFileSync(file))
const work = way === 'reading' ? await reading() : await bare()
const start = performance.now()
await work()
const time = performance.now() - start
const peak = /^VmHWM:\s+(\d+) kB$/m.exec(
  existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '',
)?.[1]
console.log(JSON.stringify({ time, peak: Number(peak ?? process.resourceUsage().maxRSS) }))

// Each is loaded only where it is used: a process that measures one of them must not hold the other.

async function reading() {
  const { readBytes } = await import('../../src/documents/reading/read-bytes.ts')
  return async () => {
    const { problem } = await readBytes(bytes, file)
    if (problem) throw new Error(problem.message)
  }
}

async function bare() {
  const { bareExtractions } = await import('./bare-extraction.ts')
  return async () => void (await bareExtractions[format]?.(bytes))
}
