import type { Fact } from '../contract.ts'
import type { Outline } from '../tree/outline.ts'

/** The entries under "Nơi nhận", without the dash and the closing mark. */
export function findRecipients(_tree: Outline): readonly Fact[] {
  return []
}
