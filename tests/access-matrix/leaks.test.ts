import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type {
  DocumentDetail,
  DocumentFacets,
  DocumentPage,
  ReceivedDocuments,
} from '../../src/features/documents/contract.ts'
import type { PlanDetail, PlanPage } from '../../src/features/plans/contract.ts'
import { newId } from '../../src/kernel/ids.ts'
import type { ApiAnswer } from '../support/api-client.ts'
import type { UnitKey } from './units.ts'
import { openWorld, secretWord, textOf, type World, yearOf } from './world.ts'

/** Whose records each of them sees, written by hand: not worked out from the table of permissions. */
const sees: readonly (readonly [string, readonly (UnitKey | null)[]])[] = [
  ['specialist at own', ['own', 'ended']],
  ['clerk at below', ['below']],
  ['specialist at beside', ['beside']],
  ['reporter at stranger', ['stranger']],
  ['leader at above', ['above', 'own', 'below', 'beside', 'professional', 'ended']],
  ['leader at professional', ['professional']],
  ['leader at party', ['party', 'own', 'ended']],
  ['appraiser at stranger', ['stranger', 'own', 'ended']],
  ['appraiser at above', ['above']],
  ['administrator at above', []],
  ['auditor at above', []],
  ['specialist until yesterday', []],
  ['leader from tomorrow', []],
  ['stand-in for the specialist', ['own', 'ended']],
  ['stand-in for the leader until yesterday', []],
  ['stand-in for the leader from next week', []],
  ['stand-in for a leader who has left', []],
  ['nobody in particular', []],
  ['administrator everywhere', ['own', 'below', 'beside', 'above', 'professional', 'party', 'stranger', 'ended', null]],
]

describe('what a person must not learn of others’ documents', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
  }, 120_000)
  afterAll(() => world?.server.close())

  const ownersOf = (ids: readonly string[], of: 'document' | 'plan'): (UnitKey | null)[] =>
    world.owned.filter((each) => ids.includes(each[of])).map(({ owner }) => owner)
  const sorted = (owners: readonly (UnitKey | null)[]) => owners.map(String).sort()

  it.each(sees)(
    '%s sees what belongs to %j alone: in the list, page by page, in counts and by search',
    async (who, mine) => {
      const client = world.client(who)
      const list = await client.get<DocumentPage>('/api/documents?limit=200')
      if (mine.length === 0) {
        expect(list.status).toBe(403)
        for (const path of ['/api/documents?q=ke%20hoach', '/api/documents/facets', '/api/plans']) {
          expect((await client.get(path)).status).toBe(403)
        }
        return
      }
      const ids = list.body.items.map(({ id }) => id)
      expect(sorted(ownersOf(ids, 'document'))).toEqual(sorted(mine))
      expect(ids).toHaveLength(mine.length)

      const paged: string[] = []
      for (let next: string | null = ''; next !== null; ) {
        const page: ApiAnswer<DocumentPage> = await client.get(`/api/documents?limit=1${next && `&after=${next}`}`)
        paged.push(...page.body.items.map(({ id }) => id))
        next = page.body.next
      }
      expect(paged).toEqual(ids)

      const { body: facets } = await client.get<DocumentFacets>('/api/documents/facets')
      expect(facets.years.map(({ value }) => value).sort()).toEqual(
        mine.map((owner) => yearOf(owner, world.units)).sort(),
      )
      expect(facets.issuers).toHaveLength(mine.length)
      expect(facets.states).toEqual([{ value: 'planned', count: mine.length }])
      expect(facets.types.map(({ count }) => count)).toEqual([mine.length])

      const all: (UnitKey | null)[] = world.owned.map(({ owner }) => owner)
      for (const owner of all) {
        const hits = await client.get<DocumentPage>(`/api/documents?q=${secretWord(owner)}`)
        expect(hits.body.items).toHaveLength(mine.includes(owner) ? 1 : 0)
        const narrowed = await client.get<DocumentPage>(`/api/documents?year=${yearOf(owner, world.units)}`)
        expect(narrowed.body.items).toHaveLength(mine.includes(owner) ? 1 : 0)
      }
    },
  )

  it('the professional line shows plans, and not the documents that they were made of', async () => {
    const client = world.client('leader at professional')
    const plans = await client.get<PlanPage>('/api/plans?limit=200')
    expect(
      sorted(
        ownersOf(
          plans.body.items.map(({ id }) => id),
          'plan',
        ),
      ),
    ).toEqual(sorted(['professional', 'own', 'beside', 'ended']))
    const plan = await client.get<PlanDetail>(`/api/plans/${world.target.plan}`)
    expect(plan.body.abilities.document.allowed).toBe(false)
    expect((await client.get(`/api/documents/${world.target.document}`)).status).toBe(404)
  })

  it('a record that one may not see answers to the byte like one that there is not, whatever is asked of it', async () => {
    const client = world.client('specialist at beside')
    const { document, plan } = world.target
    const requests = [
      ['GET', (id: string) => `/api/documents/${id}`, document],
      ['GET', (id: string) => `/api/documents/${id}/original`, document],
      ['POST', (id: string) => `/api/documents/${id}/reading`, document],
      ['POST', (id: string) => `/api/documents/${id}/plan`, document],
      ['DELETE', (id: string) => `/api/documents/${id}/reviews/title`, document],
      ['GET', (id: string) => `/api/plans/${id}`, plan],
      ['GET', (id: string) => `/api/why?kind=document&verb=review&id=${id}`, document],
      ['GET', (id: string) => `/api/why?kind=plan&verb=see&id=${id}`, plan],
    ] as const
    for (const [method, path, id] of requests) {
      const hidden = await client.send(method, path(id))
      const missing = await client.send(method, path(newId(0)))
      expect([path(''), hidden.status, hidden.body]).toEqual([path(''), 404, missing.body])
      const names = (headers: Headers) => [...headers.keys()].filter((name) => name !== 'date').sort()
      expect(names(hidden.headers)).toEqual(names(missing.headers))
    }
  })

  it('the same bytes handed in by two units are two documents: neither hears that the other has them', async () => {
    const text = textOf('stranger', world.units)
    const first = await world.client('specialist at own').send<ReceivedDocuments>('POST', '/api/documents', {
      name: `${secretWord('stranger')}.txt`,
      text,
    })
    expect(first.status).toBe(201)
    expect(first.body.items[0]?.already).toBe(false)
    expect(first.body.items[0]?.unitId).toBe(world.units.ids.own)
    const again = await world.client('clerk at own').send<ReceivedDocuments>('POST', '/api/documents', {
      name: 'khac.txt',
      text,
    })
    expect([again.status, again.body.items[0]?.already]).toEqual([200, true])
    const strangers = world.owned.find(({ owner }) => owner === 'stranger')
    expect(first.body.items[0]?.id).not.toBe(strangers?.document)
    const seen = await world.client('reporter at stranger').get<DocumentPage>('/api/documents?limit=200')
    expect(seen.body.items.map(({ id }) => id)).toEqual([strangers?.document])
  })

  it('each record tells its viewer what they may do, and why not', async () => {
    const path = `/api/documents/${world.target.document}`
    const leader = await world.client('leader at above').get<DocumentDetail>(path)
    expect(leader.body.abilities.see).toMatchObject({ allowed: true, why: expect.stringContaining('chính quyền') })
    expect(leader.body.abilities.readAgain).toMatchObject({ allowed: false, why: expect.stringContaining('lãnh đạo') })
    const standIn = await world.client('stand-in for the specialist').get<DocumentDetail>(path)
    expect(standIn.body.abilities.see?.why).toContain('theo ủy quyền')
  })

  it('why names the grant and the owner, also for what one may not do', async () => {
    const client = world.client('leader at above')
    const query = `kind=document&id=${world.target.document}`
    const see = await client.get(`/api/why?${query}&verb=see`)
    expect(see.body).toMatchObject({
      allowed: true,
      grant: { role: 'leader', roleName: 'lãnh đạo', unit: { id: world.units.ids.above }, standInFor: null },
      owner: { id: world.units.ids.own, name: expect.stringMatching(/^Đơn vị /) },
    })
    const review = await client.get(`/api/why?${query}&verb=review`)
    expect(review.body).toMatchObject({ allowed: false, grant: null, why: expect.stringContaining('của đơn vị mình') })
    expect((await client.get('/api/why?kind=document&verb=add')).body).toMatchObject({ allowed: false })
    expect((await client.get(`/api/why?${query}&verb=organise`)).status).toBe(422)
    expect((await client.get(`/api/why?${query}&verb=toString`)).status).toBe(422)
  })
})
