// npm run bench -- NAME [--json]
import { asTable, type BenchmarkResult } from './measure.ts'

/** Every benchmark builds its own data from a seed and needs nothing else set up. */
const benchmarks: Readonly<Record<string, () => Promise<{ run: () => Promise<BenchmarkResult> }>>> = {
  read: () => import('./read/read-benchmark.ts'),
}

const [name = '', ...options] = process.argv.slice(2)
const load = benchmarks[name]
if (!load) {
  console.error(`usage: npm run bench -- NAME [--json], where NAME is one of: ${Object.keys(benchmarks).join(', ')}`)
  process.exit(2)
}
const result = await (await load()).run()
console.log(options.includes('--json') ? JSON.stringify(result) : asTable(result))
