import type { Reading } from '../../contract.ts'

/** The facts of a reading, before its problems are known. */
export type Findings = Omit<Reading, 'format' | 'source' | 'text' | 'kind' | 'problems'>
