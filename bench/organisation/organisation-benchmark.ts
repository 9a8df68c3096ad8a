import type { RawBuilder } from 'kysely'
import type { Actor } from '../../src/access/actor.ts'
import { decide } from '../../src/access/decide.ts'
import { placeOfUnit } from '../../src/features/organisation/index.ts'
import { dayOf } from '../../src/kernel/dates/day.ts'
import { newId } from '../../src/kernel/ids.ts'
import { type ApiClient, signedInClient } from '../../tests/support/api-client.ts'
import { type BenchmarkResult, type Measure, machine, measure, median } from '../measure.ts'
import { bareSearch, bareSql } from './bare-sql.ts'
import { type Country, makeCountry } from './make-country.ts'
import { openPostgres, type ServedCountry, serveCountry } from './save-country.ts'

const sizes = [3400, 50_000, 100_000]
/** The size for which first rows are promised, and the promise in milliseconds at the server. */
const promisedSize = 50_000
const goal = '<=200'
const seed = 20_250_701
const warmUp = 3
const rounds = 25

/** One question: as the program answers it, and as bare SQL does. */
interface Question {
  readonly name: string
  readonly ask: () => Promise<unknown>
  readonly bare: () => Promise<unknown>
}

function questionsOf({ server }: ServedCountry, client: ApiClient, country: Country): Question[] {
  const { database } = server
  const day = dayOf(new Date())
  const get = (path: string) => () => answered(client.get(path))
  const run = (statement: RawBuilder<unknown> | undefined) => async () => {
    if (!statement) throw new Error('no such statement')
    const { rows } = await statement.execute(database)
    if (rows.length === 0) throw new Error('the bare SQL found nothing')
  }
  const search = (words: string, more = '') => ({
    ask: get(`/api/units?q=${encodeURIComponent(words)}${more}`),
    bare: run(bareSearch(day, words)),
  })
  const { committee, province, deepest } = country
  const rule = {
    criteria: {
      kinds: ['people-committee'],
      levels: ['commune'],
      under: { unit: province, line: 'government', directOnly: false },
    },
    named: [],
    without: [],
  }
  const leader = leaderAt(province, day)
  return [
    { name: 'tree, top of a line', ask: get('/api/units/tree'), bare: run(bareSql.roots?.(day, '')) },
    {
      name: 'tree, top of the Party line',
      ask: get('/api/units/tree?line=party'),
      bare: run(bareSql.roots?.(day, '')),
    },
    {
      name: 'tree, one branch',
      ask: get(`/api/units/tree?under=${committee}`),
      bare: run(bareSql.branch?.(day, committee)),
    },
    { name: 'way down to a unit', ask: get(`/api/units/${deepest}/path`), bare: run(bareSql.path?.(day, deepest)) },
    { name: 'search, rare words', ...search('dong mau 35') },
    { name: 'search, words of thousands', ...search('uy ban nhan dan xa') },
    { name: 'search, one short word', ...search('so') },
    { name: 'search by a code', ...search('h000123') },
    { name: 'picker, three letters', ...search('tan', '&living=true') },
    {
      name: 'group of a province',
      ask: () => answered(client.send('POST', '/api/unit-groups/preview', { rule, day })),
      bare: run(bareSql.group?.(day, province)),
    },
    {
      name: 'permission decision with its load',
      ask: async () => {
        const { allowed } = decide(leader, 'see', { kind: 'document', ...(await placeOfUnit(database, deepest, day)) })
        if (typeof allowed !== 'boolean') throw new Error('no decision')
      },
      bare: run(bareSql.place?.(day, deepest)),
    },
  ]
}

async function answered(asked: Promise<{ status: number; body: unknown }>): Promise<void> {
  const { status, body } = await asked
  if (status !== 200) throw new Error(`answered ${status}: ${JSON.stringify(body)}`)
  if ((body as { items: unknown[] }).items.length === 0) throw new Error('the program found nothing')
}

function leaderAt(unit: string, day: string): Actor {
  const grant = { role: 'leader', unit, named: [], appointmentId: newId(), standInFor: null } as const
  return {
    accountId: newId(),
    personId: newId(),
    name: 'A',
    username: 'a',
    day,
    grants: [grant],
    unit,
    origin: { address: '', sessionId: null },
  }
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** The value that 95 of 100 runs do not exceed. */
function p95(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * 0.95) - 1)] ?? 0
}

async function measuresOf({ name, ask, bare }: Question, size: number): Promise<Measure[]> {
  for (let turn = 0; turn < warmUp; turn += 1) {
    await ask()
    await bare()
  }
  const times = { ask: [] as number[], bare: [] as number[] }
  for (let turn = 0; turn < rounds; turn += 1) {
    times.ask.push(await timed(ask))
    times.bare.push(await timed(bare))
  }
  const slow = measure(`${size} units: ${name}, p95`, p95(times.ask), 'ms')
  return [
    size === promisedSize ? { ...slow, goal } : slow,
    measure(`${size} units: ${name}, median`, median(times.ask), 'ms', {
      against: `bare SQL (${median(times.bare).toPrecision(3)} ms)`,
      ratio: median(times.ask) / median(times.bare),
    }),
  ]
}

/** Decisions a second of the pure function alone. */
function pureDecisions(): Measure {
  const leader = leaderAt('a', '2026-01-01')
  const above = { government: ['b', 'c', 'a'] }
  const count = 200_000
  const start = performance.now()
  for (let turn = 0; turn < count; turn += 1) decide(leader, 'see', { kind: 'document', unit: 'd', above })
  return measure('permission decision alone', ((performance.now() - start) * 1000) / count, 'µs')
}

/** Answers over HTTP, with the session, the access and the JSON, beside the bare SQL in the same run. `--size N`: only one. */
export async function run(options: readonly string[]): Promise<BenchmarkResult> {
  const only = Number(options[options.indexOf('--size') + 1])
  const asked = options.includes('--size') ? [only] : sizes
  const postgres = await openPostgres()
  const measures: Measure[] = []
  try {
    for (const size of asked) {
      const country = makeCountry(size, seed, newId)
      const served = await serveCountry(postgres.address, country, `danvan_${size}`)
      try {
        measures.push(measure(`${size} units: saved by ${country.events.length} events`, served.saving / 1000, 's'))
        const client = await signedInClient({ url: served.server.url, setupLink: served.server.setupLink ?? '' })
        for (const question of questionsOf(served, client, country))
          measures.push(...(await measuresOf(question, size)))
      } finally {
        await served.server.close()
      }
    }
  } finally {
    await postgres.remove()
  }
  return { name: 'organisation', machine: machine(), measures: [...measures, pureDecisions()] }
}
