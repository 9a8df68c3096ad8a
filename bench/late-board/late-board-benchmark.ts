import { dayOf } from '../../src/kernel/dates/day.ts'
import { newId } from '../../src/kernel/ids.ts'
import { type ApiClient, signedInClient } from '../../tests/support/api-client.ts'
import { seededRandom } from '../../tests/support/random.ts'
import { type BenchmarkResult, type Measure, machine, measure, median } from '../measure.ts'
import { type Country, makeCountry } from '../organisation/make-country.ts'
import { openPostgres, serveCountry } from '../organisation/save-country.ts'
import { bareBoard } from './bare-sql.ts'
import { saveDuties } from './save-duties.ts'

const size = 5000
/** All of it is still owed: the worst that a board can be asked. */
const duties = { plans: 12, duties: 19, done: 0 }
const seed = 20_261_123
const goal = '<=100'
const warmUp = 10
const askings = 200

interface Asking {
  readonly name: string
  readonly line: 'government' | 'party'
  readonly unit: string | null
  readonly plan: string | null
  readonly kind: 'task' | 'report' | null
}

/** Who asks what, in the proportions of a morning: the whole board, a branch of it, one plan, one kind of work. */
function askingsOf({ units, plans }: { units: readonly string[]; plans: readonly string[] }): readonly Asking[] {
  const random = seededRandom(seed)
  const pick = (choices: readonly string[]) => choices[Math.floor(random() * choices.length)] ?? null
  return Array.from({ length: askings }, (_, index): Asking => {
    const line = index % 10 === 9 ? 'party' : 'government'
    const whole = { name: 'the whole board', line, unit: null, plan: null, kind: null } as const
    if (index % 4 === 0) return whole
    if (index % 4 === 1) return { ...whole, name: 'one branch', line: 'government', unit: pick(units) }
    if (index % 4 === 2) return { ...whole, name: 'one plan', plan: pick(plans) }
    return { ...whole, name: 'one kind of work', kind: random() < 0.5 ? 'task' : 'report' }
  })
}

async function ask(client: ApiClient, { line, unit, plan, kind }: Asking): Promise<void> {
  const query = new URLSearchParams({ line })
  for (const [name, value] of Object.entries({ unit, plan, kind })) if (value) query.set(name, value)
  const { status, body } = await client.get<{ rows: unknown[] }>(`/api/late-board?${query}`)
  if (status !== 200 || body.rows.length === 0) throw new Error(`answered ${status}: ${JSON.stringify(body)}`)
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** The value that 95 of 100 runs do not exceed. */
function p95(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * 0.95) - 1)] ?? 0
}

/** Units with something below them: the provinces and what stands directly under them. */
const branchesOf = ({ events, province, committee }: Country): readonly string[] => [
  province,
  committee,
  ...events.flatMap((event) =>
    event.kind === 'found' && event.face.kind === 'people-committee' && event.face.level === 'province'
      ? [event.unit]
      : [],
  ),
]

/** Answers over HTTP, with the session, the access, the names and the JSON, beside the bare SQL in the same run. */
export async function run(): Promise<BenchmarkResult> {
  const postgres = await openPostgres()
  try {
    const country = makeCountry(size, seed, newId)
    const served = await serveCountry(postgres.address, country, 'danvan_late_board')
    try {
      const { server } = served
      const client = await signedInClient({ url: server.url, setupLink: server.setupLink ?? '' })
      const day = dayOf(new Date())
      const plans = await saveDuties(server.database, day, duties)
      const asked = askingsOf({ units: branchesOf(country), plans })
      for (const one of asked.slice(0, warmUp)) await ask(client, one)
      const times = new Map<string, { ask: number[]; bare: number[] }>()
      for (const one of asked) {
        const kept = times.get(one.name) ?? { ask: [], bare: [] }
        times.set(one.name, kept)
        kept.ask.push(await timed(() => ask(client, one)))
        kept.bare.push(await timed(() => bareBoard(day, one).execute(server.database)))
      }
      return { name: 'late-board', machine: machine(), measures: measuresOf(times) }
    } finally {
      await served.server.close()
    }
  } finally {
    await postgres.remove()
  }
}

function measuresOf(times: ReadonlyMap<string, { ask: readonly number[]; bare: readonly number[] }>): Measure[] {
  const what = `${size} units × ${duties.duties} duties`
  const all = [...times.values()].flatMap((each) => each.ask)
  return [
    { ...measure(`${what}: ${all.length} askings, p95`, p95(all), 'ms'), goal },
    ...[...times].flatMap(([name, { ask: asked, bare }]) => [
      measure(`${what}: ${name}, p95`, p95(asked), 'ms'),
      measure(`${what}: ${name}, median`, median(asked), 'ms', {
        against: `bare SQL (${median(bare).toPrecision(3)} ms)`,
        ratio: median(asked) / median(bare),
      }),
    ]),
  ]
}
