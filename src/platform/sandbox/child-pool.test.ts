import { afterEach, describe, expect, it } from 'vitest'
import { type ChildPool, createChildPool } from './child-pool.ts'

const entry = new URL('../../../tests/support/children/obeying-child.ts', import.meta.url)
let pool: ChildPool | null = null

function start(limits: { size?: number; memoryMb?: number; timeoutMs?: number } = {}): ChildPool {
  pool = createChildPool({ entry, size: 1, memoryMb: 128, timeoutMs: 20_000, ...limits })
  return pool
}

const who = async (children: ChildPool) => {
  const outcome = await children.run('who')
  return outcome.kind === 'done' ? (outcome.output as { pid: number; secret: string | null }) : null
}

afterEach(() => pool?.close())

describe('a pool of children', () => {
  it('hands back what the child answers, bytes as bytes', async () => {
    const outcome = await start().run({ bytes: new Uint8Array([1, 2, 3]) })
    expect(outcome).toEqual({ kind: 'done', output: { bytes: new Uint8Array([1, 2, 3]) } })
  })

  it('uses a healthy child again', async () => {
    const children = start()
    expect((await who(children))?.pid).toBe((await who(children))?.pid)
  })

  it.each([
    ['loop', 'too-slow', { timeoutMs: 400 }],
    ['heap', 'too-much-memory', {}],
    ['buffers', 'too-much-memory', {}],
    ['exit', 'crashed', {}],
    ['fail', 'crashed', {}],
  ])('says how a child that was told to %s ended, and goes on with the next work', async (told, kind, limits) => {
    const children = start(limits)
    expect((await children.run(told)).kind).toBe(kind)
    const [first, second] = await Promise.all([children.run('x'), children.run('y')])
    expect([first, second]).toEqual([
      { kind: 'done', output: 'x' },
      { kind: 'done', output: 'y' },
    ])
  })

  it('tells a child that never began from one that broke over its work', async () => {
    const missing = new URL('./there-is-no-such-child.ts', import.meta.url)
    pool = createChildPool({ entry: missing, size: 1, memoryMb: 128, timeoutMs: 20_000 })
    expect((await pool.run('x')).kind).toBe('not-started')
  })

  it('stops work that nobody waits for any more', async () => {
    const children = start()
    const stop = new AbortController()
    const looping = children.run('loop', stop.signal)
    stop.abort()
    expect((await looping).kind).toBe('stopped')
    expect(await children.run('x')).toEqual({ kind: 'done', output: 'x' })
  })

  it('does not hand its environment to a child', async () => {
    process.env.DANVAN_TEST_SECRET = 'x'
    expect((await who(start()))?.secret).toBeNull()
    delete process.env.DANVAN_TEST_SECRET
  })
})
