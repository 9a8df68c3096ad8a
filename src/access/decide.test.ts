import { describe, expect, it } from 'vitest'
import type { Actor, Role } from './actor.ts'
import { authorise } from './authorise.ts'
import { decide, type ResourceKind, type Verb } from './decide.ts'

const kinds: ResourceKind[] = ['document', 'plan', 'sample', 'account']
const verbs: Verb[] = ['see', 'add', 'read', 'review', 'make']

function actor(role: Role): Actor {
  return { accountId: 'a', name: 'Trần Thị B', username: 'b', role }
}

describe('decide', () => {
  it('denies everything to whoever is not signed in, and says so', () => {
    for (const kind of kinds)
      for (const verb of verbs) {
        const decision = decide(null, verb, kind)
        expect(decision.allowed).toBe(false)
        expect(decision.why).toMatch(/^Phải đăng nhập/)
      }
  })

  it.each([
    ['administrator', 'add', 'account', true],
    ['staff', 'add', 'account', false],
    ['staff', 'see', 'account', false],
    ['staff', 'review', 'document', true],
    ['staff', 'read', 'document', true],
    ['staff', 'read', 'plan', false],
    ['staff', 'make', 'plan', true],
    ['administrator', 'make', 'document', false],
    ['administrator', 'review', 'account', false],
  ] as const)('%s may %s %s: %s', (role, verb, kind, allowed) => {
    const decision = decide(actor(role), verb, kind)
    expect(decision.allowed).toBe(allowed)
    expect(decision.why).toContain(allowed ? 'được' : 'không được')
  })
})

describe('authorise', () => {
  it('refuses with the code that tells missing sign-in from missing right', () => {
    expect(() => authorise(null, 'see', 'document')).toThrow('not-signed-in')
    expect(() => authorise(actor('staff'), 'add', 'account')).toThrow('forbidden')
    expect(authorise(actor('staff'), 'see', 'document').username).toBe('b')
  })
})
