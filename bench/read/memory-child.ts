// One reading, or one bare extraction, in a process of its own: prints the most memory it ever held, in KiB.
// (getrusage would tell the parent's peak where that is higher: a child inherits it through fork.)
//   node memory-child.ts reading|bare FORMAT FILE
import { existsSync, readFileSync } from 'node:fs'

const [way = '', format = '', file = ''] = process.argv.slice(2)
const bytes = new Uint8Array(readFileSync(file))
if (way === 'reading') {
  const { readBytes } = await import('../../src/documents/reading/read-bytes.ts')
  const { problem } = await readBytes(bytes, file)
  if (problem) throw new Error(problem.message)
} else {
  const { bareExtractions } = await import('./bare-extraction.ts')
  await bareExtractions[format]?.(bytes)
}
const peak = /^VmHWM:\s+(\d+) kB$/m.exec(
  existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '',
)?.[1]
console.log(peak ?? process.resourceUsage().maxRSS)
