import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AuditPage } from '../../src/features/audit/contract.ts'
import type { UnitKey } from './units.ts'
import { openWorld, type World } from './world.ts'

/** Whose log each of them reads, written by hand: not worked out from the table of permissions. */
const reads: readonly (readonly [string, readonly (UnitKey | null)[]])[] = [
  ['auditor at above', ['above', 'own', 'below', 'beside', 'professional', 'ended']],
  ['administrator at above', ['above', 'own', 'below', 'beside', 'professional', 'ended']],
  ['administrator everywhere', ['own', 'below', 'beside', 'above', 'professional', 'party', 'stranger', 'ended', null]],
]

describe('what an auditor must not learn of the log of others', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
  }, 120_000)
  afterAll(() => world?.server.close())

  it.each(reads)('%s reads the log of %j alone: in the list, by record and in an export', async (who, mine) => {
    const client = world.client(who)
    const exported = await client.get<string>('/api/audit/export?format=jsonl')
    expect(exported.status).toBe(200)
    for (const { owner, document } of world.owned) {
      const life = await client.get<AuditPage>(`/api/audit/entries?subject=${document}`)
      const told = [life.body.items.length > 0, exported.body.includes(document)]
      expect([owner, ...told]).toEqual([owner, mine.includes(owner), mine.includes(owner)])
    }
  })

  it.each(['specialist at own', 'leader at above', 'clerk at below', 'nobody in particular'])(
    '%s reads none of it',
    async (who) => {
      const client = world.client(who)
      for (const path of ['entries', 'head', 'export']) {
        expect((await client.get(`/api/audit/${path}`)).status).toBe(403)
      }
      expect((await client.send('POST', '/api/audit/verify', {})).status).toBe(403)
    },
  )
})
