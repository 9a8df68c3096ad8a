import { sql } from 'kysely'
import { unitsAround } from '../../src/features/organisation/index.ts'
import type { UnitAround } from '../../src/features/organisation/model/index.ts'
import { type Proposal, targetProposer } from '../../src/features/plans/model/propose-targets.ts'
import { newId } from '../../src/kernel/ids.ts'
import type { Database } from '../../src/platform/database/database.ts'
import { seededRandom } from '../../tests/support/random.ts'
import { type BenchmarkResult, type Measure, machine, measure, median } from '../measure.ts'
import { makeCountry } from '../organisation/make-country.ts'
import { openPostgres, serveCountry } from '../organisation/save-country.ts'
import { placesOfPlans } from './places.ts'
import { type TriedPlan, triedPlans } from './plans.ts'

interface Tried {
  readonly plan: TriedPlan
  readonly words: string
  readonly proposals: readonly Proposal[]
}

/** What share of the words of plans get a proposal, and how long 200 of them take among 5,000 units; `--words` lists all. */
export async function run(options: readonly string[]): Promise<BenchmarkResult> {
  const plans = await triedPlans()
  const labelled = plans.filter(({ set, day }) => set === 'labels' && day > '2025-07-01').map(({ issuer }) => issuer)
  const postgres = await openPostgres()
  try {
    const events = placesOfPlans([...new Set(labelled)])
    const { server } = await serveCountry(
      postgres.address,
      { events, province: '', committee: '', deepest: '' },
      'plans',
    )
    const tried: Tried[] = []
    for (const plan of plans) tried.push(...(await tryPlan(server.database, plan)))
    await server.close()
    if (options.includes('--words')) for (const each of tried) console.log(lineOf(each))
    return { name: 'targets', machine: machine(), measures: [...sharesOf(tried), ...speed()] }
  } finally {
    await postgres.remove()
  }
}

async function tryPlan(database: Database, plan: TriedPlan): Promise<readonly Tried[]> {
  const { rows } = await sql<{ id: string }>`
    select unit_id as id from unit_version where name = ${plan.issuer} and valid @> ${plan.day}::date`.execute(database)
  const own = rows[0]?.id ?? ''
  const units = await unitsAround(database, own, plan.day)
  if (units.length === 0) throw new Error(`${plan.name}: no ${plan.issuer} on ${plan.day}`)
  const proposer = targetProposer({ own, units, groups: [] })
  return plan.words.map((words) => ({ plan, words, proposals: proposer.propose(words) }))
}

function sharesOf(tried: readonly Tried[]): readonly Measure[] {
  return [...Map.groupBy(tried, ({ plan }) => plan.set)].flatMap(([set, all]) => {
    const some = all.filter(({ proposals }) => proposals.length > 0).length
    const sure = all.filter(({ proposals }) => proposals[0]?.sure).length
    const of = (count: number) => ({ against: 'all of them', ratio: count / all.length })
    return [
      measure(`${set}: wordings`, all.length, 'wordings'),
      measure(`${set}: with a proposal`, some, 'wordings', of(some)),
      measure(`${set}: with a sure one`, sure, 'wordings', of(sure)),
    ]
  })
}

const lineOf = ({ plan, words, proposals }: Tried): string => {
  const mark = proposals.length === 0 ? '–' : proposals[0]?.sure ? 'sure' : '?'
  const told = proposals.map(({ label, total, why, sure }) => `${label} (${total})${sure ? '' : ` [${why}]`}`)
  return `${mark}\t${plan.name}\t${words}\t${told.join(' | ')}`
}

const size = 5000
const seed = 20_261_123
const rounds = 5

/** Among a nation of 5,000 units, with every wording another one. */
function speed(): readonly Measure[] {
  const { events, committee } = makeCountry(size, seed, newId)
  const units = events.flatMap((event): UnitAround[] =>
    event.kind === 'found'
      ? [
          {
            id: event.unit,
            ...event.face,
            otherNames: [],
            above: event.superiors.map(({ line, superior }) => ({ line, unit: superior })),
          },
        ]
      : [],
  )
  const words = phrases(units)
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now()
    const proposer = targetProposer({ own: committee, units, groups: [] })
    for (const each of words) if (proposer.propose(each).length === 0) proposer.whyNone(each)
    return performance.now() - start
  })
  return [measure(`${words.length} wordings among ${units.length} units`, median(times), 'ms'), goal(median(times))]
}

const goal = (time: number): Measure => ({ ...measure('the same, in seconds', time / 1000, 's'), goal: '<=1' })

function phrases(units: readonly UnitAround[]): readonly string[] {
  const random = seededRandom(seed)
  const kinds = ['Các sở, ban, ngành tỉnh', 'UBND các xã, phường', 'Lực lượng vũ trang', 'các đoàn thể', 'HĐND các cấp']
  return Array.from({ length: 200 }, (_, index) => {
    const name = units[Math.floor(random() * units.length)]?.name ?? ''
    const kind = kinds[index % kinds.length] ?? ''
    return index % 3 === 0 ? name : index % 3 === 1 ? `${kind} và ${name}` : `${name}; ${kind}, việc số ${index}`
  })
}
