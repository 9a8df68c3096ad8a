import type { PlanContent } from '../../src/features/plans/model/index.ts'
import { newId } from '../../src/kernel/ids.ts'
import type { Database } from '../../src/platform/database/database.ts'
import { type ApiClient, signedInClient } from '../../tests/support/api-client.ts'
import { type BenchmarkResult, type Measure, machine, measure, median } from '../measure.ts'
import { makeCountry } from '../organisation/make-country.ts'
import { openPostgres, serveCountry } from '../organisation/save-country.ts'
import { bareInsert } from './bare-sql.ts'
import { makePlan } from './make-plan.ts'

const size = 400
const units = 200
const tasks = 40
const amended = 4
const seed = 20_261_124
const goal = '<=3'
const warmUp = 1
const rounds = 5

interface House {
  readonly database: Database
  readonly client: ApiClient
  readonly issuer: string
  readonly unitIds: readonly string[]
}

interface StepAnswer {
  readonly given: { readonly assignments: number; readonly toAcknowledge: number } | null
  readonly message?: string
}

const timed = async <Result>(work: () => Promise<Result>): Promise<{ seconds: number; result: Result }> => {
  const start = performance.now()
  const result = await work()
  return { seconds: (performance.now() - start) / 1000, result }
}

/** A draft as the editor leaves it. */
async function savePlan({ database, issuer }: House, content: PlanContent): Promise<string> {
  const { id: account } = await database.selectFrom('account').select('id').limit(1).executeTakeFirstOrThrow()
  const [id, at] = [newId(), new Date()]
  const about = { title: 'Thực hiện công tác dân vận', issuer: null, issue_date: null, sign: null, document_id: null }
  await database
    .insertInto('plan')
    .values({
      id,
      ...about,
      period_from: '2027',
      period_to: '2027',
      created_at: at,
      created_by: account,
      unit_id: issuer,
      state_at: at,
      replaced_by: null,
    })
    .execute()
  const version = { plan_id: id, number: 1, content: JSON.stringify(content), changed_at: at, changed_by: account }
  await database.insertInto('plan_version').values(version).execute()
  return id
}

async function send<Body>(client: ApiClient, path: string, body: unknown): Promise<Body> {
  const answer = await client.send<Body>('POST', path, body)
  if (answer.status !== 200) throw new Error(`answered ${answer.status}: ${JSON.stringify(answer.body)}`)
  return answer.body
}

/** Over HTTP, with the session, the rights, the number of the register, the audit entry and the answer. */
async function issue(house: House, planId: string, expected: { given: number; asks: number }): Promise<void> {
  const { given } = await send<StepAnswer>(house.client, `/api/plans/${planId}/steps`, { action: 'issue' })
  if (given?.assignments !== expected.given || given.toAcknowledge !== expected.asks) {
    throw new Error(`gave ${JSON.stringify(given)}`)
  }
}

/** Four tasks of forty in other words. */
async function draftAmendment({ client, database }: House, planId: string, content: PlanContent): Promise<void> {
  await send(client, `/api/plans/${planId}/amendment`, {})
  const changed = content.tasks.map((task, index) =>
    index < amended ? { ...task, text: `${task.text}, có ghi hình` } : task,
  )
  await database
    .updateTable('plan_version')
    .set({ content: JSON.stringify({ ...content, tasks: changed }) })
    .where('plan_id', '=', planId)
    .where('number', '=', 2)
    .execute()
}

async function insertBare({ database }: House, from: string, to: string): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    for (const statement of bareInsert) await statement(from, to).execute(transaction)
  })
}

export async function run(): Promise<BenchmarkResult> {
  const postgres = await openPostgres()
  try {
    const country = makeCountry(size, seed, newId)
    const { server } = await serveCountry(postgres.address, country, 'danvan_cascade')
    try {
      const client = await signedInClient({ url: server.url, setupLink: server.setupLink ?? '' })
      const found = country.events.flatMap((event) => (event.kind === 'found' ? [event.unit] : []))
      const unitIds = found.filter((unit) => unit !== country.committee).slice(0, units)
      const house: House = { database: server.database, client, issuer: country.committee, unitIds }
      // Signs are made of the unit's abbreviation.
      await server.database
        .updateTable('unit_version')
        .set({ sign_abbreviation: 'UBND' })
        .where('unit_id', '=', country.committee)
        .execute()
      return { name: 'cascade', machine: machine(), measures: await measured(house) }
    } finally {
      await server.close()
    }
  } finally {
    await postgres.remove()
  }
}

async function measured(house: House): Promise<Measure[]> {
  const times = { issue: [] as number[], bare: [] as number[], preview: [] as number[], amend: [] as number[] }
  for (let round = 0; round < warmUp + rounds; round += 1) {
    const content = makePlan(tasks, house.unitIds, seed + round)
    const planId = await savePlan(house, content)
    const keep = (name: keyof typeof times, seconds: number) => {
      if (round >= warmUp) times[name].push(seconds)
    }
    keep('preview', (await timed(() => send(house.client, `/api/plans/${planId}/preview`, {}))).seconds)
    const all = tasks * house.unitIds.length
    keep('issue', (await timed(() => issue(house, planId, { given: all, asks: all }))).seconds)
    const beside = await savePlan(house, content)
    keep('bare', (await timed(() => insertBare(house, planId, beside))).seconds)
    await draftAmendment(house, planId, content)
    const asks = amended * house.unitIds.length
    keep('amend', (await timed(() => issue(house, planId, { given: 0, asks }))).seconds)
  }
  const what = `1 plan × ${tasks} tasks × ${house.unitIds.length} units`
  const [issued, bare] = [median(times.issue), median(times.bare)]
  const against = { against: `bare SQL (${bare.toPrecision(3)} s)`, ratio: issued / bare }
  return [
    { ...measure(`${what}: issued`, Math.max(...times.issue), 's, worst'), goal },
    measure(`${what}: issued`, issued, 's, median', against),
    measure(`${what}: looked at before`, median(times.preview), 's, median'),
    measure(`${what}: ${amended} tasks amended`, median(times.amend), 's, median'),
  ]
}
