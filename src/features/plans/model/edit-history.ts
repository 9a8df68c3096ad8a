/** What was, is, and was taken back, of something that is edited. */
export interface History<Value> {
  readonly past: readonly Value[]
  readonly present: Value
  readonly future: readonly Value[]
  /** What the latest step was about, and when: typing on in the same field soon after is the same step. */
  readonly latest: { readonly about: string; readonly at: number } | null
}

/** Steps kept; more than anybody takes back one by one. */
const mostSteps = 300
/** A pause after which typing on is another step, in milliseconds. */
const pause = 1000

export function startHistory<Value>(present: Value): History<Value> {
  return { past: [], present, future: [], latest: null }
}

/** The next step; `about` names the field where typing goes on, null for a step of its own. `at` in milliseconds. */
export function takeStep<Value>(
  history: History<Value>,
  present: Value,
  about: string | null,
  at: number,
): History<Value> {
  if (present === history.present) return history
  const { past, latest } = history
  const goesOn = about !== null && latest?.about === about && at - latest.at < pause
  return {
    past: goesOn ? past : [...past, history.present].slice(-mostSteps),
    present,
    future: [],
    latest: about === null ? null : { about, at },
  }
}

export function undo<Value>(history: History<Value>): History<Value> {
  const present = history.past.at(-1)
  if (present === undefined) return history
  return { past: history.past.slice(0, -1), present, future: [history.present, ...history.future], latest: null }
}

export function redo<Value>(history: History<Value>): History<Value> {
  const [present, ...future] = history.future
  if (present === undefined) return history
  return { past: [...history.past, history.present], present, future, latest: null }
}
