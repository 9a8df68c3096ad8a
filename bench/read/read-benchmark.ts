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
const rounds: Readonly<Record<number, number>> = { 1: 60, 10: 20, 100: 7 }
const warmUp = 4

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Medians of the same number of runs of each, one after the other in turn, after warming all of them up. */
async function inTurns(works: readonly (() => Promise<unknown>)[], count: number): Promise<number[]> {
  for (let turn = 0; turn < warmUp; turn += 1) for (const work of works) await work()
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

async function timeOf({ format, pages, path }: PlanFile): Promise<Measure[]> {
  const bytes = new Uint8Array(readFileSync(path))
  const bare = bareExtractions[format]
  if (!bare) return []
  const works = [() => read(bytes, path), () => bare(bytes)]
  const { docxByMammoth } = bareExtractions
  if (format === 'docx' && docxByMammoth) works.push(() => docxByMammoth(bytes))
  const [reading = 0, extraction = 0, mammoth] = await inTurns(works, rounds[pages] ?? 10)
  const name = `${format}, ${pages} ${pages === 1 ? 'page' : 'pages'}`
  const compared = { against: 'bare extraction', ratio: reading / extraction }
  const measures = [measure(`${name}: time`, reading, 'ms', promised.has(format) ? { ...compared, goal } : compared)]
  measures.push(measure(`${name}: bare extraction`, extraction, 'ms'))
  if (mammoth) measures.push(measure(`${name}: time`, reading, 'ms', { against: 'mammoth', ratio: reading / mammoth }))
  return measures
}

function peakOf(way: string, { format, path }: PlanFile): number {
  const answer = execFileSync(process.execPath, [join(import.meta.dirname, 'memory-child.ts'), way, format, path])
  return Number(answer.toString()) / 1024
}

function memoryOf(file: PlanFile): Measure {
  const [reading, bare] = ['reading', 'bare'].map((way) => median([0, 1, 2].map(() => peakOf(way, file))))
  const compared = { against: 'bare extraction', ratio: (reading ?? 0) / (bare ?? 1) }
  const withGoal = promised.has(file.format) ? { ...compared, goal } : compared
  return measure(`${file.format}, ${file.pages} pages: peak memory`, reading ?? 0, 'MiB', withGoal)
}

/** Time for a page of 100 against time for a page of 10: at most 1.3 where growth is linear. */
function growthOf(format: string, measures: readonly Measure[]): Measure {
  const of = (pages: number) =>
    (measures.find(({ name }) => name === `${format}, ${pages} pages: time`)?.value ?? 0) / pages
  const compared = { against: 'a page of 10', ratio: of(100) / of(10), goal: '<=1.3' }
  return measure(`${format}: time for a page of 100`, of(100), 'ms', compared)
}

/** The whole reading, bytes to Reading, against the bare text extraction of the same library in the same run. */
export async function run(): Promise<BenchmarkResult> {
  const { folder, files } = await plansOnDisk(sizes)
  const measures: Measure[] = []
  try {
    for (const file of files) measures.push(...(await timeOf(file)))
    const formats = [...new Set(files.map(({ format }) => format))]
    measures.push(...formats.map((format) => growthOf(format, measures)))
    measures.push(...files.map(memoryOf))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return { name: 'read', machine: machine(), measures }
}
