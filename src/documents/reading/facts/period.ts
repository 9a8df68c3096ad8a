import type { PeriodFact } from '../contract.ts'
import type { Outline } from '../tree/outline.ts'
import type { Head } from './head/find-head.ts'

/** The time that the plan covers. */
export function findPeriod(_tree: Outline, _head: Head): PeriodFact | null {
  return null
}
