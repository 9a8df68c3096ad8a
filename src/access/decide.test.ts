import { describe, expect, it } from 'vitest'
import type { Actor, Grant } from './actor.ts'
import { authorise, authoriseReach, signedIn } from './authorise.ts'
import { decide, decideForAll } from './decide.ts'
import type { Resource, ResourceKind, Verb } from './resource.ts'
import type { Role } from './roles.ts'

const standInFor = { personId: 'boss', name: 'Trần Thị B' }

function grant(role: Role, unit: string | null, more: Partial<Grant> = {}): Grant {
  return { role, unit, named: [], appointmentId: `${role}@${unit}`, standInFor: null, ...more }
}

function actor(...grants: Grant[]): Actor {
  const origin = { address: '', sessionId: null }
  return { accountId: 'a', personId: 'me', name: 'A', username: 'a', day: '2026-11-22', grants, unit: null, origin }
}

/** The unit "xã" lies below "tỉnh" in the government line and below "sở" in the professional line. */
function at(kind: ResourceKind, unit: string | null, more: Partial<Resource> = {}): Resource {
  const above = unit === 'xã' ? { government: ['tỉnh'], professional: ['sở'] } : {}
  return { kind, unit, above, ...more }
}

describe('decide', () => {
  it.each([
    // whole installation
    ['administrator', null, 'review', at('document', null), true],
    ['administrator', null, 'review', at('document', 'xã'), true],
    ['administrator', 'tỉnh', 'see', at('document', 'xã'), false],
    ['administrator', 'tỉnh', 'organise', at('unit', 'xã'), true],
    ['administrator', 'sở', 'organise', at('unit', 'xã'), false],
    ['administrator', 'xã', 'organise', at('unit', 'tỉnh'), false],
    ['administrator', 'tỉnh', 'change', at('setting', null), false],
    ['administrator', null, 'change', at('setting', null), true],
    // what belongs to no unit is nobody's of a unit
    ['clerk', 'xã', 'see', at('document', null), false],
    ['leader', 'tỉnh', 'see', at('document', null), false],
    // own unit, beside, above
    ['clerk', 'xã', 'add', at('document', 'xã'), true],
    ['clerk', 'xã', 'add', at('document', 'tỉnh'), false],
    ['clerk', 'xã', 'review', at('document', 'xã'), false],
    ['specialist', 'xã', 'review', at('document', 'xã'), true],
    ['specialist', 'tỉnh', 'see', at('document', 'xã'), false],
    ['reporter', 'xã', 'see', at('plan', 'xã'), true],
    ['reporter', 'xã', 'make', at('plan', 'xã'), false],
    // lines
    ['leader', 'tỉnh', 'see', at('document', 'xã'), true],
    ['leader', 'sở', 'see', at('document', 'xã'), false],
    ['leader', 'sở', 'see', at('plan', 'xã'), true],
    ['leader', 'tỉnh', 'make', at('plan', 'xã'), false],
    ['leader', 'xã', 'see', at('document', 'tỉnh'), false],
    // the log
    ['auditor', 'tỉnh', 'see', at('audit', 'xã'), true],
    ['auditor', 'tỉnh', 'see', at('document', 'tỉnh'), false],
    ['leader', 'tỉnh', 'see', at('audit', 'tỉnh'), false],
    // the organisation is no secret inside the house
    ['reporter', 'xã', 'see', at('unit', 'tỉnh'), true],
    ['reporter', 'xã', 'organise', at('unit', 'xã'), false],
    // an ended unit belongs to who took over
    ['specialist', 'xã mới', 'review', at('document', 'xã cũ', { heirs: ['xã mới'] }), true],
    ['specialist', 'xã khác', 'review', at('document', 'xã cũ', { heirs: ['xã mới'] }), false],
    // what gives a unit work is seen by whoever sees what is the unit's, and no more than seen
    ['reporter', 'xã', 'see', at('plan', 'sở', { givenTo: [at('plan', 'xã')] }), true],
    ['leader', 'tỉnh', 'see', at('plan', 'sở', { givenTo: [at('plan', 'xã')] }), true],
    ['reporter', 'xã khác', 'see', at('plan', 'sở', { givenTo: [at('plan', 'xã')] }), false],
    ['leader', 'xã', 'sign', at('plan', 'sở', { givenTo: [at('plan', 'xã')] }), false],
    ['auditor', 'xã', 'see', at('plan', 'sở', { givenTo: [at('plan', 'xã')] }), false],
  ] as const)('%s at %s may %s %j: %s', (role, unit, verb, resource, allowed) => {
    const decision = decide(actor(grant(role, unit)), verb, resource)
    expect(decision.allowed).toBe(allowed)
    expect(decision.grant).toEqual(allowed ? grant(role, unit) : null)
    expect(decision.why).toMatch(allowed ? /bạn được .+\.$/ : /không được .+\.$/)
  })

  it('denies whoever is not signed in, and whoever holds no role today, and says so', () => {
    expect(decide(null, 'see', at('document', 'xã')).why).toBe('Phải đăng nhập mới được xem văn bản.')
    expect(decide(actor(), 'see', at('unit', 'xã'))).toMatchObject({
      allowed: false,
      why: expect.stringContaining('không giữ vai trò nào đang có hiệu lực'),
    })
  })

  it('names the unit line by which a leader sees what is below', () => {
    const { why } = decide(actor(grant('leader', 'tỉnh')), 'see', at('document', 'xã'))
    expect(why).toBe(
      'Với vai trò lãnh đạo, bạn được xem văn bản: văn bản thuộc đơn vị ở dưới đơn vị nơi bạn giữ vai trò này theo hệ thống chính quyền.',
    )
  })

  it('says that a plan is seen because it gives work', () => {
    const plan = at('plan', 'sở', { givenTo: [at('plan', 'xã')] })
    expect(decide(actor(grant('reporter', 'xã')), 'see', plan).why).toBe(
      'Với vai trò người báo cáo, bạn được xem kế hoạch: kế hoạch này giao việc cho đơn vị trong phạm vi của vai trò.',
    )
  })

  it('lets an appraiser see the units that the appointment names, and no other', () => {
    const appraiser = actor(grant('appraiser', 'tỉnh', { named: ['xã'] }))
    expect(decide(appraiser, 'see', at('plan', 'xã')).allowed).toBe(true)
    expect(decide(appraiser, 'see', at('plan', 'xã khác')).allowed).toBe(false)
    expect(decide(appraiser, 'review', at('document', 'xã')).allowed).toBe(false)
  })

  it('gives a stand-in the work of the appointment, and nothing that is personal', () => {
    const standIn = actor(grant('leader', 'tỉnh', { standInFor }))
    const decision = decide(standIn, 'see', at('document', 'xã'))
    expect(decision.allowed).toBe(true)
    expect(decision.why).toContain('làm thay Trần Thị B theo ủy quyền')
    expect(decide(standIn, 'delegate', at('appointment', 'tỉnh', { person: 'me' })).allowed).toBe(false)
    expect(decide(standIn, 'delegate', at('appointment', 'tỉnh', { person: 'boss' })).allowed).toBe(false)
    const holder = actor(grant('leader', 'tỉnh'))
    expect(decide(holder, 'delegate', at('appointment', 'tỉnh', { person: 'me' })).allowed).toBe(true)
    expect(decide(holder, 'delegate', at('appointment', 'tỉnh', { person: 'other' })).allowed).toBe(false)
  })

  it('names the grant of one’s own before one carried for another', () => {
    const own = grant('specialist', 'xã')
    const carried = grant('leader', 'xã', { standInFor })
    expect(decide(actor(carried, own), 'review', at('document', 'xã')).grant).toBe(own)
    expect(decide(actor(carried, own), 'see', at('plan', 'xã')).grant).toBe(own)
  })

  it('asks for every unit where something belongs to several', () => {
    const administrator = actor(grant('administrator', 'xã'))
    const [mine, other] = [at('account', 'xã'), at('account', 'tỉnh')]
    expect(decideForAll(administrator, 'change', [mine]).allowed).toBe(true)
    expect(decideForAll(administrator, 'change', [mine, other]).allowed).toBe(false)
  })
})

describe('authorise', () => {
  const clerk = actor(grant('clerk', 'xã'))

  it('answers the grant that was used', () => {
    expect(authorise(clerk, 'add', at('document', 'xã'))).toEqual(grant('clerk', 'xã'))
  })

  it('refuses a record that one may see with the reason, and one that one may not see as if there were none', () => {
    const refusal = (verb: Verb, resource: Resource) => {
      try {
        authorise(clerk, verb, resource)
      } catch (error) {
        return error
      }
    }
    const seen = refusal('review', at('document', 'xã', { id: '1' }))
    expect(seen).toMatchObject({ code: 'forbidden', sentence: expect.stringContaining('văn thư') })
    expect(refusal('review', at('document', 'tỉnh', { id: '1' }))).toMatchObject({ code: 'not-found', sentence: null })
    expect(refusal('see', at('document', 'tỉnh', { id: '1' }))).toMatchObject({ code: 'not-found', sentence: null })
    expect(refusal('add', at('document', 'tỉnh'))).toMatchObject({ code: 'forbidden' })
  })

  it('tells missing sign-in from missing right, and a list of nothing from a right to none', () => {
    expect(() => signedIn(null)).toThrow('not-signed-in')
    expect(() => authoriseReach(clerk, 'see', 'audit')).toThrow('forbidden')
    expect(authoriseReach(clerk, 'see', 'document').units).toEqual(['xã'])
  })
})
