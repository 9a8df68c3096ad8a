import { Child } from './child.ts'
import type { ChildLimits, ChildOutcome } from './child-outcome.ts'

/** What a pool runs: a module that answers each message, and how many of it may run at once. */
export interface ChildPoolSetting extends ChildLimits {
  readonly entry: URL
  readonly size: number
}

export interface ChildPool {
  /** Does one piece of work; waits its turn where all children are at work. Never rejects. */
  readonly run: (input: unknown, signal?: AbortSignal) => Promise<ChildOutcome<unknown>>
  /** Starts a child ahead of the first piece of work. */
  readonly warm: () => void
  /** Kills every child. */
  readonly close: () => void
}

/** Children that are used again while they are healthy, and replaced when they were killed or have grown. */
export function createChildPool({ entry, size, ...limits }: ChildPoolSetting): ChildPool {
  const idle: Child[] = []
  const all = new Set<Child>()
  const waiting: ((child: Child) => void)[] = []
  let closed = false

  const start = (): Child => {
    const child = new Child(entry, limits)
    all.add(child)
    return child
  }
  const take = (): Promise<Child> => {
    const ready = idle.pop()
    if (ready?.isAlive) return Promise.resolve(ready)
    if (ready) all.delete(ready)
    if (all.size < size) return Promise.resolve(start())
    return new Promise((resolve) => waiting.push(resolve))
  }
  const giveBack = (child: Child): void => {
    const kept = child.isAlive && child.isSlim && !closed
    if (!kept) {
      all.delete(child)
      child.kill()
    }
    const next = waiting.shift()
    if (next) next(kept ? child : start())
    else if (kept) idle.push(child)
  }

  return {
    run: async (input, signal) => {
      const child = await take()
      const outcome = await child.run(input, signal)
      giveBack(child)
      return outcome
    },
    warm: () => {
      if (all.size === 0) idle.push(start())
    },
    close: () => {
      closed = true
      for (const child of all) child.kill()
    },
  }
}
