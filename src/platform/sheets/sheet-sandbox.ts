import type { FileProblem } from '#documents/reading/formats/file-problem.ts'
import type { ChildOutcome } from '../sandbox/child-outcome.ts'
import { createChildPool } from '../sandbox/child-pool.ts'
import { largestSheetFile, type SheetOutcome, sheetProblem } from './read-sheet.ts'

/** Reads spreadsheets in a child process that is killed when a file turns out to be too much. */
export interface SheetSandbox {
  /** Never rejects for what a file holds; rejects where the process that reads could not be started. */
  readonly read: (bytes: Uint8Array) => Promise<SheetOutcome>
  readonly close: () => void
}

const entry = new URL('./sheet-child.ts', import.meta.url)

export function createSheetSandbox({ memoryMb = 384, timeoutMs = 60_000 } = {}): SheetSandbox {
  const pool = createChildPool({ entry, size: 1, memoryMb, timeoutMs })
  return {
    read: async (bytes) => {
      if (bytes.length > largestSheetFile) return { sheet: null, problem: sheetProblem('too-large') }
      const outcome = await pool.run({ bytes })
      if (outcome.kind === 'not-started') throw new Error(`the reading process did not start: ${outcome.detail}`)
      // The child's answer is our own code's: it has this shape by construction.
      return outcome.kind === 'done' ? (outcome.output as SheetOutcome) : { sheet: null, problem: problemOf(outcome) }
    },
    close: pool.close,
  }
}

function problemOf({ kind }: Exclude<ChildOutcome<unknown>, { kind: 'done' | 'not-started' }>): FileProblem {
  if (kind === 'too-slow' || kind === 'stopped') return sheetProblem('too-slow')
  return sheetProblem(kind === 'too-much-memory' ? 'too-much-memory' : 'damaged')
}
