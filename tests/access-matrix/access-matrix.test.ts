import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decide } from '../../src/access/decide.ts'
import { openRoutes } from '../../src/app/server/open-routes.ts'
import { ApiClient } from '../support/api-client.ts'
import { routeList } from './route-list.ts'
import type { RouteRow } from './route-rows.ts'
import { routeTable } from './route-table.ts'
import { expectedOf, faultOf, sendRow } from './tries.ts'
import { openWorld, type World } from './world.ts'

/** Tries on their way at once. */
const atOnce = 8

/** Of those who may do something costly, so many do it. */
const fewAllowed = 3

/** Whoever has no session: without a cookie, and with one that was made up. */
const strangers = ['', `danvan_session=${'A'.repeat(43)}`]

describe('every route × role × place', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld({ withDraft: true })
  }, 120_000)
  afterAll(() => world?.server.close())

  it('has a row for every route that the program answers, and no row without a route', async () => {
    expect(Object.keys(routeTable).sort()).toEqual(await routeList())
  })

  it('lets whoever is not signed in ask nothing but what is open', () => {
    const open = Object.entries(routeTable).flatMap(([route, { asks }]) => (asks === 'nothing' ? [route] : []))
    const always = ['GET /api/health', 'GET /api/openapi.json']
    expect(open.sort()).toEqual([...openRoutes, ...always].sort())
  })

  it('answers everybody what the table of permissions says, and nobody more', async () => {
    const faults: string[] = []
    let tries = 0
    let allowed = 0
    /** What those who may were answered. */
    const byRoute = new Map<string, Set<number>>()
    const missings = new Map<string, ReturnType<typeof sendRow>>()
    /** What a record that there is not answers, asked once for each route by somebody of each role. */
    const missingFor = (route: string, row: RouteRow, person: string) => {
      const key = `${route} ${world.actor(person).grants[0]?.role}`
      const asked = missings.get(key) ?? sendRow(world, route, row, world.client(person), person, true)
      missings.set(key, asked)
      return asked
    }
    const jobs = Object.entries(routeTable).flatMap(([route, row]) => triesOf(world, route, row))
    await inTurns(jobs, async ({ route, row, cookie, person }) => {
      const client = new ApiClient(world.server.url)
      client.cookie = cookie
      client.plain = true
      const expected = expectedOf(world, row, person === null ? null : world.actor(person))
      const answer = await sendRow(world, route, row, client, person ?? 'stranger')
      const missing = 'asMissing' in expected && person !== null ? await missingFor(route, row, person) : null
      tries += 1
      allowed += 'allowed' in expected ? 1 : 0
      const fault = faultOf(row, expected, answer, missing) ?? listFault(world, row, person, answer.body)
      if ('allowed' in expected && row.asks !== 'nothing') {
        byRoute.set(route, (byRoute.get(route) ?? new Set()).add(answer.status))
      }
      if (fault) faults.push(`${route} by ${person ?? 'a stranger'}: ${fault}`)
    })
    process.stdout.write(
      `access matrix: ${Object.keys(routeTable).length} routes, ${tries} tries, ${allowed} allowed\n`,
    )
    for (const [route, statuses] of byRoute) {
      const best = routeTable[route]?.atBest ?? 299
      if (Math.min(...statuses) > best) faults.push(`${route}: nobody who may do it could, answered ${[...statuses]}`)
    }
    expect(faults.slice(0, 40), `${faults.length} faults`).toEqual([])
    expect(tries).toBeGreaterThan(1000)
  }, 600_000)
})

interface Try {
  readonly route: string
  readonly row: RouteRow
  readonly cookie: string
  /** Null: nobody is signed in. */
  readonly person: string | null
}

function triesOf(world: World, route: string, row: RouteRow): Try[] {
  const outside = strangers.map((cookie) => ({ route, row, cookie, person: null }))
  if (row.asks === 'nothing') return outside
  let costly = 0
  // What everybody may ask of themselves is decided by no place: one of each role tries it.
  const tried = new Set<string>()
  const isTried = (person: string) => {
    const role = world.actor(person).grants[0]?.role ?? ''
    return tried.has(role) || !tried.add(role)
  }
  const inside = world.cast.people.flatMap((person) => {
    if (row.asks === 'a session' && isTried(person)) return []
    const spares = 'costly' in row && row.costly && 'allowed' in expectedOf(world, row, world.actor(person))
    if (spares && ++costly > fewAllowed) return []
    return [{ route, row, cookie: world.client(person).cookie, person }]
  })
  return [...outside, ...inside]
}

/** A list shows of the world's records exactly those that the table of permissions allows, one by one. */
function listFault(world: World, row: RouteRow, person: string | null, body: unknown): string | null {
  if (row.asks !== 'the reach' || !row.listed || person === null) return null
  const { verb, kind } = row
  const actor = world.actor(person)
  const listed = new Set('items' in (body as object) ? row.listed(body as never) : [])
  const wrong = world.listable(kind).filter(({ id, resource }) => {
    return listed.has(id) !== decide(actor, verb, resource).allowed
  })
  return wrong.length > 0 ? `lists wrongly: ${wrong.map(({ label }) => label).join(', ')}` : null
}

async function inTurns<Job>(jobs: readonly Job[], work: (job: Job) => Promise<void>): Promise<void> {
  const waiting = [...jobs]
  const worker = async () => {
    for (let job = waiting.shift(); job; job = waiting.shift()) await work(job)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}
