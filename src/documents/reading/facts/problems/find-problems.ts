import type { Reading, ReadingProblem } from '../../contract.ts'
import type { Outline } from '../../tree/outline.ts'

/** The facts of a reading, before its problems are known. */
export type Findings = Omit<Reading, 'format' | 'source' | 'text' | 'kind' | 'problems'>

/** What a person must look at. */
export function findProblems(_tree: Outline, _facts: Findings): readonly ReadingProblem[] {
  return []
}
