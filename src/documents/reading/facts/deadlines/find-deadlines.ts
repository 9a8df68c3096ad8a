import type { Deadline } from '../../contract.ts'
import type { Outline } from '../../tree/outline.ts'
import type { Head } from '../head/find-head.ts'

/** Every deadline and report duty, in reading order. */
export function findDeadlines(_tree: Outline, _head: Head): readonly Deadline[] {
  return []
}
