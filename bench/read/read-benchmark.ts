import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { readBytes } from '../../src/documents/reading/read-bytes.ts'
import { type BenchmarkResult, type Measure, machine, measure, median } from '../measure.ts'
import { bareExtractions } from './bare-extraction.ts'
import { type PlanFile, plansOnDisk } from './plans-on-disk.ts'

const sizes = [1, 10, 100]
/** Formats in which the whole reading is promised against the bare extraction of the same library. */
const promised = new Set(['docx', 'pdf'])
const goal = '<=1.5'
const rounds: Readonly<Record<number, number>> = { 1: 200, 10: 60, 100: 15 }
/** A service has read many files before this one: all works run in turns until the compiler has nothing left to do. */
const warmUp = { turns: 4, ms: 3_000 }

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Medians of the same number of runs of each, one after the other in turn, after warming all of them up. */
async function inTurns(works: readonly (() => Promise<unknown>)[], count: number): Promise<number[]> {
  const start = performance.now()
  for (let turn = 0; turn < warmUp.turns || performance.now() - start < warmUp.ms; turn += 1)
    for (const work of works) await work()
  const times = works.map((): number[] => [])
  for (let turn = 0; turn < count; turn += 1) {
    for (const [at, work] of works.entries()) times[at]?.push(await timed(work))
  }
  return times.map(median)
}

/** The whole reading; a file that could not be read is no measurement. */
async function read(bytes: Uint8Array, path: string): Promise<void> {
  const { problem } = await readBytes(bytes, path)
  if (problem) throw new Error(`${path}: ${problem.message}`)
}

async function timeOf({ format, kind, pages, path }: PlanFile): Promise<Measure[]> {
  const bytes = new Uint8Array(readFileSync(path))
  const bare = bareExtractions[format]
  if (!bare) return []
  const [reading = 0, extraction = 0] = await inTurns([() => read(bytes, path), () => bare(bytes)], rounds[pages] ?? 10)
  const name = nameOf({ kind, pages })
  const compared = { against: 'bare extraction', ratio: reading / extraction }
  const measures = [measure(`${name}: time`, reading, 'ms', promised.has(format) ? { ...compared, goal } : compared)]
  measures.push(measure(`${name}: bare extraction`, extraction, 'ms'))
  // By itself: what one work leaves for the collector of garbage is paid by the next one.
  const { docxByMammoth } = bareExtractions
  if (format === 'docx' && docxByMammoth) {
    const [mammoth = 0] = await inTurns([() => docxByMammoth(bytes)], rounds[pages] ?? 10)
    measures.push(measure(`${name}: time`, reading, 'ms', { against: 'mammoth', ratio: reading / mammoth }))
  }
  return measures
}

const nameOf = ({ kind, pages }: Pick<PlanFile, 'kind' | 'pages'>) =>
  `${kind}, ${pages} ${pages === 1 ? 'page' : 'pages'}`

interface FirstRun {
  readonly time: number
  readonly peak: number
}

function firstRun(way: string, { format, path }: PlanFile): FirstRun {
  const child = join(import.meta.dirname, 'first-run-child.ts')
  return JSON.parse(execFileSync(process.execPath, [child, way, format, path]).toString())
}

/** The first file of a new process: its time, in which nothing is compiled yet, and the most memory of that process. */
function firstRunOf(file: PlanFile): Measure[] {
  const [reading = [], bare = []] = ['reading', 'bare'].map((way) => [0, 1, 2].map(() => firstRun(way, file)))
  const of = (runs: readonly FirstRun[], part: keyof FirstRun) => median(runs.map((one) => one[part]))
  const compared = (part: keyof FirstRun) => ({ against: 'bare extraction', ratio: of(reading, part) / of(bare, part) })
  const memory = promised.has(file.format) ? { ...compared('peak'), goal } : compared('peak')
  return [
    measure(`${nameOf(file)}: first in a new process`, of(reading, 'time'), 'ms', compared('time')),
    measure(`${nameOf(file)}: peak memory`, of(reading, 'peak') / 1024, 'MiB', memory),
  ]
}

/** Time for a page of 100 against time for a page of 10: at most 1.3 where growth is linear. */
function growthOf(kind: string, measures: readonly Measure[]): Measure {
  const of = (pages: number) =>
    (measures.find(({ name }) => name === `${kind}, ${pages} pages: time`)?.value ?? 0) / pages
  const compared = { against: 'a page of 10', ratio: of(100) / of(10), goal: '<=1.3' }
  return measure(`${kind}: time for a page of 100`, of(100), 'ms', compared)
}

/** The whole reading, bytes to Reading, against the bare text extraction of the same library in the same run. */
export async function run(): Promise<BenchmarkResult> {
  const { folder, files } = await plansOnDisk(sizes)
  const measures: Measure[] = []
  try {
    for (const file of files) measures.push(...(await timeOf(file)))
    const kinds = [...new Set(files.map(({ kind }) => kind))]
    measures.push(...kinds.map((kind) => growthOf(kind, measures)))
    measures.push(...files.flatMap(firstRunOf))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return { name: 'read', machine: machine(), measures }
}
