import type { Reference } from '../../contract.ts'
import type { Outline } from '../../tree/outline.ts'
import type { Head } from '../head/find-head.ts'

/** Every other document cited, once each. */
export function findReferences(_tree: Outline, _head: Head): readonly Reference[] {
  return []
}
