import type { Reading } from '#documents/reading/contract.ts'
import { type FileProblem, fileProblem } from '#documents/reading/formats/file-problem.ts'
import { largestFile } from '#documents/reading/formats/read-file.ts'
import type { ReadingOutcome } from '#documents/reading/read-bytes.ts'
import type { ReadingStage, StageOutcome } from '#documents/reading/read-stage.ts'
import type { ChildOutcome } from './sandbox/child-outcome.ts'
import { createChildPool } from './sandbox/child-pool.ts'

export interface ReadingSandboxSetting {
  /** Files read at once. */
  readonly size?: number
  readonly memoryMb?: number
  readonly timeoutMs?: number
}

/** Reads files in child processes that are killed when a file turns out to be too much; the caller goes on serving. */
export interface ReadingSandbox {
  /**
   * Never rejects for what a file holds; an aborted reading comes back as too slow. Rejects where the process that reads
   * could not be started: nobody has looked at the file then.
   */
  readonly read: (bytes: Uint8Array, name: string, signal?: AbortSignal) => Promise<ReadingOutcome>
  /** The same as far as one stage. */
  readonly readStage: (
    bytes: Uint8Array,
    name: string,
    stage: ReadingStage,
    signal?: AbortSignal,
  ) => Promise<StageOutcome>
  /** Starts a child ahead of the first file. */
  readonly warm: () => void
  readonly close: () => void
}

const entry = new URL('../documents/reading/reading-child.ts', import.meta.url)

export function createReadingSandbox({
  size = 1,
  memoryMb = 512,
  timeoutMs = 60_000,
}: ReadingSandboxSetting = {}): ReadingSandbox {
  const pool = createChildPool({ entry, size, memoryMb, timeoutMs })
  const readStage: ReadingSandbox['readStage'] = async (bytes, name, stage, signal) => {
    if (bytes.length > largestFile) return { result: null, problem: fileProblem('too-large') }
    const outcome = await pool.run({ bytes, name, stage }, signal)
    if (outcome.kind === 'not-started') throw new Error(`the reading process did not start: ${outcome.detail}`)
    // The child's answer is our own code's: it has this shape by construction.
    return outcome.kind === 'done' ? (outcome.output as StageOutcome) : { result: null, problem: problemOf(outcome) }
  }
  return {
    read: async (bytes, name, signal) => {
      const { result, problem } = await readStage(bytes, name, 'reading', signal)
      return problem ? { reading: null, problem } : { reading: result as Reading, problem: null }
    },
    readStage,
    warm: pool.warm,
    close: pool.close,
  }
}

function problemOf({ kind }: Exclude<ChildOutcome<unknown>, { kind: 'done' | 'not-started' }>): FileProblem {
  if (kind === 'too-slow' || kind === 'stopped') return fileProblem('too-slow')
  return fileProblem(kind === 'too-much-memory' ? 'too-much-memory' : 'damaged')
}
