// npm run bench -- NAME [--json] [the benchmark's own options]
import { asTable, type BenchmarkResult } from './measure.ts'

type Benchmark = { readonly run: (options: readonly string[]) => Promise<BenchmarkResult> }

/** Every benchmark builds its own data from a seed and needs nothing else set up. */
const benchmarks: Readonly<Record<string, () => Promise<Benchmark>>> = {
  audit: () => import('./audit/audit-benchmark.ts'),
  cascade: () => import('./cascade/cascade-benchmark.ts'),
  read: () => import('./read/read-benchmark.ts'),
  'late-board': () => import('./late-board/late-board-benchmark.ts'),
  loss: () => import('./loss/loss-benchmark.ts'),
  organisation: () => import('./organisation/organisation-benchmark.ts'),
  targets: () => import('./targets/targets-benchmark.ts'),
}

const [name = '', ...options] = process.argv.slice(2)
const load = benchmarks[name]
if (!load) {
  console.error(`usage: npm run bench -- NAME [--json], where NAME is one of: ${Object.keys(benchmarks).join(', ')}`)
  process.exit(2)
}
const result = await (await load()).run(options)
console.log(options.includes('--json') ? JSON.stringify(result) : asTable(result))
