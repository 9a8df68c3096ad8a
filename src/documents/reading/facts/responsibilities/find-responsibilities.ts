import type { Responsibility } from '../../contract.ts'
import type { Outline } from '../../tree/outline.ts'

/** Who is to lead, support, do, advise or follow up, section by section. */
export function findResponsibilities(_tree: Outline): readonly Responsibility[] {
  return []
}
