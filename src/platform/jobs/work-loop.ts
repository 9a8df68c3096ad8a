import { describeError, type Log } from '../log/log.ts'

export interface WorkLoop {
  /** Looks for work now instead of at the next turn. */
  wake(): void
  /** Ends after the piece of work in hand. */
  stop(): Promise<void>
}

/** How long a loop waits when there is nothing to do, unless it is told otherwise. */
const usualPause = 1000

const longestPause = 10_000

/**
 * Does pieces of work one after another for as long as `doOne` answers that there was one, then waits. What is to be
 * done stands in the database, so nothing is lost with the process; `wake` only saves the wait.
 */
export function startWorkLoop(
  name: string,
  doOne: () => Promise<boolean>,
  log: Log,
  idleMilliseconds = usualPause,
): WorkLoop {
  let stopping = false
  let wakeUp: () => void = () => {}
  let awake = false

  const pause = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds)
      wakeUp = () => {
        clearTimeout(timer)
        resolve()
      }
    })

  async function run(): Promise<void> {
    let failures = 0
    while (!stopping) {
      awake = false
      try {
        const did = await doOne()
        failures = 0
        if (!did && !awake && !stopping) await pause(idleMilliseconds)
      } catch (error) {
        failures += 1
        log('error', 'work-failed', { loop: name, ...describeError(error) })
        if (!stopping) await pause(Math.min(usualPause * 2 ** failures, longestPause))
      }
    }
  }

  const running = run()
  return {
    wake() {
      awake = true
      wakeUp()
    },
    async stop() {
      stopping = true
      wakeUp()
      await running
    },
  }
}
