import { describe, expect, it } from 'vitest'
import { startWorkLoop } from './work-loop.ts'

describe('startWorkLoop', () => {
  it('does all the work that there is, and what comes later after a wake', async () => {
    const waiting = ['một', 'hai', 'ba']
    const done: string[] = []
    const loop = startWorkLoop(
      'thử',
      async () => {
        const next = waiting.shift()
        if (next) done.push(next)
        return next !== undefined
      },
      () => {},
    )
    await expect.poll(() => done).toEqual(['một', 'hai', 'ba'])
    waiting.push('bốn')
    loop.wake()
    await expect.poll(() => done).toEqual(['một', 'hai', 'ba', 'bốn'])
    await loop.stop()
  })

  it('tells of a failure and tries again', async () => {
    const events: string[] = []
    let tries = 0
    const loop = startWorkLoop(
      'thử',
      async () => {
        tries += 1
        if (tries === 1) throw new Error('lần đầu hỏng')
        return false
      },
      (_, event, facts) => events.push(`${event} ${facts?.error}`),
    )
    await expect.poll(() => events).toEqual(['work-failed lần đầu hỏng'])
    loop.wake()
    await expect.poll(() => tries).toBeGreaterThan(1)
    await loop.stop()
  })

  it('stops after the piece in hand', async () => {
    let finished = false
    const begun = Promise.withResolvers<void>()
    const gate = Promise.withResolvers<void>()
    const loop = startWorkLoop(
      'thử',
      async () => {
        begun.resolve()
        await gate.promise
        finished = true
        return true
      },
      () => {},
    )
    await begun.promise
    const stopped = loop.stop()
    gate.resolve()
    await stopped
    expect(finished).toBe(true)
  })
})
