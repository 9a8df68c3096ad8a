import { type ChildProcess, fork } from 'node:child_process'
import { getCompileCacheDir } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { ChildAnswer, ChildLimits, ChildOutcome, ChildRequest } from './child-outcome.ts'
import { residentMegabytes } from './resident-memory.ts'

/** Room beside the heap for Node itself and for bytes in transit. */
const besideHeapMb = 192
const pollMs = 100
/** A machine under load may need long to start a process. */
const longestStartMs = 30_000
const keptErrorCharacters = 2_000

interface Work {
  readonly number: number
  readonly end: (outcome: ChildOutcome<unknown>) => void
  readonly started: () => void
  /** Whether the child has taken it up: what happens before says nothing of the work. */
  begun: boolean
}

/**
 * One child process that does one piece of work at a time and is killed when it takes too long or too much. It sees no
 * environment of ours, and may write no file and start no process.
 */
export class Child {
  readonly #process: ChildProcess
  readonly #limits: ChildLimits
  #work: Work | null = null
  #count = 0
  #errors = ''
  #verdict: ChildOutcome<never> | null = null
  #alive = true

  constructor(entry: URL, limits: ChildLimits) {
    this.#limits = limits
    const compiled = getCompileCacheDir()
    this.#process = fork(fileURLToPath(entry), {
      execArgv: [
        `--max-old-space-size=${limits.memoryMb}`,
        '--permission',
        '--allow-fs-read=*',
        '--disable-warning=SecurityWarning',
      ],
      env: compiled ? { NODE_COMPILE_CACHE: compiled } : {},
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    this.#process.stderr?.on('data', (data: Buffer) => {
      this.#errors = (this.#errors + data.toString()).slice(-keptErrorCharacters)
    })
    this.#process.on('message', (answer) => this.#answered(answer as ChildAnswer))
    this.#process.on('error', (error) => this.#died(error.message))
    this.#process.on('close', (code, signal) => this.#died(`exit ${code ?? signal}`))
    this.letGo()
  }

  get isAlive(): boolean {
    return this.#alive
  }

  /** A child that has grown on earlier work is not worth keeping. */
  get isSlim(): boolean {
    return (residentMegabytes(this.#process.pid ?? 0) ?? 0) < this.#limits.memoryMb / 2
  }

  run(input: unknown, signal?: AbortSignal): Promise<ChildOutcome<unknown>> {
    const { promise, resolve } = Promise.withResolvers<ChildOutcome<unknown>>()
    this.#count += 1
    const silent = (): void => this.#stop({ kind: 'not-started', detail: `silent for ${longestStartMs} ms` })
    let clock = setTimeout(silent, longestStartMs)
    const scales = setInterval(() => this.#weigh(), pollMs)
    const abort = (): void => this.#stop({ kind: 'stopped' })
    signal?.addEventListener('abort', abort)
    const end = (outcome: ChildOutcome<unknown>): void => {
      clearTimeout(clock)
      clearInterval(scales)
      signal?.removeEventListener('abort', abort)
      this.#work = null
      this.letGo()
      resolve(outcome)
    }
    const started = (): void => {
      clearTimeout(clock)
      clock = setTimeout(() => this.#stop({ kind: 'too-slow' }), this.#limits.timeoutMs)
    }
    this.#work = { number: this.#count, end, started, begun: false }
    this.#hold()
    if (signal?.aborted) abort()
    else if (this.#alive) this.#process.send({ number: this.#count, input } satisfies ChildRequest, () => {})
    else this.#died('gone')
    return promise
  }

  kill(): void {
    this.#process.kill('SIGKILL')
  }

  /** Lets this process end although the child waits for more work. */
  letGo(): void {
    this.#process.unref()
    this.#process.channel?.unref?.()
  }

  #hold(): void {
    this.#process.ref()
    this.#process.channel?.ref?.()
  }

  #weigh(): void {
    const megabytes = residentMegabytes(this.#process.pid ?? 0)
    if (megabytes !== null && megabytes > this.#limits.memoryMb + besideHeapMb) this.#stop({ kind: 'too-much-memory' })
  }

  #stop(verdict: ChildOutcome<never>): void {
    this.#verdict ??= verdict
    this.kill()
  }

  #answered(answer: ChildAnswer): void {
    if (answer.number !== this.#work?.number || this.#verdict) return
    if ('started' in answer) {
      this.#work.begun = true
      this.#work.started()
      return
    }
    this.#work.end(
      'error' in answer ? { kind: 'crashed', detail: answer.error } : { kind: 'done', output: answer.output },
    )
  }

  #died(how: string): void {
    this.#alive = false
    const outOfMemory = /heap out of memory|Array buffer allocation failed|Zone/.test(this.#errors)
    const kind = this.#work?.begun ? 'crashed' : 'not-started'
    this.#work?.end(
      this.#verdict ?? (outOfMemory ? { kind: 'too-much-memory' } : { kind, detail: `${how} ${this.#errors}` }),
    )
  }
}
